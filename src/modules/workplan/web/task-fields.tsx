import {
  CheckboxGroup,
  Disclosure,
  FieldGroup,
  formFields,
  type SaidErrors,
  SelectField,
  TextField,
  useReader,
} from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { recurrenceKinds } from '../domain/recurrence.ts'
import { participationKinds } from '../domain/task.ts'
import { useWords } from './words.ts'

export interface DepartmentChoice {
  readonly id: DepartmentId
  readonly name: Localized
}

interface TaskFieldsProps {
  readonly values: FormFields['values']
  readonly errors: SaidErrors
  readonly departments: readonly DepartmentChoice[]
}

/** The fields that say what a task is. */
export function TaskFields({ values, errors, departments }: TaskFieldsProps) {
  const words = useWords()
  const { locale } = useReader()
  const field = formFields(values, errors)
  const choices = departments.map(({ id, name }) => ({ value: id, label: name[locale] }))
  return (
    <>
      <TextField {...field('textKo')} label={words.textKo} required maxLength={2000} width="full" />
      <TextField {...field('textEn')} label={words.textEn} maxLength={2000} width="full" />
      <SelectField {...field('owner')} label={words.owner} options={choices} emptyLabel="–" required />
      <Disclosure summary={words.helpers} open={field.all('helpers').length > 0}>
        <CheckboxGroup
          name="helpers"
          label={words.helpers}
          labelHidden
          values={field.all('helpers')}
          options={choices}
          inline
        />
      </Disclosure>
      <FieldGroup legend={words.period} hint={words.momentHint}>
        <TextField {...field('start')} label={words.start} example="2021-03" width="short" required />
        <TextField {...field('end')} label={words.end} example="2021-03-15" width="short" required />
      </FieldGroup>
      <RecurrenceFields values={values} errors={errors} />
      <TextField
        {...field('budget')}
        label={words.budget}
        hint={words.budgetHint}
        width="medium"
        inputMode="decimal"
      />
      <SelectField
        {...field('participation')}
        label={words.participation}
        emptyLabel={words.noParticipation}
        options={participationKinds.map((kind) => ({ value: kind, label: words.participations[kind] }))}
      />
    </>
  )
}

function RecurrenceFields({ values, errors }: Omit<TaskFieldsProps, 'departments'>) {
  const words = useWords()
  const field = formFields(values, errors)
  const months = Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: words.monthOfYear(index + 1),
  }))
  return (
    <>
      <SelectField
        {...field('recurrence')}
        label={words.recurrence}
        options={recurrenceKinds.map((kind) => ({ value: kind, label: words.recurrences[kind] }))}
      />
      <TextField {...field('recurrenceDay')} label={words.recurrenceDay} width="short" inputMode="numeric" />
      <CheckboxGroup
        name="recurrenceMonths"
        label={words.recurrenceMonths}
        values={field.all('recurrenceMonths')}
        error={field.errorOf('recurrenceMonths')}
        options={months}
        inline
      />
    </>
  )
}

/** What each field is called, for the list of errors on top. */
export function useTaskLabels(): Readonly<Record<string, string>> {
  const words = useWords()
  return {
    textKo: words.textKo,
    textEn: words.textEn,
    owner: words.owner,
    helpers: words.helpers,
    start: words.start,
    end: words.end,
    recurrence: words.recurrence,
    recurrenceDay: words.recurrenceDay,
    recurrenceMonths: words.recurrenceMonths,
    budget: words.budget,
    participation: words.participation,
    programme: words.programme,
    state: words.reportState,
    percent: words.percent,
    day: words.day,
    note: words.note,
    evidence: words.evidence,
    overrideState: words.overrideState,
    reason: words.reason,
    milestoneKo: words.milestoneName,
    milestoneEn: words.milestoneNameEn,
    milestoneDay: words.milestoneDay,
  }
}
