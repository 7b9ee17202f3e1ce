import {
  Button,
  ButtonLink,
  ButtonRow,
  type Column,
  DataTable,
  Form,
  Notice,
  PageHeading,
  Section,
  useReader,
} from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import type { CellChange, CellFlaw } from '../domain/work-sheets.ts'
import type { ShownSheet } from '../use-cases/commit-sheet.ts'
import { sheetNames, titleIn } from '../use-cases/sheet-words.ts'
import { sayProblem, useWords } from './words.ts'

/** More than this many are not read anyway. */
const SHOWN = 500

interface SheetPageProps {
  readonly shown: ShownSheet
  readonly refused: string | null
}

/** What a workbook that came back would change, and what stands in its way. */
export function SheetPage({ shown, refused }: SheetPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const { sheet, changes, conflicts, flaws } = shown
  const count = (number: number) => formatCount(number, locale)
  const isCommitted = sheet.committed_at !== null
  const obstacles = [
    ...(flaws.length > 0 ? [words.flawsOf(count(flaws.length))] : []),
    ...(conflicts.length > 0 ? [words.conflictsOf(count(conflicts.length))] : []),
  ]
  const stops = obstacles.length > 0
  const rows = new Set(changes.map(({ sheet: kind, row }) => `${kind} ${row}`)).size
  const lead = isCommitted
    ? words.committed
    : stops
      ? words.previewStops(obstacles.join(', '))
      : changes.length === 0
        ? words.previewNothing
        : words.previewLead(count(changes.length), count(rows))
  const isReady = !isCommitted && !stops && changes.length > 0
  return (
    <>
      <PageHeading kicker={words.year(sheet.year)} title={words.preview} lead={lead} />
      {refused !== null && <Notice tone="danger">{refused}</Notice>}
      {!isCommitted && flaws.length > 0 && (
        <Section title={words.flawsTitle} lead={words.flawsLead} id="flaws">
          <Flaws flaws={flaws} />
        </Section>
      )}
      {!isCommitted && conflicts.length > 0 && (
        <Section title={words.conflictsTitle} lead={words.conflictsLead} id="conflicts">
          <Changes
            changes={conflicts.flatMap((conflict) => conflict.changes)}
            caption={words.conflictsTitle}
          />
        </Section>
      )}
      {!isCommitted && changes.length > 0 && (
        <Section title={words.changesCaption} id="changes">
          <Changes changes={changes} caption={words.changesCaption} />
        </Section>
      )}
      <Form action={`/office/books/sheets/${sheet.id}/commit`}>
        <ButtonRow>
          {isReady && <Button>{words.commit(count(changes.length))}</Button>}
          <ButtonLink kind="tertiary" href={`/office/books?year=${sheet.year}`}>
            {words.back}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

function Changes({
  changes,
  caption,
}: {
  readonly changes: readonly CellChange[]
  readonly caption: string
}) {
  const words = useWords()
  const { locale } = useReader()
  const columns: readonly Column<CellChange>[] = [
    { key: 'name', title: words.columns.name, head: true, cell: ({ name }) => name },
    { key: 'sheet', title: words.columns.sheet, cell: ({ sheet }) => sheetNames[sheet][locale] },
    { key: 'row', title: words.columns.row, kind: 'number', cell: ({ row }) => formatCount(row, locale) },
    { key: 'column', title: words.columns.column, cell: ({ column }) => titleIn(column, locale) },
    { key: 'before', title: words.columns.before, cell: ({ before }) => before || words.empty },
    { key: 'after', title: words.columns.after, cell: ({ after }) => after || words.empty },
  ]
  return (
    <>
      <DataTable
        caption={caption}
        captionHidden
        rows={changes.slice(0, SHOWN)}
        rowKey={({ sheet, row, column }) => `${sheet} ${row} ${column}`}
        columns={columns}
      />
      <More count={changes.length - SHOWN} />
    </>
  )
}

function Flaws({ flaws }: { readonly flaws: readonly CellFlaw[] }) {
  const words = useWords()
  const { locale } = useReader()
  const columns: readonly Column<CellFlaw>[] = [
    {
      key: 'place',
      title: words.columns.place,
      head: true,
      cell: ({ sheet, row }) => words.placeOf(sheetNames[sheet][locale], formatCount(row, locale)),
    },
    {
      key: 'column',
      title: words.columns.column,
      cell: ({ column }) => (column === null ? '–' : titleIn(column, locale)),
    },
    { key: 'value', title: words.columns.value, cell: ({ value }) => value || words.empty },
    { key: 'problem', title: words.columns.problem, cell: ({ problem }) => sayProblem(problem, locale) },
  ]
  return (
    <>
      <DataTable
        caption={words.flawsTitle}
        captionHidden
        rows={flaws.slice(0, SHOWN)}
        rowKey={({ sheet, row, column, problem }) => `${sheet} ${row} ${column ?? ''} ${problem}`}
        columns={columns}
      />
      <More count={flaws.length - SHOWN} />
    </>
  )
}

function More({ count }: { readonly count: number }) {
  const words = useWords()
  const { locale } = useReader()
  return count > 0 ? <p>{words.moreRows(formatCount(count, locale))}</p> : null
}
