import { z } from 'zod'
import { ButtonLink, ConfirmPage, PageHeading } from '#design/index.ts'
import { accountFacts } from '#platform/access/account-facts.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { portalAction, portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount } from '#platform/text/format.ts'
import type { CourseLine } from '../data/course-queries.ts'
import { type OwnSignUp, ownSignUps } from '../data/sign-up-queries.ts'
import { budgetSchoolActions as actions } from '../domain/budget-school-actions.ts'
import { phaseOn } from '../domain/course.ts'
import { signUp } from '../use-cases/sign-up.ts'
import { withdraw } from '../use-cases/withdraw.ts'
import { courseIn, crumbs, portal, townsOf } from './course-in.ts'
import { CourseList, downloadCourses, sentenceOf, shownCourses, tableFormats } from './course-list.tsx'
import { CoursePage } from './course-page.tsx'
import { personFields, personOf } from './form-fields.ts'
import { post, type Refused, saidRefusal } from './post.ts'
import { schoolTexts } from './words.ts'

async function ownOf({ context }: WebRequest): Promise<readonly OwnSignUp[]> {
  const { person, database } = context
  return person.kind === 'citizen' && person.accountId !== null
    ? await ownSignUps(database, person.accountId)
    : []
}

async function list(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const words = schoolTexts[locale]
  const shown = await shownCourses(request)
  const title = shown.year === null ? words.school : words.schoolOf(String(shown.year))
  return page(
    title,
    <>
      <PageHeading
        title={title}
        lead={sentenceOf(shown, context.today, locale)}
        actions={
          <ButtonLink href="/budget" kind="secondary">
            {words.toBudget}
          </ButtonLink>
        }
      />
      <CourseList shown={shown} base={portal} own={await ownOf(request)} />
    </>,
    { breadcrumbs: crumbs(request) },
  )
}

async function show(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const course = await courseIn(request)
  if (course === null) return trouble('not-found')
  const { kind } = request.context.person
  const own = (await ownOf(request)).find(({ courseId }) => courseId === course.id) ?? null
  return page(
    course.title,
    <CoursePage
      course={course}
      towns={await townsOf(request)}
      who={kind === 'citizen' || kind === 'visitor' ? kind : 'staff'}
      own={own}
      given={refused ?? (await known(request, course))}
    />,
    { status: refused === null ? 200 : 422, breadcrumbs: crumbs(request, course) },
  )
}

/** What the account knows of who signs up. */
async function known({ context }: WebRequest, course: CourseLine): Promise<Refused> {
  const { person, database, today } = context
  const { accountId } = person
  const asks = person.kind === 'citizen' && phaseOn(course, today) === 'open'
  const facts = asks && accountId !== null ? await accountFacts(database, accountId) : null
  return { values: { name: person.name, contact: facts?.email ?? '' }, errors: {} }
}

async function signedUp(request: WebRequest): Promise<Reply> {
  const course = await courseIn(request)
  if (course === null) return trouble('not-found')
  const { locale, context } = request
  const words = schoolTexts[locale]
  return await post(request, {
    schema: z.object(personFields),
    run: (person) => signUp(context, { ...personOf(person), courseId: course.id }),
    again: (refused) => again(request, course, refused),
    done: async (state) => {
      const own = (await ownOf(request)).find(({ courseId }) => courseId === course.id)
      const place = formatCount(own?.place ?? 0, locale)
      return [
        `${portal}/${course.id}`,
        state === 'in' ? words.signedUpIn : words.signedUpWaiting(place),
      ] as const
    },
  })
}

/** The form as it was typed; who is in the course already has none, and is told above the page. */
async function again(request: WebRequest, course: CourseLine, refused: Refused): Promise<Reply> {
  const own = (await ownOf(request)).find(({ courseId }) => courseId === course.id)
  if (own === undefined || own.state === 'withdrawn') return await show(request, refused)
  return redirect(`${portal}/${course.id}`, saidRefusal('signed-up-already', request.locale))
}

/** The course and how whoever asks stands in it; null when they are not in it. */
async function ownIn(request: WebRequest) {
  const course = await courseIn(request)
  const own = (await ownOf(request)).find(({ courseId }) => courseId === course?.id)
  return course === null || own === undefined || own.state === 'withdrawn' ? null : { course, own }
}

async function askWithdraw(request: WebRequest): Promise<Reply> {
  const found = await ownIn(request)
  if (found === null) return trouble('not-found')
  const { course, own } = found
  const words = schoolTexts[request.locale]
  const href = `${portal}/${course.id}`
  return page(
    words.withdrawTitle,
    <ConfirmPage
      title={words.withdrawTitle}
      action={`${href}/withdraw`}
      confirm={words.withdraw}
      cancelHref={href}
      consequences={[own.state === 'in' ? words.withdrawSeat : words.withdrawPlace, words.withdrawData]}
    >
      <p>
        <strong>{course.title}</strong>
      </p>
    </ConfirmPage>,
    { breadcrumbs: [...crumbs(request, course), { href, label: course.title }] },
  )
}

async function withdrawn(request: WebRequest): Promise<Reply> {
  const found = await ownIn(request)
  if (found === null) return trouble('not-found')
  const { course, own } = found
  const done = await withdraw(request.context, own.id)
  const href = `${portal}/${course.id}`
  if (done.ok) return redirect(href, schoolTexts[request.locale].withdrawn)
  if (done.refusal === 'not-allowed' || done.refusal === 'not-found') return trouble(done.refusal)
  return redirect(href, saidRefusal(done.refusal, request.locale))
}

/** What everybody reads, and where citizens sign up. */
export const portalRoutes: readonly Route[] = [
  portalPage(portal, actions['read-courses'], list, { sameForAllVisitors: true }),
  ...tableFormats.map((format) =>
    portalPage(`${portal}.${format}`, actions['read-courses'], (request) => downloadCourses(request, format)),
  ),
  portalPage(`${portal}/:id`, actions['read-courses'], (request) => show(request), {
    sameForAllVisitors: true,
  }),
  portalAction(`${portal}/:id/sign-up`, actions['sign-up'], signedUp, { strictLimit: true }),
  portalPage(`${portal}/:id/withdraw`, actions['sign-up'], askWithdraw),
  portalAction(`${portal}/:id/withdraw`, actions['sign-up'], withdrawn),
]
