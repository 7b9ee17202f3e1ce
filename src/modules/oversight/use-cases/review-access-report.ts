import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { readReview } from '../data/review-queries.ts'
import { saveReview } from '../data/review-store.ts'
import { oversightActions } from '../domain/oversight-actions.ts'

export type ReviewAccessReportRefusal = 'not-allowed' | 'not-found' | 'note-missing' | 'already-reviewed'

/** Marks a month's report as reviewed, with what the reviewer found or had mended; that stands for good. */
export async function reviewAccessReport(
  context: Context,
  input: { readonly month: CalendarMonth; readonly note: string },
): Promise<Result<void, ReviewAccessReportRefusal>> {
  const { person } = context
  if (!may(person, oversightActions['review-access-records'])) return refuse('not-allowed')
  const note = input.note.trim()
  if (note === '') return refuse('note-missing')
  return change(context, async (session) => {
    if ((await readReview(session, input.month)) === null) return refuse('not-found')
    const sign = { at: context.machineNow, accountId: person.accountId, name: person.name, note }
    if (!(await saveReview(session, input.month, sign))) return refuse('already-reviewed')
    await audit(session, context, {
      action: 'oversight.review-access-report',
      subject: { kind: 'access-review', id: input.month },
      after: { note },
    })
    return ok()
  })
}
