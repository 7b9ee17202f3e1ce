import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { Indicator, IndicatorId, IndicatorSetId, OwnerId } from '#modules/indicators/rules.ts'

export type InterviewId = Id<'EvaluationInterview'>
export type PromiseId = Id<'EvaluationPromise'>

export const interviewKinds = ['new', 'best-case', 'weak', 'other'] as const
/** On a new indicator (신규), on finding a best case for a judged one (우수사례 컨설팅), on a weak one (부진), or else. */
export type InterviewKind = (typeof interviewKinds)[number]

/** A talk with an indicator's owner (개별면담). */
export interface Interview {
  readonly id: InterviewId
  readonly setId: IndicatorSetId
  readonly indicatorId: IndicatorId
  /** With whom. */
  readonly staffId: OwnerId
  readonly kind: InterviewKind
  readonly day: CalendarDate
  readonly said: string
  readonly byName: string
}

export const promiseStates = ['open', 'kept', 'broken', 'withdrawn'] as const
/** Not yet, kept (이행), broken (불이행), or withdrawn by the office (철회). */
export type PromiseState = (typeof promiseStates)[number]

/** What an owner promised in a talk (약속). */
export interface OwnerPromise {
  readonly id: PromiseId
  readonly setId: IndicatorSetId
  readonly interviewId: InterviewId
  readonly indicatorId: IndicatorId
  readonly staffId: OwnerId
  readonly text: string
  readonly dueDay: CalendarDate
  readonly state: PromiseState
  readonly settledOn: CalendarDate | null
  readonly note: string
}

export type GivenPromise = Pick<OwnerPromise, 'text' | 'dueDay'>
export type GivenInterview = Pick<Interview, 'indicatorId' | 'staffId' | 'kind' | 'day' | 'said'> & {
  readonly promises: readonly GivenPromise[]
}

export type InterviewFlaw =
  | 'said-missing'
  | 'interview-ahead'
  | 'promise-missing'
  | 'promise-due-before-interview'
  | 'too-many-promises'

/** So many promises come of a talk at most. */
export const MOST_PROMISES = 10

/** Decides whether a talk may be noted so: on a day that has come, with what was said. */
export function checkInterview(
  given: GivenInterview,
  today: CalendarDate,
): Result<GivenInterview, InterviewFlaw> {
  const said = given.said.trim()
  if (said === '') return refuse('said-missing')
  if (given.day > today) return refuse('interview-ahead')
  if (given.promises.length > MOST_PROMISES) return refuse('too-many-promises')
  const promises = given.promises.map(({ text, dueDay }) => ({ text: text.trim(), dueDay }))
  if (promises.some(({ text }) => text === '')) return refuse('promise-missing')
  if (promises.some(({ dueDay }) => dueDay < given.day)) return refuse('promise-due-before-interview')
  return ok({ ...given, said, promises })
}

export type SettleFlaw = 'settled-already' | 'note-missing' | 'not-due-yet'

/** Decides how a promise ends. A kept one may be settled before its day; broken it is only when that day is over. */
export function checkSettling(
  promise: Pick<OwnerPromise, 'state' | 'dueDay'>,
  given: { readonly state: Exclude<PromiseState, 'open'>; readonly note: string },
  today: CalendarDate,
): Result<string, SettleFlaw> {
  if (promise.state !== 'open') return refuse('settled-already')
  if (given.state === 'broken' && today <= promise.dueDay) return refuse('not-due-yet')
  const note = given.note.trim()
  return given.state !== 'kept' && note === '' ? refuse('note-missing') : ok(note)
}

/** Whether its day is over and nobody has said how it ended. */
export const isLate = ({ state, dueDay }: Pick<OwnerPromise, 'state' | 'dueDay'>, today: CalendarDate): boolean =>
  state === 'open' && dueDay < today // prettier-ignore

/**
 * Which indicators' owners are talked to at this time of the year, and why: new ones until March, judged ones in
 * February and March, weak ones from April to September. Who was talked to about it already is not.
 */
export function interviewsToHold(
  indicators: readonly Pick<Indicator, 'id' | 'kind' | 'baseline'>[],
  facts: {
    readonly held: readonly Pick<Interview, 'indicatorId' | 'kind'>[]
    readonly weak: ReadonlySet<IndicatorId>
    readonly today: CalendarDate
  },
): readonly { readonly indicatorId: IndicatorId; readonly kind: InterviewKind }[] {
  const month = Number(facts.today.slice(5, 7))
  const due = (indicator: (typeof indicators)[number]): readonly InterviewKind[] => {
    const isWeakTime = month >= 4 && month <= 9
    if (isWeakTime) return facts.weak.has(indicator.id) ? ['weak'] : []
    if (month > 3) return []
    // Nobody knows last year's result of what is measured for the first time; cases are judged anew every year.
    const isNew = indicator.kind === 'quantitative' && (indicator.baseline?.part ?? 0n) === 0n
    return [
      ...(isNew ? (['new'] as const) : []),
      ...(indicator.kind === 'qualitative' && month >= 2 ? (['best-case'] as const) : []),
    ]
  }
  const had = new Set(facts.held.map(({ indicatorId, kind }) => `${indicatorId} ${kind}`))
  return indicators.flatMap((indicator) =>
    due(indicator)
      .filter((kind) => !had.has(`${indicator.id} ${kind}`))
      .map((kind) => ({ indicatorId: indicator.id, kind })),
  )
}
