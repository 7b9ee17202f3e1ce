import { z } from 'zod'
import { ButtonLink, ConfirmPage, ErrorSummary, formFields, PageHeading, TextArea } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { yearOf } from '#platform/kernel/calendar-date.ts'
import { budgetSchoolActions as actions } from '../domain/budget-school-actions.ts'
import { callOffCourse, changeCourse, planCourse } from '../use-cases/plan-course.ts'
import { CourseForm } from './course-form.tsx'
import { courseIn, office, officeCrumbs } from './course-in.ts'
import { courseForm, shownCourse } from './course-input.ts'
import { CourseList, downloadCourses, sentenceOf, shownCourses, tableFormats } from './course-list.tsx'
import { textField } from './form-fields.ts'
import { post, type Refused } from './post.ts'
import { schoolTexts } from './words.ts'

async function list(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const words = schoolTexts[locale]
  const shown = await shownCourses(request)
  return page(
    words.office.title,
    <>
      <PageHeading
        title={words.office.title}
        lead={shown.courses.length === 0 ? words.office.lead : sentenceOf(shown, context.today, locale)}
        actions={
          <>
            {may(context.person, actions['plan-course']) && (
              <ButtonLink href={`${office}/new`}>{words.office.newCourse}</ButtonLink>
            )}
            <ButtonLink href="/budget/school" kind="secondary">
              {words.office.seePortal}
            </ButtonLink>
          </>
        }
      />
      <CourseList shown={shown} base={office} />
    </>,
    { breadcrumbs: officeCrumbs(request) },
  )
}

function newCourse(request: WebRequest, refused: Refused | null = null): Reply {
  const words = schoolTexts[request.locale]
  const usual = { year: String(yearOf(request.context.today)), way: 'on-site' }
  return page(
    words.office.newCourse,
    <CourseForm course={null} values={refused?.values ?? usual} errors={refused?.errors ?? {}} />,
    { status: refused === null ? 200 : 422, breadcrumbs: officeCrumbs(request, undefined, true) },
  )
}

const planned = (request: WebRequest): Promise<Reply> =>
  post(request, {
    schema: courseForm,
    run: ({ plan }) => planCourse(request.context, plan),
    again: (refused) => Promise.resolve(newCourse(request, refused)),
    done: (id) => [`${office}/${id}`, schoolTexts[request.locale].office.saved],
  })

async function changeForm(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const course = await courseIn(request)
  if (course === null) return trouble('not-found')
  return page(
    schoolTexts[request.locale].office.change,
    <CourseForm
      course={course}
      values={refused?.values ?? shownCourse(course)}
      errors={refused?.errors ?? {}}
    />,
    { status: refused === null ? 200 : 422, breadcrumbs: officeCrumbs(request, course, true) },
  )
}

async function changed(request: WebRequest): Promise<Reply> {
  const course = await courseIn(request)
  if (course === null) return trouble('not-found')
  return await post(request, {
    schema: courseForm,
    run: (given) => changeCourse(request.context, { id: course.id, ...given }),
    again: (refused) => changeForm(request, refused),
    done: () => [`${office}/${course.id}`, schoolTexts[request.locale].office.changed],
  })
}

async function askCallOff(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const course = await courseIn(request)
  if (course === null) return trouble('not-found')
  const words = schoolTexts[request.locale].office
  const field = formFields(refused?.values ?? {}, refused?.errors ?? {})
  const href = `${office}/${course.id}`
  return page(
    words.callOff,
    <>
      <ErrorSummary errors={refused?.errors ?? {}} labels={{ reason: words.reason }} />
      <ConfirmPage
        title={`${words.callOff}: ${course.title}`}
        action={`${href}/call-off`}
        confirm={words.callOff}
        cancelHref={href}
        consequences={[words.callOffLead]}
      >
        <TextArea {...field('reason')} label={words.reason} rows={2} maxLength={500} required />
      </ConfirmPage>
    </>,
    { status: refused === null ? 200 : 422, breadcrumbs: officeCrumbs(request, course, true) },
  )
}

async function calledOff(request: WebRequest): Promise<Reply> {
  const course = await courseIn(request)
  if (course === null) return trouble('not-found')
  return await post(request, {
    schema: z.object({ reason: textField(500) }),
    run: ({ reason }) => callOffCourse(request.context, { id: course.id, reason }),
    again: (refused) => askCallOff(request, refused),
    done: () => [`${office}/${course.id}`, schoolTexts[request.locale].office.calledOff],
  })
}

const allow = actions['plan-course']

/** The office's list, and planning, changing and calling off courses. */
export const planRoutes: readonly Route[] = [
  workspacePage(office, actions['read-office'], list),
  ...tableFormats.map((format) =>
    workspacePage(`${office}.${format}`, actions['read-office'], (request) =>
      downloadCourses(request, format),
    ),
  ),
  workspacePage(`${office}/new`, allow, (request) => newCourse(request)),
  workspaceAction(`${office}/new`, allow, planned),
  workspacePage(`${office}/:id/change`, allow, (request) => changeForm(request)),
  workspaceAction(`${office}/:id/change`, allow, changed),
  workspacePage(`${office}/:id/call-off`, allow, (request) => askCallOff(request)),
  workspaceAction(`${office}/:id/call-off`, allow, calledOff),
]
