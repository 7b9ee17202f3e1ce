import { Fragment } from 'preact'
import { Card, Link, Section, useReader } from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import { formatDay, formatRatio } from '#platform/text/format.ts'
import type { FollowUp } from '../data/point-queries.ts'
import { isLate, standingOf } from '../domain/point.ts'
import { type NamedPoint, titleOfPoint } from '../use-cases/owed-points.ts'
import { roundName, StandingBadge } from './say.tsx'
import { useWords } from './words.ts'

export type Names = ReadonlyMap<DepartmentId, Localized>

interface PointsSectionProps {
  readonly title: string
  readonly points: readonly NamedPoint[]
  readonly names: Names
  readonly groups: ReadonlyMap<string, Localized>
  /** What stands there when there are none. */
  readonly empty: string
}

/** What departments have to answer, what they answered, and what they do: as citizens read it. */
export function PointsSection({ title, points, names, groups, empty }: PointsSectionProps) {
  const words = useWords()
  return (
    <Section title={title} lead={words.pointsLead} id="points">
      {points.length === 0 ? (
        <p>{empty}</p>
      ) : (
        points.map((point) => <PointCard key={point.id} point={point} names={names} groups={groups} />)
      )}
    </Section>
  )
}

interface PointCardProps {
  readonly point: NamedPoint
  readonly names: Names
  readonly groups: ReadonlyMap<string, Localized>
  /** On the pledge's own page the round is the news, not the pledge. */
  readonly onPledge?: boolean
}

export function PointCard({ point, names, groups, onPledge = false }: PointCardProps) {
  const words = useWords()
  const { locale, today } = useReader()
  const standing = standingOf(point, today)
  const group = point.groupId === null ? null : (groups.get(point.groupId)?.[locale] ?? null)
  const kind = words.pointKinds[point.kind]
  return (
    <Card
      title={onPledge ? roundName(point.round, locale) : titleOfPoint(point, locale)}
      kicker={
        <>
          {group === null ? kind : `${kind} · ${group}`} <StandingBadge standing={standing} />
        </>
      }
    >
      {point.text !== '' && point.pledge !== null && <Lines text={point.text} />}
      <PublicAnswer point={point} department={names.get(point.answererId)?.[locale] ?? '–'} />
      <Steps steps={point.state === 'accepted' ? point.followUps : []} />
      {point.pledge !== null && !onPledge && (
        <p>
          <Link href={`/pledges/${point.pledge.number}`}>{words.publicPage}</Link>
        </p>
      )}
    </Card>
  )
}

/** What somebody wrote, in Korean and with its own line breaks. */
export function Lines({ text }: { readonly text: string }) {
  const { locale } = useReader()
  return (
    <p lang={locale === 'ko' ? undefined : 'ko'}>
      {text.split('\n').map((line, index) => (
        <Fragment key={index}>
          {index > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </p>
  )
}

/** The answer, once the office has accepted it; before that, by when it is due. */
function PublicAnswer({ point, department }: { readonly point: NamedPoint; readonly department: string }) {
  const words = useWords()
  const { locale } = useReader()
  if (point.state !== 'accepted')
    return (
      <p>
        {words.answerOf(department)}: {words.noAnswerYet}{' '}
        {point.dueDay !== null && words.dueWhen(formatDay(point.dueDay, locale))}
      </p>
    )
  return (
    <>
      <p>
        <strong>
          {words.answerOf(department)}
          {point.stance !== null && ` – ${words.stances[point.stance]}`}
        </strong>
      </p>
      <Lines text={point.answer} />
    </>
  )
}

/** What was promised, by when, and what came of it. */
export function Steps({
  steps,
  untitled = false,
}: {
  readonly steps: readonly FollowUp[]
  /** Where the section is called so already. */
  readonly untitled?: boolean
}) {
  const words = useWords()
  const { locale, today } = useReader()
  if (steps.length === 0) return null
  const said = (step: FollowUp) => {
    if (step.doneOn !== null) return words.stepDone(formatDay(step.doneOn, locale), step.doneNote)
    const due = formatDay(step.dueDay, locale)
    return isLate(step, today) ? words.stepLate(due) : words.stepDue(due)
  }
  return (
    <>
      {!untitled && (
        <p>
          <strong>{words.steps}</strong>
        </p>
      )}
      <ul class="plain-list">
        {steps.map((step) => (
          <li key={step.id}>
            <span lang={locale === 'ko' ? undefined : 'ko'}>{step.text}</span> – {said(step)}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Accepted answers over the points that have been sent. */
export function answeredRatio(points: readonly NamedPoint[]) {
  const sent = points.filter(({ dueDay }) => dueDay !== null)
  return ratio(sent.filter(({ state }) => state === 'accepted').length, sent.length)
}

/** The same in words. */
export function useAnswered(points: readonly NamedPoint[]): string {
  return formatRatio(answeredRatio(points), useReader().locale)
}
