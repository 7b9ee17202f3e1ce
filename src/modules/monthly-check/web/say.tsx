import { StatusBadge, type Tone, useReader } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { AnswerState } from '../domain/month-answer.ts'
import type { CheckState } from '../domain/month-check.ts'
import type { FrozenText } from '../domain/snapshot.ts'
import type { PlanTaskState, Stage } from '../domain/stage.ts'
import { monthlyCheckTexts, useWords } from './words.ts'

export const stageTones: Readonly<Record<Stage, Tone>> = {
  late: 'danger',
  stale: 'warning',
  'on-hold': 'neutral',
  'on-time': 'info',
  done: 'success',
}

const answerTones: Readonly<Record<AnswerState, Tone>> = {
  asked: 'warning',
  answered: 'info',
  returned: 'danger',
  accepted: 'success',
}

export function StageBadge({ stage }: { stage: Stage }) {
  return <StatusBadge tone={stageTones[stage]}>{useWords().stages[stage]}</StatusBadge>
}

/** What is said at a session: the plan's state, or that nobody has reported. */
export function TroubleBadge({ state, stage }: { state: PlanTaskState; stage: Stage }) {
  const words = useWords()
  if (stage === 'late' || stage === 'stale' || stage === 'done') return <StageBadge stage={stage} />
  const tone: Tone = state === 'due-soon' ? 'warning' : stageTones[stage]
  return <StatusBadge tone={tone}>{words.states[state]}</StatusBadge>
}

export function AnswerBadge({ state }: { state: AnswerState | null }) {
  const words = useWords()
  if (state === null) return <span>{words.notAsked}</span>
  return <StatusBadge tone={answerTones[state]}>{words.answerStates[state]}</StatusBadge>
}

export function CheckBadge({ state }: { state: CheckState }) {
  return (
    <StatusBadge tone={state === 'open' ? 'info' : 'success'}>{useWords().checkStates[state]}</StatusBadge>
  )
}

/** A text of the plan; marked as Korean where an English reader is shown the original. */
export function Said({ text }: { text: FrozenText }) {
  const { locale } = useReader()
  if (locale !== 'ko' && text.en === null) return <span lang="ko">{text.ko}</span>
  return <>{saidIn(text, locale)}</>
}

export function saidIn(text: FrozenText, locale: Locale): string {
  return locale === 'ko' ? text.ko : (text.en ?? text.ko)
}

/** A department, with its team where the plan names one. */
export function unitName(
  unit: { readonly department: Localized; readonly team: string | null; readonly teamEn: string | null },
  locale: Locale,
): string {
  const team = locale === 'ko' ? unit.team : (unit.teamEn ?? unit.team)
  return monthlyCheckTexts[locale].unitOf(unit.department[locale], team)
}
