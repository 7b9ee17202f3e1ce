import { z } from 'zod'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { BookKind, WriteBook } from '../use-cases/write-book.ts'

const bookQuery = z.object({
  programme: z.coerce.number().int().min(1).max(99).optional().catch(undefined),
  department: z.string().max(80).optional().catch(undefined),
  task: z.string().refine(isId).optional().catch(undefined),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  marks: z.enum(['inline', 'list']).optional().catch(undefined),
})

/** Which book a request asks for: its kind and year from the address, the rest from the query. */
export function askedBook(request: WebRequest, kind: BookKind, reader: WriteBook['reader']): WriteBook {
  const { programme, department, task, month, marks } = request.query(bookQuery)
  const year = request.param('year')
  return {
    kind,
    reader,
    // Anything else is a year without a plan.
    year: /^\d{4}$/.test(year) ? Number(year) : 0,
    locale: request.locale,
    programme,
    department: department === '' ? undefined : department,
    task,
    month: month as CalendarMonth | undefined,
    marks,
  }
}
