import {
  Button,
  ButtonRow,
  DueMark,
  FactList,
  Form,
  Link,
  PageHeading,
  type SaidErrors,
  Section,
  TextArea,
  TextField,
  Timeline,
  type TimelineEntry,
  useReader,
} from '#design/index.ts'
import { dayInSeoul } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { formatInstant } from '#platform/text/format.ts'
import type { PledgeLine } from '#modules/pledges/index.ts'
import type { Correction } from '../data/correction-queries.ts'
import { checkHref, officeChecks } from './check-asked.ts'
import { CorrectionBadge } from './say.tsx'
import { useWords } from './words.ts'

interface CorrectionPageProps {
  readonly order: Correction
  readonly pledge: PledgeLine | null
  readonly department: Localized
}

/** A correction order: what is to be put right, by whom and when, and how it went. */
export function CorrectionPage({ order, pledge, department }: CorrectionPageProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <PageHeading
        title={words.correctionTitle(pledge?.number ?? 0)}
        status={<CorrectionBadge state={order.state} />}
        lead={order.text}
      />
      <FactList
        facts={[
          {
            term: words.pledge,
            value:
              pledge === null ? (
                '–'
              ) : (
                <Link href={`/office/pledges/${pledge.number}`}>{pledge.title[locale]}</Link>
              ),
          },
          { term: words.department, value: department[locale] },
          { term: words.orderDue, value: <DueMark day={order.dueDay} done={order.state === 'done'} /> },
          {
            term: words.round,
            value: <Link href={checkHref(order.checkId)}>{words.toBoard}</Link>,
          },
        ]}
      />
      <Timeline label={words.corrections} entries={useHistory(order)} />
    </>
  )
}

function useHistory({ ordered, reported, sentBack, settled, text, state }: Correction) {
  const words = useWords()
  const { locale } = useReader()
  const entry = (key: string, at: Date, title: string, body: string): TimelineEntry => ({
    key,
    when: formatInstant(at, locale),
    dateTime: dayInSeoul(at),
    title,
    body: <p>{body}</p>,
  })
  const when = (at: Date) => formatInstant(at, locale)
  return [
    ...(settled === null
      ? []
      : [entry('settled', settled.at, words.settledBy(settled.by, when(settled.at)), words.notices.settled)]),
    ...(reported === null
      ? []
      : [
          entry(
            'reported',
            reported.at,
            words.reportedBy(reported.by, when(reported.at)),
            sentBack === null || state === 'done'
              ? reported.note
              : `${reported.note} (${words.sentBack}: ${sentBack})`,
          ),
        ]),
    entry('ordered', ordered.at, words.orderedBy(ordered.by, when(ordered.at)), text),
  ]
}

interface FormProps {
  readonly order: Correction
  readonly errors: SaidErrors
  readonly typed: string
}

/** The department says what it put right. */
export function ReportForm({ order, errors, typed }: FormProps) {
  const words = useWords()
  return (
    <Section title={words.reportTitle} id="report">
      <Form action={`${officeChecks}/corrections/${order.id}/report`}>
        <TextArea
          name="note"
          label={words.reportNote}
          value={errors['note'] === undefined ? (order.reported?.note ?? '') : typed}
          error={errors['note']}
          rows={4}
          maxLength={2000}
          required
        />
        <Button>{words.reportButton}</Button>
      </Form>
    </Section>
  )
}

/** The office takes it, or sends it back. */
export function SettleForm({ order, errors, typed }: FormProps) {
  const words = useWords()
  return (
    <Section title={words.settleTitle} id="settle">
      <Form action={`${officeChecks}/corrections/${order.id}/settle`}>
        <ButtonRow>
          <Button name="verdict" value="done">
            {words.settleDone}
          </Button>
        </ButtonRow>
        <TextField
          name="reason"
          label={words.settleReason}
          value={errors['reason'] === undefined ? '' : typed}
          error={errors['reason']}
          maxLength={2000}
        />
        <Button name="verdict" value="back" kind="secondary">
          {words.settleBack}
        </Button>
      </Form>
    </Section>
  )
}
