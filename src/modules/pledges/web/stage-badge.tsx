import { StatusBadge, type Tone } from '#design/index.ts'
import type { PledgeStage } from '../domain/pledge.ts'
import { useWords } from './words.ts'

const tones: Readonly<Record<PledgeStage, Tone>> = {
  completed: 'success',
  continuing: 'success',
  'on-track': 'info',
  partial: 'warning',
  'on-hold': 'neutral',
  dropped: 'danger',
}

export function toneOf(stage: PledgeStage | null): Tone {
  return stage === null ? 'warning' : tones[stage]
}

/** A pledge's stage in words, and that nobody has said it where nobody has. */
export function StageBadge({ stage }: { readonly stage: PledgeStage | null }) {
  const words = useWords()
  return (
    <StatusBadge tone={toneOf(stage)}>{stage === null ? words.noStage : words.stages[stage]}</StatusBadge>
  )
}
