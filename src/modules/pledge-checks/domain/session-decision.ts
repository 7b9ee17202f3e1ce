import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'

export type SessionId = Id<'PledgeSession'>
export type DecisionId = Id<'PledgeSessionDecision'>

export type NoteDecisionRefusal = 'no-text' | 'due-before-session'

/** Notes what a session on pledges decided (지시사항): words, and a day not before the session. */
export function noteDecision(
  decision: { readonly text: string; readonly dueDay: CalendarDate },
  heldOn: CalendarDate,
): Result<{ readonly text: string; readonly dueDay: CalendarDate }, NoteDecisionRefusal> {
  const text = decision.text.trim()
  if (text === '') return refuse('no-text')
  return decision.dueDay < heldOn ? refuse('due-before-session') : ok({ text, dueDay: decision.dueDay })
}

export type FinishDecisionRefusal = 'done-already' | 'note-missing'

/** Closes a decision: whoever did it says what was done. */
export function finishDecision(
  decision: { readonly doneOn: CalendarDate | null },
  note: string,
): Result<string, FinishDecisionRefusal> {
  if (decision.doneOn !== null) return refuse('done-already')
  return note.trim() === '' ? refuse('note-missing') : ok(note.trim())
}
