import {
  Button,
  ButtonRow,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  formFields,
  Notice,
  PageHeading,
  type SaidErrors,
  Section,
  SelectField,
  Steps,
  TextField,
  useReader,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { formatCount } from '#platform/text/format.ts'
import type { Poll } from '../domain/poll.ts'
import { BallotMarks } from './ballot-marks.tsx'
import { type ChoiceFilter, fittingChoices, groupOptions, isFiltering } from './choice-filter.ts'
import { readBallot } from './read-ballot-form.ts'
import { saySummary } from './say.ts'
import { useWords } from './words.ts'

/** A first ballot, or one that takes the place of an earlier one. */
export type BallotMode = 'cast' | 'change'

export interface TownOption {
  readonly value: string
  readonly label: string
}

export interface BallotPageProps {
  readonly mode: BallotMode
  readonly poll: Poll
  readonly towns: readonly TownOption[]
  readonly filter: ChoiceFilter
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

export const ballotAddress = ({ mode, poll }: Pick<BallotPageProps, 'mode' | 'poll'>) =>
  `/votes/${poll.id}/${mode === 'cast' ? 'ballot' : 'change'}`

/** Fewer choices than this are looked through faster than filtered. */
const FEW = 12

/** The ballot as a form. Whatever button is pressed, all that was marked goes along. */
export function BallotPage(props: BallotPageProps) {
  const { mode, poll, errors, filter, values } = props
  const words = useWords()
  const { locale } = useReader()
  const shown = fittingChoices(poll, filter)
  const marked = readBallot(poll, values).content
  const hasMarks =
    marked.kind === 'points' ? marked.points.length > 0 : marked.kind !== 'blank' && marked.choices.length > 0
  return (
    <>
      <PageHeading
        title={mode === 'cast' ? words.ballot : words.changing}
        kicker={poll.title[locale]}
        lead={poll.lead[locale] === '' ? undefined : poll.lead[locale]}
      />
      <VotingSteps current="choose" />
      <ErrorSummary
        errors={errors}
        labels={{ voterName: words.name, birthDate: words.birthDate, receipt: words.receipt }}
      />
      {hasMarks && (
        <Notice tone="info" live>
          {saySummary(poll, marked, locale)}
        </Notice>
      )}
      <Form action={`${ballotAddress(props)}/check`} label={words.ballot} class="ballot">
        {poll.form.kind !== 'ranked' && poll.choices.length > FEW && <ShowFields {...props} />}
        {isFiltering(filter) && poll.form.kind !== 'ranked' && (
          <p>{words.showing(formatCount(shown.length, locale), formatCount(poll.choices.length, locale))}</p>
        )}
        {shown.length === 0 && poll.form.kind !== 'ranked' && (
          <EmptyState title={words.nothingFound}>{words.nothingFoundBody}</EmptyState>
        )}
        <BallotMarks {...{ poll, filter, values, errors }} />
        {mode === 'cast' ? <VoterFields {...props} /> : <ReceiptField {...props} />}
        <ButtonRow>
          <Button size="large">{words.next}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

export function VotingSteps({ current }: { readonly current: 'choose' | 'check' }) {
  const { steps, stepNames } = useWords()
  return (
    <Steps
      label={steps}
      steps={[
        { label: stepNames.choose, state: current === 'choose' ? 'current' : 'done' },
        { label: stepNames.check, state: current === 'check' ? 'current' : 'next' },
        { label: stepNames.done, state: 'next' },
      ]}
    />
  )
}

function ShowFields(props: BallotPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const groups = groupOptions(props.poll, locale)
  return (
    <div class="filter-bar filter-form">
      {groups.length > 1 && (
        <SelectField
          name="group"
          label={words.group}
          value={props.filter.group}
          options={groups}
          emptyLabel={words.allGroups}
        />
      )}
      <TextField name="find" label={words.find} value={props.filter.find} maxLength={60} width="medium" />
      <Button kind="secondary" formAction={ballotAddress(props)}>
        {words.show}
      </Button>
    </div>
  )
}

function VoterFields({ towns, values, errors }: BallotPageProps) {
  const words = useWords()
  const field = formFields(values, errors)
  return (
    <Section title={words.you} lead={words.youLead}>
      <TextField {...field('voterName')} label={words.name} autocomplete="name" width="medium" required />
      <DateField {...field('birthDate')} label={words.birthDate} required />
      {towns.length > 0 && (
        <SelectField
          {...field('townId')}
          label={words.town}
          hint={words.townHint}
          options={towns}
          emptyLabel={words.noTown}
        />
      )}
    </Section>
  )
}

function ReceiptField({ values, errors }: BallotPageProps) {
  const words = useWords()
  const field = formFields(values, errors)
  return (
    <TextField
      {...field('receipt')}
      label={words.receipt}
      hint={words.receiptHint}
      maxLength={40}
      width="medium"
      autocomplete="off"
      spellcheck={false}
      required
    />
  )
}
