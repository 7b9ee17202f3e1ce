import {
  Button,
  CheckboxGroup,
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
  TextField,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { belongings, type BudgetRound, phaseKinds, proposalTypes } from '../domain/round.ts'
import { BallotFields, CountingFields } from './counting-fields.tsx'
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
        <Section title={words.proposers}>
          <CheckboxGroup
            name="proposers"
            values={field.all('proposers')}
            error={field.errorOf('proposers')}
            label={words.proposers}
            hint={words.proposersHint}
            options={belongings.map((value) => ({ value, label: words.proposerKinds[value] }))}
          />
        </Section>
        <Days values={values} errors={errors} />
        <BallotFields values={values} errors={errors} />
        <CountingFields values={values} errors={errors} />
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
          <Grid columns={2}>
            <DateField {...field(`from-${kind}`)} label={words.from} required />
            <DateField {...field(`until-${kind}`)} label={words.until} required />
          </Grid>
        </FieldGroup>
      ))}
    </Section>
  )
}
