import { sql } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { searchKey } from '#platform/text/korean.ts'
import type { PlanText } from '../domain/plan-text.ts'
import { type PlanSearchKind, type SearchKind, searchKinds } from '../domain/search-kinds.ts'
import type { ReportState, TaskId, TaskState } from '../domain/task.ts'
import { type Figure, figureOfRow } from './figure-queries.ts'
import { linesOf } from './search-entries.ts'
import { entries, reports, type SearchAsked, wordsOf } from './search-rows.ts'
import type { WorkplanTables } from './tables.ts'
import { stateOn } from './task-state-sql.ts'
import { judgedOnSql } from './task-record-queries.ts'

export { type SearchAsked, wordsOf } from './search-rows.ts'

/** Beyond so many hits of a kind nobody reads on: they are not counted either. */
export const MOST_HITS = 1_000

/** Something found: where it stands, and its words. */
export interface Hit {
  readonly key: string
  readonly programme: { readonly number: number; readonly title: Localized }
  readonly year: number
  readonly text: PlanText
}
export interface TaskHit extends Hit {
  readonly taskId: TaskId
  readonly state: TaskState
}
export interface FigureHit extends Hit {
  readonly figure: Figure
}
export interface ReportHit extends TaskHit {
  readonly day: CalendarDate
  readonly reported: ReportState
  readonly taskText: PlanText
}

export interface Hits {
  readonly programme: readonly Hit[]
  readonly task: readonly TaskHit[]
  readonly item: readonly Hit[]
  readonly figure: readonly FigureHit[]
  readonly report: readonly ReportHit[]
}

const rows = (session: Session) => session.$extendTables<WorkplanTables>()

/** How many there are of each kind, as far as anybody would count. One query. */
export async function countHits(
  session: Session,
  asked: SearchAsked,
): Promise<Readonly<Record<SearchKind, number>>> {
  const count = sql<number>`count(*)::int`.as('n')
  const latest = rows(session)
    .selectFrom(
      reports(session, asked)
        .select('e.day')
        .limit(MOST_HITS + 1)
        .as('c'),
    )
    .select([sql<SearchKind>`'report'`.as('kind'), count])
  const found = await entries(session, asked)
    .select(['e.kind', count])
    .groupBy('e.kind')
    .$castTo<{ kind: SearchKind; n: number }>()
    .unionAll(latest)
    .execute()
  const counts = new Map(found.map(({ kind, n }) => [kind, n]))
  return Object.fromEntries(searchKinds.map((kind) => [kind, counts.get(kind) ?? 0])) as Record<
    SearchKind,
    number
  >
}

interface Part {
  readonly limit: number
  readonly offset?: number
  /** How many there are, as far as they were counted. */
  readonly count: number
}

/** What begins with the words first, then the latest year, then the plan's own order. */
function ranked(session: Session, asked: SearchAsked, kind: PlanSearchKind, part: Part) {
  const whole = wordsOf(asked.query).join('')
  const begins = sql<boolean>`starts_with(${sql.ref('e.search_key')}, ${whole})`
  const holds = sql<boolean>`strpos(${sql.ref('e.search_key')}, ${whole}) > 0`
  return entries(session, asked)
    .where('e.kind', '=', kind)
    .innerJoin('plan as y', 'y.id', 'e.plan_id')
    .innerJoin('programme as p', 'p.id', 'e.programme_id')
    .orderBy(begins, 'desc')
    .orderBy(holds, 'desc')
    .orderBy('y.year', 'desc')
    .orderBy('p.number')
    .orderBy('e.place')
    .orderBy('e.subject_id')
    .limit(part.limit)
    .offset(part.offset ?? 0)
    .select(['e.subject_id', 'e.place', 'p.number', 'p.title_ko', 'p.title_en', 'y.year'])
    .select([begins.as('begins'), holds.as('holds')])
}

interface Placed {
  readonly subject_id: string
  readonly place: number
  readonly number: number
  readonly title_ko: string
  readonly title_en: string
  readonly year: number
}

function hitOf(row: Placed, text: PlanText): Hit {
  return {
    key: `${row.subject_id}-${row.place}`,
    programme: { number: row.number, title: { ko: row.title_ko, en: row.title_en } },
    year: row.year,
    text,
  }
}

async function programmeHits(session: Session, asked: SearchAsked, part: Part): Promise<readonly Hit[]> {
  const words = wordsOf(asked.query)
  const holds = ({ ko, en }: PlanText) => words.some((word) => searchKey(`${ko} ${en ?? ''}`).includes(word))
  const found = await ranked(session, asked, 'programme', part)
    .select(['p.purpose_ko', 'p.purpose_en', 'p.aims'])
    .execute()
  return found.map((row) => {
    const purpose = { ko: row.purpose_ko, en: row.purpose_en }
    return hitOf(row, [purpose, ...row.aims].find(holds) ?? purpose)
  })
}

async function itemHits(session: Session, asked: SearchAsked, part: Part): Promise<readonly Hit[]> {
  const found = await ranked(session, asked, 'item', part).select('p.sections').execute()
  return found.flatMap((row) => {
    const text = linesOf(row.sections)[row.place]
    return text === undefined ? [] : [hitOf(row, text)]
  })
}

