import { z } from 'zod'
import { accessTasks } from '#platform/audit/access-record.ts'
import type { AccessFilter, AccessRecord } from '#platform/audit/access-queries.ts'
import { midnightInSeoul, type EntryFilter } from '#platform/audit/audit-queries.ts'
import { addDays, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'

/** An empty field of a filter form filters nothing, and a half-typed day or one outside this century neither. */
const text = z
  .string()
  .max(200)
  .default('')
  .transform((typed) => (typed.trim() === '' ? null : typed.trim()))
const day = z
  .string()
  .default('')
  .transform((typed) => (typed.startsWith('20') ? parseCalendarDate(typed) : null))

export const entryQuery = z.object({
  name: text,
  action: text,
  kind: text,
  subject: text,
  from: day,
  to: day,
  page: text,
})

export function entryFilter(query: z.output<typeof entryQuery>): EntryFilter {
  const { name, action, kind, subject, from, to, page } = query
  const before = page !== null && isId(page) ? page : null
  return { name, action, subjectKind: kind, subjectId: subject, from, to, before }
}

export const accessQuery = z.object({
  account: text,
  task: z.enum(accessTasks).nullable().catch(null),
  from: day,
  to: day,
  page: text,
})
export type AccessQuery = z.output<typeof accessQuery>

export function accessFilter(query: AccessQuery): AccessFilter {
  return {
    accountName: query.account,
    task: query.task,
    from: query.from === null ? null : midnightInSeoul(query.from),
    to: query.to === null ? null : midnightInSeoul(addDays(query.to, 1)),
    before: query.page === null ? null : placeOf(query.page),
  }
}

/** Where the next page begins: the last record's second and id. */
export function pageAfter(last: AccessRecord): string {
  return `${last.at.getTime()}.${last.id}`
}

function placeOf(page: string): AccessFilter['before'] {
  const [time = '', id = ''] = page.split('.')
  return /^\d{1,14}$/.test(time) && isId(id) ? { at: new Date(Number(time)), id } : null
}
