import { z } from 'zod'
import { parseCalendarDate, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import { parseWon } from '#platform/text/parse-won.ts'
import type { FigureKind, FigureValue } from '../domain/figure.ts'
import type { PlanText } from '../domain/plan-text.ts'

const MAX = 10n ** 15n

const whole = z
  .string('required')
  .trim()
  .min(1, 'required')
  .regex(/^[\d,]{1,20}$/, 'not-a-number')
  .transform((text) => BigInt(text.replaceAll(',', '') || '0'))
  .refine((value) => value <= MAX, 'too-large')

const perMille = z
  .string('required')
  .trim()
  .min(1, 'required')
  .regex(/^\d{1,5}(\.\d)?$/, 'not-a-number')
  .transform((text) => Math.round(Number(text) * 10))

const day = z.string('required').transform((text, check): CalendarDate => {
  const read = parseCalendarDate(text.trim())
  if (read !== null) return read
  check.addIssue({ code: 'custom', message: 'no-such-day' })
  return z.NEVER
})

const shared = {
  version: z.coerce.number('invalid').int('invalid').min(1, 'invalid'),
  day,
  source: z
    .string()
    .trim()
    .max(500, 'too-long')
    .default('')
    .transform((text): PlanText | null => (text === '' ? null : { ko: text, en: null })),
  reason: z.string('required').trim().min(1, 'required').max(2_000, 'too-long'),
}

/** The form of a figure of one kind; a count keeps its unit, a goal's English is written anew with it. */
export function figureForm(figure: FigureValue) {
  return z.object({ ...shared, ...fieldsOf(figure.kind) }).transform((form, check) => {
    const value = valueOf(figure, form)
    if (value.kind === 'ratio' && value.counts.part > value.counts.whole) {
      check.addIssue({ code: 'custom', path: ['amount'], message: 'too-large' })
      return z.NEVER
    }
    return { version: form.version, day: form.day, source: form.source, reason: form.reason, value }
  })
}

const money = z.string('required').transform((text, check) => {
  const read = parseWon(text)
  if (read.ok && read.value >= 0n) return read.value
  check.addIssue({ code: 'custom', message: 'not-an-amount' })
  return z.NEVER
})

function fieldsOf(kind: FigureKind): Readonly<Record<string, z.ZodType>> {
  switch (kind) {
    case 'count':
      return { amount: whole }
    case 'ratio':
      return { amount: whole, whole }
    case 'rate':
      return { amount: perMille }
    case 'money':
      return { amount: money }
    case 'goal':
      return { goal: z.string('required').trim().min(1, 'required').max(500, 'too-long') }
  }
}

function valueOf(figure: FigureValue, form: Readonly<Record<string, unknown>>): FigureValue {
  const number = typeof form['amount'] === 'bigint' ? form['amount'] : 0n
  switch (figure.kind) {
    case 'count':
      return { kind: 'count', count: number, unit: figure.unit }
    case 'ratio':
      return { kind: 'ratio', counts: ratio(number, typeof form['whole'] === 'bigint' ? form['whole'] : 0n) }
    case 'rate':
      return { kind: 'rate', perMille: typeof form['amount'] === 'number' ? form['amount'] : 0 }
    case 'money':
      return { kind: 'money', amount: number as typeof figure.amount }
    case 'goal':
      return { kind: 'goal', goal: { ko: typeof form['goal'] === 'string' ? form['goal'] : '', en: null } }
  }
}
