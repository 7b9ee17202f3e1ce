import { z } from 'zod'
import type { FormFields } from '#platform/http/web-request.ts'
import type { DraftRow } from '../domain/draft/intake-draft.ts'
import { pledgeStages } from '../domain/pledge-stage.ts'
import type { CorrectedRow } from '../use-cases/correct-draft.ts'
import type { PledgeIntakeWords } from './words.ts'

const line = z.string().trim().max(300, 'too-long').optional()
/** Empty is null; what is no whole number within the bounds is told at the field. */
const whole = (least: number, most: number) =>
  z
    .string()
    .trim()
    .optional()
    .transform((text, check): number | null => {
      if (text === undefined || text === '') return null
      const number = Number(text)
      if (/^\d{1,5}$/u.test(text) && number >= least && number <= most) return number
      check.addIssue({ code: 'custom', message: /^\d+$/u.test(text) ? 'too-large' : 'not-a-number' })
      return z.NEVER
    })

/** What a row's form holds; a file that tells how pledges stand has fewer fields. */
export const rowForm = z.object({
  seen: z.coerce.number().int().catch(0),
  number: whole(1, 9_999),
  field: whole(1, 99),
  titleKo: line,
  titleEn: line,
  sourceText: z.string().trim().max(5_000, 'too-long').optional(),
  department: line,
  helpers: line,
  stage: z
    .union([z.literal(''), z.enum(pledgeStages)], 'not-a-choice')
    .optional()
    .transform((stage) => (stage === undefined || stage === '' ? null : stage)),
  progress: whole(0, 100),
  horizon: z.enum(['in-term', 'after-term'], 'not-a-choice').optional(),
  note: z.string().trim().max(500, 'too-long').optional(),
  included: z.string().optional(),
})

/** The row as the form says it; what the form did not have stays as it was. */
export function rowOfForm(typed: z.output<typeof rowForm>, row: DraftRow): CorrectedRow {
  const titleKo = typed.titleKo ?? row.titleKo
  return {
    number: typed.number,
    field: typed.titleKo === undefined ? row.field : typed.field,
    titleKo,
    titleEn: typed.titleEn === undefined ? row.titleEn : typed.titleEn || titleKo,
    sourceText: typed.sourceText ?? row.sourceText,
    department: typed.department ?? row.department,
    helpers: typed.helpers ?? row.helpers,
    stage: typed.stage,
    progress: typed.progress,
    horizon: typed.horizon ?? row.horizon,
    note: typed.note ?? row.note,
    included: typed.included === 'yes',
  }
}

/** The form as the row fills it. */
export const valuesOfRow = (row: DraftRow): FormFields['values'] => ({
  number: row.number === null ? '' : String(row.number),
  field: row.field === null ? '' : String(row.field),
  titleKo: row.titleKo,
  titleEn: row.titleEn,
  sourceText: row.sourceText,
  department: row.department,
  helpers: row.helpers,
  stage: row.stage ?? '',
  progress: row.progress === null ? '' : String(row.progress),
  horizon: row.horizon,
  note: row.note,
  ...(row.included ? { included: 'yes' } : {}),
})

/** The labels of the form, in its order. */
export const rowLabels = (
  words: PledgeIntakeWords,
  isStatuses: boolean,
): Readonly<Record<string, string>> => ({
  number: isStatuses ? words.numberInRegister : words.number,
  field: words.field,
  titleKo: words.titleKo,
  titleEn: words.titleEn,
  sourceText: words.sourceText,
  department: words.department,
  helpers: words.helpers,
  horizon: words.horizon,
  stage: words.stage,
  progress: words.progress,
  note: words.note,
})
