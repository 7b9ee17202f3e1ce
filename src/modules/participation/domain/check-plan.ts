import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { Choice, PollPlan } from './poll.ts'

export const MOST_CHOICES = 1_000
export const LONGEST_LABEL = 200
export const LONGEST_WORDS = 2_000

export const planRefusals = [
  'days-in-wrong-order',
  'title-missing',
  'text-too-long',
  'no-choices',
  'too-many-choices',
  'choice-id-unfit',
  'choice-id-twice',
  'choice-without-label',
  'choice-cost-unfit',
  'choice-address-unfit',
  'form-asks-too-much',
] as const
export type PlanRefusal = (typeof planRefusals)[number]

/** Short, and of what people can read out: letters, digits, hyphens. */
const CHOICE_ID = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,31}$/u
const ADDRESS = /^\/[A-Za-z0-9/_-]{0,200}$/

/** Whether a poll can be held as it is planned. */
export function checkPlan(plan: PollPlan): Result<void, PlanRefusal> {
  if (plan.lastDay < plan.firstDay) return refuse('days-in-wrong-order')
  if (isEmpty(plan.title.ko) || isEmpty(plan.title.en)) return refuse('title-missing')
  if (isLong(plan.title, LONGEST_LABEL) || isLong(plan.lead, LONGEST_WORDS)) return refuse('text-too-long')
  if (plan.choices.length === 0) return refuse('no-choices')
  if (plan.choices.length > MOST_CHOICES) return refuse('too-many-choices')
  if (new Set(plan.choices.map(({ id }) => id)).size < plan.choices.length) return refuse('choice-id-twice')
  for (const choice of plan.choices) {
    const refusal = choiceRefusal(choice)
    if (refusal !== null) return refuse(refusal)
  }
  return formFits(plan) ? ok() : refuse('form-asks-too-much')
}

const isEmpty = (text: string) => text.trim() === ''
const isLong = (text: { readonly ko: string; readonly en: string }, most: number) =>
  text.ko.length > most || text.en.length > most

function choiceRefusal({ id, label, cost, note, group, href }: Choice): PlanRefusal | null {
  if (!CHOICE_ID.test(id)) return 'choice-id-unfit'
  if (isEmpty(label.ko) || isEmpty(label.en)) return 'choice-without-label'
  if (isLong(label, LONGEST_LABEL) || (note !== null && isLong(note, LONGEST_WORDS))) return 'text-too-long'
  if (group !== null && (isEmpty(group.ko) || isLong(group, LONGEST_LABEL))) return 'text-too-long'
  if (cost !== null && cost < 0n) return 'choice-cost-unfit'
  return href !== null && !ADDRESS.test(href) ? 'choice-address-unfit' : null
}

/** Whether somebody can fill the ballot in at all. */
function formFits({ form, choices }: PollPlan): boolean {
  switch (form.kind) {
    case 'approval':
      return form.least <= form.most && form.least <= choices.length
    case 'knapsack':
      return (
        choices.some(({ cost }) => cost !== null && cost <= form.limit) &&
        choices.every(({ cost }) => cost !== null)
      )
    case 'ranked':
      return true
    case 'points':
      return form.most <= form.total
  }
}
