import { z } from 'zod'
import {
  Button,
  CheckboxField,
  DateField,
  ErrorSummary,
  Form,
  formFields,
  type FormFieldsView,
  Notice,
  PageHeading,
  RadioField,
  type SaidErrors,
  Section,
  TextField,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import type { KeptDraft } from '../data/draft-queries.ts'
import { type DraftAim, type DraftField, intakePurposes } from '../domain/draft/intake-draft.ts'
import { base } from './draft-of-path.ts'
import { type PledgeIntakeWords, useWords } from './words.ts'

const day = z
  .string()
  .trim()
  .optional()
  .transform((text, check): CalendarDate | null => {
    if (text === undefined || text === '') return null
    const read = parseCalendarDate(text)
    if (read !== null) return read
    check.addIssue({ code: 'custom', message: 'no-such-day' })
    return z.NEVER
  })

export const aimForm = z.object({
  seen: z.coerce.number().int().catch(0),
  purpose: z.enum(intakePurposes, 'not-a-choice'),
  termNumber: z
    .string()
    .trim()
    .transform((text, check): number | null => {
      if (text === '') return null
      if (/^\d{1,2}$/u.test(text) && Number(text) >= 1) return Number(text)
      check.addIssue({ code: 'custom', message: 'not-a-number' })
      return z.NEVER
    }),
  termFrom: day,
  termUntil: day,
  asOf: day,
  findingsAccepted: z.string().optional(),
})

/** What a form says a draft is for. */
export const aimOf = (typed: z.output<typeof aimForm>): DraftAim => ({
  purpose: typed.purpose,
  termNumber: typed.termNumber,
  termFrom: typed.termFrom,
  termUntil: typed.termUntil,
  asOf: typed.asOf,
  findingsAccepted: typed.findingsAccepted === 'yes',
})

/** The fields' names as typed; an empty English one is the Korean. */
export function fieldsOf(values: FormFields['values'], fields: readonly DraftField[]): readonly DraftField[] {
  const typed = (name: string): string | null => {
    const value = values[name]
    return typeof value === 'string' ? value.trim().slice(0, 200) : null
  }
  return fields.map((field) => {
    const titleKo = typed(`field.${field.number}.ko`) || field.titleKo
    return { ...field, titleKo, titleEn: typed(`field.${field.number}.en`) || titleKo }
  })
}

const valuesOf = (draft: KeptDraft): FormFields['values'] => ({
  purpose: draft.purpose,
  termNumber: draft.termNumber === null ? '' : String(draft.termNumber),
  termFrom: draft.termFrom ?? '',
  termUntil: draft.termUntil ?? '',
  asOf: draft.asOf ?? '',
  ...(draft.findingsAccepted ? { findingsAccepted: 'yes' } : {}),
  ...Object.fromEntries(
    draft.fields.flatMap(({ number, titleKo, titleEn }) => [
      [`field.${number}.ko`, titleKo],
      [`field.${number}.en`, titleEn],
    ]),
  ),
})

export const aimLabels = (words: PledgeIntakeWords): Readonly<Record<string, string>> => ({
  purpose: words.purpose,
  termNumber: words.termNumber,
  termFrom: words.termFrom,
  termUntil: words.termUntil,
  asOf: words.asOf,
})

interface AimPageProps {
  readonly draft: KeptDraft
  readonly typed: FormFields['values'] | null
  readonly errors: SaidErrors
  readonly stale: boolean
}

/** What the file is read for, the day of which it tells, and the names of its fields. */
export function AimPage({ draft, typed, errors, stale }: AimPageProps) {
  const words = useWords()
  const field = formFields(typed ?? valuesOf(draft), errors)
  const isOff = draft.findings.issues.some(({ weight }) => weight === 'error')
  return (
    <>
      <PageHeading kicker={draft.fileName} title={words.aimTitle} />
      {stale && <Notice tone="warning" title={words.refusals.stale} live />}
      <ErrorSummary errors={errors} labels={aimLabels(words)} />
      <Form action={`${base}/${draft.id}/aim`} hidden={{ seen: String(draft.version) }}>
        <RadioField
          {...field('purpose')}
          label={words.purpose}
          options={intakePurposes.map((purpose) => ({ value: purpose, label: words.purposes[purpose] }))}
          required
        />
        <TextField
          {...field('termNumber')}
          label={words.termNumber}
          inputMode="numeric"
          width="short"
          required
        />
        <DateField {...field('termFrom')} label={words.termFrom} hint={words.termHint} />
        <DateField {...field('termUntil')} label={words.termUntil} />
        <DateField {...field('asOf')} label={words.asOf} hint={words.asOfHint} required />
        {isOff && (
          <CheckboxField
            name="findingsAccepted"
            label={words.accept}
            checked={field.has('findingsAccepted')}
          />
        )}
        <FieldNames draft={draft} field={field} />
        {draft.state === 'to-correct' && <Button>{words.saveAim}</Button>}
      </Form>
    </>
  )
}

function FieldNames({ draft, field }: { readonly draft: KeptDraft; readonly field: FormFieldsView }) {
  const words = useWords()
  if (draft.fields.length === 0) return null
  return (
    <Section title={words.fieldNames}>
      {draft.fields.map(({ number }) => (
        <div key={number}>
          <TextField {...field(`field.${number}.ko`)} label={words.fieldKo(number)} maxLength={200} />
          <TextField {...field(`field.${number}.en`)} label={words.fieldEn(number)} maxLength={200} />
        </div>
      ))}
    </Section>
  )
}
