import { z } from 'zod'
import {
  type Column,
  DataTable,
  Downloads,
  EmptyState,
  FilterBar,
  ListCount,
  PageHeading,
  readColumns,
  StatusBadge,
  type Tone,
  useReader,
  withQuery,
} from '#design/index.ts'
import { tableDownload, type TableFormat } from '#platform/documents/download.ts'
import type { SheetCell, SheetColumnType } from '#platform/documents/sheet.ts'
import type { Reply } from '#platform/http/reply.ts'
import { page } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { searchKey, searchTerm } from '#platform/text/korean.ts'
import { departmentNames, staffNames, type StaffId } from '#modules/organization/index.ts'
import { actingOwner, decimalText, indicatorKinds, rational } from '#modules/indicators/index.ts'
import {
  hasMonth,
  type IndicatorLine,
  monthToEnter,
  type Signal,
  signals,
} from '../use-cases/indicator-lines.ts'
import type { YearFacts } from '../use-cases/year-board.ts'
import { inListOrder } from './list-order.ts'
import type { JointParts } from './parts.ts'
import { roomsOf, RoomsOfYear, type Rooms } from './rooms.tsx'
import { sayAim, sayFixed, sayMonth, sayNumber, sayPercent, sayPoints } from './say.ts'
import { jointTexts, type JointWords, useWords } from './words.ts'
import { crumbs, factsIn, indicatorHref, linesOf, notFound, yearHref } from './year-in.ts'

export const tableFormats: readonly TableFormat[] = ['xlsx', 'csv', 'json']
const word = z.string().max(60).optional().catch(undefined)
const query = z.object({
  q: z.string().max(100).optional().catch(undefined),
  field: word,
  source: word,
  department: z.string().max(60).optional().catch(undefined),
  kind: z.enum(indicatorKinds).optional().catch(undefined),
  signal: z.enum(signals).optional().catch(undefined),
  show: z.enum(['stale', 'behind', 'missing', 'unsaid', 'mine', 'ownerless']).optional().catch(undefined),
  columns: z.string().max(200).optional().catch(undefined),
  sort: word,
})
type Asked = z.output<typeof query>

/** A line with the names that its row shows. */
interface Row extends IndicatorLine {
  readonly departmentName: string
  readonly ownerName: string | null
  /** Has a value for the month that is entered now. */
  readonly isEntered: boolean
}

interface Shown {
  readonly facts: YearFacts
  readonly all: readonly Row[]
  readonly rows: readonly Row[]
  readonly asked: Asked
}

async function shownIn(request: WebRequest, parts: JointParts): Promise<Shown | null> {
  const facts = await factsIn(request)
  if (facts === null) return null
  const { context, locale } = request
  const { database } = context
  const { lines } = await linesOf(request, facts, parts)
  const names = await departmentNames(database, 'all', context.today)
  const owners = await staffNames(database, lines.flatMap(({ indicator }) => (indicator.ownerId ?? []) as StaffId[]))
  const month = monthToEnter(facts.set, context.today)
  const all = lines.map((line) => ({
    ...line,
    isEntered: hasMonth(line, month),
    departmentName: names.get(line.indicator.departmentId)?.[locale] ?? '',
    ownerName: line.indicator.ownerId === null ? null : (owners.get(line.indicator.ownerId) ?? null),
  }))
  const asked = request.query(query)
  const acting = asked.show === 'mine' ? await actingOwner(database, context) : null
  return { facts, all, rows: inListOrder(all.filter((row) => fits(row, asked, acting)), asked.sort), asked }
} // prettier-ignore

function fits({ indicator, signal, isStale, isBehind, isEntered, last, ownerName }: Row, asked: Asked, acting: string | null): boolean {
  if (asked.field !== undefined && asked.field !== '' && indicator.field !== asked.field) return false
  if (asked.source !== undefined && asked.source !== '' && indicator.source !== asked.source) return false
  if (asked.department !== undefined && asked.department !== '' && indicator.departmentId !== asked.department) return false
  if (asked.kind !== undefined && indicator.kind !== asked.kind) return false
  if (asked.signal !== undefined && signal !== asked.signal) return false
  if (asked.show === 'stale' && !isStale) return false
  if (asked.show === 'behind' && !isBehind) return false
  if (asked.show === 'missing' && last !== null) return false
  if (asked.show === 'unsaid' && isEntered) return false
  if (asked.show === 'ownerless' && ownerName !== null) return false
  if (asked.show === 'mine' && (acting === null || (indicator.ownerId !== acting && indicator.deputyId !== acting))) return false
  return searchKey(`${indicator.number} ${indicator.name}`).includes(searchTerm(asked.q ?? ''))
} // prettier-ignore

