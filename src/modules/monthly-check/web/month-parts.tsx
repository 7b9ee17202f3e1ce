import { Button, ButtonLink, DataTable, Disclosure, Form, Section, useReader } from '#design/index.ts'
import { formatCount, formatInstant } from '#platform/text/format.ts'
import type { MonthCheck } from '../data/check-queries.ts'
import type { ReminderKind } from '../domain/reminder-plan.ts'
import { monthHref } from './month-asked.ts'
import { useWords } from './words.ts'

/** What the reader may do with a month. */
export interface MonthRights {
  readonly answer: boolean
  readonly decide: boolean
  readonly open: boolean
  readonly close: boolean
  readonly unlock: boolean
  readonly revoke: boolean
}

export interface ShownReminder {
  readonly key: string
  readonly sentAt: Date
  readonly name: string
  readonly unit: string
  readonly kind: ReminderKind
}

/** What can be done with the month, the main thing first. */
export function MonthActions({ check, may }: { readonly check: MonthCheck; readonly may: MonthRights }) {
  const words = useWords()
  const open = check.state === 'open'
  return (
    <>
      {open && may.answer && <ButtonLink href={monthHref(check.id, '/answer')}>{words.answerNow}</ButtonLink>}
      {open && may.close && (
        <ButtonLink href={monthHref(check.id, '/close')} kind="secondary">
          {words.closeMonth}
        </ButtonLink>
      )}
      {!open && may.unlock && (
        <ButtonLink href={monthHref(check.id, '/unlock')} kind="tertiary">
          {words.unlockMonth}
        </ButtonLink>
      )}
      {may.open && (
        <ButtonLink href="/office/monthly-check/new" kind="tertiary">
          {words.openMonth}
        </ButtonLink>
      )}
    </>
  )
}

interface RemindersProps {
  readonly check: MonthCheck
  readonly reminders: readonly ShownReminder[]
  readonly goodLinks: number
  readonly may: MonthRights
}

/** What went out for the month, and how to end its links. */
export function Reminders({ check, reminders, goodLinks, may }: RemindersProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Section title={words.reminders} lead={words.remindersLead}>
      {reminders.length === 0 ? (
        <p>{words.remindersNone}</p>
      ) : (
        <Disclosure summary={words.remindersSent(formatCount(reminders.length, locale))}>
          <Sent reminders={reminders} />
        </Disclosure>
      )}
      {may.revoke && goodLinks > 0 && (
        <Form action={monthHref(check.id, '/revoke-links')} narrow={false}>
          <p>{words.goodLinks(formatCount(goodLinks, locale))}</p>
          <Button kind="tertiary" size="small">
            {words.revokeLinks}
          </Button>
        </Form>
      )}
    </Section>
  )
}

function Sent({ reminders }: Pick<RemindersProps, 'reminders'>) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <DataTable
      caption={words.reminders}
      captionHidden
      rows={reminders}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'when',
          title: words.sentAt,
          head: true,
          kind: 'date',
          cell: ({ sentAt }) => formatInstant(sentAt, locale),
        },
        { key: 'kind', title: words.reminders, cell: ({ kind }) => words.reminderKinds[kind] },
        { key: 'unit', title: words.unit, cell: ({ unit }) => unit },
        { key: 'name', title: words.toldWhom, cell: ({ name }) => name },
      ]}
    />
  )
}
