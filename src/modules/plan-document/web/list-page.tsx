import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  PageHeading,
  Pagination,
  StatusBadge,
  Tabs,
  type Tone,
  useReader,
} from '#design/index.ts'
import { formatCount, formatInstant } from '#platform/text/format.ts'
import { documentsOnPage, type PlanDocumentHead } from '../data/plan-document-queries.ts'
import type { DocumentState } from '../domain/intake/document-draft.ts'
import { base } from './document-of-path.ts'
import { type PlanDocumentWords, useWords } from './words.ts'

export const stateTones: Readonly<Record<DocumentState, Tone>> = {
  'being-read': 'info',
  unreadable: 'danger',
  'to-correct': 'warning',
  committed: 'success',
  'set-aside': 'neutral',
}

interface ListPageProps {
  readonly documents: readonly PlanDocumentHead[]
  readonly counts: { readonly shown: number; readonly setAside: number }
  readonly setAside: boolean
  readonly page: number
}

/** The documents that were handed in: who, when, of which year, how far. */
export function ListPage({ documents, counts, setAside, page }: ListPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const count = (number: number) => formatCount(number, locale)
  const total = setAside ? counts.setAside : counts.shown
  return (
    <>
      <PageHeading
        title={words.title}
        lead={counts.shown === 0 ? words.listLeadNone : words.listLead(count(counts.shown))}
        actions={<ButtonLink href={`${base}/new`}>{words.upload}</ButtonLink>}
      />
      {counts.setAside > 0 && (
        <Tabs
          label={words.shownTabs}
          tabs={[
            { href: base, label: words.shownAll, count: counts.shown, current: !setAside },
            {
              href: `${base}?show=set-aside`,
              label: words.shownSetAside,
              count: counts.setAside,
              current: setAside,
            },
          ]}
        />
      )}
      {documents.length === 0 ? (
        <EmptyState
          title={setAside ? words.emptySetAside : words.empty}
          action={setAside ? undefined : <ButtonLink href={`${base}/new`}>{words.upload}</ButtonLink>}
        >
          {setAside ? undefined : words.emptyBody}
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={setAside ? words.setAsideCaption(count(total)) : words.listCaption(count(total))}
            columns={columnsFor(words, locale)}
            rows={documents}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `${base}/${id}`}
          />
          <Pagination page={page} pages={Math.max(1, Math.ceil(total / documentsOnPage))} />
        </>
      )}
    </>
  )
}

function columnsFor(
  words: PlanDocumentWords,
  locale: ReturnType<typeof useReader>['locale'],
): readonly Column<PlanDocumentHead>[] {
  const count = (number: number) => formatCount(number, locale)
  return [
    { key: 'title', title: words.columns.title, head: true, cell: ({ title }) => title },
    {
      key: 'year',
      title: words.columns.year,
      cell: ({ year }) => (year === null ? words.noYear : words.yearOf(year)),
    },
    {
      key: 'state',
      title: words.columns.state,
      kind: 'status',
      cell: ({ state }) => <StatusBadge tone={stateTones[state]}>{words.states[state]}</StatusBadge>,
    },
    {
      key: 'doubts',
      title: words.columns.doubts,
      cell: ({ doubts, doubtsOpen }) =>
        doubts === 0 ? words.noDoubts : words.doubtsLeft(count(doubtsOpen), count(doubts)),
    },
    { key: 'by', title: words.columns.by, cell: ({ handedInBy }) => handedInBy },
    {
      key: 'at',
      title: words.columns.at,
      kind: 'date',
      cell: ({ handedInAt }) => formatInstant(handedInAt, locale),
    },
  ]
}
