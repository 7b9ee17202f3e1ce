import {
  DataTable,
  type DownloadFormat,
  Downloads,
  EmptyState,
  FilterBar,
  Link,
  Section,
  useReader,
  withQuery,
} from '#design/index.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { formatCount } from '#platform/text/format.ts'
import { pledgeStages } from '../domain/pledge.ts'
import { pledgeColumns } from './pledge-columns.tsx'
import type { ShownRegister } from './shown-register.ts'
import { useWords } from './words.ts'

export type PledgesBase = '/pledges' | '/office/pledges'

interface PledgeListProps {
  readonly shown: ShownRegister
  readonly day: CalendarDate
  readonly base: PledgesBase
}

/** A pledge's address names the term where it is not that of today. */
export function pledgeHref({ isNow, term }: ShownRegister, base: PledgesBase, number: number): string {
  return `${base}/${number}${isNow ? '' : `?term=${term.number}`}`
}

/** The term's pledges, narrowed and sorted as asked, with files of exactly what is shown. */
export function PledgeList({ shown, day, base }: PledgeListProps) {
  const words = useWords()
  const { locale, path } = useReader()
  const { isNow, term, asked } = shown
  const title = words.listTitle(formatCount(shown.fitting.length, locale))
  const file = (format: DownloadFormat) => ({
    format,
    href: withQuery(`${base}/download/pledges.${format}`, path),
  })
  return (
    <Section title={title} id="pledges">
      <Filters shown={shown} />
      <Downloads files={[file('xlsx'), file('csv'), file('json')]} />
      <DataTable
        caption={title}
        captionHidden
        columns={pledgeColumns(shown.names, locale)}
        shown={asked.columns}
        sort={asked.sort}
        rows={shown.fitting}
        rowKey={({ id }) => id}
        rowHref={({ number }) => pledgeHref(shown, base, number)}
        day={day}
        empty={
          <EmptyState
            title={words.listEmpty}
            action={<Link href={isNow ? base : `${base}?term=${term.number}`}>{words.seeAll}</Link>}
          >
            {words.listEmptyBody}
          </EmptyState>
        }
      />
    </Section>
  )
}

function Filters({ shown: { asked, fields, pledges, names } }: Pick<PledgeListProps, 'shown'>) {
  const words = useWords()
  const { locale } = useReader()
  const leads = [...new Set(pledges.map(({ leadDepartmentId }) => leadDepartmentId))]
    .map((id) => ({ value: id, label: names.get(id)?.[locale] ?? '–' }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale))
  return (
    <FilterBar
      filters={[
        { kind: 'search', name: 'q', label: words.search, value: asked.q, example: words.searchExample },
        {
          kind: 'select',
          name: 'field',
          label: words.field,
          value: asked.field?.toString(),
          options: fields.map(({ number, title }) => ({ value: String(number), label: title[locale] })),
        },
        {
          kind: 'select',
          name: 'stage',
          label: words.stage,
          value: asked.stage,
          options: [
            ...pledgeStages.map((stage) => ({ value: stage, label: words.stages[stage] })),
            { value: 'none', label: words.noStage },
          ],
        },
        { kind: 'select', name: 'department', label: words.lead2, value: asked.department, options: leads },
        { kind: 'date', name: 'day', label: words.asOf, value: asked.day },
      ]}
    />
  )
}
