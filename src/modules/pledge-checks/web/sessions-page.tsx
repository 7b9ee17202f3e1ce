import {
  Button,
  type Column,
  DataTable,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  formFields,
  PageHeading,
  type SaidErrors,
  Section,
  SelectField,
  TextField,
  useReader,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { PledgeCheck } from '../data/check-queries.ts'
import type { PledgeSession, SessionDecision } from '../data/session-queries.ts'
import { officeChecks } from './check-asked.ts'
import { sayPeriod, useWords } from './words.ts'

export const sessionsHref = `${officeChecks}/sessions`

/** A form that was refused. */
export interface Again {
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

export interface SessionsPageProps {
  readonly sessions: readonly PledgeSession[]
  readonly decisions: readonly SessionDecision[]
  readonly checks: readonly PledgeCheck[]
  readonly today: CalendarDate
  readonly mayHold: boolean
  readonly again: Again | null
}

/** The sessions on the pledges, and the next one to be held. */
export function SessionsPage(props: SessionsPageProps) {
  const { sessions, decisions } = props
  const words = useWords()
  const { locale } = useReader()
  const of = (id: PledgeSession['id']) => decisions.filter(({ sessionId }) => sessionId === id)
  const columns: readonly Column<PledgeSession>[] = [
    { key: 'title', title: words.sessionTitle, head: true, cell: ({ title }) => title },
    { key: 'day', title: words.sessionDay, kind: 'date', cell: ({ day }) => formatDay(day, locale) },
    { key: 'check', title: words.onCheck, cell: (held) => sayPeriod(held, locale) },
    {
      key: 'decisions',
      title: words.decisions,
      cell: ({ id }) =>
        words.decisionsOf(
          formatCount(of(id).filter(({ done }) => done === null).length, locale),
          formatCount(of(id).length, locale),
        ),
    },
  ]
  return (
    <>
      <PageHeading title={words.sessions} lead={words.sessionsLead} />
      <DataTable
        caption={words.sessions}
        captionHidden
        columns={columns}
        rows={sessions}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `${sessionsHref}/${id}`}
        empty={<EmptyState title={words.noSessions}>{words.sessionsLead}</EmptyState>}
      />
      {props.mayHold && props.checks.length > 0 && <HoldForm {...props} />}
    </>
  )
}

function HoldForm({ checks, again, today }: SessionsPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const errors = again?.errors ?? {}
  const field = formFields(again?.values ?? { check: checks[0]?.id ?? '', day: today, title: '' }, errors)
  return (
    <Section title={words.holdSession} id="hold">
      <ErrorSummary
        errors={errors}
        labels={{ check: words.onCheck, title: words.sessionTitle, day: words.sessionDay }}
      />
      <Form action={sessionsHref}>
        <SelectField
          {...field('check')}
          label={words.onCheck}
          options={checks.map((check) => ({ value: check.id, label: sayPeriod(check, locale) }))}
          required
        />
        <TextField
          {...field('title')}
          label={words.sessionTitle}
          example={words.sessionTitleExample}
          maxLength={200}
          required
        />
        <DateField {...field('day')} label={words.sessionDay} required />
        <Button>{words.holdSession}</Button>
      </Form>
    </Section>
  )
}
