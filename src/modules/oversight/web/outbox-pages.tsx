import {
  Button,
  DataTable,
  EmptyState,
  FactList,
  FilterBar,
  Form,
  ListCount,
  PageHeading,
  Pagination,
  Prose,
  Section,
  StatusBadge,
} from '#design/index.ts'
import type { Mail, MailSummary } from '#platform/mail/mail-queries.ts'
import { mailStates, type MailState } from '#platform/mail/mail.ts'
import { mailStateTexts } from '#platform/mail/mail-texts.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatInstant, noFigure } from '#platform/text/format.ts'
import { Coded } from './coded.tsx'
import { PlainLines } from './plain-lines.tsx'
import { words } from './words.ts'

interface ListProps {
  readonly locale: Locale
  readonly mails: readonly MailSummary[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly state: MailState | null
}

export function OutboxPage({ locale, mails, total, page, pages, state }: ListProps) {
  const text = words[locale].outbox
  return (
    <>
      <PageHeading title={text.title} lead={text.lead} />
      <FilterBar
        filters={[
          {
            kind: 'select',
            name: 'state',
            label: text.state,
            value: state ?? '',
            all: text.all,
            options: mailStates.map((value) => ({ value, label: mailStateTexts[locale][value] })),
          },
        ]}
      />
      <ListCount total={total} />
      <DataTable
        caption={text.caption}
        rows={mails}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/office/outbox/${id}`}
        empty={<EmptyState title={text.empty}>{text.emptyHint}</EmptyState>}
        columns={[
          { key: 'subject', title: text.subject, head: true, cell: ({ subject }) => subject },
          { key: 'to', title: text.to, cell: ({ to }) => to },
          {
            key: 'kind',
            title: text.kind,
            cell: ({ kind }) => <Coded part="mails" code={kind} locale={locale} />,
            phone: 'hidden',
          },
          {
            key: 'written',
            title: text.written,
            kind: 'date',
            cell: ({ createdAt }) => formatInstant(createdAt, locale),
          },
          {
            key: 'state',
            title: text.state,
            kind: 'status',
            cell: (mail) => <MailBadge state={mail.state} locale={locale} />,
          },
        ]}
      />
      <Pagination page={page} pages={pages} />
    </>
  )
}

const tones = { waiting: 'info', sent: 'success', failed: 'danger', kept: 'neutral' } as const

function MailBadge({ state, locale }: { state: MailState; locale: Locale }) {
  return <StatusBadge tone={tones[state]}>{mailStateTexts[locale][state]}</StatusBadge>
}

/** Who holds a member's link evaluates in the member's name: nobody reads it here, whatever they may. */
const BALLOT_LINK = 'committees.member-link'
const withoutKeys = (text: string): string => text.replaceAll(/(token=)[\w-]+/g, '$1…')

interface MailProps {
  readonly locale: Locale
  readonly mail: Mail
  readonly maySendAgain: boolean
}

export function MailPage({ locale, mail, maySendAgain }: MailProps) {
  const text = words[locale].outbox
  const open = mail.state === 'failed' || mail.state === 'kept'
  return (
    <>
      <PageHeading title={mail.subject} status={<MailBadge state={mail.state} locale={locale} />} />
      <FactList
        facts={[
          { term: text.to, value: mail.to },
          { term: text.kind, value: <Coded part="mails" code={mail.kind} locale={locale} /> },
          { term: text.written, value: formatInstant(mail.createdAt, locale) },
          { term: text.sent, value: mail.sentAt === null ? noFigure : formatInstant(mail.sentAt, locale) },
          { term: text.attempts, value: formatCount(mail.attempts, locale) },
          { term: text.error, value: mail.error ?? noFigure },
        ]}
      />
      <Section title={text.text}>
        <Prose>
          <p>
            <PlainLines text={mail.kind === BALLOT_LINK ? withoutKeys(mail.text) : mail.text} />
          </p>
        </Prose>
      </Section>
      {open && maySendAgain && (
        <Form action={`/office/outbox/${mail.id}/again`}>
          <Button kind="secondary">{text.again}</Button>
        </Form>
      )}
    </>
  )
}
