import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { Indicator, OwnerId } from '#modules/indicators/rules.ts'
import {
  checkInterview,
  type GivenPromise,
  type Interview,
  type InterviewFlaw,
  type OwnerPromise,
  type PromiseId,
} from './interview.ts'

/** What may be said anew of a talk: with whom and on which indicator it was stays. */
export interface InterviewFacts extends Pick<Interview, 'kind' | 'day' | 'said'> {
  /** Promises that are still open, as they should read. */
  readonly promises: readonly (GivenPromise & { readonly id: PromiseId })[]
  /** Further ones. */
  readonly added: readonly GivenPromise[]
}

export type InterviewFactsFlaw =
  InterviewFlaw | 'settled-already' | 'settled-before-interview' | 'not-a-promise-of-it'

/**
 * Decides whether a talk may be told so instead. The rules of a new one hold for it with all of its promises; a settled
 * promise is not changed, and no talk comes after the day on which its promise was settled.
 */
export function checkInterviewFacts(
  { interview, promises }: { readonly interview: Interview; readonly promises: readonly OwnerPromise[] },
  given: InterviewFacts,
  today: CalendarDate,
): Result<InterviewFacts, InterviewFactsFlaw> {
  const known = new Map(promises.map((promise) => [promise.id, promise]))
  const changing = new Map(given.promises.map((promise) => [promise.id, promise]))
  for (const id of changing.keys()) {
    const state = known.get(id)?.state
    if (state === undefined) return refuse('not-a-promise-of-it')
    if (state !== 'open') return refuse('settled-already')
  }
  const { kind, day, said } = given
  if (promises.some(({ settledOn }) => settledOn !== null && settledOn < day))
    return refuse('settled-before-interview')
  const kept = promises.map((promise) => changing.get(promise.id) ?? promise)
  const checked = checkInterview(
    { ...interview, kind, day, said, promises: [...kept, ...given.added] },
    today,
  )
  if (!checked.ok) return checked
  const { said: words, promises: all } = checked.value
  const texts = all.slice(0, kept.length)
  return ok({
    ...{ kind, day, said: words, added: all.slice(kept.length) },
    promises: kept.flatMap(({ id }, at) => {
      const now = texts[at]
      return now === undefined || !changing.has(id) ? [] : [{ ...now, id }]
    }),
  })
}

export type ReopenFlaw = 'not-settled' | 'reason-missing'

/** Decides whether a promise is opened again: one that was settled by mistake, with the reason. */
export function checkReopening(
  { state }: Pick<OwnerPromise, 'state'>,
  reason: string,
): Result<string, ReopenFlaw> {
  if (state === 'open') return refuse('not-settled')
  return reason.trim() === '' ? refuse('reason-missing') : ok(reason.trim())
}

/** Who keeps what was promised of an indicator now: who said it, or who answers for the indicator since. */
export function keeperOf(
  said: OwnerId,
  { ownerId, deputyId }: Pick<Indicator, 'ownerId' | 'deputyId'>,
): OwnerId {
  return said === ownerId || said === deputyId ? said : (ownerId ?? deputyId ?? said)
}
