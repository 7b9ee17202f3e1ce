import {
  Button,
  CheckboxField,
  DateField,
  ErrorSummary,
  FieldGroup,
  Form,
  formFields,
  Grid,
  HiddenFields,
  PageHeading,
  type SaidErrors,
  Section,
  SelectField,
  TextField,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { completions, countRules } from '../domain/count/count.ts'
import { utilities } from '../domain/count/election.ts'
import { tieOrders } from '../domain/count/ties.ts'
import { type BudgetRound, phaseKinds, proposalTypes } from '../domain/round.ts'
import { useWords } from './words.ts'

interface PlanFormProps {
  /** Null for a new one. */
  readonly round: BudgetRound | null
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

/** One year's plan: money, days, and how the vote is counted. */
export function PlanForm({ round, values, errors }: PlanFormProps) {
  const words = useWords()
  const field = formFields(values, errors)
  const isNew = round === null
  const title = isNew ? words.planNew : words.change
  return (
    <>
      <PageHeading title={title} lead={words.planLead} />
      <ErrorSummary errors={errors} />
      <Form
        action={isNew ? '/office/budget/new' : `/office/budget/rounds/${round.year}/change`}
        label={title}
      >
        {!isNew && <HiddenFields fields={{ version: String(round.version) }} />}
        <Section title={words.money}>
          <TextField {...field('year')} label={words.year} inputMode="numeric" width="short" required />
          <TextField {...field('total')} label={words.totalEok} inputMode="decimal" width="short" required />
          {proposalTypes.map((type) => (
            <TextField
              key={type}
              {...field(`limit-${type}`)}
              label={words.limitEok(words.types[type])}
              inputMode="decimal"
              width="short"
              required
            />
          ))}
        </Section>
        <Days values={values} errors={errors} />
        <Counting values={values} errors={errors} />
        {!isNew && <TextField {...field('reason')} label={words.reason} maxLength={500} required />}
        <Button>{isNew ? words.publish : words.save}</Button>
      </Form>
    </>
  )
}

type Given = Pick<PlanFormProps, 'values' | 'errors'>

function Days({ values, errors }: Given) {
  const words = useWords()
  const field = formFields(values, errors)
  return (
    <Section title={words.steps}>
      {phaseKinds.map((kind) => (
        <FieldGroup
          key={kind}
          legend={words.phases[kind]}
          name={`days-${kind}`}
          error={errors[`days-${kind}`]}
        >
          <Grid columns={4}>
            <DateField {...field(`from-${kind}`)} label={words.from} required />
            <DateField {...field(`until-${kind}`)} label={words.until} required />
          </Grid>
        </FieldGroup>
      ))}
    </Section>
  )
}

function Counting({ values, errors }: Given) {
  const words = useWords()
  const field = formFields(values, errors)
  const options = <T extends string>(all: readonly T[], names: Readonly<Partial<Record<T, string>>>) =>
    all.map((value) => ({ value, label: names[value] ?? value }))
  return (
    <Section title={words.counting}>
      <TextField {...field('mostChoices')} label={words.choices} inputMode="numeric" width="short" required />
      <SelectField
        {...field('rule')}
        label={words.rule}
        options={options(countRules, words.rules)}
        required
      />
      <SelectField
        {...field('utility')}
        label={words.utility}
        options={options(
          utilities.filter((utility) => utility === 'cost' || utility === 'cardinality'),
          words.utilities,
        )}
        required
      />
      <SelectField
        {...field('completion')}
        label={words.completion}
        options={options(completions, words.completions)}
        required
      />
      <TextField {...field('step')} label={words.stepWon} inputMode="numeric" width="short" required />
      <SelectField
        {...field('ties')}
        label={words.tieRule}
        options={options(tieOrders, words.ties)}
        required
      />
      <TextField {...field('seed')} label={words.seed} hint={words.seedHint} maxLength={60} width="medium" />
      <CheckboxField name="stopsAtFirst" label={words.stopsAtFirst} checked={field.has('stopsAtFirst')} />
      <TextField
        {...field('leastVotes')}
        label={words.leastVotes}
        hint={words.leastVotesHint}
        inputMode="numeric"
        width="short"
      />
    </Section>
  )
}
