import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockCourse } from '../data/course-queries.ts'
import { readSignUp } from '../data/sign-up-queries.ts'
import { saveWithdrawn } from '../data/sign-up-store.ts'
import { budgetSchoolActions } from '../domain/budget-school-actions.ts'
import { phaseOn } from '../domain/course.ts'
import type { SignUpId } from '../domain/sign-up.ts'
import { moveUp } from './move-up.ts'

export type WithdrawRefusal = 'not-allowed' | 'not-found' | 'withdrawn-already' | 'over-already'

/** Takes somebody out of a course: citizens themselves, the office at their word. A seat goes to who waited longest. */
export async function withdraw(context: Context, id: SignUpId): Promise<Result<void, WithdrawRefusal>> {
  const { person, today } = context
  const isOffice = may(person, budgetSchoolActions['enter-person'])
  if (!isOffice && !may(person, budgetSchoolActions['sign-up'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, WithdrawRefusal>> => {
    const seen = await readSignUp(session, id)
    const course = seen === null ? null : await lockCourse(session, seen.courseId)
    const signUp = course === null ? null : await readSignUp(session, id)
    if (course === null || signUp === null) return refuse('not-found')
    const isOwn = signUp.accountId !== null && signUp.accountId === person.accountId
    if (!isOffice && !isOwn) return refuse('not-found')
    if (signUp.state === 'withdrawn') return refuse('withdrawn-already')
    if (phaseOn(course, today) === 'over') return refuse('over-already')
    await saveWithdrawn(session, id)
    await audit(session, context, {
      action: 'budget-school.withdraw',
      subject: { kind: 'budget-course', id: course.id },
      before: { number: signUp.number, state: signUp.state },
      after: { state: 'withdrawn' },
    })
    const now = await lockCourse(session, course.id)
    if (now !== null) await moveUp(session, context, now)
    return ok()
  })
}
