import type { CalendarDate } from '#platform/kernel/calendar-date.ts'

/**
 * Where a request stands: draft (작성), consultation (협의), before the panel (심의), to be approved (결재 대기), approved
 * (공개 대기), published (공개); or returned (보완), withdrawn (철회), refused (불수용).
 */
export const changeStates = [
  'draft',
  'consulting',
  'panel',
  'approval',
  'approved',
  'published',
  'returned',
  'withdrawn',
  'refused',
] as const
export type ChangeState = (typeof changeStates)[number]

/** Nothing more happens to these. */
export const closedStates: readonly ChangeState[] = ['published', 'withdrawn', 'refused']

/** How the panel took it: agreed, agreed if something is done (수정 의견), or spoke against it. */
export const panelStances = ['agree', 'conditional', 'oppose'] as const
export type PanelStance = (typeof panelStances)[number]

export interface PanelOpinion {
  readonly stance: PanelStance
  /** What the panel proposed or why it spoke against it. */
  readonly words: string
  /** The session's day. */
  readonly on: CalendarDate
  /** The last day for a written reason why it is not followed; null where there is nothing to follow. */
  readonly answerDue: CalendarDate | null
}

/** What the city answers to what the panel proposed. */
export interface PanelAnswer {
  readonly accepted: boolean
  /** Why not, or how. */
  readonly words: string
  readonly on: CalendarDate
}

/** The mayor's approval (결재), as the city's approval system has it. */
export interface Approval {
  readonly on: CalendarDate
  readonly documentNumber: string
  /** The last day for its publication. */
  readonly publishDue: CalendarDate
}

/** An item on the agenda of a session, both of `committees`. */
export interface AgendaPlace {
  readonly itemId: string
  readonly sessionId: string
}

/** How far a request has come. */
export interface ChangeCourse {
  readonly state: ChangeState
  /** The how-manieth time that it was handed in; 0 before the first. */
  readonly round: number
  readonly submittedOn: CalendarDate | null
  /** The last day for the departments that are asked. */
  readonly consultDue: CalendarDate | null
  /** Where it stands on the agenda of a session of the panel. */
  readonly agenda: AgendaPlace | null
  readonly opinion: PanelOpinion | null
  readonly answer: PanelAnswer | null
  readonly approval: Approval | null
  readonly publishedOn: CalendarDate | null
  /** When it was withdrawn or refused. */
  readonly closedOn: CalendarDate | null
}

/** A request that nobody has handed in yet. */
export const newCourse: ChangeCourse = {
  state: 'draft',
  round: 0,
  submittedOn: null,
  consultDue: null,
  agenda: null,
  opinion: null,
  answer: null,
  approval: null,
  publishedOn: null,
  closedOn: null,
}

/** Whether the panel said something that the city must answer to. */
export function owesAnswer({ opinion, answer }: Pick<ChangeCourse, 'opinion' | 'answer'>): boolean {
  return opinion !== null && opinion.stance !== 'agree' && answer === null
}

/** Whether citizens see it: all that came before their panel, unless its department took it back. */
export function isPublic({ state, opinion }: Pick<ChangeCourse, 'state' | 'opinion'>): boolean {
  if (state === 'panel' || state === 'approval' || state === 'approved' || state === 'published') return true
  return state === 'refused' && opinion !== null
}
