import { type Column, DataTable, Section, StatusBadge, useReader } from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import type { KeptDraft } from '../data/draft-queries.ts'
import type { DraftIssue } from '../domain/draft/intake-draft.ts'
import { useWords } from './words.ts'

type Mean = KeptDraft['findings']['means'][number]

const tones = { exact: 'success', rounded: 'info', cut: 'warning', differs: 'danger' } as const

/** The sums that the file prints beside what its rows give, and what of its tables does not add up. */
export function Findings({ draft }: { readonly draft: KeptDraft }) {
  const words = useWords()
  const { means, issues } = draft.findings
  return (
    <Section title={words.findings} id="findings">
      {means.length === 0 && issues.length === 0 && <p>{words.findingsNone}</p>}
      {means.length > 0 && (
        <DataTable
          caption={words.means}
          columns={useMeanColumns(draft)}
          rows={means}
          rowKey={({ table, row }) => `${table}-${row}`}
          narrow
        />
      )}
      {issues.length > 0 && <IssueList issues={issues} />}
    </Section>
  )
}

function useMeanColumns({ fields }: KeptDraft): readonly Column<Mean>[] {
  const words = useWords()
  return [
    {
      key: 'of',
      title: words.meanOf,
      head: true,
      cell: ({ field }) =>
        field === null ? words.total : (fields.find(({ number }) => number === field)?.titleKo ?? field),
    },
    { key: 'printed', title: words.meanPrinted, kind: 'number', cell: ({ printed }) => printed },
    { key: 'computed', title: words.meanComputed, kind: 'number', cell: ({ computed }) => computed },
    {
      key: 'verdict',
      title: words.meanVerdict,
      kind: 'status',
      cell: ({ agreement }) => (
        <StatusBadge tone={tones[agreement]}>{words.agreements[agreement]}</StatusBadge>
      ),
    },
  ]
}

/** More is not read at once; the rest is in the rows themselves. */
const MOST = 60

/** What the reading found, each with its table, row and column. */
export function IssueList({ issues }: { readonly issues: readonly DraftIssue[] }) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <ul aria-label={words.issueList}>
        {issues.slice(0, MOST).map((issue) => (
          <li key={`${issue.table}-${issue.row}-${issue.column}-${issue.code}-${words.issue(issue)}`}>
            <StatusBadge tone={issue.weight === 'error' ? 'danger' : 'warning'}>
              {issue.weight === 'error' ? words.errorMark : words.doubtMark}
            </StatusBadge>{' '}
            {issue.column === null
              ? words.place(issue.table, issue.row)
              : words.placeInColumn(issue.table, issue.row, issue.column)}
            {': '}
            <span>{words.issue(issue)}</span>
          </li>
        ))}
      </ul>
      {issues.length > MOST && <p>… {formatCount(issues.length - MOST, locale)}</p>}
    </>
  )
}
