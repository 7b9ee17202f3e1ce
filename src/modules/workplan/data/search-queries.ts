import { type SelectQueryBuilder, sql } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { searchKey, searchPattern } from '#platform/text/korean.ts'
import type { PlanText } from '../domain/plan-text.ts'
import { gramsOfWords } from '../domain/search-grams.ts'
import { type SearchKind, searchKinds } from '../domain/search-kinds.ts'
import type { ReportState, TaskId, TaskState } from '../domain/task.ts'
import { type Figure, figureOfRow } from './figure-queries.ts'
import { linesOf } from './search-entries.ts'
import type { WorkplanTables } from './tables.ts'
import { stateOn } from './task-state-sql.ts'
import { judgedOnSql } from './task-record-queries.ts'

/** Beyond so many hits of a kind nobody reads on: they are not counted either. */
export const MOST_HITS = 1_000

/** What one looks for, and whether in the office or as a citizen. */
export interface SearchAsked {
  readonly query: string
  readonly room: 'portal' | 'workspace'
}

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

/** The words of a query as search keys hold them; every one of them must be found, in any order. */
export function wordsOf(query: string): readonly string[] {
  return query.split(/\s+/u).flatMap((word) => {
    const pattern = searchPattern(word)
    return pattern === null ? [] : [pattern.slice(1, -1).replace(/\\(.)/g, '$1')]
  })
}

type Joined = WorkplanTables & {
  e: WorkplanTables['plan_search_entry']
  y: WorkplanTables['plan']
  p: WorkplanTables['programme']
}

function entries(session: Session, asked: SearchAsked, kind: SearchKind) {
  const words = wordsOf(asked.query)
  const grams = sql<
    readonly number[]
  >`array[${sql.join(gramsOfWords(words).map((gram) => sql.lit(gram)))}]::integer[]`
  let query: SelectQueryBuilder<Joined, 'e' | 'y' | 'p', object> = rows(session)
    .selectFrom('plan_search_entry as e')
    .innerJoin('plan as y', 'y.id', 'e.plan_id')
    .innerJoin('programme as p', 'p.id', 'e.programme_id')
    // A literal: only then does PostgreSQL know that the index of this kind holds every row that is asked for.
    .where(sql<boolean>`${sql.ref('e.kind')} = ${sql.lit(kind)}`)
    .where(sql<boolean>`${sql.ref('e.grams')} @> ${grams}`)
  for (const word of words)
    query = query.where('e.search_key', 'like', `%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`)
  return asked.room === 'workspace'
    ? query
    : query.where('y.state', '<>', 'draft').where('e.public', '=', true)
}

/** How many there are of each kind, as far as anybody would count. One query. */
export async function countHits(
  session: Session,
  asked: SearchAsked,
): Promise<Readonly<Record<SearchKind, number>>> {
  const found = await rows(session)
    .selectNoFrom((eb) =>
      searchKinds.map((kind) =>
        eb
          .selectFrom(
            entries(session, asked, kind)
              .select('e.place')
              .limit(MOST_HITS + 1)
              .as('c'),
          )
          .select(sql<number>`count(*)::int`.as('n'))
          .$asScalar()
          .as(kind),
      ),
    )
    .executeTakeFirstOrThrow()
  return Object.fromEntries(searchKinds.map((kind) => [kind, found[kind]])) as Record<SearchKind, number>
}

interface Part {
  readonly limit: number
  readonly offset?: number
}

/** What begins with the words first, then the latest year, then the plan's own order. */
function ranked(session: Session, asked: SearchAsked, kind: SearchKind, part: Part) {
  const whole = wordsOf(asked.query).join('')
  const begins = sql<boolean>`starts_with(${sql.ref('e.search_key')}, ${whole})`
  const holds = sql<boolean>`strpos(${sql.ref('e.search_key')}, ${whole}) > 0`
  return entries(session, asked, kind)
    .orderBy(begins, 'desc')
    .orderBy(holds, 'desc')
    .orderBy('y.year', 'desc')
    .orderBy('p.number')
    .orderBy('e.place')
    .orderBy('e.subject_id')
    .limit(part.limit)
    .offset(part.offset ?? 0)
    .select(['e.subject_id', 'e.place', 'p.number', 'p.title_ko', 'p.title_en', 'y.year'])
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
  const found = await ranked(session, asked, 'task', part)
    .innerJoin('plan_task as t', (join) => join.onRef('t.id', '=', sql.ref('e.subject_id')))
    .select(['t.id', 't.text_ko', 't.text_en', stateOn(judgedOnSql(today)).as('state_now')])
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

/** The latest word first: of reports nobody asks for the oldest. */
async function reportHits(
  session: Session,
  asked: SearchAsked,
  part: Part,
  today: CalendarDate,
): Promise<readonly ReportHit[]> {
  const found = await entries(session, asked, 'report')
    .innerJoin('plan_task_report as r', (join) => join.onRef('r.id', '=', sql.ref('e.subject_id')))
    .innerJoin('plan_task as t', 't.id', 'r.task_id')
    .select(['e.subject_id', 'e.place', 'p.number', 'p.title_ko', 'p.title_en', 'y.year'])
    .select(['r.day', 'r.state', 'r.note', 't.id', 't.text_ko', 't.text_en'])
    .select(stateOn(judgedOnSql(today)).as('state_now'))
    .orderBy('e.day', 'desc')
    .orderBy('e.subject_id')
    .limit(part.limit)
    .offset(part.offset ?? 0)
    .execute()
  return found.map((row) => ({
    ...hitOf(row, { ko: row.note, en: null }),
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
