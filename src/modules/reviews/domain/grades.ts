export const grades = ['S', 'A', 'B', 'C'] as const
export type Grade = (typeof grades)[number]

/** Which part of the entries gets each grade, in per cent; they make 100. */
export type GradeShares = Readonly<Record<Grade, number>>

/** Whether shares are whole, none below 0, and make 100. */
export function isWhole(shares: GradeShares): boolean {
  const all = grades.map((grade) => shares[grade])
  return all.every((share) => Number.isSafeInteger(share) && share >= 0) && sum(all) === 100
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

/** How many of so many entries get each grade: whole parts first, what is left by the largest remainder, equal remainders to the better grade. */
export function seatsOf(entries: number, shares: GradeShares): Readonly<Record<Grade, number>> {
  const parts = grades.map((grade, place) => ({
    ...{ grade, place, seats: Math.floor((entries * shares[grade]) / 100) },
    remainder: (entries * shares[grade]) % 100,
  }))
  const left = entries - sum(parts.map(({ seats }) => seats))
  const more = new Set(
    parts
      .toSorted((a, b) => b.remainder - a.remainder || a.place - b.place)
      .slice(0, left)
      .map(({ grade }) => grade),
  )
  const seats = parts.map(({ grade, seats: own }) => [grade, own + (more.has(grade) ? 1 : 0)] as const)
  return Object.fromEntries(seats) as Record<Grade, number>
}

export interface Placed {
  /** From 1 for the best; equals share the better rank. */
  readonly rank: number
  readonly grade: Grade
  /** Equals stood on both sides of a border: all of them got the better grade. */
  readonly shares: boolean
}

/** Ranks and grades for points, in the order in which they are given. Equals at a border share the better grade; the next grade has so many fewer. */
export function placesOf(points: readonly number[], shares: GradeShares): readonly Placed[] {
  const seats = seatsOf(points.length, shares)
  const gradeAt = grades.flatMap((grade) => Array.from({ length: seats[grade] }, () => grade))
  const sorted = points.toSorted((a, b) => b - a)
  return points.map((own) => {
    const first = sorted.indexOf(own)
    const last = sorted.lastIndexOf(own)
    const grade = gradeAt[first] ?? 'C'
    return { rank: first + 1, grade, shares: gradeAt[last] !== grade }
  })
}
