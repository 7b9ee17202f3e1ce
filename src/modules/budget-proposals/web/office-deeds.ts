import { z } from 'zod'
import type { Context } from '#platform/access/context.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { readForm } from '#platform/http/form.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { readProposal } from '../data/proposal-queries.ts'
import { workSteps } from '../domain/execution.ts'
import { findings, type MonitoringId } from '../domain/monitoring.ts'
import { ineligibleGrounds, type ProposalEventId, verdicts } from '../domain/proposal.ts'
import { assignReview, mergeProposal, ruleOut, type SeenProposal, takeBack } from '../use-cases/decide.ts'
import { answerMonitoring, reportMonitoring } from '../use-cases/monitor.ts'
import { recordStep, undoStep } from '../use-cases/record-step.ts'
import { reviewProposal } from '../use-cases/review.ts'
import type { OfficeForm } from './office-forms.tsx'
import { amount } from './proposal-input.ts'
import type { ko } from './office-text.ko.ts'

export type OfficeCode = keyof (typeof ko)['refusals'] | 'required' | 'not-a-choice'

/** What is wrong, and at which field. */
export interface OfficeRefusal {
  readonly code: OfficeCode
  readonly field: string
}

interface Deed {
  readonly seen: SeenProposal
  readonly values: FormFields['values']
  readonly roundId: string
}

const line = z.string().max(2_000, 'reason-too-long').default('')
const day = z.string('required').transform((text, check) => {
  const day = parseCalendarDate(text.trim())
  if (day !== null) return day
  check.addIssue({ code: 'custom', message: 'not-a-day' })
  return z.NEVER
})
const schemas = {
  assign: z.object({ department: z.string('required').refine(isId, 'required') }),
  merge: z.object({ into: z.string('required').regex(/^[1-9]\d{0,5}$/, 'not-found'), mergeReason: line }),
  'rule-out': z.object({ ground: z.enum(ineligibleGrounds, 'not-a-choice'), note: line }),
  'take-back': z.object({ backReason: line }),
  review: z.object({ verdict: z.enum(verdicts, 'not-a-choice'), reviewReason: line, cost: amount }),
  step: z.object({
    kind: z.enum(workSteps, 'not-a-choice'),
    day,
    text: line,
    won: amount,
    early: z.string().optional(),
  }),
  'undo-step': z.object({ step: z.string('no-such-step').refine(isId, 'no-such-step'), undoReason: line }),
  monitor: z.object({
    monitorDay: day,
    monitor: z.string().max(1_000, 'monitor-too-long').default(''),
    finding: z.enum(findings, 'not-a-choice'),
    monitorText: z.string().max(20_000, 'text-too-long').default(''),
  }),
  answer: z.object({
    report: z.string('no-such-report').refine(isId, 'no-such-report'),
    answerText: z.string().max(20_000, 'text-too-long').default(''),
  }),
}

function read<Name extends OfficeForm>(
  name: Name,
  values: FormFields['values'],
): Result<z.output<(typeof schemas)[Name]>, OfficeRefusal> {
  const reading = readForm(schemas[name], { values, files: {} })
  if (reading.ok) return ok(reading.value as z.output<(typeof schemas)[Name]>)
  const [field = 'form', code = 'required'] = Object.entries(reading.errors)[0] ?? []
  return refuse({ field, code: code as OfficeCode })
}

/** A refusal of a use case at the field that it is about. */
function at<T>(
  done: Result<T, OfficeCode>,
  places: Partial<Record<OfficeCode, string>>,
): Result<T, OfficeRefusal> {
  return done.ok ? done : refuse({ code: done.refusal, field: places[done.refusal] ?? 'form' })
}

/** What each form of the record does. */
export const officeDeeds: Readonly<
  Record<OfficeForm, (context: Context, deed: Deed) => Promise<Result<unknown, OfficeRefusal>>>
