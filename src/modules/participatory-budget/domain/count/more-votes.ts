import { courseOf, type RoundRule } from './count.ts'
import type { Ballots, Election } from './election.ts'

/** How many more ballots would have made a project win. */
export type MoreVotes =
  | { readonly kind: 'votes'; readonly votes: number }
  /** It costs more than there is. */
  | { readonly kind: 'dearer-than-budget' }
  /** Under Borda a ballot that names one project gives it nothing: the question has no answer. */
  | { readonly kind: 'worth-nothing' }
  /** Not even so many would have done it. */
  | { readonly kind: 'beyond'; readonly tried: number }
  /** The looks at ballots that were allowed had been used up. */
  | { readonly kind: 'not-sought' }

/** So many marks on ballots may still be looked at in recounts: a number, not a time, so that every machine says the same. */
export interface Recounts {
  left: number
}

/** So many times the voters are tried at most. */
const FARTHEST = 1_000

/**
 * With so many more ballots a project wins, and with one fewer it does not: each by a voter more who speaks for this
 * project alone, with as many points as the most generous ballot gives; the budget stays what it is. Sought by doubling
 * and then by halves. Under greedy this is the least number. Equal Shares and Phragmén may let it win already with some
 * smaller number and lose with one between: more voters also make everybody's share smaller.
 */
export function moreVotes(election: Election, rule: RoundRule, place: number, recounts: Recounts): MoreVotes {
  if ((election.projects[place]?.cost ?? 0n) > election.budget) return { kind: 'dearer-than-budget' }
  if (rule.utility === 'borda') return { kind: 'worth-nothing' }
  const farthest = Math.min(2 ** 30, FARTHEST * (election.voters + 1))
  const wins = (votes: number): boolean => {
    const course = courseOf(withMore(election, place, votes), rule)
    recounts.left -= marksOf(election) * (course.ok ? course.value.looks : 1)
    return course.ok && course.value.winners.includes(place)
  }
  let [without, enough] = [0, 1]
  for (;;) {
    if (recounts.left <= 0) return { kind: 'not-sought' }
    if (wins(enough)) break
    if (enough === farthest) return { kind: 'beyond', tried: farthest }
    without = enough
    enough = Math.min(farthest, enough * 2)
  }
  while (enough - without > 1) {
    if (recounts.left <= 0) return { kind: 'not-sought' }
    const middle = Math.floor((without + enough) / 2)
    if (wins(middle)) enough = middle
    else without = middle
  }
  return { kind: 'votes', votes: enough }
}

/** What one count looks at, at the least: each mark on a ballot and each project. */
const marksOf = ({ ballots, projects }: Election): number => ballots.projects.length + projects.length + 1

/** The election with so many more ballots that speak for one project alone. */
export function withMore(election: Election, place: number, votes: number): Election {
  const { voters, starts, projects, points } = election.ballots
  const most = points.reduce((high, each) => Math.max(high, each), 1)
  const ballots: Ballots = {
    voters: longer(voters, votes),
    starts: longer(starts, projects.length + 1),
    projects: longer(projects, place),
    points: points.length === 0 && !hasPoints(election) ? points : longer(points, most),
  }
  return { ...election, ballots, voters: election.voters + votes }
}

const hasPoints = ({ kind }: Election): boolean => kind === 'cumulative' || kind === 'scoring'

function longer<T extends Int32Array | Float64Array>(list: T, last: number): T {
  const made = (list instanceof Int32Array
    ? new Int32Array(list.length + 1)
    : new Float64Array(list.length + 1)) as unknown as T
  made.set(list)
  made[list.length] = last
  return made
}
