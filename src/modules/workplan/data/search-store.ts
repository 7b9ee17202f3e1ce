import type { Session } from '#platform/database/session.ts'
import type { ReportId, TaskId } from '../domain/task.ts'
import { chunks } from './chunks.ts'
import { figureEntry, itemEntries, programmeEntry, reportEntry, taskEntry } from './search-entries.ts'
import type { ReportRow, SearchEntryRow, SearchReportRow, WorkplanTables } from './tables.ts'

const rows = (session: Session) => session.$extendTables<WorkplanTables>()

/** Makes rows findable, a statement per thousand; those that are found already are found by their new words. */
export async function saveSearchEntries(session: Session, entries: readonly SearchEntryRow[]): Promise<void> {
  for (const some of chunks(entries.filter(({ search_key }) => search_key !== '')))
    await rows(session)
      .insertInto('plan_search_entry')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['subject_id', 'kind', 'place']).doUpdateSet((eb) => ({
          search_key: eb.ref('excluded.search_key'),
          grams: eb.ref('excluded.grams'),
        })),
      )
      .execute()
}

/** Makes reports findable by their notes, a statement per thousand. */
async function insertReports(session: Session, reports: readonly SearchReportRow[]): Promise<void> {
  for (const some of chunks(reports.filter(({ search_key }) => search_key !== '')))
    await rows(session).insertInto('plan_search_report').values(some).execute()
}

/** Makes a report findable by its note; one that takes another back takes that one out. */
export async function indexReport(session: Session, entry: ReportRow): Promise<void> {
  if (entry.takes_back !== null) {
    await rows(session).deleteFrom('plan_search_report').where('report_id', '=', entry.takes_back).execute()
    return
  }
  if (entry.note.trim() === '') return
  const task = await rows(session)
    .selectFrom('plan_task')
    .select('plan_id')
    .where('id', '=', entry.task_id)
    .executeTakeFirstOrThrow()
  await insertReports(session, [
    reportEntry({ ...entry, planId: task.plan_id, isPublic: entry.public_at !== null }),
  ])
}

/** From now on citizens find a report's note, or no longer do. */
export async function savePublicEntry(session: Session, id: ReportId, isPublic: boolean): Promise<void> {
  await rows(session)
    .updateTable('plan_search_report')
    .set({ public: isPublic })
    .where('report_id', '=', id)
    .execute()
}

/** Makes findable whatever is not yet: rows older than the search, or brought in past it. Gives back how many. */
export async function fillSearch(session: Session): Promise<number> {
  const plan = [
    ...(await programmesUnfound(session)),
    ...(await tasksUnfound(session)),
    ...(await figuresUnfound(session)),
  ]
  await saveSearchEntries(session, plan)
  return plan.length + (await fillReports(session))
}

async function programmesUnfound(session: Session): Promise<readonly SearchEntryRow[]> {
  const found = await rows(session)
    .selectFrom('programme as p')
    .select([
      'p.id',
      'p.plan_id',
      'p.title_ko',
      'p.title_en',
      'p.purpose_ko',
      'p.purpose_en',
      'p.aims',
      'p.sections',
    ])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('plan_search_entry as e')
            .select('e.place')
            .whereRef('e.subject_id', '=', 'p.id')
            .where('e.kind', '=', 'programme'),
        ),
      ),
    )
    .execute()
  return found.flatMap((row) => {
    const programme = { id: row.id, planId: row.plan_id }
    const title = { ko: row.title_ko, en: row.title_en }
    const purpose = { ko: row.purpose_ko, en: row.purpose_en }
    return [
      programmeEntry({ ...programme, title, purpose, aims: row.aims }),
      ...itemEntries(programme, row.sections),
    ]
  })
}

async function tasksUnfound(session: Session): Promise<readonly SearchEntryRow[]> {
  const found = await rows(session)
    .selectFrom('plan_task as t')
    .select(['t.id', 't.plan_id', 't.programme_id', 't.text_ko', 't.text_en'])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('plan_search_entry as e')
            .select('e.place')
            .whereRef('e.subject_id', '=', 't.id')
            .where('e.kind', '=', 'task'),
        ),
      ),
    )
    .execute()
  return found.map((row) =>
    taskEntry({
      id: row.id,
      planId: row.plan_id,
      programmeId: row.programme_id,
      text: { ko: row.text_ko, en: row.text_en },
    }),
  )
}

async function figuresUnfound(session: Session): Promise<readonly SearchEntryRow[]> {
  const found = await rows(session)
    .selectFrom('plan_figure as f')
    .select(['f.id', 'f.plan_id', 'f.programme_id', 'f.label_ko', 'f.label_en'])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('plan_search_entry as e')
            .select('e.place')
            .whereRef('e.subject_id', '=', 'f.id')
            .where('e.kind', '=', 'figure'),
        ),
      ),
    )
    .execute()
  return found.map((row) =>
    figureEntry({
      id: row.id,
      planId: row.plan_id,
      programmeId: row.programme_id,
      label: { ko: row.label_ko, en: row.label_en },
    }),
  )
}

/** Reports come in the hundred thousands: so many at a time. */
const REPORTS_AT_ONCE = 5_000

async function fillReports(session: Session): Promise<number> {
  let [filled, after] = [0, '00000000-0000-0000-0000-000000000000' as ReportId]
  for (;;) {
    const found = await reportsUnfound(session, after)
    const last = found.at(-1)
    if (last === undefined) return filled
    await insertReports(session, found.map(reportEntry))
    filled += found.length
    after = last.id
  }
}

const reportsUnfound = (session: Session, after: ReportId) =>
  rows(session)
    .selectFrom('plan_task_report as r')
    .innerJoin('plan_task as t', 't.id', 'r.task_id')
    .select(['r.id', 'r.note', 'r.day', 't.plan_id as planId'])
    .select((eb) => eb('r.public_at', 'is not', null).$castTo<boolean>().as('isPublic'))
    .where('r.id', '>', after)
    .where('r.note', '<>', '')
    .where('r.takes_back', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('plan_task_report as b').select('b.id').whereRef('b.takes_back', '=', 'r.id'),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('plan_search_report as e').select('e.report_id').whereRef('e.report_id', '=', 'r.id'),
        ),
      ),
    )
    .orderBy('r.id')
    .limit(REPORTS_AT_ONCE)
    .execute()

/** A changed task is found by its new words. */
export async function indexTasks(
  session: Session,
  tasks: readonly (Parameters<typeof taskEntry>[0] & { readonly id: TaskId })[],
): Promise<void> {
  await saveSearchEntries(session, tasks.map(taskEntry))
}
