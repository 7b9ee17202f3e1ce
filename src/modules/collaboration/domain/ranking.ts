import { addTallies, isNothing, noTally, scoreOf, type Tally, type Weights } from './score.ts'

/** One part of what is ranked: what somebody did in a month, with the weights of that month. */
export interface Contribution<Id extends string> {
  readonly id: Id
  readonly tally: Tally
  readonly weights: Weights
}

/** What is ranked, before it has a place. */
export interface Scored<Id extends string> {
  readonly id: Id
  readonly tally: Tally
  /** In hundredths of a point. */
  readonly score: number
}

/** Sums what everybody did: each month by its own weights. */
export function scoresOf<Id extends string>(parts: readonly Contribution<Id>[]): readonly Scored<Id>[] {
  return parts.map(({ id, tally, weights }) => ({ id, tally, score: scoreOf(tally, weights) }))
}

/** Adds what the same person or department has in several sums. Whoever comes to nothing at all is left out. */
export function mergeScores<Id extends string>(scores: readonly Scored<Id>[]): readonly Scored<Id>[] {
  const sums = new Map<Id, Scored<Id>>()
  for (const { id, tally, score } of scores) {
    const sum = sums.get(id) ?? { id, tally: noTally, score: 0 }
    sums.set(id, { id, tally: addTallies(sum.tally, tally), score: sum.score + score })
  }
  return [...sums.values()].filter(({ tally }) => !isNothing(tally))
}

/** A line of a ranking. */
export interface Ranked<Id extends string> extends Scored<Id> {
  /** Null for those who are listed without a place: they have left, or what they did comes to nothing. */
  readonly place: number | null
  /** By the mean per head; of departments only. */
  readonly meanPlace: number | null
  readonly heads: number | null
}

/**
 * People by score. Equal scores: more received comes first; equal in that too, they share the place and the next one
 * is left out (1, 1, 3). Whoever has left by the cut-off is listed without a place: nobody else moves down for them.
 */
export function rankPeople<Id extends string>(
  scored: readonly Scored<Id>[],
  hasLeft: (id: Id) => boolean,
): readonly Ranked<Id>[] {
  const compare = (a: Scored<Id>, b: Scored<Id>) => b.score - a.score || b.tally.received - a.tally.received
  const places = placesBy(
    scored.filter(({ id, score }) => score > 0 && !hasLeft(id)),
    compare,
  )
  return inOrder(
    scored.map((each) => ({ ...each, place: places.get(each.id) ?? null, meanPlace: null, heads: null })),
    compare,
  )
}

/**
 * Departments by sum, and beside it by mean per head: what their people sent and received while they worked there.
 * A department that has ended by the cut-off, or has nobody, is listed without a place.
 */
export function rankDepartments<Id extends string>(
  scored: readonly Scored<Id>[],
  headsOf: (id: Id) => number,
): readonly Ranked<Id>[] {
  const bySum = (a: Scored<Id>, b: Scored<Id>) => b.score - a.score
  // Compared across, not divided: a mean that is cut off would make ties that are none.
  const byMean = (a: Scored<Id>, b: Scored<Id>) => b.score * headsOf(a.id) - a.score * headsOf(b.id)
  const standing = scored.filter(({ id, score }) => score > 0 && headsOf(id) > 0)
  const [places, meanPlaces] = [placesBy(standing, bySum), placesBy(standing, byMean)]
  return inOrder(
    scored.map((each) => ({
      ...each,
      place: places.get(each.id) ?? null,
      meanPlace: meanPlaces.get(each.id) ?? null,
      heads: headsOf(each.id),
    })),
    bySum,
  )
}

function placesBy<Id extends string>(
  scored: readonly Scored<Id>[],
  compare: (a: Scored<Id>, b: Scored<Id>) => number,
): ReadonlyMap<Id, number> {
  const places = new Map<Id, number>()
  let [place, before]: [number, Scored<Id> | null] = [0, null]
  for (const [index, each] of scored.toSorted(compare).entries()) {
    if (before === null || compare(before, each) !== 0) place = index + 1
    places.set(each.id, place)
    before = each
  }
  return places
}

/** By place, then by score, then by id: the same rows always come in the same order. */
function inOrder<Id extends string>(
  rows: readonly Ranked<Id>[],
  compare: (a: Scored<Id>, b: Scored<Id>) => number,
): readonly Ranked<Id>[] {
  const placeOf = ({ place }: Ranked<Id>) => place ?? Number.MAX_SAFE_INTEGER
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b) || compare(a, b) || (a.id < b.id ? -1 : 1))
}

/** The mean score per head in hundredths of a point, half up; null where nobody is. */
export function meanOf({ score, heads }: Pick<Ranked<string>, 'score' | 'heads'>): number | null {
  return heads === null || heads === 0 ? null : Math.floor((2 * score + heads) / (2 * heads))
}
