import type { ComponentChild } from 'preact'
import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  formFields,
  type FormFieldsView,
  HiddenFields,
  PageHeading,
  TextArea,
  TextField,
} from '#design/index.ts'
import type { JointYear } from '../domain/joint-year.ts'
import type { Refused } from './post.ts'
import { useWords } from './words.ts'
import { office, yearHref } from './year-in.ts'

/** Opens a year: its two years, its days, and the cities that are evaluated. */
export function YearForm({ values, errors }: Refused) {
  const words = useWords()
  const field = formFields(values, errors)
  const labels = {
    ...{ evaluationYear: words.evaluationYear, resultYear: words.resultYear, baseDay: words.baseDay },
    ...{ lockDay: words.lockDay, cities: words.citiesField, own: words.ownCity, sizes: words.groupSizes },
    ...{ goalRank: words.goalRank, awards: words.awards },
  }
  return (
    <>
      <PageHeading title={words.newYear} lead={words.newYearLead} />
      <ErrorSummary errors={errors} labels={labels} />
      <Form action={`${office}/new`} label={words.newYear}>
        <TextField {...field('evaluationYear')} label={words.evaluationYear} inputMode="numeric" width="short" required />
        <TextField {...field('resultYear')} label={words.resultYear} inputMode="numeric" width="short" required />
        <DateField {...field('baseDay')} label={words.baseDay} required />
        <DateField {...field('lockDay')} label={words.lockDay} required />
        <CompositionFields field={field} own={<TextField {...field('own')} label={words.ownCity} required />} />
        <Button>{words.openYear}</Button>
      </Form>
    </>
  )
} // prettier-ignore

/** Which cities, in which groups, for which awards. */
function CompositionFields({ field, own }: { readonly field: FormFieldsView; readonly own?: ComponentChild }) {
  const words = useWords()
  return (
    <>
      <TextArea {...field('cities')} label={words.citiesField} hint={words.citiesHint} rows={12} required />
      {own}
      <TextField {...field('sizes')} label={words.groupSizes} hint={words.groupSizesHint} width="short" required />
      <TextField {...field('awards')} label={words.awards} hint={words.awardsHint} maxLength={200} />
      <TextField {...field('goalRank')} label={words.goalRank} inputMode="numeric" width="short" required />
    </>
  )
} // prettier-ignore

/** What a year is made of, to be corrected while it is open. */
export function CompositionForm({ year, values, errors }: Refused & { readonly year: JointYear }) {
  const words = useWords()
  const field = formFields(values, errors)
  const labels = {
    ...{ cities: words.citiesField, sizes: words.groupSizes, awards: words.awards, goalRank: words.goalRank },
    ...{ indicators: words.indicatorPercent, national: words.nationalPercent },
  }
  return (
    <>
      <PageHeading title={words.composeYear} kicker={words.yearTitle(String(year.evaluationYear))} lead={words.composeYearLead} />
      <ErrorSummary errors={errors} labels={labels} />
      <Form action={yearHref(year, '/composition')} label={words.composeYear}>
        <HiddenFields fields={{ version: String(year.version) }} />
        <CompositionFields field={field} />
        <TextField {...field('indicators')} label={words.indicatorPercent} inputMode="numeric" width="short" required />
        <TextField {...field('national')} label={words.nationalPercent} hint={words.nationalPercentHint} inputMode="numeric" width="short" required />
        <Button>{words.composeYear}</Button>
      </Form>
    </>
  )
} // prettier-ignore

/** A year's days: what may still change of them. */
export function DaysForm({ year, values, errors }: Refused & { readonly year: JointYear }) {
  const words = useWords()
  const field = formFields(values, errors)
  const labels = { baseDay: words.baseDay, lockDay: words.lockDay, appealUntil: words.appealUntil }
  return (
    <>
      <PageHeading title={words.setDays} kicker={words.yearTitle(String(year.evaluationYear))} lead={words.setDaysLead} />
      <ErrorSummary errors={errors} labels={labels} />
      <Form action={yearHref(year, '/days')} label={words.setDays}>
        <DateField {...field('baseDay')} label={words.baseDay} required />
        <DateField {...field('lockDay')} label={words.lockDay} required />
        <DateField {...field('appealUntil')} label={words.appealUntil} required />
        <Button>{words.setDays}</Button>
      </Form>
    </>
  )
} // prettier-ignore
