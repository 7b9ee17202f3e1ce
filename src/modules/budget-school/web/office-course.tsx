import { z } from 'zod'
import {
  ButtonLink,
  type Column,
  ConfirmPage,
  Figure,
  Link,
  Notice,
  PageHeading,
  RadioField,
  Section,
  useReader,
} from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { barChart } from '#platform/charts/bar-chart.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatCount } from '#platform/text/format.ts'
import type { CourseLine } from '../data/course-queries.ts'
import { attendanceOf, readSignUp, townCounts } from '../data/sign-up-queries.ts'
import { budgetSchoolActions as actions } from '../domain/budget-school-actions.ts'
import { type KeptLesson, phaseOn } from '../domain/course.ts'
import type { SignUpId } from '../domain/sign-up.ts'
import { lookAtPeople } from '../use-cases/look-at-people.ts'
import { enterPeople } from '../use-cases/sign-up.ts'
import { withdraw } from '../use-cases/withdraw.ts'
import { courseIn, office, officeCrumbs, type Towns, townsOf } from './course-in.ts'
import { tableFormats } from './course-list.tsx'
import { CourseFacts, CourseFigures, LessonsTable, PhaseBadge, Words } from './course-parts.tsx'
import { personFields, personOf } from './form-fields.ts'
import { downloadPeople, PeopleList, shownPeople } from './people-list.tsx'
import { post, type Refused, saidRefusal } from './post.ts'
import { PersonForm } from './sign-up-form.tsx'
import { schoolTexts, useWords } from './words.ts'

async function show(request: WebRequest): Promise<Reply> {
  const course = await courseIn(request)
  if (course === null) return trouble('not-found')
  const { context } = request
  const towns = await townsOf(request)
  const maySee = may(context.person, actions['read-people'])
  if (maySee) await lookAtPeople(context, course.id)
  const came = await attendanceOf(context.database, course.id)
  return page(
    course.title,
    <>
      <Heading course={course} mayRun={maySee} />
      <CourseFigures course={course} />
      <OfficeLessons
        course={course}
        mayNote={may(context.person, actions['note-attendance'])}
        cameTo={({ id }) => [...came.values()].filter((lessons) => lessons.has(id)).length}
      />
      <TownsFigure course={course} towns={towns} counts={await townCounts(context.database, course.id)} />
      <CourseFacts course={course} />
      {maySee && <PeopleList shown={await shownPeople(request, course, towns)} />}
    </>,
    { breadcrumbs: officeCrumbs(request, course) },
  )
}

function Heading({ course, mayRun }: { readonly course: CourseLine; readonly mayRun: boolean }) {
  const words = useWords()
  const { today } = useReader()
  const href = `${office}/${course.id}`
  const phase = phaseOn(course, today)
  const runs = mayRun && phase !== 'over' && phase !== 'called-off'
  return (
    <>
      <PageHeading
        kicker={words.schoolOf(String(course.year))}
        title={course.title}
        status={<PhaseBadge course={course} />}
        actions={
          <>
            {runs && phase === 'open' && <ButtonLink href={`${href}/enter`}>{words.office.enter}</ButtonLink>}
            {mayRun && (
              <ButtonLink href={`${href}/sheet`} kind="secondary">
                {words.office.sheet}
              </ButtonLink>
            )}
            {runs && (
              <>
                <ButtonLink href={`${href}/change`} kind="secondary">
                  {words.office.change}
                </ButtonLink>
                <ButtonLink href={`${href}/call-off`} kind="tertiary">
                  {words.office.callOff}
                </ButtonLink>
              </>
            )}
            <ButtonLink href={`/budget/school/${course.id}`} kind="tertiary">
              {words.office.seePortal}
            </ButtonLink>
          </>
        }
      />
      {course.callOffReason !== null && (
        <Notice tone="danger" title={words.calledOff}>
          <Words>{course.callOffReason}</Words>
        </Notice>
      )}
    </>
  )
}

interface OfficeLessonsProps {
  readonly course: CourseLine
  readonly mayNote: boolean
  readonly cameTo: (lesson: KeptLesson) => number
}

function OfficeLessons({ course, mayNote, cameTo }: OfficeLessonsProps) {
  const words = useWords()
  const { locale, today } = useReader()
  const said = (count: number) => formatCount(count, locale)
  const attendance: Column<KeptLesson> = {
    key: 'attendance',
    title: words.office.attendance,
    kind: 'number',
    cell: (lesson) => {
      if (lesson.notedOn !== null) return words.office.noted(said(cameTo(lesson)), said(course.counts.in))
      return lesson.day > today ? words.office.notYet : words.office.notNoted
    },
  }
  const noting: Column<KeptLesson> = {
    key: 'note',
    title: words.office.note,
    cell: ({ number, day }) =>
      day > today ? (
        '–'
      ) : (
        <Link href={`${office}/${course.id}/lessons/${number}`} description={words.lessonNumber(number)}>
          {words.office.note}
        </Link>
      ),
  }
  const notes = mayNote && course.calledOffOn === null
  return <LessonsTable course={course} more={[attendance, ...(notes ? [noting] : [])]} />
}

