import type { ComponentChildren } from 'preact'
import { type Column, DataTable, EmptyState, PageHeading, Section, useReader } from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { CommitteeLine } from '../data/committee-queries.ts'
import { type Base, committeeHref, useTerm } from './say.tsx'
import { useWords } from './words.ts'

interface CommitteesPageProps {
  readonly committees: readonly CommitteeLine[]
  readonly names: ReadonlyMap<DepartmentId, Localized>
  readonly day: CalendarDate
  readonly base: Base
  readonly actions?: ComponentChildren
  readonly children?: ComponentChildren
}

/** Every committee and panel, the latest term first. */
export function CommitteesPage({ committees, names, day, base, actions, children }: CommitteesPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const serving = committees.filter((each) => each.serving > 0)
  const people = serving.reduce((sum, each) => sum + each.serving, 0)
  return (
    <>
      <PageHeading
        title={words.committees}
        lead={
          serving.length === 0
            ? undefined
            : words.listLead(
                formatCount(serving.length, locale),
                formatCount(people, locale),
                formatDay(day, locale),
              )
        }
        actions={actions}
      />
      {children}
      <Section title={words.committees} id="committees">
        <DataTable
          caption={words.committees}
          captionHidden
          columns={useColumns(names)}
          rows={committees}
          rowKey={({ id }) => id}
          rowHref={({ id }) => committeeHref(base, id)}
          day={day}
          empty={<EmptyState title={words.listEmpty}>{words.listEmptyBody}</EmptyState>}
        />
      </Section>
    </>
  )
}

function useColumns(names: CommitteesPageProps['names']): readonly Column<CommitteeLine>[] {
  const words = useWords()
  const { locale } = useReader()
  const term = useTerm()
  const said = (count: number) => formatCount(count, locale)
  return [
    { key: 'name', title: words.name, head: true, cell: ({ name }) => name[locale] },
    { key: 'kind', title: words.kind, cell: ({ kind }) => words.kinds[kind] },
    {
      key: 'secretariat',
      title: words.secretariat,
      cell: ({ departmentId }) => names.get(departmentId)?.[locale] ?? '–',
    },
    { key: 'term', title: words.term, cell: ({ termFrom, termUntil }) => term(termFrom, termUntil) },
    {
      key: 'members',
      title: words.members,
      kind: 'number',
      cell: ({ serving, size }) => words.seatsOf(said(serving), said(size)),
    },
  ]
}
