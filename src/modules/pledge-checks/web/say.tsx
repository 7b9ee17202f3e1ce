import { StatusBadge, type Tone } from '#design/index.ts'
import type { PledgeCheck } from '../data/check-queries.ts'
import type { AnsweredStage, AnswerState } from '../domain/check-answer.ts'
import type { CorrectionState } from '../domain/correction.ts'
import type { GoalResult } from '../domain/pledge-goal.ts'
import { type CheckWords, useWords } from './words.ts'

const stageTones: Readonly<Record<AnsweredStage, Tone>> = {
  completed: 'success',
  continuing: 'success',
  'on-track': 'info',
  partial: 'warning',
  'on-hold': 'neutral',
  dropped: 'danger',
}

/** A pledge's stage, and that nobody has said it where nobody has. */
export function StageBadge({ stage }: { readonly stage: AnsweredStage | null }) {
  const tone = stage === null ? 'warning' : stageTones[stage]
  return <StatusBadge tone={tone}>{sayStage(stage, useWords())}</StatusBadge>
}

export function sayStage(stage: AnsweredStage | null, words: CheckWords): string {
  return stage === null ? words.noStage : words.stages[stage]
}

const answerTones: Readonly<Record<AnswerState, Tone>> = {
  asked: 'warning',
  answered: 'info',
  returned: 'danger',
  accepted: 'success',
}

export function AnswerBadge({ state }: { readonly state: AnswerState }) {
  return <StatusBadge tone={answerTones[state]}>{useWords().answerStates[state]}</StatusBadge>
}

/** How a round stands; a published one that was opened again is open. */
export function CheckBadge({ check }: { readonly check: PledgeCheck }) {
  const words = useWords()
  if (check.state === 'open') return <StatusBadge tone="info">{words.checkStates.open}</StatusBadge>
  const isPublished = check.published !== null && check.published.snapshotId === check.snapshotId
  return isPublished ? (
    <StatusBadge tone="success">{words.checkStates.published}</StatusBadge>
  ) : (
    <StatusBadge tone="neutral">{words.checkStates.closed}</StatusBadge>
  )
}

const goalTones: Readonly<Record<GoalResult, Tone>> = { met: 'success', partly: 'warning', missed: 'danger' }

export function GoalBadge({ result }: { readonly result: GoalResult | null }) {
  const words = useWords()
  if (result === null) return <StatusBadge tone="neutral">{words.goalOpen}</StatusBadge>
  return <StatusBadge tone={goalTones[result]}>{words.goalResults[result]}</StatusBadge>
}

const correctionTones: Readonly<Record<CorrectionState, Tone>> = {
  open: 'danger',
  reported: 'warning',
  done: 'success',
}

export function CorrectionBadge({ state }: { readonly state: CorrectionState }) {
  return <StatusBadge tone={correctionTones[state]}>{useWords().correctionStates[state]}</StatusBadge>
}
