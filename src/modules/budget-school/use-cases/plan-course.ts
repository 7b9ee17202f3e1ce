import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { lockCourse } from '../data/course-queries.ts'
import { insertCourse, saveCalledOff, saveCourse, saveLessons } from '../data/course-store.ts'
import { signUpsOf } from '../data/sign-up-queries.ts'
import { budgetSchoolActions } from '../domain/budget-school-actions.ts'
import { completionShare, shareOf } from '../domain/budget-school-settings.ts'
import {
  checkChange,
  checkCourse,
  type ChangeFlaw,
  heldLessons,
  type PlanFlaw,
} from '../domain/check-course.ts'
import { type CourseId, type CoursePlan, type LessonId, phaseOn } from '../domain/course.ts'
import { calledOffMail } from '../domain/school-mails.ts'
import { moveUp } from './move-up.ts'

type Code<T extends string> = { readonly code: T }
export type PlanCourseRefusal = PlanFlaw | Code<'not-allowed' | 'opens-in-the-past'>

/** Plans a course. It is public at once: its days say from when people sign up. */
export async function planCourse(
  context: Context,
  given: CoursePlan,
): Promise<Result<CourseId, PlanCourseRefusal>> {
  if (!may(context.person, budgetSchoolActions['plan-course'])) return refuse({ code: 'not-allowed' })
  const checked = checkCourse(given)
  if (!checked.ok) return checked
  const plan = checked.value
  if (plan.opensOn < context.today) return refuse({ code: 'opens-in-the-past' })
  return await change(context, async (session): Promise<Result<CourseId, PlanCourseRefusal>> => {
    const share = shareOf(await settingValue(session, completionShare, context.today))
    const id = context.newId<CourseId>()
    await insertCourse(session, id, plan, share)
    await saveLessons(session, id, numbered(context, plan, []), new Set())
    await audit(session, context, {
      action: 'budget-school.plan-course',
      subject: { kind: 'budget-course', id },
      after: { ...plan, share },
    })
    return ok(id)
  })
}

export type ChangeCourseRefusal =
  PlanFlaw | Code<ChangeFlaw | 'not-allowed' | 'not-found' | 'stale' | 'opens-in-the-past'>

/** Changes a course as far as nothing that was promised or held is touched. Further seats go to those who wait. */
export async function changeCourse(
  context: Context,
  input: { readonly id: CourseId; readonly version: number; readonly plan: CoursePlan },
): Promise<Result<void, ChangeCourseRefusal>> {
  const { today } = context
  if (!may(context.person, budgetSchoolActions['plan-course'])) return refuse({ code: 'not-allowed' })
  const checked = checkCourse(input.plan)
  if (!checked.ok) return checked
  return await change(context, async (session): Promise<Result<void, ChangeCourseRefusal>> => {
    const before = await lockCourse(session, input.id)
    if (before === null) return refuse({ code: 'not-found' })
    if (before.version !== input.version) return refuse({ code: 'stale' })
    const allowed = checkChange(before, checked.value, { today, in: before.counts.in })
    if (!allowed.ok) return refuse({ code: allowed.refusal })
    const plan = allowed.value
    if (plan.opensOn !== before.opensOn && plan.opensOn < today) return refuse({ code: 'opens-in-the-past' })
    const held = heldLessons(before, today)
    await saveCourse(session, before.id, plan, before.share)
    await saveLessons(session, before.id, numbered(context, plan, held), new Set(held.map(({ id }) => id)))
    await audit(session, context, {
      action: 'budget-school.change-course',
      subject: { kind: 'budget-course', id: before.id },
      before: { seats: before.seats, closesOn: before.closesOn, lessons: before.lessons.length },
      after: { ...plan },
    })
    const now = await lockCourse(session, before.id)
    if (now !== null) await moveUp(session, context, now)
    return ok()
  })
}

/** A plan's lessons with their numbers; those that were held keep who they are. */
function numbered(
  context: Context,
  { lessons }: CoursePlan,
  held: readonly { readonly id: LessonId; readonly day: string; readonly from: number }[],
) {
  return lessons.map((lesson, index) => ({
    ...lesson,
    id:
      held.find(({ day, from }) => day === lesson.day && from === lesson.from)?.id ??
      context.newId<LessonId>(),
    number: index + 1,
  }))
}

export type CallOffRefusal =
  'not-allowed' | 'not-found' | 'called-off-already' | 'over-already' | 'reason-missing'

/** Says that a course does not take place; whoever can be mailed is told why. */
export async function callOffCourse(
  context: Context,
  input: { readonly id: CourseId; readonly reason: string },
): Promise<Result<void, CallOffRefusal>> {
  if (!may(context.person, budgetSchoolActions['plan-course'])) return refuse('not-allowed')
  const reason = input.reason.trim()
  if (reason === '') return refuse('reason-missing')
  return await change(context, async (session): Promise<Result<void, CallOffRefusal>> => {
    const course = await lockCourse(session, input.id)
    if (course === null) return refuse('not-found')
    const phase = phaseOn(course, context.today)
    if (phase === 'called-off') return refuse('called-off-already')
    if (phase === 'over') return refuse('over-already')
    await saveCalledOff(session, course.id, { on: context.today, reason })
    for (const { name, contact } of await signUpsOf(session, course.id, ['in', 'waiting']))
      if (contact?.includes('@') === true)
        await sendMail(session, context, {
          ...{ to: contact, kind: 'budget-school.called-off' },
          ...calledOffMail(course, name, reason),
        })
    await audit(session, context, {
      action: 'budget-school.call-off',
      subject: { kind: 'budget-course', id: course.id },
      reason,
    })
    return ok()
  })
}
