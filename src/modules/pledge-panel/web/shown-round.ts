import type { DepartmentId } from '#platform/access/person.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { type Ratio, ratio } from '#platform/kernel/ratio.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { listPledges, type PledgeField, type PledgeLine } from '#modules/pledges/index.ts'
import { type PledgeResult, readResults } from '../data/result-queries.ts'
import { type PanelRound, readRound, roundPledges, type SeatLine, seatLines } from '../data/round-queries.ts'
import { flagPercent } from '../domain/pledge-panel-settings.ts'
import { criteria } from '../domain/evaluation.ts'
import { isFlagged, judgedOf, noCounts, weakShare } from '../domain/results.ts'
import { readRoundKey, type RoundState, stateOn } from '../domain/round.ts'

/** How a pledge was judged in a round, with the pledge as it stood on the closing day. */
export interface ResultRow {
  readonly pledge: PledgeLine
  readonly counts: PledgeResult
  readonly judged: number
  readonly share: Ratio
  readonly flagged: boolean
}

/** A round with its results, as far as they may be seen. */
export interface ShownRound {
  readonly round: PanelRound
  readonly state: RoundState
  /** By the pledge's number; empty until the round has closed. */
  readonly rows: readonly ResultRow[]
  readonly fields: readonly PledgeField[]
  /** The share from which a pledge is flagged: the one that held on the closing day. */
  readonly percent: number
  readonly seats: readonly SeatLine[]
  readonly names: ReadonlyMap<DepartmentId, Localized>
  /** The day that the counts are of. */
  readonly day: CalendarDate
}

/** The round of an address such as /pledges/panel/2021-2. */
export async function roundAsked(request: WebRequest): Promise<PanelRound | null> {
  const key = readRoundKey(request.param('round'))
  return key === null ? null : await readRound(request.context.database, key)
}

/** Reads a round with all that pages show of it: six queries, whatever its size. */
export async function shownRound(request: WebRequest, round: PanelRound): Promise<ShownRound> {
  const { database, today } = request.context
  const results = await readResults(database, round, today)
  const percent = round.flagPercent ?? (await settingValue(database, flagPercent, round.closesOn))
  const asked = new Set(await roundPledges(database, round.id))
  const day = today < round.closesOn ? today : round.closesOn
  const pledges = (await listPledges(database, round.termId, day)).filter(({ id }) => asked.has(id))
  const fields = new Map(pledges.map(({ field }) => [field.id, field]))
  const state = stateOn(round, today)
  return {
    round,
    state,
    percent,
    day,
    fields: [...fields.values()].toSorted((a, b) => a.number - b.number),
    rows:
      state === 'closed' || state === 'published'
        ? pledges.map((pledge) => rowOf(pledge, results.get(pledge.id) ?? unjudged, percent))
        : [],
    seats: await seatLines(database, round),
    names: await departmentNames(database, 'all', today),
  }
}

const none = { ...noCounts.verdicts }
const unjudged: PledgeResult = {
  ...noCounts,
  byCriterion: Object.fromEntries(
    criteria.map((criterion) => [criterion, none]),
  ) as PledgeResult['byCriterion'],
}

export function rowOf(pledge: PledgeLine, counts: PledgeResult, percent: number): ResultRow {
  const share = weakShare(counts)
  return { pledge, counts, judged: judgedOf(counts), share, flagged: isFlagged(share, percent) }
}

/** Members who said something of at least one pledge, over all. */
export function participationOf(seats: readonly SeatLine[]): Ratio {
  return ratio(seats.filter(({ judged, recused }) => judged + recused > 0).length, seats.length)
}

/** Judgements and recusals over what was given out. */
export function saidOf(seats: readonly SeatLine[]): Ratio {
  const sum = (of: (seat: SeatLine) => number) => seats.reduce((all, seat) => all + of(seat), 0)
  return ratio(
    sum(({ judged, recused }) => judged + recused),
    sum(({ assigned }) => assigned),
  )
}
