import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { isMailAddress } from '#platform/mail/mail-text.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import {
  departmentPeople,
  type DepartmentPerson,
  placementsOf,
  type StaffId,
} from '#modules/organization/index.ts'
import { claimReviewerMail } from '../data/judging-store.ts'
import { owingReviewers, type OwingReviewer } from '../data/reminder-queries.ts'
import { lockReview } from '../data/review-queries.ts'
import { type ReminderKind, reminderDue } from '../domain/reminding.ts'
import { reviewActions } from '../domain/review-actions.ts'
import { remindBeforeDays } from '../domain/review-settings.ts'
import { type ReviewId, stageOn } from '../domain/review.ts'
import type { ReviewMails } from './review-mails.ts'

/**
 * The morning's mails to reviewers who still owe sheets, each in its own transaction: a run that breaks off is taken up
 * by the next, and a second run of the same day sends nothing again. Answers how many mails were written.
 */
export async function remindDueReviewers(context: Context, mails: ReviewMails): Promise<number> {
  const { database, today } = context
  const owing = await owingReviewers(database, { today })
  if (owing.length === 0) return 0
  const beforeDays = await settingValue(database, remindBeforeDays, today)
  const people = await peopleOf(database, owing, context)
  let written = 0
  for (const each of owing) {
    const kind = reminderDue(each.review, { mailedOn: each.mailedOn, today, beforeDays })
    const person = people.get(each.staffId as StaffId)
    if (kind === null || person === undefined) continue
    const done = await change(context, async (session) =>
      (await writeTo(session, context, { each, kind, person, mails })) ? ok() : refuse('written-already'),
    )
    if (done.ok) written += 1
  }
  return written
}

export type RemindRefusal =
  'not-allowed' | 'not-found' | 'not-open-yet' | 'judging-is-over' | 'nobody-to-remind'

/** The office reminds everybody who still owes sheets of a round, once a day at most (독촉). Answers how many. */
export async function remindReviewers(
  context: Context,
  { id, mails }: { readonly id: ReviewId; readonly mails: ReviewMails },
): Promise<Result<number, RemindRefusal>> {
  const { today } = context
  if (!may(context.person, reviewActions['assign-reviewers'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<number, RemindRefusal>> => {
    const review = await lockReview(session, id, 'shared')
    if (review === null) return refuse('not-found')
    const stage = stageOn(review, today)
    if (stage === 'intake' || stage === 'waiting') return refuse('not-open-yet')
    if (stage !== 'judging') return refuse('judging-is-over')
    const owing = await owingReviewers(session, { today, reviewId: id })
    const people = await peopleOf(session, owing, context)
    const written: string[] = []
    for (const each of owing) {
      const person = people.get(each.staffId as StaffId)
      if (person === undefined) continue
      if (await writeTo(session, context, { each, kind: 'asked', person, mails })) written.push(each.staffId)
    }
    if (written.length === 0) return refuse('nobody-to-remind')
    await audit(session, context, {
      action: 'reviews.remind-reviewers',
      subject: { kind: 'review', id },
      after: { staffIds: written },
    })
    return ok(written.length)
  })
}

/** Those of them who are at work and can be written to, by their ids. Two queries. */
async function peopleOf(
  session: Session,
  owing: readonly OwingReviewer[],
  { today }: Pick<Context, 'today'>,
): Promise<ReadonlyMap<StaffId, DepartmentPerson>> {
  const ids = owing.map(({ staffId }) => staffId as StaffId)
  const placed = await placementsOf(session, { ids }, today)
  const departments = [...placed.values()].flatMap(({ departmentIds }) => departmentIds)
  const people = await departmentPeople(session, departments, today)
  return new Map(people.filter(({ email }) => isMailAddress(email)).map((each) => [each.staffId, each]))
}

async function writeTo(
  session: Session,
  context: Context,
  facts: {
    readonly each: OwingReviewer
    readonly kind: ReminderKind
    readonly person: DepartmentPerson
    readonly mails: ReviewMails
  },
): Promise<boolean> {
  const { each, kind, person, mails } = facts
  if (!(await claimReviewerMail(session, each.reviewerId, context.today))) return false
  const { id: reviewId, title, closesOn } = each.review
  await sendMail(session, context, {
    to: person.email,
    kind: 'reviews.reminder',
    ...mails.reminder({ name: person.name, kind, reviewId, title, closesOn, left: each.left }),
  })
  return true
}
