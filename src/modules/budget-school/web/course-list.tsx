import { z } from 'zod'
import {
  ButtonRow,
  type Column,
  DataTable,
  Downloads,
  EmptyState,
  Link,
  Section,
  useReader,
  withQuery,
} from '#design/index.ts'
import { tableDownload, type TableFormat } from '#platform/documents/download.ts'
import type { SheetCell, SheetColumnType } from '#platform/documents/sheet.ts'
import type { Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay, formatPeriod } from '#platform/text/format.ts'
import { type CourseLine, courseYears, listCourses } from '../data/course-queries.ts'
import type { OwnSignUp } from '../data/sign-up-queries.ts'
import { firstDayOf, phaseOn } from '../domain/course.ts'
import type { office, portal } from './course-in.ts'
import { PhaseBadge, Words } from './course-parts.tsx'
import { type SchoolWords, schoolTexts, useWords } from './words.ts'

export const tableFormats: readonly TableFormat[] = ['xlsx', 'csv', 'json']
const query = z.object({ year: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined) })

/** The courses that an address asks for: of the year that it names, or of the latest that has any. */
export interface ShownCourses {
  readonly year: number | null
  readonly years: readonly number[]
  readonly courses: readonly CourseLine[]
}

/** Four queries. */
export async function shownCourses(request: WebRequest): Promise<ShownCourses> {
  const { database } = request.context
  const asked = request.query(query)
  const years = await courseYears(database)
  const year = asked.year ?? years[0] ?? null
  return { year, years, courses: year === null ? [] : await listCourses(database, { year }) }
}

/** The sentence of the day. */
export function sentenceOf({ courses }: ShownCourses, day: CalendarDate, locale: Locale): string {
  const words = schoolTexts[locale]
  const held = courses.filter(({ calledOffOn }) => calledOffOn === null)
  const said = (count: number) => formatCount(count, locale)
  if (held.length === 0) return words.lead
  const sum = (of: (course: CourseLine) => number) => held.reduce((all, course) => all + of(course), 0)
  if (held.every((course) => phaseOn(course, day) === 'over'))
    return words.listLeadOver(
      said(held.length),
      said(sum(({ counts }) => counts.attended)),
      said(sum(({ counts }) => counts.completed)),
    )
  const open = held.filter((course) => phaseOn(course, day) === 'open').length
  return `${words.lead} ${words.listLead(said(held.length), said(open))}`
}

/** What is known once it was noted who came to a lesson. */
const noted = <T,>({ lessons }: CourseLine, value: T): T | null =>
  lessons.some(({ notedOn }) => notedOn !== null) ? value : null

interface CourseColumn extends Column<CourseLine> {
  readonly sheet: SheetColumnType
  readonly value: (course: CourseLine) => SheetCell
  /** Only on pages, or only in files, where there is room. */
  readonly only?: 'page' | 'file'
}

