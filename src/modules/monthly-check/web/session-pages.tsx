import { ButtonLink, DataTable, EmptyState, Link, PageHeading, Section, useReader } from '#design/index.ts'
import { formatCount, formatDay, formatMonth } from '#platform/text/format.ts'
import type { ReportingSession } from '../data/session-queries.ts'
import { needsWords } from '../domain/agenda.ts'
import { countStages } from '../domain/stage.ts'
import { unitName } from './say.tsx'
import { type AgendaUnit, sessionHref } from './session-department-page.tsx'
import { useWords } from './words.ts'

/** The list of reporting sessions. */
export function SessionsPage({
  sessions,
  mayHold,
}: {
  sessions: readonly ReportingSession[]
  mayHold: boolean
}) {
  const words = useWords()
  const { locale } = useReader()
  const action = mayHold && <ButtonLink href="/office/reporting-sessions/new">{words.newSession}</ButtonLink>
  if (sessions.length === 0)
    return (
      <>
        <PageHeading title={words.sessions} />
        <EmptyState title={words.noSessions} action={action}>
          {words.noSessionsBody}
        </EmptyState>
      </>
    )
  return (
    <>
      <PageHeading
        title={words.sessions}
        lead={words.sessionsLead(formatCount(sessions.length, locale))}
        actions={action}
      />
      <DataTable
        caption={words.sessions}
        captionHidden
        rows={sessions}
        rowKey={({ id }) => id}
        rowHref={({ id }) => sessionHref(id)}
        columns={[
          { key: 'title', title: words.sessionTitle, head: true, cell: ({ title }) => title },
          { key: 'day', title: words.sessionDay, kind: 'date', cell: ({ day }) => formatDay(day, locale) },
          { key: 'month', title: words.onMonth, cell: ({ month }) => formatMonth(month, locale) },
          { key: 'decisions', title: words.decisions, cell: (held) => <Decided held={held} /> },
        ]}
      />
    </>
  )
}

function Decided({ held }: { held: ReportingSession }) {
  const words = useWords()
  const { locale } = useReader()
  if (held.decisions === 0) return <>{words.decisionsNoneYet}</>
  return (
    <>{words.decisionsOf(formatCount(held.openDecisions, locale), formatCount(held.decisions, locale))}</>
  )
}

/** A session's first page: its departments in order, and how much trouble each brings. */
export function SessionPage({ held, units }: { held: ReportingSession; units: readonly AgendaUnit[] }) {
  const words = useWords()
  const { locale } = useReader()
  const count = (number: number) => formatCount(number, locale)
  const trouble = units.flatMap(({ lines }) => lines).filter(needsWords).length
  return (
    <>
      <PageHeading
        title={held.title}
        kicker={`${formatDay(held.day, locale)} · ${words.monthOf(formatMonth(held.month, locale))}`}
        lead={words.agendaLead(count(units.length), count(trouble))}
        actions={
          units.length > 0 && <ButtonLink href={sessionHref(held.id, '1')}>{words.beginSession}</ButtonLink>
        }
      />
      <Section
        title={words.agenda}
        aside={
          held.decisions > 0 && <Link href={`/office/decisions?session=${held.id}`}>{words.decisions}</Link>
        }
      >
        <DataTable
          caption={words.agenda}
          captionHidden
          rows={units}
          rowKey={({ place }) => String(place)}
          rowHref={({ place }) => sessionHref(held.id, String(place))}
          columns={[
            { key: 'place', title: '#', kind: 'number', cell: ({ place }) => place },
            { key: 'unit', title: words.unit, head: true, cell: ({ first }) => unitName(first, locale) },
            {
              key: 'tasks',
              title: words.tasksTitle,
              kind: 'number',
              cell: ({ lines }) => count(lines.length),
            },
            {
              key: 'words',
              title: words.needsWords,
              kind: 'number',
              cell: ({ lines }) => count(lines.filter(needsWords).length),
            },
            {
              key: 'late',
              title: words.lateShort,
              kind: 'number',
              cell: ({ lines }) => count(stagesOf(lines).late),
            },
            {
              key: 'stale',
              title: words.staleShort,
              kind: 'number',
              cell: ({ lines }) => count(stagesOf(lines).stale),
            },
          ]}
        />
      </Section>
    </>
  )
}

const stagesOf = (lines: AgendaUnit['lines']) => countStages(lines.map(({ stage }) => stage))
