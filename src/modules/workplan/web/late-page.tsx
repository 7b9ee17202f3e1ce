import { DataTable, EmptyState, PageHeading, useReader } from '#design/index.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { LateLine } from '../data/news-queries.ts'
import type { ShownPlan } from './shown-plan.ts'
import { Said, StateBadge } from './task-parts.tsx'
import { useWords } from './words.ts'
import { YearChoice } from './year-choice.tsx'

/** What is late or put off, and why as far as the office has said so in public. */
export function LatePage({ shown, late }: { readonly shown: ShownPlan; readonly late: readonly LateLine[] }) {
  const words = useWords()
  const { locale } = useReader()
  const count = (state: LateLine['state']) =>
    formatCount(late.filter((line) => line.state === state).length, locale)
  return (
    <>
      <PageHeading
        kicker={words.year(shown.plan.year)}
        title={words.lateWhy}
        lead={late.length === 0 ? words.lateWhyNone : words.lateWhyLead(count('late'), count('put-off'))}
      />
      <YearChoice shown={shown} />
      {late.length === 0 ? (
        <EmptyState title={words.lateWhyNone}>{words.lateWhyNoneBody}</EmptyState>
      ) : (
        <LateTable shown={shown} late={late} withProgramme />
      )}
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
