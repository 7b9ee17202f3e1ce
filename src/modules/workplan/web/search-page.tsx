import {
  changedQuery,
  EmptyState,
  Form,
  Link,
  Notice,
  PageHeading,
  Pagination,
  SearchField,
  Section,
  type Tab,
  Tabs,
  useReader,
} from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import { type Hits, MOST_HITS } from '../data/search-queries.ts'
import { type SearchKind, searchKinds } from '../domain/search-kinds.ts'
import { HitsOfKind } from './search-hits.tsx'
import { useWords } from './words.ts'

export interface SearchPageProps {
  readonly room: 'portal' | 'workspace'
  readonly query: string
  /** The one kind that is shown page by page; null for some of each. */
  readonly kind: SearchKind | null
  readonly page: number
  readonly counts: Readonly<Record<SearchKind, number>> | null
  readonly hits: Hits | null
}

export const HITS_OF_EACH = 5
export const HITS_ON_A_PAGE = 20

/** Everything that holds some words, kind by kind. Without words it says what can be looked for. */
export function SearchPage(props: SearchPageProps) {
  const { room, query, counts, hits } = props
  const words = useWords()
  const { locale } = useReader()
  const total = counts === null ? 0 : searchKinds.reduce((sum, kind) => sum + counts[kind], 0)
  return (
    <>
      <PageHeading
        title={words.findTitle}
        lead={counts === null ? words.findLead[room] : words.foundLead(query, formatCount(total, locale))}
      />
      <Form action={baseOf(room)} method="get">
        <SearchField name="q" label={words.findLabel} value={query} example={words.findExample} />
      </Form>
      {counts === null && <Help />}
      {counts !== null && total === 0 && <Nothing query={query} />}
      {counts !== null && hits !== null && total > 0 && <Found {...props} counts={counts} hits={hits} />}
    </>
  )
}

const baseOf = (room: SearchPageProps['room']) => (room === 'portal' ? '/search' : '/office/search')

function Help() {
  const words = useWords()
  return (
    <Section title={words.findHelp}>
      <ul class="items">
        {words.findHelps.map((help) => (
          <li key={help} class="item">
            {help}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Nothing({ query }: { query: string }) {
  const words = useWords()
  return (
    <>
      <EmptyState title={words.foundNothing(query)}>{words.foundNothingBody}</EmptyState>
      <Help />
    </>
  )
}

type FoundProps = SearchPageProps & {
  readonly counts: NonNullable<SearchPageProps['counts']>
  readonly hits: Hits
}

function Found(props: FoundProps) {
  const { kind, counts, page, room } = props
  const words = useWords()
  const { locale } = useReader()
  const kinds = searchKinds.filter((each) => counts[each] > 0 && (kind === null || each === kind))
  return (
    <>
      <KindTabs {...props} />
      {kinds.map((each) => (
        <Section
          key={each}
          title={words.foundKinds[each]}
          aside={
            kind === null && counts[each] > HITS_OF_EACH ? (
              <Link href={addressOf(room, props.query, each)}>
                {words.foundSeeAll(sayCount(counts[each], words.foundMore, locale))}
              </Link>
            ) : undefined
          }
        >
          <HitsOfKind {...props} kind={each} />
        </Section>
      ))}
      {kind !== null && counts[kind] > MOST_HITS && (
        <Notice>{words.foundTooMany(formatCount(MOST_HITS, locale))}</Notice>
      )}
      {kind !== null && (
        <Pagination page={page} pages={Math.ceil(Math.min(counts[kind], MOST_HITS) / HITS_ON_A_PAGE)} />
      )}
    </>
  )
}

function sayCount(count: number, more: (count: string) => string, locale: 'ko' | 'en'): string {
  return count > MOST_HITS ? more(formatCount(MOST_HITS, locale)) : formatCount(count, locale)
}

function addressOf(room: SearchPageProps['room'], query: string, kind: SearchKind | null): string {
  return changedQuery(baseOf(room), { q: query, kind })
}

function KindTabs({ room, query, kind, counts }: FoundProps) {
  const words = useWords()
  const all: Tab = { href: addressOf(room, query, null), label: words.foundAll, current: kind === null }
  const tabs = searchKinds
    .filter((each) => counts[each] > 0)
    .map((each) => ({
      href: addressOf(room, query, each),
      label: words.foundKinds[each],
      count: Math.min(counts[each], MOST_HITS),
      current: kind === each,
    }))
  return <Tabs label={words.foundWhere} tabs={[all, ...tabs]} />
}
