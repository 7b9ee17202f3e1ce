import { z } from 'zod'
import {
  type Column,
  DataTable,
  Downloads,
  EmptyState,
  FilterBar,
  Link,
  ListCount,
  Section,
  StatusBadge,
  useReader,
  withQuery,
} from '#design/index.ts'
import { tableDownload, type TableFormat } from '#platform/documents/download.ts'
import type { SheetCell, SheetColumnType } from '#platform/documents/sheet.ts'
import { type Reply, trouble } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { CourseLine } from '../data/course-queries.ts'
import { attendanceOf, signUpsOf } from '../data/sign-up-queries.ts'
import { completes, phaseOn } from '../domain/course.ts'
import type { SignUp } from '../domain/sign-up.ts'
import { lookAtPeople } from '../use-cases/look-at-people.ts'
import { courseIn, office, type Towns, townsOf } from './course-in.ts'
import { tableFormats } from './course-list.tsx'
import { type SchoolWords, schoolTexts, useWords } from './words.ts'

const shows = ['in', 'waiting', 'completed'] as const
const query = z.object({ show: z.enum(shows).optional().catch(undefined) })

/** Somebody in the list, with how many lessons they attended. */
interface PersonLine extends SignUp {
  readonly attended: number
  readonly completed: boolean
}

export interface ShownPeople {
  readonly course: CourseLine
  readonly towns: Towns
  readonly show: (typeof shows)[number] | undefined
  readonly people: readonly PersonLine[]
}

/** The people whom an address asks for; two queries. */
export async function shownPeople(
  request: WebRequest,
  course: CourseLine,
  towns: Towns,
): Promise<ShownPeople> {
  const { database } = request.context
  const { show } = request.query(query)
  const came = await attendanceOf(database, course.id)
  const people = (await signUpsOf(database, course.id, ['in', 'waiting'])).map((person) => {
    const attended = came.get(person.id)?.size ?? 0
    return { ...person, attended, completed: person.state === 'in' && completes(course, attended) }
  })
  const fits = (person: PersonLine) =>
    show === undefined || (show === 'completed' ? person.completed : person.state === show)
  return { course, towns, show, people: people.filter(fits) }
}

/** A telephone as it is read: 010-1234-5678. */
export const sayContact = (contact: string | null): string =>
  contact === null ? '–' : contact.replace(/^(01\d|02|0\d{2})(\d{3,4})(\d{4})$/, '$1-$2-$3')

interface PersonColumn extends Column<PersonLine> {
  readonly sheet: SheetColumnType
  readonly value: (person: PersonLine) => SheetCell
}

function columnsOf(
  { course, towns }: ShownPeople,
  words: SchoolWords,
  locale: Locale,
): readonly PersonColumn[] {
  const { office: said } = words
  const town = ({ townId }: PersonLine) =>
    townId === null ? said.elsewhere : (towns.get(townId)?.[locale] ?? '–')
  const name = (person: PersonLine) => (person.name === '' ? '–' : person.name)
  const attended = (person: PersonLine) =>
    `${formatCount(person.attended, locale)}/${formatCount(course.lessons.length, locale)}`
  return [
    { key: 'number', title: said.number, kind: 'number', sheet: 'integer', value: (p) => p.number, cell: (p) => p.number },
    { key: 'name', title: words.name, head: true, sheet: 'text', value: name, cell: (p) => <span lang={locale === 'ko' ? undefined : 'ko'}>{name(p)}</span> },
    { key: 'contact', title: said.contact, sheet: 'text', value: (p) => sayContact(p.contact), cell: (p) => sayContact(p.contact) },
    { key: 'town', title: said.town, sheet: 'text', value: town, cell: town },
    { key: 'way', title: said.way, sheet: 'text', value: (p) => words.signUpWays[p.way], cell: (p) => words.signUpWays[p.way] },
    { key: 'day', title: said.signedUpOn, kind: 'date', sheet: 'date', value: (p) => p.signedUpOn, cell: (p) => formatDay(p.signedUpOn, locale) },
    { key: 'state', title: said.state, kind: 'status', sheet: 'text', value: (p) => words.states[p.state], cell: (p) => <StatusBadge tone={p.state === 'in' ? 'success' : 'info'}>{words.states[p.state]}</StatusBadge> },
    { key: 'attended', title: said.attended, kind: 'number', sheet: 'text', value: (p) => (p.state === 'in' ? attended(p) : null), cell: (p) => (p.state === 'in' ? attended(p) : '–') },
    { key: 'completed', title: said.completed, sheet: 'text', value: (p) => (p.completed ? said.yes : null), cell: (p) => (p.completed ? said.yes : said.no) },
  ] // prettier-ignore
}

/** Everybody in the course or waiting for it, with what can be done about each. */
export function PeopleList({ shown }: { readonly shown: ShownPeople }) {
  const words = useWords()
  const { locale, path, today } = useReader()
  const { course, show, people } = shown
  const base = `${office}/${course.id}`
  const { office: said } = words
  const isOpen = course.calledOffOn === null && phaseOn(course, today) !== 'over'
  const labels = { in: said.showIn, waiting: said.showWaiting, completed: said.showCompleted }
  const withdrawing: Column<PersonLine> = {
    key: 'withdraw',
    title: said.withdraw,
    cell: ({ id, name }) => (
      <Link href={`${base}/people/${id}/withdraw`} description={name}>
        {said.withdraw}
      </Link>
    ),
  }
  return (
    <Section title={said.people} id="people" lead={said.peopleLead}>
      <FilterBar
        filters={[
          {
            ...{ kind: 'select', name: 'show', label: said.show, value: show, all: said.showAll },
            options: shows.map((value) => ({ value, label: labels[value] })),
          },
        ]}
      />
      <ListCount total={people.length} />
      <DataTable
        caption={said.people}
        captionHidden
        rows={people}
        rowKey={({ id }) => id}
        columns={[...columnsOf(shown, words, locale), ...(isOpen ? [withdrawing] : [])]}
        empty={<EmptyState title={said.noPeople}>{said.noPeopleBody}</EmptyState>}
      />
      <Downloads
        files={tableFormats.map((format) => ({ format, href: withQuery(`${base}/people.${format}`, path) }))}
      />
    </Section>
  )
}

/** The list as a file; that it left the house is recorded. */
export async function downloadPeople(request: WebRequest, format: TableFormat): Promise<Reply> {
  const course = await courseIn(request)
  if (course === null) return trouble('not-found')
  const { locale, context } = request
  const words = schoolTexts[locale]
  await lookAtPeople(context, course.id, 'download')
  const shown = await shownPeople(request, course, await townsOf(request))
  const columns = columnsOf(shown, words, locale)
  const sheet = {
    ...{ sheetName: words.office.people, title: `${course.title} – ${words.office.people}`, locale },
    columns: columns.map(({ title, sheet: type }) => ({ title, type })),
    rows: shown.people.map((person) => columns.map(({ value }) => value(person))),
  }
  return await tableDownload(sheet, format, `budget-course-people-${course.year}`)
}
