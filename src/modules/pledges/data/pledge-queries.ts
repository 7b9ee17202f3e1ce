import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type {
  MayorTerm,
  MayorTermId,
  Pledge,
  PledgeField,
  PledgeFieldId,
  PledgeHorizon,
  PledgeId,
  PledgeStage,
} from '../domain/pledge.ts'
import type { PledgeTables } from './tables.ts'
import { versionOn, type WasRow, wordsThen } from './version-queries.ts'

const rows = (session: Session) => session.$extendTables<PledgeTables>()

/** A pledge in a list, as it stood on the day that was asked about. */
export interface PledgeLine extends Pledge {
  readonly field: PledgeField
}

/** One word on how a pledge stood. */
export interface PledgeStatus {
  readonly day: CalendarDate
  readonly stage: PledgeStage | null
  readonly progress: number
  readonly note: string
  readonly recordedAt: Date
  readonly recordedBy: string
}

/** The term that a day lies in, else the last that had begun; null when no register was brought in. */
export async function termOn(session: Session, day: CalendarDate): Promise<MayorTerm | null> {
  const row = await rows(session)
    .selectFrom('mayor_term')
    .selectAll()
    .orderBy(sql<boolean>`${sql.ref('from_day')} <= ${day}::date`, 'desc')
    .orderBy('from_day', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined
    ? null
    : { id: row.id, number: row.number, from: row.from_day, until: row.until_day }
}

/** Every term of which there is a register, the latest first. */
export async function listTerms(session: Session): Promise<readonly MayorTerm[]> {
  const found = await rows(session).selectFrom('mayor_term').selectAll().orderBy('from_day', 'desc').execute()
  return found.map(({ id, number, from_day: from, until_day: until }) => ({ id, number, from, until }))
}

/** A term's fields by number. */
export async function listFields(session: Session, termId: MayorTermId): Promise<readonly PledgeField[]> {
  const found = await rows(session)
    .selectFrom('pledge_field')
    .selectAll()
    .where('term_id', '=', termId)
    .orderBy('number')
    .execute()
  return found.map(({ id, number, title_ko, title_en }) => ({
    ...{ id, number },
    title: { ko: title_ko, en: title_en },
  }))
}

/** A term's pledges by number, each with its last status up to a day: one query. */
export async function listPledges(
  session: Session,
  termId: MayorTermId,
  day: CalendarDate,
): Promise<readonly PledgeLine[]> {
  return (await lines(session, day).where('g.term_id', '=', termId).orderBy('g.number').execute()).map(lineOf)
}

/** A pledge of a term by its number, as it stood on a day; null when there is none. */
export async function readPledge(
  session: Session,
  termId: MayorTermId,
  number: number,
  day: CalendarDate,
): Promise<PledgeLine | null> {
  const row = await lines(session, day)
    .where('g.term_id', '=', termId)
    .where('g.number', '=', number)
    .executeTakeFirst()
  return row === undefined ? null : lineOf(row)
}

/** A pledge by its id, as it stood on a day; null when there is none. */
export async function readPledgeById(
  session: Session,
  id: PledgeId,
  day: CalendarDate,
): Promise<PledgeLine | null> {
  const row = await lines(session, day).where('g.id', '=', id).executeTakeFirst()
  return row === undefined ? null : lineOf(row)
}

/** Pledges by their ids, as they stood on a day: one query, however many. */
export async function pledgesById(
  session: Session,
  ids: readonly PledgeId[],
  day: CalendarDate,
): Promise<ReadonlyMap<PledgeId, PledgeLine>> {
  if (ids.length === 0) return new Map()
  const found = await lines(session, day)
    .where('g.id', 'in', [...new Set(ids)])
    .execute()
  return new Map(found.map((row) => [row.id, lineOf(row)]))
}

/** All that was said on how a pledge stood, the latest first. */
export async function listStatuses(session: Session, pledgeId: PledgeId): Promise<readonly PledgeStatus[]> {
  const found = await rows(session)
    .selectFrom('pledge_status')
    .select(['day', 'stage', 'progress', 'note', 'recorded_at', 'recorded_by_name'])
    .where('pledge_id', '=', pledgeId)
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return found.map(({ recorded_at, recorded_by_name, ...status }) => ({
    ...status,
    recordedAt: recorded_at,
    recordedBy: recorded_by_name,
  }))
}

function lines(session: Session, day: CalendarDate) {
  return rows(session)
    .selectFrom('pledge as g')
    .innerJoin('pledge_field as f', 'f.id', 'g.field_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('pledge_status as s')
          .select(['s.day', 's.stage', 's.progress'])
          .whereRef('s.pledge_id', '=', 'g.id')
          .where('s.day', '<=', day)
          .orderBy('s.day', 'desc')
          .orderBy('s.id', 'desc')
          .limit(1)
          .as('now'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (eb) => versionOn(eb, day).as('was'),
      (join) => join.onTrue(),
    )
    .selectAll('g')
    .select(['was.was_number', 'was.was_title_ko', 'was.was_title_en', 'was.was_content', 'was.was_goal'])
    .select(['was.was_horizon', 'was.was_department_id', 'was.was_helper_ids'])
    .select(['f.number as field_number', 'f.title_ko as field_ko', 'f.title_en as field_en'])
    .select(['now.day', 'now.stage', 'now.progress'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('pledge_helper as h')
          .select('h.department_id')
          .whereRef('h.pledge_id', '=', 'g.id')
          .orderBy('h.department_id'),
      ).as('helpers'),
    )
    .select(sql<CalendarDate>`${day}::date`.as('asked_day'))
}

interface LineRow extends WasRow {
  readonly id: PledgeId
  readonly term_id: MayorTermId
  readonly field_id: PledgeFieldId
  readonly number: number
  readonly title_ko: string
  readonly title_en: string
  readonly source_text: string
  readonly horizon: PledgeHorizon
  readonly department_id: DepartmentId
  readonly content: string
  readonly goal: string
  readonly merged_into_id: PledgeId | null
  readonly field_number: number
  readonly field_ko: string
  readonly field_en: string
  readonly day: CalendarDate | null
  readonly stage: PledgeStage | null
  readonly progress: number | null
  readonly helpers: readonly { readonly department_id: DepartmentId }[]
  readonly asked_day: CalendarDate
}

const localized = (ko: string, en: string): Localized => ({ ko, en })

function lineOf(row: LineRow): PledgeLine {
  return {
    id: row.id,
    termId: row.term_id,
    fieldId: row.field_id,
    field: { id: row.field_id, number: row.field_number, title: localized(row.field_ko, row.field_en) },
    number: row.number,
    sourceText: row.source_text,
    ...(wordsThen(row) ?? {
      title: localized(row.title_ko, row.title_en),
      content: row.content,
      goal: row.goal,
      horizon: row.horizon,
      leadDepartmentId: row.department_id,
      helperIds: row.helpers.map(({ department_id }) => department_id),
    }),
    mergedIntoId: row.merged_into_id,
    stage: row.stage,
    progress: row.progress ?? 0,
    asOf: row.day ?? row.asked_day,
  }
}

/** Pledges with their term and last status, kept from being changed by others until the transaction ends. One query. */
export async function lockPledges(session: Session, ids: readonly PledgeId[]) {
  if (ids.length === 0) return []
  const found = await rows(session)
    .selectFrom('pledge as g')
    .innerJoin('mayor_term as m', 'm.id', 'g.term_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('pledge_status as s')
          .select(['s.day', 's.stage', 's.progress', 's.note'])
          .whereRef('s.pledge_id', '=', 'g.id')
          .orderBy('s.day', 'desc')
          .orderBy('s.id', 'desc')
          .limit(1)
          .as('now'),
      (join) => join.onTrue(),
    )
    .select(['g.id', 'g.number', 'g.term_id', 'g.department_id', 'm.from_day'])
    .select(['now.day', 'now.stage', 'now.progress', 'now.note'])
    .where('g.id', 'in', ids)
    // In one order for everybody, so that two who lock the same pledges never wait for each other.
    .orderBy('g.id')
    .forUpdate('g')
    .execute()
  return found.map(({ day, stage, progress, note, ...row }) => ({
    id: row.id,
    number: row.number,
    termId: row.term_id,
    departmentId: row.department_id,
    term: { from: row.from_day },
    last: day === null ? null : { day, stage, progress: progress ?? 0, note: note ?? '' },
  }))
}