async function taskHits(
  session: Session,
  asked: SearchAsked,
  part: Part,
  today: CalendarDate,
): Promise<readonly TaskHit[]> {
  // Of the many tasks that hold a frequent word only those that are shown are read.
  const found = await rows(session)
    .selectFrom(ranked(session, asked, 'task', part).as('h'))
    .innerJoin('plan_task as t', (join) => join.onRef('t.id', '=', sql.ref('h.subject_id')))
    .innerJoin('plan as y', 'y.id', 't.plan_id')
    .select(['h.subject_id', 'h.place', 'h.number', 'h.title_ko', 'h.title_en', 'h.year'])
    .select(['t.id', 't.text_ko', 't.text_en', stateOn(judgedOnSql(today)).as('state_now')])
    .orderBy('h.begins', 'desc')
    .orderBy('h.holds', 'desc')
    .orderBy('h.year', 'desc')
    .orderBy('h.number')
    .orderBy('h.place')
    .orderBy('h.subject_id')
    .execute()
  return found.map((row) => ({
    ...hitOf(row, { ko: row.text_ko, en: row.text_en }),
    taskId: row.id,
    state: row.state_now,
  }))
}

async function figureHits(session: Session, asked: SearchAsked, part: Part): Promise<readonly FigureHit[]> {
  const found = await ranked(session, asked, 'figure', part)
    .innerJoin('plan_figure as f', (join) => join.onRef('f.id', '=', sql.ref('e.subject_id')))
    .select(['f.id', 'f.label_ko', 'f.label_en', 'f.kind', 'f.amount', 'f.whole', 'f.words_ko', 'f.words_en'])
    .select(['f.day', 'f.source_ko', 'f.source_en', 'f.target', 'f.version'])
    .execute()
  return found.map((row) => {
    const figure = figureOfRow({
      ...row,
      amount: row.amount?.toString() ?? null,
      whole: row.whole?.toString() ?? null,
    })
    return { ...hitOf(row, figure.label), figure }
  })
}

/**
 * The latest reports that hold the words. Few are gathered by the index of grams and then sorted; of many the
 * latest are met soon on the way back through the days. PostgreSQL cannot tell the two apart: it knows how often
 * a pair of letters stands in reports only for the most frequent pairs.
 */
function latestOf(session: Session, asked: SearchAsked, { count, limit, offset }: Part) {
  const found = reports(session, asked).select(['e.report_id', 'e.day'])
  return rows(session)
    .with(
      (name) => (count > MOST_HITS ? name('f') : name('f').materialized()),
      () =>
        count > MOST_HITS
          ? found
              .orderBy('e.day', 'desc')
              .orderBy('e.report_id')
              .limit(limit)
              .offset(offset ?? 0)
          : found,
    )
    .selectFrom((eb) =>
      eb
        .selectFrom('f')
        .select(['f.report_id', 'f.day'])
        .orderBy('f.day', 'desc')
        .orderBy('f.report_id')
        .limit(limit)
        .offset(count > MOST_HITS ? 0 : (offset ?? 0))
        .as('w'),
    )
}

/** The latest word first: of reports nobody asks for the oldest. */
async function reportHits(
  session: Session,
  asked: SearchAsked,
  part: Part,
  today: CalendarDate,
): Promise<readonly ReportHit[]> {
  const found = await latestOf(session, asked, part)
    .innerJoin('plan_task_report as r', 'r.id', 'w.report_id')
    .innerJoin('plan_task as t', 't.id', 'r.task_id')
    .innerJoin('programme as p', 'p.id', 't.programme_id')
    .innerJoin('plan as y', 'y.id', 't.plan_id')
    .select(['w.report_id as subject_id', 'p.number', 'p.title_ko', 'p.title_en', 'y.year'])
    .select(['r.day', 'r.state', 'r.note', 't.id', 't.text_ko', 't.text_en'])
    .select(stateOn(judgedOnSql(today)).as('state_now'))
    .orderBy('w.day', 'desc')
    .orderBy('w.report_id')
    .execute()
  return found.map((row) => ({
    ...hitOf({ ...row, place: 0 }, { ko: row.note, en: null }),
    taskId: row.id,
    taskText: { ko: row.text_ko, en: row.text_en },
    state: row.state_now,
    reported: row.state,
    day: row.day,
  }))
}

/** Some hits of each kind that is asked for: one query a kind. */
export async function findHits(
  session: Session,
  asked: SearchAsked,
  parts: Readonly<Partial<Record<SearchKind, Part>>>,
  today: CalendarDate,
): Promise<Hits> {
  const { programme, task, item, figure, report } = parts
  return {
    programme: programme === undefined ? [] : await programmeHits(session, asked, programme),
    task: task === undefined ? [] : await taskHits(session, asked, task, today),
    item: item === undefined ? [] : await itemHits(session, asked, item),
    figure: figure === undefined ? [] : await figureHits(session, asked, figure),
    report: report === undefined ? [] : await reportHits(session, asked, report, today),
  }
}
