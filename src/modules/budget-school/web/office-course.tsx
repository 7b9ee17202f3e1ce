import {
  ButtonLink,
  type Column,
  Figure,
  Link,
  Notice,
  PageHeading,
  Section,
  useReader,
} from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { barChart } from '#platform/charts/bar-chart.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount } from '#platform/text/format.ts'
import type { CourseLine } from '../data/course-queries.ts'
import { attendanceOf, townCounts } from '../data/sign-up-queries.ts'
import { budgetSchoolActions as actions } from '../domain/budget-school-actions.ts'
import { type KeptLesson, phaseOn } from '../domain/course.ts'
import { lookAtPeople } from '../use-cases/look-at-people.ts'
import { courseIn, office, officeCrumbs, type Towns, townsOf } from './course-in.ts'
import { CourseFacts, CourseFigures, LessonsTable, PhaseBadge, Words } from './course-parts.tsx'
import { PeopleList, shownPeople } from './people-list.tsx'
import { useWords } from './words.ts'

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

/** One course in the workspace. */
export const courseRoutes: readonly Route[] = [workspacePage(`${office}/:id`, actions['read-office'], show)]
