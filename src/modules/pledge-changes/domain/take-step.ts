import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { never, ok, refuse, type Result } from '#platform/kernel/result.ts'
import {
  type AgendaPlace,
  type Approval,
  type ChangeCourse,
  type ChangeState,
  owesAnswer,
  type PanelAnswer,
  type PanelOpinion,
} from './change-course.ts'

/** What can be done with a request, with what is known when it is done. */
export type ChangeStep =
  | { readonly act: 'submit'; readonly consultDue: CalendarDate }
  | {
      readonly act: 'send-to-panel'
      readonly agenda: AgendaPlace
      /** Asked departments that have not answered. */
      readonly silent: number
      /** Whether the session that it was put before, if any, can still decide on it. */
      readonly isBeforeSession: boolean
    }
  | { readonly act: 'note-opinion'; readonly opinion: PanelOpinion }
  | { readonly act: 'answer-panel'; readonly accepted: boolean; readonly words: string }
  | { readonly act: 'approve'; readonly approval: Approval }
  | { readonly act: 'return'; readonly reason: string }
  | { readonly act: 'withdraw'; readonly reason: string }
  | { readonly act: 'refuse'; readonly reason: string }
  | { readonly act: 'publish' }
export type ChangeAct = ChangeStep['act']

export type TakeStepRefusal =
  | 'not-at-this-step'
  | 'reason-missing'
  | 'departments-asked'
  | 'before-a-session'
  | 'opinion-to-come'
  | 'opinion-before-the-request'
  | 'no-panel-opinion'
  | 'document-number-missing'
  | 'approval-to-come'
  | 'approval-before-the-opinion'
  | 'not-approved'
  | 'panel-not-answered'
  | 'nothing-to-answer'
  | 'answered-already'

/** In which states an act may be taken at all. */
const at: Readonly<Record<ChangeAct, readonly ChangeState[]>> = {
  submit: ['draft', 'returned'],
  'send-to-panel': ['consulting', 'panel'],
  'note-opinion': ['panel'],
  'answer-panel': ['approval', 'approved', 'published', 'refused'],
  approve: ['approval'],
  return: ['consulting', 'panel', 'approval', 'approved'],
  withdraw: ['draft', 'consulting', 'panel', 'approval', 'returned'],
  refuse: ['consulting', 'approval'],
  publish: ['approved'],
}

/** What may be done next, in the order of the way; whether it is allowed to a person is asked elsewhere. */
export function actsAt(course: ChangeCourse): readonly ChangeAct[] {
  const all = Object.keys(at) as ChangeAct[]
  return all.filter((act) => at[act].includes(course.state) && (act !== 'answer-panel' || owesAnswer(course)))
}

/**
 * Takes a step on the way of a request, or says why not. Nothing is published without the panel's opinion and the
 * mayor's approval, and the days of the steps never run backwards.
 */
export function takeStep(
  course: ChangeCourse,
  step: ChangeStep,
  today: CalendarDate,
): Result<ChangeCourse, TakeStepRefusal> {
  const refusal = refusedStep(course, step, today)
  return refusal === null ? ok(taken(course, step, today)) : refuse(refusal)
}

function refusedStep(course: ChangeCourse, step: ChangeStep, today: CalendarDate): TakeStepRefusal | null {
  // Said first, since it is what whoever hurries has to hear.
  if (step.act === 'publish' && course.approval === null) return 'not-approved'
  if (step.act === 'approve' && course.opinion === null) return 'no-panel-opinion'
  if (!at[step.act].includes(course.state)) return 'not-at-this-step'
  switch (step.act) {
    case 'submit':
      return null
    case 'send-to-panel':
      if (course.state === 'panel') return step.isBeforeSession ? 'before-a-session' : null
      return step.silent > 0 && course.consultDue !== null && today <= course.consultDue
        ? 'departments-asked'
        : null
    case 'note-opinion':
      return refusedOpinion(course, step.opinion, today)
    case 'answer-panel':
      return refusedAnswer(course, step)
    case 'approve':
      return refusedApproval(course, step.approval, today)
    case 'return':
    case 'withdraw':
    case 'refuse':
      return step.reason.trim() === '' ? 'reason-missing' : null
    case 'publish':
      return course.opinion?.stance === 'oppose' && course.answer === null ? 'panel-not-answered' : null
    default:
      return never(step)
  }
}

function refusedOpinion(
  { submittedOn }: ChangeCourse,
  { on }: PanelOpinion,
  today: CalendarDate,
): TakeStepRefusal | null {
  if (on > today) return 'opinion-to-come'
  return submittedOn !== null && on < submittedOn ? 'opinion-before-the-request' : null
}

function refusedAnswer(
  course: ChangeCourse,
  { accepted, words }: Pick<PanelAnswer, 'accepted' | 'words'>,
): TakeStepRefusal | null {
  if (course.answer !== null) return 'answered-already'
  if (!owesAnswer(course)) return 'nothing-to-answer'
  return !accepted && words.trim() === '' ? 'reason-missing' : null
}

function refusedApproval(
  { opinion }: ChangeCourse,
  { on, documentNumber }: Approval,
  today: CalendarDate,
): TakeStepRefusal | null {
  if (documentNumber.trim() === '') return 'document-number-missing'
  if (on > today) return 'approval-to-come'
  return opinion === null || on < opinion.on ? 'approval-before-the-opinion' : null
}

function taken(course: ChangeCourse, step: ChangeStep, today: CalendarDate): ChangeCourse {
  switch (step.act) {
    case 'submit':
      // What an earlier round had brought is in its record; this round begins anew.
      return {
        ...course,
        ...{ state: 'consulting', round: course.round + 1, submittedOn: today, consultDue: step.consultDue },
        ...{ agenda: null, opinion: null, answer: null, approval: null },
      }
    case 'send-to-panel':
      return { ...course, state: 'panel', agenda: step.agenda }
    case 'note-opinion':
      return { ...course, state: 'approval', opinion: step.opinion }
    case 'answer-panel':
      return { ...course, answer: { accepted: step.accepted, words: step.words.trim(), on: today } }
    case 'approve':
      return {
        ...course,
        state: 'approved',
        approval: { ...step.approval, documentNumber: step.approval.documentNumber.trim() },
      }
    case 'return':
      return { ...course, state: 'returned' }
    case 'withdraw':
      return { ...course, state: 'withdrawn', closedOn: today }
    case 'refuse':
      return { ...course, state: 'refused', closedOn: today }
    case 'publish':
      return { ...course, state: 'published', publishedOn: today }
    default:
      return never(step)
  }
}
