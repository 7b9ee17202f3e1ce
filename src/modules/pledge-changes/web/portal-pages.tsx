import {
  type Column,
  DataTable,
  EmptyState,
  Link,
  PageHeading,
  RoomTabs,
  Section,
  useReader,
} from '#design/index.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { portalRooms } from '#modules/pledges/index.ts'
import type { ShownChange } from '../use-cases/shown-changes.ts'
import { Korean } from './change-record.tsx'
import { portalBase, StateBadge } from './say.tsx'
import { useWords } from './words.ts'

interface ChangesPageProps {
  readonly changes: readonly ShownChange[]
  readonly days: { readonly publish: number; readonly answer: number }
}

/** Every change that citizens see: published, before the panel, refused after it. */
export function ChangesPage({ changes, days }: ChangesPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const count = (some: readonly ShownChange[]) => formatCount(some.length, locale)
  const published = changes.filter(({ course }) => course.state === 'published')
  const refused = changes.filter(({ course }) => course.state === 'refused')
  const pending = changes.filter((change) => !published.includes(change) && !refused.includes(change))
  return (
    <>
      <PageHeading title={words.changes} lead={words.portalLead(count(published), count(pending))} />
      <RoomTabs label={words.pledges} rooms={portalRooms} current="changes" />
      {changes.length === 0 ? (
        <EmptyState title={words.portalEmpty} action={<Link href="/pledges">{words.pledges}</Link>}>
          {words.portalEmptyBody}
        </EmptyState>
      ) : (
        <>
          <ChangeTable
            title={words.pendingTitle(count(pending))}
            changes={pending}
            empty={words.pendingEmpty}
          />
          <ChangeTable
            title={words.publishedTitle(count(published))}
            changes={published}
            empty={words.portalEmpty}
          />
          {refused.length > 0 && (
            <ChangeTable title={words.refusedTitle(count(refused))} changes={refused} empty="" />
          )}
        </>
      )}
      <Section title={words.howItGoes}>
        <p>{words.howItGoesBody(formatCount(days.publish, locale), formatCount(days.answer, locale))}</p>
      </Section>
    </>
  )
}

interface ChangeTableProps {
  readonly title: string
  readonly changes: readonly ShownChange[]
  readonly empty: string
}

function ChangeTable({ title, changes, empty }: ChangeTableProps) {
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        captionHidden
        columns={useColumns()}
        rows={changes}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `${portalBase}/${id}`}
        empty={<p>{empty}</p>}
      />
    </Section>
  )
}

function useColumns(): readonly Column<ShownChange>[] {
  const words = useWords()
  const { locale } = useReader()
  return [
    {
      key: 'pledge',
      title: words.pledge,
      head: true,
      cell: ({ pledge, before }) => `${pledge.number}. ${before.title[locale]}`,
    },
    { key: 'kind', title: words.kind, cell: ({ kind }) => words.kinds[kind] },
    { key: 'reason', title: words.reason, cell: ({ reason }) => <Korean>{reason}</Korean> },
    {
      key: 'state',
      title: words.state,
      kind: 'status',
      cell: ({ course }) => <StateBadge state={course.state} />,
    },
    {
      key: 'published',
      title: words.publishedOn,
      kind: 'date',
      cell: ({ course }) => (course.publishedOn === null ? '–' : formatDay(course.publishedOn, locale)),
    },
  ]
}