const signalTones: Readonly<Record<Signal, Tone>> = {
  fine: 'success',
  watch: 'warning',
  weak: 'danger',
  unknown: 'neutral',
}

/** A signal with its mark and word. */
export function SignalBadge({ signal }: { readonly signal: Signal }) {
  return <StatusBadge tone={signalTones[signal]}>{useWords().signals[signal]}</StatusBadge>
}

interface ListColumn extends Column<Row> {
  readonly sheet: SheetColumnType
  readonly text: (row: Row) => SheetCell
  readonly only?: 'file'
}

const plain = (value: Parameters<typeof decimalText>[0] | null, decimals: number) =>
  value === null ? null : Number(decimalText(value, decimals))

function columnsOf(words: JointWords, locale: Locale): readonly ListColumn[] {
  const actual = ({ actual: value, indicator: { decimals } }: Row) =>
    value === null ? '–' : sayNumber(value, decimals + 1, locale)
  const state = ({ last }: Row) => (last === null ? words.notEntered : words.states[last.state])
  return [
    { key: 'number', sort: true, title: words.number, sheet: 'text', kind: 'date', text: ({ indicator }) => indicator.number, cell: ({ indicator }) => indicator.number },
    { key: 'name', title: words.name, head: true, sheet: 'text', text: ({ indicator }) => indicator.name, cell: ({ indicator }) => indicator.name },
    { key: 'field', optional: true, title: words.field, sheet: 'text', text: ({ indicator }) => indicator.field, cell: ({ indicator }) => indicator.field },
    { key: 'kind', only: 'file', title: words.kind, sheet: 'text', text: ({ indicator }) => words.kinds[indicator.kind], cell: () => '' },
    { key: 'source', only: 'file', title: words.source, sheet: 'text', text: ({ indicator }) => words.sources[indicator.source] ?? indicator.source, cell: () => '' },
    { key: 'department', sort: true, phone: 'hidden', title: words.department, sheet: 'text', text: (row) => row.departmentName, cell: (row) => row.departmentName },
    { key: 'owner', phone: 'hidden', title: words.owner, sheet: 'text', text: (row) => row.ownerName, cell: (row) => row.ownerName ?? <span class="text-danger">{words.noOwner}</span> },
    { key: 'weight', sort: true, optional: true, title: words.weight, kind: 'number', sheet: 'decimal', text: ({ indicator }) => plain(indicator.weight, 4), cell: ({ indicator }) => sayFixed(indicator.weight, 2, locale) },
    { key: 'unit', only: 'file', title: words.unit, sheet: 'text', text: ({ indicator }) => indicator.unit, cell: () => '' },
    { key: 'target', phone: 'hidden', title: words.target, kind: 'number', sheet: 'decimal', text: ({ indicator }) => (indicator.aim.direction === 'range' ? sayAim(indicator, locale) : plain(indicator.aim.target, 4)), cell: ({ indicator }) => sayAim(indicator, locale) },
    { key: 'actual', title: words.actual, kind: 'number', sheet: 'decimal', text: ({ actual: value }) => plain(value, 4), cell: actual },
    { key: 'attainment', sort: true, optional: true, title: words.attainment, kind: 'number', sheet: 'decimal', text: ({ attainment }) => plain(attainment, 4), cell: ({ attainment }) => (attainment === null ? '–' : sayPercent(attainment, locale)) },
    { key: 'points', sort: true, phone: 'hidden', title: words.points, kind: 'number', sheet: 'decimal', text: ({ scored }) => (scored === null ? null : plain(rational(scored.points, 10_000n), 4)), cell: ({ scored }) => (scored === null ? '–' : sayPoints(scored.points, locale)) },
    { key: 'signal', sort: true, title: words.signal, kind: 'status', sheet: 'text', text: ({ signal }) => words.signals[signal], cell: ({ signal }) => <SignalBadge signal={signal} /> },
    { key: 'behind', only: 'file', title: words.behind, sheet: 'text', text: ({ isBehind }) => (isBehind ? words.behind : null), cell: () => '' },
    { key: 'last', sort: true, title: words.lastMonth, sheet: 'text', text: ({ last }) => last?.month ?? null, cell: ({ last, isStale }) => <>{last === null ? words.notEntered : sayMonth(last.month, locale)}{isStale && <> <StatusBadge tone="warning">{words.stale}</StatusBadge></>}</> },
    { key: 'entered', only: 'file', title: words.lastEntered, sheet: 'text', text: ({ last }) => (last === null ? null : formatDay(dayInSeoul(last.enteredAt), locale)), cell: () => '' },
    { key: 'state', optional: true, title: words.state, sheet: 'text', text: state, cell: state },
  ] // prettier-ignore
}

