import type { ComponentChildren } from 'preact'
import {
  DueMark,
  type Fact,
  FactList,
  Link,
  PageHeading,
  Section,
  type Step,
  Steps,
  useReader,
} from '#design/index.ts'
import { formatDay } from '#platform/text/format.ts'
import { type ChangeCourse, owesAnswer } from '../domain/change-course.ts'
import type { ShownChange } from '../use-cases/shown-changes.ts'
import { type DepartmentNames, OldAndNew } from './old-and-new.tsx'
import { StateBadge } from './say.tsx'
import { useWords } from './words.ts'

interface ChangeRecordProps {
  readonly change: ShownChange
  readonly names: DepartmentNames
  /** The portal's pledge page, or the workspace's. */
  readonly base: '/pledges' | '/office/pledges'
  readonly actions?: ComponentChildren
  readonly children?: ComponentChildren
}

/** A request: where it stands, what it changes and why, and what was said of it. */
export function ChangeRecord(props: ChangeRecordProps) {
  const { change, names } = props
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <PageHeading
        kicker={words.kicker(change.pledge.number, words.kinds[change.kind])}
        title={words.changeOf(words.kinds[change.kind], change.pledge.number, change.before.title[locale])}
        status={<StateBadge state={change.course.state} />}
        actions={props.actions}
      />
      <Steps label={words.steps} steps={useSteps(change.course)} />
      <FactList facts={useFacts(props)} />
      <Section title={words.reason}>
        <Korean>{change.reason}</Korean>
      </Section>
      {change.impact !== '' && (
        <Section title={words.impact}>
          <Korean>{change.impact}</Korean>
        </Section>
      )}
      <Section title={words.oldAndNew} id="old-and-new">
        <OldAndNew change={change} names={names} />
      </Section>
      <Panel course={change.course} />
      {props.children}
    </>
  )
}

/** What was written in Korean stays so on English pages, and says so to screen readers. */
export function Korean({ children }: { readonly children: string }) {
  const { locale } = useReader()
  return <p lang={locale === 'ko' ? undefined : 'ko'}>{children}</p>
}

function useSteps(course: ChangeCourse): readonly Step[] {
  const words = useWords()
  const { locale } = useReader()
  const { state, submittedOn, opinion, approval, publishedOn } = course
  const labels = words.stepLabels
  const done = [
    { label: labels.request, on: state === 'returned' ? null : submittedOn, at: ['draft', 'returned'] },
    { label: labels.consult, on: course.agenda === null ? null : submittedOn, at: ['consulting'] },
    { label: labels.panel, on: opinion?.on ?? null, at: ['panel'] },
    { label: labels.approve, on: approval?.on ?? null, at: ['approval'] },
    { label: labels.publish, on: publishedOn, at: ['approved'] },
  ]
  return done.map(({ label, on, at }, index): Step => {
    const current = at.includes(state)
    return {
      label,
      state: current ? 'current' : on === null ? 'next' : 'done',
      // The consultation has no day of its own: it lasts from the request to the agenda.
      note: on === null || current || index === 1 ? undefined : formatDay(on, locale),
    }
  })
}

function useFacts({ change, names, base }: ChangeRecordProps): Fact[] {
  const words = useWords()
  const { locale } = useReader()
  const { pledge, course, duties } = change
  const day = (on: Parameters<typeof formatDay>[0]) => formatDay(on, locale)
  const { approval } = course
  return [
    {
      term: words.pledge,
      value: <Link href={`${base}/${pledge.number}`}>{`${pledge.number}. ${pledge.title[locale]}`}</Link>,
    },
    { term: words.department, value: names.get(pledge.leadDepartmentId)?.[locale] ?? '–' },
    course.submittedOn === null
      ? { term: words.draftedOn, value: day(change.draftedOn) }
      : { term: words.submittedOn, value: day(course.submittedOn) },
    ...(approval === null
      ? []
      : [{ term: words.approve, value: words.approvedBy(approval.documentNumber, day(approval.on)) }]),
    ...(course.publishedOn === null ? [] : [{ term: words.publishedOn, value: day(course.publishedOn) }]),
    ...duties.map(({ duty, due }) => ({
      term: `${words.due}: ${words.duties[duty]}`,
      value: <DueMark day={due} />,
    })),
  ]
}

/** What the panel said, and what the city answered. */
function Panel({ course }: { readonly course: ChangeCourse }) {
  const words = useWords()
  const { locale } = useReader()
  const { opinion, answer } = course
  if (opinion === null) return null
  return (
    <Section title={words.opinion}>
      <p>{words.opinionOn(words.panelStances[opinion.stance], formatDay(opinion.on, locale))}</p>
      {opinion.words !== '' && <Korean>{opinion.words}</Korean>}
      {answer !== null && (
        <>
          <h3>{words.answer}</h3>
          <p>
            {answer.accepted ? words.accepted : words.notAccepted} ({formatDay(answer.on, locale)})
          </p>
          {answer.words !== '' && <Korean>{answer.words}</Korean>}
        </>
      )}
      {owesAnswer(course) && opinion.answerDue !== null && (
        <p>
          {words.answerDue}: <DueMark day={opinion.answerDue} />
        </p>
      )}
    </Section>
  )
}
