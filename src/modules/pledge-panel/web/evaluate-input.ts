import { z } from 'zod'
import { type Criterion, criteria, type Judgement, LONGEST_COMMENT, verdicts } from '../domain/evaluation.ts'

/** Which pledge, and which version of one's own word was seen. */
const place = {
  pledge: z.coerce.number('required').int('required').min(1, 'required').max(9_999, 'required'),
  seen: z.coerce.number().int().min(0).max(1_000_000).catch(0),
}

const grade = z
  .enum(verdicts)
  .nullable()
  .or(z.literal('').transform(() => null))
  .optional()
  .transform((value) => value ?? null)

/** A judgement as it is typed, on a phone or from a sheet. */
export const judgementForm = z
  .object({
    ...place,
    verdict: z.enum(verdicts, 'unknown-verdict'),
    progress: grade,
    secured: grade,
    spent: grade,
    comment: z.string().max(LONGEST_COMMENT, 'comment-too-long').default(''),
  })
  .transform(({ pledge, seen, verdict, comment, ...grades }) => ({
    pledge,
    seen,
    judged: { verdict, criteria: grades, comment } satisfies Judgement,
  }))

export const recusalForm = z.object({
  ...place,
  reason: z.string('recusal-reason-missing').trim().min(1, 'recusal-reason-missing').max(LONGEST_COMMENT),
})

export const placeForm = z.object(place)

/** What the form shows of a judgement. */
export function valuesOf({ criteria: grades, comment }: Judgement): Record<Criterion | 'comment', string> {
  const shown = criteria.map((criterion) => [criterion, grades[criterion] ?? ''] as const)
  return { ...Object.fromEntries(shown), comment } as Record<Criterion | 'comment', string>
}
