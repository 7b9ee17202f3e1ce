import { ButtonLink, Notice, PageHeading, Section, useReader } from '#design/index.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { CourseLine } from '../data/course-queries.ts'
import type { OwnSignUp } from '../data/sign-up-queries.ts'
import { completes, phaseOn } from '../domain/course.ts'
import { movesUp } from '../domain/sign-up.ts'
import { portal, type Towns } from './course-in.ts'
import { CourseFacts, CourseFigures, LessonsTable, PhaseBadge, Words } from './course-parts.tsx'
import type { Refused } from './post.ts'
import { PersonForm } from './sign-up-form.tsx'
import { useWords } from './words.ts'

interface CoursePageProps {
  readonly course: CourseLine
  readonly towns: Towns
  readonly who: 'visitor' | 'citizen' | 'staff'
  readonly own: OwnSignUp | null
  readonly given: Refused
}

/** One course: what it is, how somebody stands in it, and signing up while that is open. */
export function CoursePage({ course, towns, who, own, given }: CoursePageProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <PageHeading
        kicker={words.schoolOf(String(course.year))}
        title={course.title}
        status={<PhaseBadge course={course} />}
      />
      {course.callOffReason !== null && (
        <Notice tone="danger" title={words.calledOff}>
          <Words>{course.callOffReason}</Words>
        </Notice>
      )}
      {own !== null && <OwnState course={course} own={own} />}
      <CourseFigures course={course} />
      <CourseFacts course={course} />
      <Section title={words.content} id="content">
        {course.content.split(/\n+/).map((line, place) => (
          <p key={place} lang={locale === 'ko' ? undefined : 'ko'}>
            {line}
          </p>
        ))}
      </Section>
      <LessonsTable course={course} />
      {(own === null || own.state === 'withdrawn') && (
        <SignUpPart course={course} towns={towns} who={who} given={given} />
      )}
    </>
  )
}

function OwnState({ course, own }: { readonly course: CourseLine; readonly own: OwnSignUp }) {
  const words = useWords()
  const { locale, today } = useReader()
  const said = (count: number) => formatCount(count, locale)
  const noted = course.lessons.filter(({ notedOn }) => notedOn !== null).length
  const isOver = phaseOn(course, today) === 'over'
  const mayWithdraw = own.state !== 'withdrawn' && !isOver && course.calledOffOn === null
  return (
    <Section title={words.ownTitle} id="own">
      {own.state === 'withdrawn' && <p>{words.ownWithdrawn}</p>}
      {own.state === 'waiting' && (
        <p>{movesUp(course, today) ? words.ownWaiting(said(own.place ?? 0)) : words.ownWaitingOver}</p>
      )}
      {own.state === 'in' && (
        <>
          <p>{own.movedUpOn === null ? words.ownIn : words.ownMovedUp(formatDay(own.movedUpOn, locale))}</p>
          {noted > 0 && <p>{words.ownAttended(said(own.attended), said(noted))}</p>}
          {completes(course, own.attended) && (
            <p>
              <strong>{words.ownCompleted}</strong>
            </p>
          )}
        </>
      )}
      {mayWithdraw && (
        <ButtonLink href={`${portal}/${course.id}/withdraw`} kind="secondary">
          {words.withdraw}
        </ButtonLink>
      )}
    </Section>
  )
}

function SignUpPart({ course, towns, who, given }: Omit<CoursePageProps, 'own'>) {
  const words = useWords()
  const { locale, today } = useReader()
  const phase = phaseOn(course, today)
  if (phase === 'called-off') return null
  const href = `${portal}/${course.id}`
  const isFull = course.counts.in >= course.seats || course.counts.waiting > 0
  return (
    <Section title={words.signUpTitle} id="sign-up">
      {phase === 'coming' && <p>{words.signUpFrom(formatDay(course.opensOn, locale))}</p>}
      {phase !== 'coming' && phase !== 'open' && <p>{words.signUpClosed}</p>}
      {phase === 'open' && (
        <>
          {isFull && <Notice tone="info">{words.signUpWait}</Notice>}
          {who === 'citizen' && <PersonForm action={`${href}/sign-up`} towns={towns} {...given} />}
          {who === 'staff' && <p>{words.citizensOnly}</p>}
          {who === 'visitor' && (
            <>
              <p>{words.signInLead}</p>
              <ButtonLink href={`/sign-in?next=${encodeURIComponent(href)}`}>{words.signIn}</ButtonLink>
            </>
          )}
        </>
      )}
    </Section>
  )
}
