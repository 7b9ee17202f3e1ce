import { ok, refuse, type Result } from '#platform/kernel/result.ts'

export interface Sized {
  readonly id: string
  readonly population: number
}

export type GroupFlaw =
  | { readonly flaw: 'sizes-do-not-make-all'; readonly sum: number; readonly all: number }
  /** Two of the same size stand on both sides of a border: who goes where is for the evaluator to say. */
  | { readonly flaw: 'border-tied'; readonly ids: readonly string[] }

/** Groups (그룹) by population, the largest first: of 31 cities 10, 10 and 11 (경기도 시군순서규정). */
export function groupsBySize<T extends Sized>(
  units: readonly T[],
  sizes: readonly number[],
): Result<readonly (readonly T[])[], GroupFlaw> {
  const sum = sizes.reduce((all, size) => all + size, 0)
  if (sum !== units.length) return refuse({ flaw: 'sizes-do-not-make-all', sum, all: units.length })
  const ordered = units.toSorted((a, b) => b.population - a.population)
  let from = 0
  const groups = sizes.map((size) => ordered.slice(from, (from += size)))
  for (const [place, group] of groups.entries()) {
    const [last, first] = [group.at(-1), groups[place + 1]?.[0]]
    if (last !== undefined && first !== undefined && last.population === first.population)
      return refuse({ flaw: 'border-tied', ids: [last.id, first.id] })
  }
  return ok(groups)
}

/** An award (시상) and how many get it, the highest first: 최우수 1, 우수 2, 장려 2. */
export interface Award {
  readonly name: string
  readonly count: number
}

export interface Awarded {
  readonly id: string
  /** In hundredths of a point. */
  readonly total: bigint
  readonly rank: number
  readonly award: string | null
  /** As many share its total as would need more awards of this name than there are: the evaluator decides. */
  readonly isTied: boolean
}

/** Ranks of one group by totals, and the awards that follow from them. Equals share the better rank. */
export function awardsOf(
  totals: readonly { readonly id: string; readonly total: bigint }[],
  awards: readonly Award[],
): readonly Awarded[] {
  const ordered = totals.toSorted((a, b) =>
    a.total === b.total ? (a.id < b.id ? -1 : 1) : a.total > b.total ? -1 : 1,
  )
  const names = awards.flatMap(({ name, count }) => Array.from({ length: count }, () => name))
  return ordered.map(({ id, total }) => {
    const rank = ordered.findIndex((each) => each.total === total) + 1
    const sharing = ordered.filter((each) => each.total === total).length
    const theirs = new Set(Array.from({ length: sharing }, (_, step) => names[rank - 1 + step] ?? null))
    return { id, total, rank, award: names[rank - 1] ?? null, isTied: theirs.size > 1 }
  })
}
