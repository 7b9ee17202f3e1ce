import type { PanelMemberId, RecusalKind, Verdict, Word } from '#modules/pledge-panel/index.ts'
import type { PledgeId, PledgeLine } from '#modules/pledges/index.ts'

/** What the data say of how a round was judged; the rest follows from the seed. */
export interface RoundOpinions {
  readonly seed: number
  /** How many called a pledge weak, by its number. */
  readonly weak: Readonly<Record<number, number>>
  /** Pledge 0 is whichever the member was given first that nobody called weak. */
  readonly recusals: readonly {
    readonly member: number
    readonly pledge: number
    readonly kind: RecusalKind
    readonly reason: string
  }[]
  readonly comments: readonly { readonly pledge: number; readonly text: string }[]
}

/** A member who takes part, with the pledges that they were given. */
export interface Judge {
  readonly number: number
  readonly memberId: PanelMemberId
  readonly pledges: readonly PledgeLine[]
}

export interface SampleWord {
  readonly pledgeId: PledgeId
  readonly word: Word
}

/** What every member says of each of their pledges, by the member's number: the same each time. */
export function panelWords(
  opinions: RoundOpinions,
  judges: readonly Judge[],
): ReadonlyMap<number, readonly SampleWord[]> {
  const recused = new Map(
    judges.flatMap(({ number, pledges }) =>
      opinions.recusals
        .filter(({ member }) => member === number)
        .flatMap(({ pledge, kind, reason }) => {
          const own = pledges.find((each) =>
            pledge === 0 ? opinions.weak[each.number] === undefined : each.number === pledge,
          )
          return own === undefined ? [] : [[`${number} ${own.id}`, { recused: { kind, reason } }] as const]
        }),
    ),
  )
  return new Map(
    judges.map((judge) => [
      judge.number,
      judge.pledges.map((pledge): SampleWord => {
        const aside = recused.get(`${judge.number} ${pledge.id}`)
        if (aside !== undefined) return { pledgeId: pledge.id, word: aside }
        // Those who judge a pledge, the severest first: it is they who call it weak and say why.
        const order = judges
          .filter(
            ({ number, pledges }) =>
              pledges.some(({ id }) => id === pledge.id) && !recused.has(`${number} ${pledge.id}`),
          )
          .map(({ number }) => number)
          .toSorted((a, b) => lot(opinions.seed, pledge.number, a) - lot(opinions.seed, pledge.number, b))
        return {
          pledgeId: pledge.id,
          word: judgementOf(opinions, pledge, order.indexOf(judge.number), order.length),
        }
      }),
    ]),
  )
}

function judgementOf(opinions: RoundOpinions, pledge: PledgeLine, place: number, judging: number): Word {
  const { seed, comments } = opinions
  const verdict = verdictOf(opinions, pledge, place, judging)
  const near = (salt: number): Verdict | null => {
    const chance = lot(seed + salt, pledge.number, place) % 10
    if (chance < 3) return null
    return chance < 8 ? verdict : 'fair'
  }
  return {
    judged: {
      verdict,
      criteria: { progress: near(1), secured: near(2), spent: near(3) },
      comment: comments.filter((each) => each.pledge === pledge.number)[place]?.text ?? '',
    },
  }
}

/** What is done pleases most; what has hardly begun few. One voice in six or more may call it weak: that flags nothing. */
function verdictOf(
  { seed, weak }: RoundOpinions,
  { number, stage, progress }: PledgeLine,
  place: number,
  judging: number,
): Verdict {
  const isDone = stage === 'completed' || stage === 'continuing'
  const single = judging > 5 && !isDone && lot(seed, number, 0) % 4 === 0 ? 1 : 0
  if (place < (weak[number] ?? single)) return 'weak'
  const pleased = isDone ? 78 : progress >= 60 ? 48 : 26
  return lot(seed, number, place + 100) % 100 < pleased ? 'good' : 'fair'
}

/** A number that follows from three others and looks like none of them. */
function lot(seed: number, pledge: number, member: number): number {
  let mixed = (seed * 73_856_093) ^ (pledge * 19_349_663) ^ (member * 83_492_791)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x45d9f3b)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
