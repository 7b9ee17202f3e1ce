import { ok, refuse, type Result } from '#platform/kernel/result.ts'

export type ConflictFlaw =
  /** Other rules than greedy have no place for them. */
  | 'conflicts-need-greedy'
  | 'planned-already'
  | 'not-numbers'
  /** A project alone is in conflict with nothing. */
  | { readonly code: 'alone'; readonly number: number }
  | { readonly code: 'not-on-ballot'; readonly numbers: readonly number[] }

/** Groups as they are typed: a line for each, its numbers parted by commas or blanks. */
export function readGroups(text: string): Result<readonly (readonly number[])[], 'not-numbers'> {
  const lines = text
    .normalize('NFKC')
    .split(/\r\n|[\r\n]/u)
    .map((line) => line.trim())
  const groups = lines.filter((line) => line !== '').map((line) => line.split(/[\s,、]+/u).filter(Boolean))
  if (groups.flat().some((word) => !/^[1-9]\d{0,5}$/.test(word))) return refuse('not-numbers')
  return ok(groups.map((words) => [...new Set(words.map(Number))].toSorted((a, b) => a - b)))
}

/** Whether projects can be kept apart: before the ballot is planned, under greedy, and of those that will be on it. */
export function checkConflicts(asked: {
  readonly rule: string
  readonly isPlanned: boolean
  readonly onBallot: ReadonlySet<number>
  readonly groups: readonly (readonly number[])[]
}): Result<void, Exclude<ConflictFlaw, 'not-numbers'>> {
  const { rule, isPlanned, onBallot, groups } = asked
  if (isPlanned) return refuse('planned-already')
  if (rule !== 'greedy' && groups.length > 0) return refuse('conflicts-need-greedy')
  const unknown = groups.flat().filter((number) => !onBallot.has(number))
  if (unknown.length > 0) return refuse({ code: 'not-on-ballot', numbers: [...new Set(unknown)] })
  const alone = groups.find((group) => group.length < 2)?.[0]
  return alone === undefined ? ok() : refuse({ code: 'alone', number: alone })
}
