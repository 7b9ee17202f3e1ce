import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { lockCourse } from '../data/course-queries.ts'
import { foundInCourse, lastNumber } from '../data/sign-up-queries.ts'
import { insertSignUps, saveSignUpAgain } from '../data/sign-up-store.ts'
import { budgetSchoolActions } from '../domain/budget-school-actions.ts'
import type { CourseId } from '../domain/course.ts'
import {
  checkPerson,
  type GivenPerson,
  type PersonFlaw,
  type SignUpId,
  type SignUpRefusal as Decided,
  type SignUpWay,
  takeSignUp,
} from '../domain/sign-up.ts'

export type SignUpRefusal = Decided | PersonFlaw | 'not-allowed' | 'not-found' | 'signed-up-already'
export type SignedUp = 'in' | 'waiting'

/** A citizen signs up for a course: with a seat, or waiting for one behind all who wait. */
export async function signUp(
  context: Context,
  input: GivenPerson & { readonly courseId: CourseId },
): Promise<Result<SignedUp, SignUpRefusal>> {
  const { accountId } = context.person
  if (!may(context.person, budgetSchoolActions['sign-up']) || accountId === null) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<SignedUp, SignUpRefusal>> => {
    const course = await lockCourse(session, input.courseId)
    if (course === null) return refuse('not-found')
    const taken = takeSignUp(course, course.counts, context.today)
    if (!taken.ok) return taken
    const checked = checkPerson(input, await townIds(session, context))
    if (!checked.ok) return checked
    const who = { ...checked.value, accountId }
    const { own, isNamed } = await foundInCourse(session, course.id, who)
    if (isNamed || (own !== null && own.state !== 'withdrawn')) return refuse('signed-up-already')
    const number = (await lastNumber(session, course.id)) + 1
    const facts = rowOf(context, { ...who, number, way: 'online', state: taken.value })
    if (own !== null) await saveSignUpAgain(session, own.id, facts)
    else {
      const row = { ...facts, id: context.newId<SignUpId>(), course_id: course.id, account_id: accountId }
      if (!(await insertSignUps(session, [row]))) return refuse('signed-up-already')
    }
    await audit(session, context, {
      action: 'budget-school.sign-up',
      subject: { kind: 'budget-course', id: course.id },
      after: { number, state: taken.value },
    })
    return taken
  })
}

export interface EnteredPerson extends GivenPerson {
  readonly way: SignUpWay
}

export type EnterPeopleRefusal =
  | { readonly code: 'not-allowed' | 'not-found' }
  | { readonly code: Exclude<SignUpRefusal, 'not-allowed' | 'not-found'>; readonly row: number }

/** The office enters people who called or came, all of them or none, in the order given. */
export async function enterPeople(
  context: Context,
  input: { readonly courseId: CourseId; readonly people: readonly EnteredPerson[] },
): Promise<Result<readonly SignedUp[], EnterPeopleRefusal>> {
  type Entered = Result<readonly SignedUp[], EnterPeopleRefusal>
  if (!may(context.person, budgetSchoolActions['enter-person'])) return refuse({ code: 'not-allowed' })
  return await change(context, async (session): Promise<Entered> => {
    const course = await lockCourse(session, input.courseId)
    if (course === null) return refuse({ code: 'not-found' })
    const towns = await townIds(session, context)
    const last = await lastNumber(session, course.id)
    const counts = { ...course.counts }
    const rows = []
    for (const [index, person] of input.people.entries()) {
      const row = index + 1
      const taken = takeSignUp(course, counts, context.today)
      if (!taken.ok) return refuse({ code: taken.refusal, row })
      const checked = checkPerson(person, towns)
      if (!checked.ok) return refuse({ code: checked.refusal, row })
      counts[taken.value] += 1
      const facts = { ...checked.value, number: last + row, way: person.way, state: taken.value }
      const own = { id: context.newId<SignUpId>(), course_id: course.id, account_id: null }
      rows.push({ ...rowOf(context, facts), ...own })
    }
    if (!(await insertSignUps(session, rows))) return refuse({ code: 'signed-up-already', row: 1 })
    await audit(session, context, {
      action: 'budget-school.enter-people',
      subject: { kind: 'budget-course', id: course.id },
      after: { numbers: rows.map(({ number }) => number) },
    })
    return ok(rows.map(({ state }) => state))
  })
}

async function townIds(session: Session, { today }: Context): Promise<ReadonlySet<DepartmentId>> {
  const living = await listDepartments(session, today)
  return new Set(living.filter(({ kind }) => kind === 'town').map(({ departmentId }) => departmentId))
}

interface Facts extends Omit<EnteredPerson, 'consents'> {
  readonly number: number
  readonly state: SignedUp
  readonly accountId?: AccountId
}

const rowOf = ({ now, today }: Context, { number, name, contact, townId, way, state }: Facts) => ({
  ...{ number, name, contact, town_id: townId, way, state },
  ...{ signed_up_on: today, consented_at: now, moved_up_on: null },
})
