import { z } from 'zod'
import type { FormFields } from '#platform/http/web-request.ts'
import { parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { MOST_CRITERIA, type PlanFlaw, planFlaws } from '../domain/check-review.ts'
import {
  type Criterion,
  type Decimals,
  meanWays,
  type Review,
  reviewProgrammes,
  type ReviewPlan,
  scales,
} from '../domain/review.ts'
import { countField, dayField, textField, versionField } from './form-fields.ts'

export const criterionRows = Array.from({ length: MOST_CRITERIA }, (_, index) => index + 1)
const perRow = <K extends string>(name: K, most: number) =>
  Object.fromEntries(criterionRows.map((row) => [`${name}-${row}`, textField(most)])) as Record<
    `${K}-${number}`,
    ReturnType<typeof textField>
  >

/** A round as the form sends it; rows of criteria that are empty are none. */
export const reviewForm = z
  .object({
    // The two that stay as they were are not sent when a round is changed.
    programme: z.enum(reviewProgrammes, 'not-a-choice').default('joint-evaluation'),
    subject: textField(100),
    title: textField(100),
    about: textField(4_000),
    scale: z.enum(scales, 'not-a-choice'),
    together: z.enum(meanWays, 'not-a-choice'),
    decimals: z.enum(['0', '1', '2'], 'not-a-choice').transform((text) => Number(text) as Decimals),
    intakeUntil: dayField,
    opensOn: dayField,
    closesOn: dayField,
    'share-S': countField,
    'share-A': countField,
    'share-B': countField,
    'share-C': countField,
    version: versionField,
    ...perRow('criterion', 100),
    ...perRow('hint', 300),
    ...perRow('weight', 3),
  })
  .transform((given, check): { readonly version: number; readonly plan: ReviewPlan } => {
    const { programme, subject, title, about, scale, together, decimals, version } = given
    const { intakeUntil, opensOn, closesOn } = given
    const criteria = criterionRows.flatMap((row) => {
      const found = criterionIn(given, row)
      if (found !== 'no-weight') return found ?? []
      check.addIssue({ code: 'custom', message: 'not-a-number', path: [`weight-${row}`] })
      return []
    })
    const shares = { S: given['share-S'], A: given['share-A'], B: given['share-B'], C: given['share-C'] }
    const words = { programme, subject, title, about, scale, together, decimals }
    return { version, plan: { ...words, intakeUntil, opensOn, closesOn, shares, criteria } }
  })

function criterionIn(given: object, row: number): Criterion | 'no-weight' | null {
  const typed = new Map<string, unknown>(Object.entries(given))
  const said = (name: string) => {
    const value = typed.get(`${name}-${row}`)
    return typeof value === 'string' ? value : ''
  }
  const [title, hint, weight] = [said('criterion'), said('hint'), said('weight')]
  if (title === '' && hint === '' && weight === '') return null
  return /^\d{1,3}$/.test(weight) ? { title, hint, weight: Number(weight) } : 'no-weight'
}

/** What the rules say of a form as it was typed, beside what single fields say: a form tells everything at once. */
export function rulesSay(values: FormFields['values'], isNew: boolean): readonly PlanFlaw[] {
  const said = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const typed = Object.fromEntries(Object.keys(values).map((name) => [name, said(name)]))
  const criteria = criterionRows.flatMap((row) => {
    const found = criterionIn(typed, row)
    return found === null ? [] : [found]
  })
  const shares = (['S', 'A', 'B', 'C'] as const).map((grade) => [grade, said(`share-${grade}`)] as const)
  const isRead = shares.every(([, share]) => /^\d{1,6}$/.test(share))
  const flaws = planFlaws({
    ...{ title: said('title'), subject: isNew ? said('subject') : '–' },
    ...{ intakeUntil: parseCalendarDate(said('intakeUntil')), opensOn: parseCalendarDate(said('opensOn')) },
    closesOn: parseCalendarDate(said('closesOn')),
    shares: isRead ? (Object.fromEntries(shares.map(([grade, share]) => [grade, Number(share)])) as ReviewPlan['shares']) : null,
    criteria: criteria.filter((each) => each !== 'no-weight'),
  })
  // A row without its weight is told at that row, and their sum says nothing yet.
  return criteria.includes('no-weight') ? flaws.filter((each) => each !== 'no-criteria' && each !== 'weights-not-100') : flaws
} // prettier-ignore

/** A round as the form shows it. */
export function shownReview(review: Review): FormFields['values'] {
  const { programme, subject, title, about, scale, together, shares } = review
  return {
    ...{ programme, subject, title, about, scale, together, decimals: String(review.decimals) },
    ...{ intakeUntil: review.intakeUntil, opensOn: review.opensOn, closesOn: review.closesOn },
    ...Object.fromEntries(Object.entries(shares).map(([grade, share]) => [`share-${grade}`, String(share)])),
    ...Object.fromEntries(
      review.criteria.flatMap(({ number, title: criterion, hint, weight }) => [
        [`criterion-${number}`, criterion],
        [`hint-${number}`, hint],
        [`weight-${number}`, String(weight)],
      ]),
    ),
  }
}
