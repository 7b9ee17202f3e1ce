import { type Column, DataTable, EmptyState, Section, StatusBadge, Tabs, useReader } from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import type { KeptDraft } from '../data/draft-queries.ts'
import type { DraftFlaws } from '../domain/draft/draft-flaws.ts'
import type { DraftRow } from '../domain/draft/intake-draft.ts'
import { base } from './draft-of-path.ts'
import { useWords } from './words.ts'

export const shownRows = ['all', 'open', 'doubts'] as const
export type ShownRows = (typeof shownRows)[number]

interface RowsTableProps {
  readonly draft: KeptDraft
  readonly flaws: DraftFlaws
  readonly shown: ShownRows
}

const hasDoubts = (row: DraftRow): boolean => !row.settled && row.issues.length > 0

/** The rows of a draft with what is to be done about each. */
export function RowsTable({ draft, flaws, shown }: RowsTableProps) {
  const words = useWords()
  const { locale } = useReader()
  const of: Readonly<Record<ShownRows, readonly DraftRow[]>> = {
    all: draft.rows,
    open: draft.rows.filter(({ place }) => flaws.rows.has(place)),
    doubts: draft.rows.filter(hasDoubts),
  }
  const labels = { all: words.showAll, open: words.showOpen, doubts: words.showDoubts }
  const own = `${base}/${draft.id}`
  const title = words.rowsTitle(formatCount(of[shown].length, locale))
  return (
    <Section title={title} id="rows">
      <Tabs
        label={words.showTabs}
        tabs={shownRows.map((key) => ({
          href: key === 'all' ? own : `${own}?show=${key}`,
          label: labels[key],
          count: of[key].length,
          current: key === shown,
        }))}
      />
      <DataTable
        caption={title}
        captionHidden
        columns={useRowColumns(draft, flaws)}
        rows={of[shown]}
        rowKey={({ place }) => String(place)}
        rowHref={({ place }) => `${own}/rows/${place}`}
        rowTone={({ place }) => (flaws.rows.has(place) ? 'danger' : undefined)}
        empty={<EmptyState title={words.rowsEmpty} />}
      />
    </Section>
  )
}

function useRowColumns({ fields }: KeptDraft, flaws: DraftFlaws): readonly Column<DraftRow>[] {
  const words = useWords()
  return [
    { key: 'number', title: words.number, kind: 'number', cell: ({ number }) => number ?? '–' },
    { key: 'title', title: words.pledge, head: true, cell: ({ titleKo, place }) => titleKo || words.rowTitle(String(place)) },
    {
      key: 'field',
      title: words.field,
      cell: ({ field }) => fields.find(({ number }) => number === field)?.titleKo ?? '–',
    },
    { key: 'department', title: words.department, cell: ({ department }) => department || '–' },
    {
      key: 'stage',
      title: words.stage,
      cell: ({ stage }) => (stage === null ? words.noStage : words.stages[stage]),
    },
    {
      key: 'progress',
      title: words.progress,
      kind: 'number',
      cell: ({ progress }) => (progress === null ? '–' : `${progress} %`),
    },
    { key: 'issues', title: words.issues, cell: (row) => <RowIssues row={row} flaws={flaws} /> },
  ] // prettier-ignore
}

function RowIssues({ row, flaws }: { readonly row: DraftRow; readonly flaws: DraftFlaws }) {
  const words = useWords()
  if (!row.included) return <StatusBadge tone="neutral">{words.leftOut}</StatusBadge>
  const own = flaws.rows.get(row.place) ?? []
  const doubts = row.settled ? [] : row.issues
  if (own.length === 0 && doubts.length === 0) return <>–</>
  return (
    <ul class="plain-list">
      {own.map((flaw) => (
        <li key={flaw}>
          <StatusBadge tone="danger">{words.rowFlaws[flaw]}</StatusBadge>
        </li>
      ))}
      {doubts.map((issue) => (
        <li key={`${issue.code}-${issue.column}`}>{words.issue(issue)}</li>
      ))}
    </ul>
  )
}
