import { z } from 'zod'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { work2021 } from '../../sample-city/evaluation/work-2021.ts'

const day = z.string().transform((text, check): CalendarDate => {
  const read = parseCalendarDate(text)
  if (read !== null) return read
  check.addIssue({ code: 'custom', message: `${text} is no day` })
  return z.NEVER
})
const words = z.string().min(1)
const number = z.string().regex(/^\d{1,2}-\d{1,2}$/)

const work = z.strictObject({
  interviews: z.array(
    z.strictObject({
      ...{ day, number, said: words, kind: z.enum(['new', 'best-case', 'weak', 'other']) },
      promises: z.array(
        z.strictObject({
          ...{ text: words, due: day },
          ended: z
            .strictObject({ day, state: z.enum(['kept', 'broken', 'withdrawn']), note: z.string() })
            .nullable(),
        }),
      ),
    }),
  ),
  meetings: z.array(
    z.strictObject({
      ...{ planned: day, day, title: words, chair: words, summary: words, numbers: z.array(number) },
      kind: z.enum(['weak', 'weekly', 'monthly', 'field']),
      causes: z.array(z.strictObject({ number, day, cause: words, measure: words })),
      tasks: z.array(
        z.strictObject({
          ...{ number, title: words, due: day, to: z.enum(['helper', 'own']) },
          reports: z.array(
            z.strictObject({ day, percent: z.int(), note: words, isDone: z.boolean().default(false) }),
          ),
        }),
      ),
    }),
  ),
  cases: z.array(
    z.strictObject({
      ...{ day, number, city: words, text: words, source: words, link: z.string(), takeOver: words },
    }),
  ),
})

export type SampleEvaluationWork = z.output<typeof work>

/** What was done for the evaluation of 2021. */
export const readEvaluationWork = (): SampleEvaluationWork => work.parse(work2021)
