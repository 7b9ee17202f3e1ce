import { DateField, formFields, type SaidErrors, TextField } from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { useWords } from './words.ts'

/** The fields that say what a milestone is. */
export function MilestoneFields({
  values,
  errors,
}: {
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}) {
  const words = useWords()
  const field = formFields(values, errors)
  return (
    <>
      <TextField
        {...field('milestoneKo')}
        label={words.milestoneName}
        required
        maxLength={200}
        width="full"
      />
      <TextField {...field('milestoneEn')} label={words.milestoneNameEn} maxLength={200} width="full" />
      <DateField {...field('milestoneDay')} label={words.milestoneDay} required />
    </>
  )
}
