import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  type SaidErrors,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { PledgeLine } from '../data/pledge-queries.ts'
import { pledgeStages } from '../domain/pledge.ts'
import { useWords } from './words.ts'

interface StatusFormProps {
  readonly pledge: PledgeLine
  readonly today: CalendarDate
  readonly again: { readonly values: FormFields['values']; readonly errors: SaidErrors } | null
}

/** The lead department's word on a day, filled with what held until now. */
export function StatusForm({ pledge, today, again }: StatusFormProps) {
  const words = useWords()
  const errors = again?.errors ?? {}
  const value = (name: string, otherwise: string) => {
    const typed = again?.values[name]
    return typeof typed === 'string' ? typed : otherwise
  }
  return (
    <Section title={words.record} lead={words.recordLead}>
      <ErrorSummary
        errors={errors}
        labels={{ day: words.day, stage: words.stage, progress: words.progress, note: words.note }}
      />
      <Form action={`/office/pledges/${pledge.number}/status`}>
        <DateField name="day" label={words.day} value={value('day', today)} error={errors['day']} required />
        <SelectField
          name="stage"
          label={words.stage}
          value={value('stage', pledge.stage ?? '')}
          options={pledgeStages.map((stage) => ({ value: stage, label: words.stages[stage] }))}
          error={errors['stage']}
          required
        />
        <TextField
          name="progress"
          label={`${words.progress} (%)`}
          value={value('progress', String(pledge.progress))}
          error={errors['progress']}
          inputMode="numeric"
          width="short"
          required
        />
        <TextArea
          name="note"
          label={words.note}
          hint={words.noteHint}
          value={value('note', '')}
          error={errors['note']}
          rows={4}
          required
        />
        <Button>{words.save}</Button>
      </Form>
    </Section>
  )
}