> = {
  assign: async (context, { seen, values }) => {
    const form = read('assign', values)
    if (!form.ok) return form
    const departmentId = form.value.department as DepartmentId
    return at(await assignReview(context, { ...seen, departmentId }), { 'no-such-department': 'department' })
  },
  merge: async (context, { seen, values, roundId }) => {
    const form = read('merge', values)
    if (!form.ok) return form
    const into = await readProposal(context.database, { roundId, number: Number(form.value.into) })
    if (into === null) return refuse({ code: 'not-found', field: 'into' })
    return at(await mergeProposal(context, { ...seen, into: into.id, reason: form.value.mergeReason }), {
      ...{ 'into-itself': 'into', 'other-round': 'into', 'not-found': 'into', 'wrong-state': 'into' },
      'reason-missing': 'mergeReason',
    })
  },
  'rule-out': async (context, { seen, values }) => {
    const form = read('rule-out', values)
    if (!form.ok) return form
    return at(await ruleOut(context, { ...seen, ...form.value }), {
      'reason-missing': 'note',
      'reason-too-long': 'note',
    })
  },
  'take-back': async (context, { seen, values }) => {
    const form = read('take-back', values)
    if (!form.ok) return form
    const done = await takeBack(context, { ...seen, reason: form.value.backReason })
    return at(done, { 'reason-missing': 'backReason' })
  },
  review: async (context, { seen, values }) => {
    const form = read('review', values)
    if (!form.ok) return form
    const { verdict, reviewReason: reason, cost } = form.value
    return at(await reviewProposal(context, { ...seen, verdict, reason, cost }), {
      ...{ 'reason-missing': 'reviewReason', 'reason-too-long': 'reviewReason' },
      ...{ 'cost-missing': 'cost', 'over-the-limit': 'cost' },
    })
  },
  step: async (context, { seen, values }) => {
    const form = read('step', values)
    if (!form.ok) return form
    const { won, early, ...noted } = form.value
    const given = { ...noted, won: won === 0n ? null : won, confirmsEarly: early === 'yes' }
    const done = await recordStep(context, { id: seen.id, ...given })
    return at(done, {
      ...{ 'day-to-come': 'day', 'before-selection': 'day', 'before-the-budget': 'day' },
      ...{ 'amount-missing': 'won', 'over-the-budget': 'won', 'below-what-is-used': 'won' },
      ...{ 'finished-already': 'kind', 'text-missing': 'text' },
      ...{ 'before-the-result': 'early', 'before-the-budget-year': 'early' },
    })
  },
  'undo-step': async (context, { seen, values }) => {
    const form = read('undo-step', values)
    if (!form.ok) return form
    const { step, undoReason: reason } = form.value
    const done = await undoStep(context, { id: seen.id, stepId: step as ProposalEventId, reason })
    return at(done, { 'no-such-step': 'step', 'used-already': 'step', 'reason-missing': 'undoReason' })
  },
  monitor: async (context, { seen, values }) => {
    const form = read('monitor', values)
    if (!form.ok) return form
    const { monitorDay, monitor: name, finding, monitorText: text } = form.value
    const done = await reportMonitoring(context, { id: seen.id, day: monitorDay, name, finding, text })
    return at(done, {
      ...{ 'day-to-come': 'monitorDay', 'before-selection': 'monitorDay' },
      ...{ 'monitor-missing': 'monitor', 'monitor-too-long': 'monitor' },
      ...{ 'text-missing': 'monitorText', 'text-too-long': 'monitorText' },
    })
  },
  answer: async (context, { seen, values }) => {
    const form = read('answer', values)
    if (!form.ok) return form
    const { report, answerText: text } = form.value
    const done = await answerMonitoring(context, { id: seen.id, reportId: report as MonitoringId, text })
    return at(done, {
      'no-such-report': 'report',
      'answer-missing': 'answerText',
      'text-too-long': 'answerText',
    })
  },
}
