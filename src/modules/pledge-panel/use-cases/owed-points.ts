import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { listPledges, type MayorTermId, type PledgeId, type PledgeLine } from '#modules/pledges/index.ts'
import { listRounds, type PanelRound } from '../data/round-queries.ts'
import type { PanelPoint } from '../data/point-queries.ts'

/** A point with what it is about and who answers it. */
export interface NamedPoint extends PanelPoint {
  readonly round: PanelRound
  readonly pledge: PledgeLine | null
  /** The pledge's lead department, unless another was named. */
  readonly answererId: DepartmentId
}

/** The pledges of terms by their ids, as they stand on a day: a query for each term. */
export async function pledgesById(
  session: Session,
  termIds: readonly MayorTermId[],
  day: CalendarDate,
): Promise<ReadonlyMap<PledgeId, PledgeLine>> {
  const byId = new Map<PledgeId, PledgeLine>()
  for (const termId of new Set(termIds))
    for (const pledge of await listPledges(session, termId, day)) byId.set(pledge.id, pledge)
  return byId
}

/** Points with their rounds and pledges, flagged pledges first and by number: two queries and one for each term. */
export async function namePoints(
  session: Session,
  points: readonly PanelPoint[],
  day: CalendarDate,
): Promise<readonly NamedPoint[]> {
  if (points.length === 0) return []
  const rounds = new Map((await listRounds(session)).map((round) => [round.id, round]))
  const termIds = points.flatMap(({ roundId }) => rounds.get(roundId)?.termId ?? [])
  const pledges = await pledgesById(session, termIds, day)
  const named = points.flatMap((point): NamedPoint[] => {
    const round = rounds.get(point.roundId)
    const pledge = point.pledgeId === null ? null : (pledges.get(point.pledgeId) ?? null)
    const answererId = point.departmentId ?? pledge?.leadDepartmentId
    return round === undefined || answererId === undefined ? [] : [{ ...point, round, pledge, answererId }]
  })
  const place = ({ kind, pledge }: NamedPoint) =>
    (kind === 'flagged' ? 0 : 10_000) + (pledge?.number ?? 9_999)
  return named.toSorted((a, b) => place(a) - place(b) || a.id.localeCompare(b.id))
}

/** What a point is about: the pledge, else what was said. */
export function titleOfPoint({ pledge, text }: Pick<NamedPoint, 'pledge' | 'text'>, locale: Locale): string {
  return pledge === null ? text : `${pledge.number}. ${pledge.title[locale]}`
}