function columnsOf(words: SchoolWords, locale: Locale, day: CalendarDate): readonly CourseColumn[] {
  const said = (count: number) => formatCount(count, locale)
  const taken = ({ counts, seats }: CourseLine) => `${said(counts.in)}/${said(seats)}`
  return [
    { key: 'title', title: words.course, head: true, sheet: 'text', value: (c) => c.title, cell: (c) => <Words>{c.title}</Words> },
    { key: 'phase', title: words.phase, kind: 'status', sheet: 'text', value: (c) => words.phases[phaseOn(c, day)], cell: (c) => <PhaseBadge course={c} /> },
    { key: 'way', only: 'file', title: words.way, sheet: 'text', value: (c) => words.ways[c.way], cell: (c) => words.ways[c.way] },
    { key: 'days', title: words.signUpDays, sheet: 'text', value: (c) => formatPeriod(c.opensOn, c.closesOn, locale), cell: (c) => formatPeriod(c.opensOn, c.closesOn, locale) },
    { key: 'first', title: words.firstLesson, kind: 'date', sheet: 'date', value: firstDayOf, cell: (c) => formatDay(firstDayOf(c), locale) },
    { key: 'lessons', only: 'file', title: words.lessons, kind: 'number', sheet: 'integer', value: (c) => c.lessons.length, cell: (c) => said(c.lessons.length) },
    { key: 'seats', only: 'file', title: words.seats, kind: 'number', sheet: 'integer', value: (c) => c.seats, cell: (c) => said(c.seats) },
    { key: 'in', only: 'file', title: words.in, kind: 'number', sheet: 'integer', value: (c) => c.counts.in, cell: (c) => said(c.counts.in) },
    { key: 'taken', only: 'page', title: words.taken, kind: 'number', sheet: 'text', value: taken, cell: taken },
    { key: 'waiting', title: words.waiting, kind: 'number', sheet: 'integer', value: (c) => c.counts.waiting, cell: (c) => said(c.counts.waiting) },
    { key: 'attended', title: words.attended, kind: 'number', sheet: 'integer', value: (c) => noted(c, c.counts.attended), cell: (c) => noted(c, said(c.counts.attended)) ?? '–' },
    { key: 'completed', title: words.completed, kind: 'number', sheet: 'integer', value: (c) => noted(c, c.counts.completed), cell: (c) => noted(c, said(c.counts.completed)) ?? '–' },
  ] // prettier-ignore
}

interface CourseListProps {
  readonly shown: ShownCourses
  readonly base: typeof portal | typeof office
  /** How a citizen stands in the courses. */
  readonly own?: readonly OwnSignUp[]
}

/** The courses of a year with what they come to, the files, and the way to other years. */
export function CourseList({ shown: { courses, year, years }, base, own = [] }: CourseListProps) {
  const words = useWords()
  const { locale, path, today } = useReader()
  if (courses.length === 0 && years.length === 0)
    return <EmptyState title={words.none}>{words.noneBody}</EmptyState>
  const title = words.schoolOf(String(year ?? ''))
  const ownOf = new Map(own.map((each) => [each.courseId, each]))
  const ownColumn: Column<CourseLine> = {
    key: 'own',
    title: words.ownTitle,
    cell: ({ id }) => {
      const mine = ownOf.get(id)
      if (mine === undefined) return '–'
      return mine.state === 'waiting'
        ? words.ownShort.waiting(formatCount(mine.place ?? 0, locale))
        : words.ownShort[mine.state]
    },
  }
  return (
    <>
      <DataTable
        caption={title}
        rows={courses}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `${base}/${id}`}
        day={today}
        columns={[
          ...columnsOf(words, locale, today).filter(({ only }) => only !== 'file'),
          ...(own.length === 0 ? [] : [ownColumn]),
        ]}
        empty={<EmptyState title={words.none}>{words.noneBody}</EmptyState>}
      />
      <Downloads
        files={tableFormats.map((format) => ({ format, href: withQuery(`${base}.${format}`, path) }))}
      />
      {years.length > 1 && (
        <Section title={words.years}>
          <ButtonRow>
            {years
              .filter((each) => each !== year)
              .map((each) => (
                <Link key={each} href={`${base}?year=${each}`}>
                  {words.schoolOf(String(each))}
                </Link>
              ))}
          </ButtonRow>
        </Section>
      )}
    </>
  )
}

/** The list as a file: the rows that the page of the same address shows. */
export async function downloadCourses(request: WebRequest, format: TableFormat): Promise<Reply> {
  const { locale, context } = request
  const words = schoolTexts[locale]
  const { year, courses } = await shownCourses(request)
  const columns = columnsOf(words, locale, context.today).filter(({ only }) => only !== 'page')
  const sheet = {
    ...{ sheetName: words.school, title: words.schoolOf(String(year ?? '')), locale },
    columns: columns.map(({ title, sheet: type }) => ({ title, type })),
    rows: courses.map((course) => columns.map(({ value }) => value(course))),
  }
  return await tableDownload(sheet, format, `budget-school-${year ?? ''}`)
}
