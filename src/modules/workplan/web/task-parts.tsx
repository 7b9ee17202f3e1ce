import { Notice, StatusBadge, type Tone, useReader } from '#design/index.ts'
import type { PlanState } from '../domain/change-plan.ts'
import { type PlanText, wordsIn } from '../domain/plan-text.ts'
import type { TaskState } from '../domain/task.ts'
import { useWords } from './words.ts'

const tones: Readonly<Record<TaskState, Tone>> = {
  late: 'danger',
  'due-soon': 'warning',
  'under-way': 'info',
  planned: 'neutral',
  'put-off': 'neutral',
  stopped: 'neutral',
  done: 'success',
}

export function toneOf(state: TaskState): Tone {
  return tones[state]
}

/** A task's state: colour, mark and word. */
export function StateBadge({ state }: { state: TaskState }) {
  return <StatusBadge tone={tones[state]}>{useWords().states[state]}</StatusBadge>
}

/** What a reader must know of a plan that is not under way; nothing for one that is. */
export function PlanStateNotice({ state }: { state: PlanState }) {
  const words = useWords()
  if (state === 'draft') return <Notice tone="warning">{words.draftNotice}</Notice>
  return state === 'closed' ? <Notice>{words.closedNotice}</Notice> : null
}

/** A text of the plan; marked as Korean where an English reader is shown the original. */
export function Said({ text }: { text: PlanText }) {
  const { locale } = useReader()
  if (locale !== 'ko' && text.en === null) return <span lang="ko">{text.ko}</span>
  return <>{wordsIn(text, locale)}</>
}
