import {
  Button,
  DateField,
  ErrorSummary,
  FieldGroup,
  Form,
  type FormFieldsView,
  formFields,
  Grid,
  HiddenFields,
  PageHeading,
  RadioField,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '#design/index.ts'
import { LEAST_FOR_TRIMMING } from '../domain/aggregate.ts'
import { MOST_CRITERIA } from '../domain/check-review.ts'
import { grades } from '../domain/grades.ts'
import { meanWays, type Review, reviewProgrammes, scales } from '../domain/review.ts'
import { criterionRows } from './plan-input.ts'
import type { Refused } from './post.ts'
import { office } from './review-in.ts'
import { useWords } from './words.ts'

interface PlanFormProps extends Refused {
  /** Null for a new one. */
  readonly review: Review | null
}

/** What the office says of a round, with its criteria. */
export function PlanForm({ review, values, errors }: PlanFormProps) {
  const words = useWords()
  const field = formFields(values, errors)
  const isNew = review === null
  const title = isNew ? words.office.newReview : words.office.change
  return (
    <>
      <PageHeading
        title={title}
        lead={isNew ? words.office.newLead : words.office.changeLead}
        {...(isNew ? {} : { kicker: review.title })}
      />
      <ErrorSummary errors={errors} labels={useLabels()} />
      <Form action={isNew ? `${office}/new` : `${office}/${review.id}/change`} label={title}>
        {!isNew && <HiddenFields fields={{ version: String(review.version) }} />}
        {isNew && (
          <>
            <SelectField
              {...field('programme')}
              label={words.programme}
              options={reviewProgrammes.map((value) => ({ value, label: words.programmes[value] }))}
              required
            />
            <TextField
              {...field('subject')}
              label={words.subject}
              hint={words.subjectHint}
              maxLength={100}
              required
            />
          </>
        )}
        <TextField {...field('title')} label={words.office.titleField} maxLength={100} required />
        <TextArea {...field('about')} label={words.about} rows={4} maxLength={4000} />
        <DateField {...field('intakeUntil')} label={words.intakeUntil} required />
        <DateField {...field('opensOn')} label={words.opensOn} required />
        <DateField {...field('closesOn')} label={words.closesOn} required />
        <Rule field={field} />
        <Criteria field={field} count={review?.criteria.length ?? 0} values={values} />
        <Button>{isNew ? words.office.save : words.office.saveChange}</Button>
      </Form>
    </>
  )
}

/** How marks are given, taken together and graded. */
function Rule({ field }: { readonly field: FormFieldsView }) {
  const words = useWords()
  return (
    <>
      <RadioField
        {...field('scale')}
        label={words.scale}
        options={scales.map((value) => ({ value, label: words.scales[value] }))}
        required
      />
      <RadioField
        {...field('together')}
        label={words.together}
        hint={words.togetherHint(LEAST_FOR_TRIMMING)}
        options={meanWays.map((value) => ({ value, label: words.means[value] }))}
        required
      />
      <RadioField
        {...field('decimals')}
        label={words.decimals}
        options={(['0', '1', '2'] as const).map((value) => ({ value, label: words.decimalsOf[value] }))}
        inline
        required
      />
      <FieldGroup legend={words.shares} hint={words.sharesHint} name="shares">
        <Grid columns={4}>
          {grades.map((grade) => (
            <TextField
              key={grade}
              {...field(`share-${grade}`)}
              label={words.share(grade)}
              inputMode="numeric"
              width="short"
              suffix="%"
              required
            />
          ))}
        </Grid>
      </FieldGroup>
    </>
  )
}

interface CriteriaProps {
  readonly field: FormFieldsView
  readonly count: number
  readonly values: Refused['values']
}

function Criteria({ field, count, values }: CriteriaProps) {
  const words = useWords()
  const typed = Object.keys(values).filter((name) => name.startsWith('criterion-')).length
  // A few rows more than there are criteria.
  const rows = criterionRows.slice(0, Math.min(MOST_CRITERIA, Math.max(5, count + 2, typed)))
  return (
    <Section title={words.criteria} lead={words.office.criteriaHint}>
      {rows.map((row) => (
        <FieldGroup key={row} legend={words.office.criterionNumber(row)} name={`group-${row}`}>
          <Grid columns={2}>
            <TextField {...field(`criterion-${row}`)} label={words.criterion} maxLength={100} />
            <TextField
              {...field(`weight-${row}`)}
              label={words.weight}
              inputMode="numeric"
              width="short"
              maxLength={3}
            />
          </Grid>
          <TextField {...field(`hint-${row}`)} label={words.hint} maxLength={300} />
        </FieldGroup>
      ))}
    </Section>
  )
}

function useLabels(): Readonly<Record<string, string>> {
  const words = useWords()
  return {
    ...{ programme: words.programme, subject: words.subject, title: words.office.titleField },
    ...{ intakeUntil: words.intakeUntil, opensOn: words.opensOn, closesOn: words.closesOn },
    ...{ scale: words.scale, together: words.together, decimals: words.decimals },
    ...Object.fromEntries(grades.map((grade) => [`share-${grade}`, words.share(grade)])),
    ...Object.fromEntries(
      criterionRows.flatMap((row) => [
        [`criterion-${row}`, `${words.office.criterionNumber(row)} ${words.criterion}`],
        [`weight-${row}`, `${words.office.criterionNumber(row)} ${words.weight}`],
      ]),
    ),
  }
}