/** All indicators of a year, as far as they are asked for. */
export async function listPage(request: WebRequest, parts: JointParts): Promise<Reply> {
  const shown = await shownIn(request, parts)
  if (shown === null) return notFound()
  const { year } = shown.facts
  const words = jointTexts[request.locale]
  const rooms = roomsOf(request, year, parts, '/indicators')
  return page(words.indicators, <IndicatorList shown={shown} rooms={rooms} />, { breadcrumbs: crumbs(request, year) })
} // prettier-ignore

function IndicatorList({ shown: { facts, all, rows, asked }, rooms }: { readonly shown: Shown; readonly rooms: Rooms }) {
  const words = useWords()
  const { locale, path, today } = useReader()
  const { year } = facts
  const said = (count: number) => formatCount(count, locale)
  return (
    <>
      <PageHeading
        title={words.indicators}
        kicker={words.yearTitle(String(year.evaluationYear))}
        lead={words.listLead(said(all.length), said(all.filter(({ isStale }) => isStale).length))}
      />
      <RoomsOfYear rooms={rooms} />
      <Filters all={all} asked={asked} />
      <ListCount total={rows.length} />
      <DataTable
        caption={words.indicators}
        captionHidden
        rows={rows}
        rowKey={({ indicator }) => indicator.id}
        rowHref={({ indicator }) => indicatorHref(year, indicator)}
        day={today}
        shown={readColumns(asked.columns)}
        sort={asked.sort}
        columns={columnsOf(words, locale).filter(({ only }) => only !== 'file')}
        empty={<EmptyState title={words.noneFits}>{words.noneFitsBody}</EmptyState>}
      />
      <Downloads
        files={tableFormats.map((format) => ({ format, href: withQuery(yearHref(year, `/indicators.${format}`), path) }))}
      />
    </>
  )
} // prettier-ignore

function Filters({ all, asked }: { readonly all: readonly Row[]; readonly asked: Asked }) {
  const words = useWords()
  const options = (values: readonly (readonly [string, string])[]) =>
    [...new Map(values)].map(([value, label]) => ({ value, label }))
  const select = (name: keyof Asked, label: string, values: readonly (readonly [string, string])[]) => ({
    ...{ kind: 'select' as const, name, label, value: asked[name], all: words.all, options: options(values) },
  })
  return (
    <FilterBar
      filters={[
        { kind: 'search', name: 'q', label: words.search, value: asked.q, example: words.searchExample },
        select('field', words.field, all.map(({ indicator: { field } }) => [field, field])),
        select('department', words.department, all.map((row) => [row.indicator.departmentId, row.departmentName])),
        select('source', words.source, all.map(({ indicator: { source } }) => [source, words.sources[source] ?? source])),
        select('kind', words.kind, indicatorKinds.map((kind) => [kind, words.kinds[kind]])),
        select('signal', words.signal, signals.map((signal) => [signal, words.signals[signal]])),
        select('show', words.whose, [['mine', words.mine], ['stale', words.staleFigure], ['behind', words.behind], ['unsaid', words.unsaid], ['missing', words.notEntered], ['ownerless', words.noOwner]]),
      ]}
    />
  )
} // prettier-ignore

/** The list as a file: the rows that the page of the same address shows. */
export async function downloadList(
  request: WebRequest,
  parts: JointParts,
  format: TableFormat,
): Promise<Reply> {
  const shown = await shownIn(request, parts)
  if (shown === null) return notFound()
  const { locale } = request
  const words = jointTexts[locale]
  const columns = columnsOf(words, locale)
  const year = String(shown.facts.year.evaluationYear)
  const sheet = {
    ...{ sheetName: words.indicators, title: words.yearTitle(year), locale },
    columns: columns.map(({ title, sheet: type }) => ({ title, type })),
    rows: shown.rows.map((row) => columns.map(({ text }) => text(row))),
  }
  return await tableDownload(sheet, format, `joint-evaluation-${year}`)
}
