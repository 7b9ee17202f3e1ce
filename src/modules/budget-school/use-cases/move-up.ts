import type { Context } from '#platform/access/context.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import type { CourseLine } from '../data/course-queries.ts'
import { signUpsOf } from '../data/sign-up-queries.ts'
import { saveMovedUp } from '../data/sign-up-store.ts'
import { firstDayOf } from '../domain/course.ts'
import { movedUpMail } from '../domain/school-mails.ts'
import { movesUp, nextIn } from '../domain/sign-up.ts'

/** Gives free seats of a locked course to those who wait, in their order; whoever left a mail address is told. */
export async function moveUp(session: Session, context: Context, course: CourseLine): Promise<void> {
  const { seats, counts } = course
  if (!movesUp(course, context.today) || counts.waiting === 0 || counts.in >= seats) return
  const next = nextIn(seats, counts.in, await signUpsOf(session, course.id, ['waiting']))
  await saveMovedUp(
    session,
    next.map(({ id }) => id),
    context.today,
  )
  for (const { name, contact } of next)
    if (contact?.includes('@') === true)
      await sendMail(session, context, {
        ...{ to: contact, kind: 'budget-school.moved-up' },
        ...movedUpMail(course, name, firstDayOf(course)),
      })
  await audit(session, context, {
    action: 'budget-school.move-up',
    subject: { kind: 'budget-course', id: course.id },
    after: { numbers: next.map(({ number }) => number) },
  })
}
