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
import type { SubjectFields, ToldSubject } from '../follow-source.ts'
import { useWords } from './words.ts'

interface SubscribePageProps {
  readonly told: ToldSubject
  /** What says to the form's receiver which subject is meant. */
  readonly given: SubjectFields
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

/** Asks for an address and says what happens to it. */
export function SubscribePage({ told, given, values, errors }: SubscribePageProps) {
  const words = useWords()
  const { locale } = useReader()
  const field = formFields(values, errors)
  return (
    <>
      <PageHeading title={words.title} lead={words.lead(told.title[locale])} />
      <ErrorSummary errors={errors} labels={{ email: words.email }} />
      <Form action="/subscribe" hidden={given}>
        <TextField
          {...field('email')}
          label={words.email}
          hint={words.steps}
          type="email"
          autocomplete="email"
          required
          maxLength={254}
          width="full"
        />
        <Button>{words.send}</Button>
      </Form>
    </>
  )
}

interface SaidPageProps {
  readonly title: string
  readonly body: string
  /** Null when what was followed is gone. */
  readonly told: ToldSubject | null
}

/** What was done, and what comes next. */
export function SaidPage({ title, body, told }: SaidPageProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <PageHeading title={title} />
      <Notice tone="success">{body}</Notice>
      {told !== null && (
        <p>
          <ButtonLink href={told.href} kind="secondary">
            {words.see(told.title[locale])}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

interface AnswerPageProps {
  readonly email: string
  readonly told: ToldSubject | null
  readonly answer: 'confirm' | 'end'
  readonly action: string
}

/** One button: programs that open every link of a mail must not press it. */
export function AnswerPage({ email, told, answer, action }: AnswerPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const confirms = answer === 'confirm'
  const lead = confirms ? words.confirmLead : words.endLead
  return (
    <>
      <PageHeading
        title={confirms ? words.confirmTitle : words.endTitle}
        lead={lead(email, told?.title[locale] ?? words.gone)}
      />
      <Form action={action}>
        <Button>{confirms ? words.confirm : words.end}</Button>
      </Form>
    </>
  )
}
