import {
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  formFields,
  Notice,
  PageHeading,
  type SaidErrors,
  TextField,
  useReader,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { Subscription } from '../data/subscription-queries.ts'
import { subjectOf } from './mails.ts'
import { useWords } from './words.ts'

interface SubscribePageProps {
  /** What the news are of, in words. */
  readonly title: string
  readonly hidden: Readonly<Record<string, string | undefined>>
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

/** Asks for an address and says what happens to it. */
export function SubscribePage({ title, hidden, values, errors }: SubscribePageProps) {
  const words = useWords()
  const field = formFields(values, errors)
  return (
    <>
      <PageHeading title={words.subscribeTitle} lead={words.subscribeTo(title)} />
      <ErrorSummary errors={errors} labels={{ email: words.subscribeEmail }} />
      <Form action="/subscribe" hidden={hidden}>
        <TextField
          {...field('email')}
          label={words.subscribeEmail}
          hint={words.subscribeSteps}
          type="email"
          autocomplete="email"
          required
          maxLength={254}
          width="full"
        />
        <Button>{words.subscribeSend}</Button>
      </Form>
    </>
  )
}

/** What was done, and what comes next. */
export function SaidPage({ title, body }: { readonly title: string; readonly body: string }) {
  const words = useWords()
  return (
    <>
      <PageHeading title={title} />
      <Notice tone="success">{body}</Notice>
      <p>
        <ButtonLink href="/programmes" kind="secondary">
          {words.seeProgrammes}
        </ButtonLink>
      </p>
    </>
  )
}

/** One button: programs that open every link of a mail must not press it. */
export function AnswerPage({
  subscription,
  answer,
  action,
}: {
  readonly subscription: Subscription
  readonly answer: 'confirm' | 'end'
  readonly action: string
}) {
  const words = useWords()
  const { locale } = useReader()
  const { email, programme } = subscription
  const confirms = answer === 'confirm'
  const lead = confirms ? words.subscribeConfirmLead : words.subscribeEndLead
  return (
    <>
      <PageHeading
        title={confirms ? words.subscribeConfirmTitle : words.subscribeEndTitle}
        lead={lead(email, subjectOf(programme, locale))}
      />
      <Form action={action}>
        <Button>{confirms ? words.subscribeConfirm : words.subscribeEnd}</Button>
      </Form>
    </>
  )
}
