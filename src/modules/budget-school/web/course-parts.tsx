import {
  type Column,
  DataTable,
  FactList,
  KeyFigures,
  Section,
  StatusBadge,
  type Tone,
  useReader,
} from '#design/index.ts'
import { formatCount, formatDay, formatPeriod } from '#platform/text/format.ts'
import type { CourseLine } from '../data/course-queries.ts'
import {
  type Course,
  type CoursePhase,
  type KeptLesson,
  lessonsToComplete,
  phaseOn,
} from '../domain/course.ts'
import { hourOf } from './form-fields.ts'
import { useWords } from './words.ts'

const tones: Readonly<Record<CoursePhase, Tone>> = {
  coming: 'info',
  open: 'success',
  closed: 'neutral',
  running: 'info',
  over: 'neutral',
  'called-off': 'danger',
}

export function PhaseBadge({ course }: { readonly course: Course }) {
  const { today } = useReader()
  const phase = phaseOn(course, today)
  return <StatusBadge tone={tones[phase]}>{useWords().phases[phase]}</StatusBadge>
}

/** People's own words are Korean, whatever the reader's language. */
export function Words({ children }: { readonly children: string }) {
  const { locale } = useReader()
  return <span lang={locale === 'ko' ? undefined : 'ko'}>{children}</span>
}

/** What a course is, where, when, with how many. */
export function CourseFacts({ course }: { readonly course: Course }) {
  const words = useWords()
  const { locale } = useReader()
  const said = (count: number) => formatCount(count, locale)
  return (
    <FactList
      facts={[
        { term: words.signUpDays, value: formatPeriod(course.opensOn, course.closesOn, locale) },
        { term: words.way, value: words.ways[course.way] },
        { term: words.place, value: <Words>{course.place}</Words> },
        {
          term: words.teacher,
          value: course.teacher === '' ? words.noTeacher : <Words>{course.teacher}</Words>,
        },
        { term: words.seats, value: `${said(course.seats)}${locale === 'ko' ? '명' : ''}` },
        {
          term: words.share,
          value: words.shareSaid(said(lessonsToComplete(course)), said(course.lessons.length)),
        },
      ]}
    />
  )
}

/** How many signed up and wait, and once lessons have begun how many came and completed it. */
export function CourseFigures({ course }: { readonly course: CourseLine }) {
  const words = useWords()
  const { locale, today } = useReader()
  const { counts, seats, lessons } = course
  const said = (count: number) => formatCount(count, locale)
  const unit = locale === 'ko' ? { unit: words.counted } : {}
  const isNoted = lessons.some(({ notedOn }) => notedOn !== null)
  return (
    <KeyFigures
      figures={[
        { label: words.in, value: said(counts.in), ...unit, note: words.inNote(said(seats)), day: today },
        ...(counts.waiting === 0
          ? []
          : [{ label: words.waiting, value: said(counts.waiting), ...unit, day: today }]),
        ...(isNoted
          ? [
              {
                ...{ label: words.attended, value: said(counts.attended), ...unit },
                ...{ note: words.attendedNote, day: today },
              },
              { label: words.completed, value: said(counts.completed), ...unit, day: today },
            ]
          : []),
      ]}
    />
  )
}

export const hours = ({ from, until }: Pick<KeptLesson, 'from' | 'until'>) =>
  `${hourOf(from)}–${hourOf(until)}`

/** The lessons in their order; the office has further columns. */
export function LessonsTable({
  course,
  more = [],
}: {
  readonly course: Course
  readonly more?: readonly Column<KeptLesson>[]
}) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Section title={words.lessons} id="lessons">
      <DataTable
        caption={words.lessons}
        captionHidden
        narrow
        rows={course.lessons}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'number',
            title: words.lesson,
            head: true,
            cell: ({ number }) => words.lessonNumber(number),
          },
          { key: 'day', title: words.day, kind: 'date', cell: ({ day }) => formatDay(day, locale) },
          { key: 'hours', title: words.hours, cell: hours },
          {
            key: 'title',
            title: words.lessonTitle,
            cell: ({ title }) => (title === '' ? '–' : <Words>{title}</Words>),
          },
          ...more,
        ]}
      />
    </Section>
  )
}
