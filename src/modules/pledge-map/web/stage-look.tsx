import { StatusBadge, type Tone } from '#design/index.ts'
import type { MarkLook } from '#platform/charts/map-mark.ts'
import { type PledgeStage, pledgeStages } from '#modules/pledges/index.ts'
import { useWords } from './words.ts'

export type ShownStage = PledgeStage | 'none'

/** Stages in their order, those without one last. */
export const shownStages: readonly ShownStage[] = [...pledgeStages, 'none']

export const stageOf = ({ stage }: { readonly stage: PledgeStage | null }): ShownStage => stage ?? 'none'

/** How a stage is marked: a form of its own besides its colour. */
export const stageMarks: Readonly<Record<ShownStage, MarkLook>> = {
  completed: { form: 'tick', tone: 'success' },
  continuing: { form: 'plus', tone: 'third' },
  'on-track': { form: 'play', tone: 'ours' },
  partial: { form: 'half', tone: 'warning' },
  'on-hold': { form: 'pause', tone: 'rest' },
  dropped: { form: 'cross', tone: 'danger' },
  none: { form: 'ring', tone: 'rest' },
}

const tones: Readonly<Record<ShownStage, Tone>> = {
  completed: 'success',
  continuing: 'success',
  'on-track': 'info',
  partial: 'warning',
  'on-hold': 'neutral',
  dropped: 'danger',
  none: 'warning',
}

export function StageBadge({ stage }: { readonly stage: ShownStage }) {
  const words = useWords()
  return <StatusBadge tone={tones[stage]}>{words.stages[stage]}</StatusBadge>
}
