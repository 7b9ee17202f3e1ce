import { z } from 'zod'
import {
  Button,
  ButtonRow,
  CheckboxGroup,
  type Column,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  formFields,
  HiddenFields,
  PageHeading,
} from '#design/index.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatDay } from '#platform/text/format.ts'
import { attendanceOf, signUpsOf } from '../data/sign-up-queries.ts'
import { budgetSchoolActions as actions } from '../domain/budget-school-actions.ts'
import type { SignUp, SignUpId } from '../domain/sign-up.ts'
import { lookAtPeople } from '../use-cases/look-at-people.ts'
import { noteAttendance } from '../use-cases/note-attendance.ts'
import { courseIn, office, officeCrumbs, townsOf } from './course-in.ts'
import { hours } from './course-parts.tsx'
import { post, type Refused } from './post.ts'
import { schoolTexts } from './words.ts'

async function lessonIn(request: WebRequest) {
  const course = await courseIn(request)
  const lesson = course?.lessons.find(({ number }) => String(number) === request.param('number'))
  return course === null || lesson === undefined ? null : { course, lesson }
}

async function noting(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const found = await lessonIn(request)
  if (found === null) return trouble('not-found')
  const { course, lesson } = found
  const { locale, context } = request
  const words = schoolTexts[locale]
  await lookAtPeople(context, course.id)
  const people = await signUpsOf(context.database, course.id, ['in'])
  const came = await attendanceOf(context.database, course.id)
  const kept = people.filter(({ id }) => came.get(id)?.has(lesson.id) === true).map(({ id }) => id)
  const href = `${office}/${course.id}/lessons/${lesson.number}`
  const title = words.office.noteTitle(lesson.number)
  return page(
    title,
    <>
      <PageHeading
        kicker={course.title}
        title={title}
        lead={`${formatDay(lesson.day, locale)} ${hours(lesson)}. ${words.office.noteLead}`}
      />
      <ErrorSummary errors={refused?.errors ?? {}} labels={{ present: words.office.present }} />
      {people.length === 0 ? (
        <EmptyState title={words.office.townsNone} />
      ) : (
        <Form action={href} label={title} narrow={false}>
          <HiddenFields fields={{ version: String(lesson.version) }} />
          <CheckboxGroup
            name="present"
            label={words.office.present}
            values={refused === null ? kept : formFields(refused.values).all('present')}
            error={refused?.errors['present']}
            options={people.map(({ id, number, name }) => ({ value: id, label: `${number}. ${name}` }))}
            columns
          />
          <ButtonRow>
            <Button>{words.office.saveNote}</Button>
          </ButtonRow>
        </Form>
      )}
    </>,
    { status: refused === null ? 200 : 422, breadcrumbs: officeCrumbs(request, course, true) },
  )
}

const noteForm = z.object({
  version: z.coerce.number().int().catch(0),
  present: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) =>
      (given === undefined ? [] : typeof given === 'string' ? [given] : given)
        .filter(isId)
        .map((id) => id as SignUpId),
    ),
})

async function noted(request: WebRequest): Promise<Reply> {
  const found = await lessonIn(request)
  if (found === null) return trouble('not-found')
  const { course, lesson } = found
  return await post(request, {
    schema: noteForm,
    run: (given) => noteAttendance(request.context, { courseId: course.id, lesson: lesson.number, ...given }),
    again: (refused) => noting(request, refused),
    done: () => [`${office}/${course.id}`, schoolTexts[request.locale].office.noteDone(lesson.number)],
  })
}

/** All people and lessons on one sheet: to be printed, with what was noted so far. */
async function sheet(request: WebRequest): Promise<Reply> {
  const course = await courseIn(request)
  if (course === null) return trouble('not-found')
  const { locale, context } = request
  const words = schoolTexts[locale]
  await lookAtPeople(context, course.id)
  const people = await signUpsOf(context.database, course.id, ['in'])
  const came = await attendanceOf(context.database, course.id)
  const towns = await townsOf(request)
  const town = ({ townId }: SignUp) =>
    townId === null ? words.office.elsewhere : (towns.get(townId)?.[locale] ?? '–')
  const columns: readonly Column<SignUp>[] = [
    { key: 'number', title: words.office.number, kind: 'number', cell: ({ number }) => number },
    { key: 'name', title: words.name, head: true, cell: ({ name }) => (name === '' ? '–' : name) },
    { key: 'town', title: words.office.town, cell: town },
    ...course.lessons.map((lesson) => ({
      key: `lesson-${lesson.number}`,
      title: `${words.lessonNumber(lesson.number)} ${formatDay(lesson.day, locale)}`,
      cell: ({ id }: SignUp) => (came.get(id)?.has(lesson.id) === true ? words.office.came : ''),
    })),
    { key: 'sign', title: words.office.sign, cell: () => '' },
  ]
  return page(
    words.office.sheet,
    <>
      <PageHeading kicker={course.title} title={words.office.sheet} lead={words.office.sheetLead} />
      <DataTable
        caption={`${course.title} ${words.office.sheet}`}
        captionHidden
        rows={people}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<EmptyState title={words.office.townsNone} />}
      />
    </>,
    { breadcrumbs: officeCrumbs(request, course, true) },
  )
}

/** Noting who came, and the sheet for the wall. */
export const attendanceRoutes: readonly Route[] = [
  workspacePage(`${office}/:id/lessons/:number`, actions['note-attendance'], (request) => noting(request)),
  workspaceAction(`${office}/:id/lessons/:number`, actions['note-attendance'], noted),
  workspacePage(`${office}/:id/sheet`, actions['read-people'], sheet),
]
