import { DataTable, EmptyState, PageHeading, Pagination, useReader } from '#design/index.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { LateLine } from '../data/news-queries.ts'
import type { StateCounts } from '../domain/task.ts'
import type { ShownPlan } from './shown-plan.ts'
import { Said, StateBadge } from './task-parts.tsx'
import { useWords } from './words.ts'
import { YearChoice } from './year-choice.tsx'

export const LATE_ON_A_PAGE = 50

interface LatePageProps {
  readonly shown: ShownPlan
  readonly late: readonly LateLine[]
  readonly counts: StateCounts
  readonly page: number
}

/** What is late or put off, and why as far as the office has said so in public. */
export function LatePage({ shown, late, counts, page }: LatePageProps) {
  const words = useWords()
  const { locale } = useReader()
  const total = counts.late + counts['put-off']
  const said = (count: number) => formatCount(count, locale)
  return (
    <>
      <PageHeading
        kicker={words.year(shown.plan.year)}
        title={words.lateWhy}
        lead={total === 0 ? words.lateWhyNone : words.lateWhyLead(said(counts.late), said(counts['put-off']))}
      />
      <YearChoice shown={shown} />
      {total === 0 ? (
        <EmptyState title={words.lateWhyNone}>{words.lateWhyNoneBody}</EmptyState>
      ) : (
        <LateTable shown={shown} late={late} withProgramme />
      )}
      <Pagination page={page} pages={Math.ceil(total / LATE_ON_A_PAGE)} />
    </>
  )
}

/** Late tasks with their reasons. Where none was published that is what it says: no reason is made up. */
export function LateTable({
  shown,
  late,
  withProgramme = false,
}: {
  readonly shown: ShownPlan
  readonly late: readonly LateLine[]
  readonly withProgramme?: boolean
}) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <DataTable
      caption={words.lateWhy}
      captionHidden
      rows={late}
      rowKey={({ taskId }) => taskId}
      day={shown.day}
      {...(withProgramme
        ? { rowHref: ({ programme }: LateLine) => shown.href(`/programmes/${programme.number}`) }
        : {})}
      columns={[
        { key: 'task', title: words.task, head: true, cell: ({ task }) => <Said text={task} /> },
        ...(withProgramme
          ? [
              {
                key: 'programme',
                title: words.programme,
                cell: ({ programme }: LateLine) =>
                  words.programmeOf(programme.number, programme.title[locale]),
              },
            ]
          : []),
        {
          key: 'state',
          title: words.state,
          kind: 'status',
          cell: ({ state }) => <StateBadge state={state} />,
        },
        { key: 'due', title: words.lateDue, kind: 'date', cell: ({ dueDay }) => formatDay(dueDay, locale) },
        {
          key: 'percent',
          title: words.progress,
          kind: 'number',
          cell: ({ percent }) => words.percentOf(percent),
        },
        { key: 'reason', title: words.lateReason, cell: ({ reason }) => <Reason reason={reason} /> },
      ]}
    />
  )
}

function Reason({ reason }: Pick<LateLine, 'reason'>) {
  const words = useWords()
  const { locale } = useReader()
  if (reason === null) return <>{words.lateReasonNone}</>
  return (
    <>
      <span lang={locale === 'ko' ? undefined : 'ko'}>{reason.text}</span> (
      {words.lateReasonOn(formatDay(reason.day, locale))})
    </>
  )
}
