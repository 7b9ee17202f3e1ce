import { z } from 'zod'
import { draw } from './draw.ts'
import type { Digest, DrawResult, LotteryTerms } from './lottery.ts'
import { checkTerms, commitmentTo, type TermsFlaw } from './lottery-terms.ts'

const count = z.int().min(0)
const quota = z.strictObject({ key: z.string(), places: count })
const words = z.strictObject({ ko: z.string(), en: z.string() })
const dimension = z.enum(['sex', 'town', 'age'])
const day = z.iso.date()
const hash = z.string().regex(/^[0-9a-f]{64}$/)

export const lotteryTerms = z.strictObject({
  places: count,
  reserves: count,
  subGroups: count,
  quotas: z.strictObject({ sex: z.array(quota), town: z.array(quota), age: z.array(quota) }),
  searchBound: count,
  seedSource: z.strictObject({ what: z.string(), day }),
  pool: z.array(z.strictObject({ ticket: count, town: z.string(), sex: z.string(), age: z.string() })),
})

export const drawResult = z.strictObject({
  members: z.array(count),
  reserves: z.array(count),
  subGroups: z.array(z.array(count)),
  shortfalls: z.array(
    z.strictObject({
      dimension,
      key: z.string(),
      places: count,
      drawn: count,
      applicants: count,
      reason: z.enum(['too-few-applicants', 'not-with-the-others', 'search-ended']),
    }),
  ),
  searchEnded: z.boolean(),
})

/** What the city publishes of a lottery: enough to draw it again, and nobody's name. */
export const replayFile = z.strictObject({
  format: z.literal('dure-lottery/1'),
  committee: words,
  /** What the towns' keys stand for. */
  towns: z.record(z.string(), words),
  terms: lotteryTerms,
  commitment: hash,
  committedOn: day,
  /** Null until the public number is out. */
  seed: z.string().nullable(),
  drawnOn: day.nullable(),
  result: drawResult.nullable(),
})
export type ReplayFile = z.infer<typeof replayFile>

export type Difference = 'commitment' | 'members' | 'reserves' | 'sub-groups' | 'shortfalls' | 'search'

/** What a replay finds. */
export type Replay =
  | { readonly kind: 'not-readable'; readonly flaw: TermsFlaw }
  | {
      readonly kind: 'not-drawn-yet'
      readonly commitment: string
      readonly differences: readonly Difference[]
    }
  | {
      readonly kind: 'drawn'
      readonly commitment: string
      readonly result: DrawResult
      readonly differences: readonly Difference[]
    }

/** Draws again from what was published, and says what comes out otherwise than was published. */
export function replay(file: ReplayFile, digest: Digest): Replay {
  const checked = checkTerms(file.terms)
  if (!checked.ok) return { kind: 'not-readable', flaw: checked.refusal }
  const terms: LotteryTerms = checked.value
  const commitment = commitmentTo(terms, digest)
  const bound: Difference[] = commitment === file.commitment ? [] : ['commitment']
  if (file.seed === null) return { kind: 'not-drawn-yet', commitment, differences: bound }
  const result = draw(terms, file.seed, digest)
  return { kind: 'drawn', commitment, result, differences: [...bound, ...differences(file.result, result)] }
}

function differences(published: DrawResult | null, replayed: DrawResult): readonly Difference[] {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  const parts: readonly (readonly [Difference, unknown, unknown])[] = [
    ['members', published?.members, replayed.members],
    ['reserves', published?.reserves, replayed.reserves],
    ['sub-groups', published?.subGroups, replayed.subGroups],
    ['shortfalls', published?.shortfalls.map(flat), replayed.shortfalls.map(flat)],
    ['search', published?.searchEnded, replayed.searchEnded],
  ]
  return parts.filter(([, a, b]) => !same(a, b)).map(([what]) => what)
}

/** A shortfall without regard to the order in which its facts are written. */
const flat = ({
  dimension: of,
  key,
  places,
  drawn,
  applicants,
  reason,
}: DrawResult['shortfalls'][number]) => [...[of, key, places, drawn, applicants, reason]]
