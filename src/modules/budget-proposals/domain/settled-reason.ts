/** Why a round's result takes a proposal into the budget, or does not. */
export const settledWhys = [
  'vote',
  'priority',
  'lost',
  'too-dear',
  'no-points',
  'rejected',
  'impossible',
  'off-ballot',
] as const
export type SettledWhy = (typeof settledWhys)[number]

/** The reason with its figures, as a proposal's story keeps it: pages say it in the reader's language. */
export interface SettledReason {
  readonly why: SettledWhy
  readonly votes: number
  /** With so many more votes it would have been chosen; null where that is not known. */
  readonly more: number | null
  readonly rank: number | null
  readonly points: number | null
  /** What was left of the limit when its turn came, in won. */
  readonly left: bigint
  /** The committee's conditions or reasons, or the department's; empty for none. */
  readonly note: string
}

const figures = ['votes', 'more', 'rank', 'points', 'left'] as const

/** The code and the figures on the first line, people's words on those that follow. */
export function reasonText(reason: SettledReason): string {
  const known = figures.map((name) => `${name}=${reason[name] ?? ''}`)
  return [[reason.why, ...known].join(' '), ...(reason.note === '' ? [] : [reason.note])].join('\n')
}

const FIRST = /^([a-z-]+) votes=(\d+) more=(\d*) rank=(\d*) points=(\d*) left=(\d+)$/

/** Null for what is no such text: a story may hold words from before reasons were kept as codes. */
export function readReason(text: string): SettledReason | null {
  const [first = '', ...note] = text.split('\n')
  const [, code, votes, more, rank, points, left] = FIRST.exec(first) ?? []
  const why = settledWhys.find((each) => each === code)
  if (why === undefined) return null
  const whole = (digits: string | undefined) =>
    digits === undefined || digits === '' ? null : Number(digits)
  return {
    ...{ why, votes: Number(votes), more: whole(more), rank: whole(rank), points: whole(points) },
    ...{ left: BigInt(left ?? 0), note: note.join('\n') },
  }
}
