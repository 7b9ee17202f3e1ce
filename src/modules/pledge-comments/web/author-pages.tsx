import {
  Button,
  ButtonLink,
  ErrorSummary,
  FactList,
  Form,
  formFields,
  Notice,
  PageHeading,
  type SaidErrors,
  Section,
  TextField,
  useReader,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { formatDay } from '#platform/text/format.ts'
import type { PledgeLine } from '#modules/pledges/index.ts'
import type { CommentLine } from '../data/comment-queries.ts'
import { answerStanding } from '../domain/comment-deadline.ts'
import type { CommentReceipt } from '../use-cases/send-comment.ts'
import { AnswerWords, type DepartmentNames, HiddenWords, Written } from './comment-card.tsx'
import { useWords } from './words.ts'

interface SentPageProps {
  readonly receipt: CommentReceipt
  readonly pledge: PledgeLine
}

/** The comment came in: its key, told this once. */
export function SentPage({ receipt, pledge }: SentPageProps) {
  const words = useWords()
  return (
    <>
      <PageHeading title={words.sentTitle} />
      <Notice tone="success">{receipt.state === 'published' ? words.sentPublished : words.sentHeld}</Notice>
      <Section title={words.keyTitle} lead={words.keyBody}>
        <p>
          <strong>
            <code>{receipt.key}</code>
          </strong>
        </p>
        <p>
          <ButtonLink href={`/pledges/${pledge.number}`} kind="secondary">
            {words.backToPledge}
          </ButtonLink>
        </p>
      </Section>
    </>
  )
}

interface KeyPageProps {
  readonly values?: FormFields['values']
  readonly errors?: SaidErrors
}

/** Asks for a receipt key. */
export function KeyPage({ values = {}, errors = {} }: KeyPageProps) {
  const words = useWords()
  const field = formFields(values, errors)
  return (
    <>
      <PageHeading title={words.receipt} lead={words.receiptLead} />
      <ErrorSummary errors={errors} labels={{ key: words.receiptKey }} />
      <Form action="/pledges/comments/receipt">
        <TextField
          {...field('key')}
          label={words.receiptKey}
          hint={words.receiptHint}
          maxLength={40}
          width="medium"
          autocomplete="off"
          spellcheck={false}
          required
        />
        <Button>{words.receiptOpen}</Button>
      </Form>
    </>
  )
}

interface OwnCommentProps {
  readonly comment: CommentLine
  readonly pledge: PledgeLine | null
  readonly names: DepartmentNames
  readonly today: CalendarDate
  /** What proves to the receiver of the form that this is the author. */
  readonly proof: Readonly<Record<string, string>>
  readonly action: string
}

/** How somebody's own comment stands, and how it is taken back. */
export function OwnComment({ comment, pledge, names, today, proof, action }: OwnCommentProps) {
  const words = useWords()
  const { locale } = useReader()
  if (comment.state === 'withdrawn') return <Notice tone="neutral">{words.withdrawnAlready}</Notice>
  return (
    <>
      <FactList
        facts={[
          {
            term: words.pledge,
            value: pledge === null ? '–' : words.ofPledge(pledge.number, pledge.title[locale]),
          },
          { term: words.sent, value: formatDay(comment.sentOn, locale) },
          {
            term: words.receiptState,
            value: `${words.states[comment.state]} · ${words.standings[answerStanding(comment, today)]}`,
          },
          { term: words.due, value: formatDay(comment.dueDay, locale) },
        ]}
      />
      {comment.state === 'held' && <Notice tone="info">{words.heldNote}</Notice>}
      <HiddenWords comment={comment} />
      <Written text={comment.text} />
      {comment.answer !== null && <AnswerWords answer={comment.answer} names={names} />}
      <p>{words.withdrawLead}</p>
      <Form action={action} hidden={proof}>
        <Button kind="secondary">{words.withdraw}</Button>
      </Form>
    </>
  )
}
