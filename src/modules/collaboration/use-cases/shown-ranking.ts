import type { Session } from '#platform/database/session.ts'
import {
  type CalendarDate,
  type CalendarMonth,
  firstDayOf,
  lastDayOf,
} from '#platform/kernel/calendar-date.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { readSettlement, type SettledLine, settledLines } from '../data/settlement-queries.ts'
import { yearCutOff } from '../domain/collaboration-settings.ts'
import { awardYearOf, type Settlement, type SubjectKind } from '../domain/settlement.ts'
import { type Rankings, standingOf } from './score-span.ts'
import { spanOfYear } from './settle.ts'

/** A ranking as it is shown: as it was settled, or as it stands and may still change. */
export interface ShownRanking {
  readonly span: { readonly from: CalendarDate; readonly until: CalendarDate }
  /** Null while it may still change. */
  readonly settlement: Settlement | null
  readonly people: readonly SettledLine[]
  readonly departments: readonly SettledLine[]
}

interface Asked {
  readonly today: CalendarDate
  /** So many of each; all of them unless told. */
  readonly limit?: number
  /** Of which alone it is asked; of both unless told. */
  readonly kind?: SubjectKind
}

/** A month's ranking: settled as it was drawn, any other as it stands. */
export async function rankingOfMonth(
  session: Session,
  month: CalendarMonth,
  asked: Asked,
): Promise<ShownRanking> {
  const settlement = await readSettlement(session, { kind: 'month', period: month })
  if (settlement !== null) return await settledRanking(session, settlement, asked)
  const { today } = asked
  const [first, last] = [firstDayOf(month), lastDayOf(month)]
  const span = { from: first, until: last < today || today < first ? last : today }
  return asItStands(span, await standingOf(session, span, wantedOf(asked)), asked)
}

/** The year up to today: settled months and the running one. */
export async function rankingSoFar(session: Session, asked: Asked): Promise<ShownRanking> {
  const year = awardYearOf(asked.today, await settingValue(session, yearCutOff, asked.today))
  const span = { from: (await spanOfYear(session, year)).from, until: asked.today }
  return asItStands(span, await standingOf(session, span, wantedOf(asked)), asked)
}

const wantedOf = ({ kind, limit }: Asked) => ({ people: kind === 'department' ? 0 : limit })

/** What was settled, by its lines. */
export async function settledRanking(
  session: Session,
  settlement: Settlement,
  { kind, limit }: Omit<Asked, 'today'>,
): Promise<ShownRanking> {
  const lines = async (of: SubjectKind) =>
    kind === undefined || kind === of ? await settledLines(session, settlement.id, of, limit) : []
  const [people, departments] = await Promise.all([lines('person'), lines('department')])
  return { span: settlement, settlement, people, departments }
}

function asItStands(
  span: ShownRanking['span'],
  { people, departments }: Rankings,
  { kind, limit }: Asked,
): ShownRanking {
  return {
    ...{ span, settlement: null },
    people: kind === 'department' ? [] : people.slice(0, limit),
    departments:
      kind === 'person'
        ? []
        : departments.map((each) => ({ ...each, departmentId: null, hasLeft: false })).slice(0, limit),
  }
}
