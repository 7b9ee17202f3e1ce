import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { callsOf, lotteryOf } from '../data/call-queries.ts'
import type { Committee, CommitteeId } from '../domain/committee.ts'
import type { ReplayFile } from '../domain/lottery/replay-file.ts'
import type { OpenCall } from '../domain/open-call.ts'
import type { Lottery } from '../domain/prepare-lottery.ts'
import type { TownNames } from './say.tsx'

/** What the city's towns are called on a day. */
export async function townNames(session: Session, day: CalendarDate): Promise<TownNames> {
  const living = await listDepartments(session, day)
  return new Map(living.filter(({ kind }) => kind === 'town').map(({ code, name }) => [code, name]))
}

export interface ShownDraw {
  readonly call: OpenCall
  readonly lottery: Lottery
}

/** A committee's latest lottery whose pool is published; null when there is none. */
export async function latestDraw(session: Session, committeeId: CommitteeId): Promise<ShownDraw | null> {
  for (const call of (await callsOf(session, committeeId)).slice(0, MOST_CALLS)) {
    const lottery = await lotteryOf(session, call.id)
    if (lottery !== null) return { call, lottery }
  }
  return null
}

/** A call without a lottery may stand before the one that had it. */
const MOST_CALLS = 3

/** The published file: everything that is needed to draw again, and nobody's name. */
export function replayFileOf(committee: Committee, lottery: Lottery, towns: TownNames): ReplayFile {
  const { terms, commitment, committedOn, seed, drawnOn, result } = lottery
  const keys = [
    ...new Set([...terms.quotas.town.map(({ key }) => key), ...terms.pool.map(({ town }) => town)]),
  ]
  const named = keys.map((key): [string, Localized] => [key, towns.get(key) ?? { ko: key, en: key }])
  return {
    format: 'dure-lottery/1',
    committee: committee.name,
    towns: Object.fromEntries(named),
    terms: {
      ...terms,
      quotas: { sex: [...terms.quotas.sex], town: [...terms.quotas.town], age: [...terms.quotas.age] },
      pool: [...terms.pool],
    },
    ...{ commitment, committedOn, seed, drawnOn },
    result:
      result === null
        ? null
        : {
            members: [...result.members],
            reserves: [...result.reserves],
            subGroups: result.subGroups.map((group) => [...group]),
            shortfalls: [...result.shortfalls],
            searchEnded: result.searchEnded,
          },
  }
}
