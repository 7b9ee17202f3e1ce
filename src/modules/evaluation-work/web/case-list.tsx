import { ButtonLink, DataTable, EmptyState, Link, useReader } from '#design/index.ts'
import { may, mayForSome } from '#platform/access/permission.ts'
import { tableDownload } from '#platform/documents/download.ts'
import { sheetOf } from '#platform/documents/sheet.ts'
import type { Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { citiesOf, type JointParts, notFound } from '#modules/joint-evaluation/index.ts'
import { listCases } from '../data/case-queries.ts'
import { evaluationWorkActions as actions } from '../domain/evaluation-work-actions.ts'
import type { GoodCase } from '../domain/good-case.ts'
import { type FileFormat, Files, inFile, type ListColumn, onPage, titled } from './files.tsx'
import { framed, IndicatorLink, nameOf, workHref, workIn, type WorkYear } from './work-in.tsx'
import { useWords, workTexts } from './words.ts'

/** The year's cases, and what their cities are called. */
interface ShownCases {
  readonly work: WorkYear
  readonly cases: readonly GoodCase[]
  readonly cities: ReadonlyMap<string, string>
}

async function shownCases(request: WebRequest): Promise<ShownCases | null> {
  const work = await workIn(request)
  if (work === null) return null
  const { database } = request.context
  const cases = await listCases(database, { setId: work.set.id })
  const cities = await citiesOf(database, work.set.id)
  return { work, cases, cities: new Map(cities.map(({ code, name }) => [code, name])) }
}

/** What other cities do well. */
export async function caseList(request: WebRequest, parts: JointParts): Promise<Reply> {
  const shown = await shownCases(request)
  if (shown === null) return notFound()
  const { work, cases } = shown
  const { context, locale } = request
  const words = workTexts[locale]
  const mayAdd = mayForSome(context.person, actions['add-case'])
  const action = mayAdd && <ButtonLink href={workHref(work.year, '/cases/new')}>{words.addCase}</ButtonLink>
  const mayRemove = ({ indicatorId }: GoodCase) =>
    may(context.person, actions['add-case'], {
      departmentId: work.byId.get(indicatorId)?.departmentId ?? null,
    })
  return framed(request, parts, work, {
    room: '/cases',
    lead: cases.length === 0 ? words.casesLead : words.casesSaid(formatCount(cases.length, locale)),
    ...(cases.length === 0 ? {} : { actions: action }),
    children:
      cases.length === 0 ? (
        <EmptyState title={words.casesNone} action={action}>
          {words.casesLead}
        </EmptyState>
      ) : (
        <>
          <CaseTable {...shown} mayRemove={mayRemove} />
          <Files address={(format) => workHref(work.year, `/cases.${format}`)} />
        </>
      ),
  })
}

function caseColumns({ work, cities }: ShownCases, locale: Locale): readonly ListColumn<GoodCase>[] {
  const words = workTexts[locale]
  const city = ({ cityCode }: GoodCase) => cities.get(cityCode) ?? cityCode
  const indicator = ({ indicatorId }: GoodCase) => {
    const found = work.byId.get(indicatorId)
    return found === undefined ? null : nameOf(found)
  }
  return [
    { key: 'city', title: words.city, head: true, sheet: 'text', value: city, cell: city },
    { key: 'indicator', title: words.indicator, sheet: 'text', value: indicator, cell: ({ indicatorId }) => <IndicatorLink work={work} id={indicatorId} /> },
    { key: 'text', title: words.caseText, sheet: 'text', value: ({ text }) => text, cell: ({ text }) => text },
    { key: 'takeOver', title: words.takeOver, sheet: 'text', value: ({ takeOver }) => takeOver, cell: ({ takeOver }) => (takeOver === '' ? '–' : takeOver) },
    { key: 'source', title: words.source, sheet: 'text', value: ({ source }) => source, cell: (each) => <SourceOf of={each} /> },
    { key: 'link', only: 'file', title: words.link, sheet: 'text', value: ({ link }) => link, cell: () => '' },
    { key: 'day', title: words.addedOn, kind: 'date', sheet: 'date', value: ({ addedOn }) => addedOn, cell: ({ addedOn }) => formatDay(addedOn, locale) },
  ]
} // prettier-ignore

function CaseTable({ mayRemove, ...shown }: ShownCases & { readonly mayRemove: (of: GoodCase) => boolean }) {
  const words = useWords()
  const { locale } = useReader()
  const { work, cases } = shown
  const remove = {
    ...{ key: 'remove', title: words.remove },
    cell: (each: GoodCase) =>
      mayRemove(each) && (
        <Link href={workHref(work.year, `/cases/${each.id}/remove`)} description={each.text}>
          {words.remove}
        </Link>
      ),
  }
  return (
    <DataTable
      caption={words.rooms['/cases']}
      captionHidden
      rows={cases}
      rowKey={({ id }) => id}
      columns={[...onPage(caseColumns(shown, locale)), ...(cases.some(mayRemove) ? [remove] : [])]}
    />
  )
}

/** Where a case is from, as a link where it can be read. */
export function SourceOf({ of }: { readonly of: GoodCase }) {
  return of.link === '' ? (
    <>{of.source}</>
  ) : (
    <a href={of.link} rel="noopener noreferrer external">
      {of.source}
    </a>
  )
}

/** The cases as a file. */
export async function downloadCases(request: WebRequest, format: FileFormat): Promise<Reply> {
  const shown = await shownCases(request)
  if (shown === null) return notFound()
  const { context, locale } = request
  const { work, cases } = shown
  const words = workTexts[locale]
  const about = titled(request, work, words.rooms['/cases'])
  const name = words.fileNames.cases(String(work.year.evaluationYear), context.today)
  return await tableDownload(sheetOf(about, inFile(caseColumns(shown, locale)), cases), format, name)
}