interface TownsProps {
  readonly course: CourseLine
  readonly towns: Towns
  readonly counts: Awaited<ReturnType<typeof townCounts>>
}

function TownsFigure({ course, towns, counts }: TownsProps) {
  const words = useWords()
  const { locale, today } = useReader()
  if (counts.size === 0) return null
  const bars = [...counts]
    .map(([id, value]) => ({
      label: id === null ? words.office.elsewhere : (towns.get(id)?.[locale] ?? '–'),
      value,
    }))
    .toSorted((a, b) => b.value - a.value || a.label.localeCompare(b.label, 'ko'))
  const said = (count: number) => formatCount(count, locale)
  return (
    <Section title={words.office.towns} id="towns">
      <Figure
        chart={barChart({
          ...{ title: words.office.townsFinding(said(course.counts.in), said(bars.length)), locale },
          ...{ columns: [words.office.town, words.in], bars, unit: words.people, day: today },
        })}
      />
    </Section>
  )
}

const enterForm = z.object({ ...personFields, way: z.enum(['phone', 'paper'], 'not-a-choice') })

async function entering(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const course = await courseIn(request)
  if (course === null) return trouble('not-found')
  const words = schoolTexts[request.locale]
  const values = refused?.values ?? { way: 'phone' }
  return page(
    words.office.enter,
    <>
      <PageHeading kicker={course.title} title={words.office.enter} lead={words.office.enterLead} />
      <PersonForm
        action={`${office}/${course.id}/enter`}
        towns={await townsOf(request)}
        {...{ values, errors: refused?.errors ?? {} }}
        isOffice
      >
        <RadioField
          name="way"
          label={words.office.way}
          value={typeof values['way'] === 'string' ? values['way'] : 'phone'}
          error={refused?.errors['way']}
          options={(['phone', 'paper'] as const).map((value) => ({ value, label: words.signUpWays[value] }))}
          inline
        />
      </PersonForm>
    </>,
    { status: refused === null ? 200 : 422, breadcrumbs: officeCrumbs(request, course, true) },
  )
}

async function entered(request: WebRequest): Promise<Reply> {
  const course = await courseIn(request)
  if (course === null) return trouble('not-found')
  const words = schoolTexts[request.locale].office
  return await post(request, {
    schema: enterForm,
    run: ({ way, ...person }) =>
      enterPeople(request.context, { courseId: course.id, people: [{ ...personOf(person), way }] }),
    again: (refused) => entering(request, refused),
    done: ([state]) => [
      `${office}/${course.id}`,
      state === 'waiting' ? words.enteredWaiting : words.enteredIn,
    ],
  })
}

async function personIn(request: WebRequest) {
  const course = await courseIn(request)
  const id = request.param('personId')
  const person =
    course !== null && isId(id) ? await readSignUp(request.context.database, id as SignUpId) : null
  return course === null || person?.courseId !== course.id || person.state === 'withdrawn'
    ? null
    : { course, person }
}

async function askWithdraw(request: WebRequest): Promise<Reply> {
  const found = await personIn(request)
  if (found === null) return trouble('not-found')
  const { course, person } = found
  const words = schoolTexts[request.locale]
  const href = `${office}/${course.id}`
  await lookAtPeople(request.context, course.id)
  const title = words.office.withdrawTitle(person.name)
  return page(
    title,
    <ConfirmPage
      title={title}
      action={`${href}/people/${person.id}/withdraw`}
      confirm={words.withdraw}
      cancelHref={href}
      consequences={[person.state === 'in' ? words.withdrawSeat : words.withdrawPlace, words.withdrawData]}
    />,
    { breadcrumbs: officeCrumbs(request, course, true) },
  )
}

async function withdrawn(request: WebRequest): Promise<Reply> {
  const found = await personIn(request)
  if (found === null) return trouble('not-found')
  const href = `${office}/${found.course.id}`
  const done = await withdraw(request.context, found.person.id)
  if (done.ok) return redirect(href, schoolTexts[request.locale].office.withdrawnBy)
  if (done.refusal === 'not-allowed' || done.refusal === 'not-found') return trouble(done.refusal)
  return redirect(href, saidRefusal(done.refusal, request.locale))
}

/** One course in the workspace, its people, and entering and taking out those who call. */
export const courseRoutes: readonly Route[] = [
  ...tableFormats.map((format) =>
    workspacePage(`${office}/:id/people.${format}`, actions['read-people'], (request) =>
      downloadPeople(request, format),
    ),
  ),
  workspacePage(`${office}/:id`, actions['read-office'], show),
  workspacePage(`${office}/:id/enter`, actions['enter-person'], (request) => entering(request)),
  workspaceAction(`${office}/:id/enter`, actions['enter-person'], entered),
  workspacePage(`${office}/:id/people/:personId/withdraw`, actions['enter-person'], askWithdraw),
  workspaceAction(`${office}/:id/people/:personId/withdraw`, actions['enter-person'], withdrawn),
]
