import { type Column, DataTable, Downloads, EmptyState, Link, StatusBadge, useReader } from '#design/index.ts'
import { tableDownload, type TableFormat } from '#platform/documents/download.ts'
import type { SheetCell, SheetColumnType } from '#platform/documents/sheet.ts'
import type { Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { type ShownBodies, shownBodies, type ShownBody } from './shown-bodies.ts'
import { type BodyWords, bodyTexts, useWords } from './words.ts'

export const portal = '/budget/bodies'
export const office = '/office/budget/bodies'
export const tableFormats: readonly TableFormat[] = ['xlsx', 'csv', 'json']

interface BodyColumn extends Column<ShownBody> {
  readonly sheet: SheetColumnType
  readonly value: (body: ShownBody) => SheetCell
  /** Only in the workspace; or only in files, where there is room. */
  readonly only?: 'office' | 'office-files' | 'files' | 'office-page'
}

/** What is said against a body; nothing where all is as it should be. */
const faults = (body: ShownBody, words: BodyWords): readonly string[] => [
  ...(body.aboveTheLimit ? [words.office.overLimit] : []),
  ...(body.tooManyOfOneSex ? [words.office.overSex] : []),
]

function columnsOf(
  { towns, limits }: ShownBodies,
  words: BodyWords,
  locale: Locale,
  today: CalendarDate,
  isOffice: boolean,
): readonly BodyColumn[] {
  const said = (count: number) => formatCount(count, locale)
  const town = ({ townId }: ShownBody) => (townId === null ? '–' : (towns.get(townId)?.[locale] ?? '–'))
  const seats = ({ committee }: ShownBody) => words.seatsOf(said(committee.serving), said(committee.size))
  const sexes = ({ female, male }: ShownBody) => `${said(female)}/${said(male)}`
  const fine = (body: ShownBody) => faults(body, words).join(', ') || words.office.fine
  return [
    { key: 'name', title: words.body, head: true, sheet: 'text', value: (b) => b.committee.name[locale], cell: (b) => b.committee.name[locale] },
    { key: 'kind', title: words.kind, only: 'files', sheet: 'text', value: (b) => words.kinds[b.kind], cell: (b) => words.kinds[b.kind] },
    { key: 'town', title: words.town, only: 'files', sheet: 'text', value: town, cell: town },
    { key: 'seats', title: words.seats, kind: 'number', sheet: 'text', value: seats, cell: (b) => <SeatsCell said={seats(b)} limit={isOffice ? said(limits[b.kind]) : null} /> },
    { key: 'limit', title: words.limit, kind: 'number', sheet: 'integer', only: 'office-files', value: (b) => limits[b.kind], cell: (b) => said(limits[b.kind]) },
    { key: 'female', title: words.female, kind: 'number', sheet: 'integer', only: 'office-files', value: (b) => b.female, cell: (b) => said(b.female) },
    { key: 'male', title: words.male, kind: 'number', sheet: 'integer', only: 'office-files', value: (b) => b.male, cell: (b) => said(b.male) },
    { key: 'sexes', title: words.office.sexes, kind: 'number', only: 'office-page', sheet: 'text', value: sexes, cell: sexes },
    { key: 'check', title: words.office.check, kind: 'status', sheet: 'text', only: 'office', value: fine, cell: (b) => <StatusBadge tone={faults(b, words).length === 0 ? 'success' : 'warning'}>{fine(b)}</StatusBadge> },
    { key: 'until', title: words.termUntil, kind: 'date', sheet: 'date', value: (b) => b.committee.termUntil, cell: (b) => termOf(b, words, locale, today) },
    { key: 'next', title: words.next, kind: 'date', sheet: 'date', value: (b) => b.next?.day ?? null, cell: (b) => (b.next === null ? '–' : formatDay(b.next.day, locale)) },
    { key: 'call', title: words.call, sheet: 'text', value: (b) => b.call?.closesOn ?? null, cell: (b) => <CallCell body={b} today={today} /> },
  ] // prettier-ignore
}

/** Members against seats; in the workspace with the ordinance's limit under it. */
function SeatsCell({ said, limit }: { readonly said: string; readonly limit: string | null }) {
  const words = useWords()
  return (
    <>
      {said}
      {limit !== null && <div>{words.office.sizeLimit(limit)}</div>}
    </>
  )
}

/** The last day of the term, or that it is over or to come. */
export function termOf(
  { committee }: ShownBody,
  words: BodyWords,
  locale: Locale,
  today: CalendarDate,
): string {
  const { termFrom, termUntil } = committee
  if (termUntil < today) return words.termOver
  return termFrom > today ? words.termFrom(formatDay(termFrom, locale)) : formatDay(termUntil, locale)
}

/** The open call that is announced or runs, as a link to where one applies. */
export function CallCell({
  body: { call, committee },
  today,
}: {
  readonly body: ShownBody
  readonly today: CalendarDate
}) {
  const words = useWords()
  const { locale } = useReader()
  if (call === null) return <>–</>
  return (
    <Link href={`/committees/${committee.id}/call`} description={committee.name[locale]}>
      {call.opensOn > today
        ? words.callFrom(formatDay(call.opensOn, locale))
        : words.callUntil(formatDay(call.closesOn, locale))}
    </Link>
  )
}

interface BodyListProps {
  readonly shown: ShownBodies
  readonly bodies: readonly ShownBody[]
  readonly caption: string
  /** What the workspace adds. */
  readonly more?: readonly Column<ShownBody>[]
}

/** Bodies with members against seats, terms, sessions and calls; each leads to its committee. */
export function BodyList({ shown, bodies, caption, more }: BodyListProps) {
  const words = useWords()
  const { locale, today } = useReader()
  const isOffice = more !== undefined
  const onPage = isOffice ? ['office', 'office-page'] : []
  const columns = columnsOf(shown, words, locale, today, isOffice).filter(
    ({ only, key }) => (only === undefined || onPage.includes(only)) && !(isOffice && key === 'call'),
  )
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={bodies}
      rowKey={({ committeeId }) => committeeId}
      rowHref={({ committeeId }) => `${isOffice ? '/office/committees' : '/committees'}/${committeeId}`}
      columns={[...columns, ...(more ?? [])]}
      day={today}
      empty={<EmptyState title={words.none}>{words.noneBody}</EmptyState>}
    />
  )
}

/** The list to take away. */
export function BodyFiles({ base }: { readonly base: string }) {
  return <Downloads files={tableFormats.map((format) => ({ format, href: `${base}.${format}` }))} />
}

/** The list as a file: the columns of its room. */
export async function downloadBodies(
  { locale, context }: WebRequest,
  format: TableFormat,
  isOffice: boolean,
): Promise<Reply> {
  const words = bodyTexts[locale]
  const shown = await shownBodies(context)
  const inFile = isOffice ? ['office', 'office-files', 'files'] : ['files']
  const columns = columnsOf(shown, words, locale, context.today, isOffice).filter(
    ({ only }) => only === undefined || inFile.includes(only),
  )
  const sheet = {
    ...{ sheetName: words.body, title: words.title, locale },
    columns: columns.map(({ title, sheet: type }) => ({ title, type })),
    rows: shown.bodies.map((body) => columns.map(({ value }) => value(body))),
  }
  return await tableDownload(sheet, format, 'budget-bodies')
}
