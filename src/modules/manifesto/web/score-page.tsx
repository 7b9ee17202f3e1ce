import {
  ButtonLink,
  type Column,
  DataTable,
  KeyFigures,
  Link,
  Notice,
  PageHeading,
  RoomTabs,
  Section,
  StatusBadge,
  useReader,
} from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { won } from '#platform/kernel/won.ts'
import { formatCount, formatDay, formatWon } from '#platform/text/format.ts'
import { officeRooms, portalRooms } from '#modules/pledges/index.ts'
import { fieldKeys, nextSteps, type ScoredCriterion } from '../domain/score.ts'
import { type Lack, lacks, type PublishedScore } from '../use-cases/published-score.ts'
import { useWords } from './words.ts'

/** 6843 hundredths as 68.43. */
export const pointsText = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`

/** A share's counts, or its amounts where it is one of money. */
function sayCounts({ share: { part, whole }, counts }: ScoredCriterion, locale: Locale): string {
  if (counts === undefined) return `${formatCount(part, locale)}/${formatCount(whole, locale)}`
  return `${formatWon(won(part), 'million', locale)} / ${formatWon(won(whole), 'million', locale)}`
}

type PastScore = Pick<PublishedScore, 'day' | 'total' | 'grade'>

interface ScorePageProps {
  readonly score: PublishedScore
  readonly history: readonly PastScore[]
  readonly room: 'portal' | 'workspace'
}

/** What the published records score, on what that stands, and for the office what to publish next. */
export function ScorePage({ score, history, room }: ScorePageProps) {
  const words = useWords()
  const isOffice = room === 'workspace'
  const { cuts } = score
  return (
    <>
      <PageHeading
        title={words.title}
        kicker={words.years(score.evaluationYear, score.resultYear)}
        lead={words.lead(pointsText(score.total), score.grade)}
        actions={
          isOffice ? (
            <ButtonLink href="/pledges/manifesto" kind="secondary">
              {words.publicPage}
            </ButtonLink>
          ) : undefined
        }
      />
      <RoomTabs label={words.pledges} rooms={isOffice ? officeRooms : portalRooms} current="manifesto" />
      <Notice title={words.noticeTitle}>
        <p>{words.notice}</p>
      </Notice>
      <KeyFigures
        figures={[
          { label: words.total, value: pointsText(score.total), note: words.formula, day: score.day },
          ...fieldKeys.map((field) => ({
            label: words.fields[field],
            value: `${pointsText(score.fields[field])} / 100`,
            day: score.day,
          })),
        ]}
      />
      <Passes score={score} />
      {isOffice && <Next score={score} />}
      <Evidence score={score} />
      <Lacking score={score} />
      <History history={history} />
      <p>
        {words.cuts(cuts.saAbove ? words.above(cuts.sa) : words.atLeast(cuts.sa), cuts.a, cuts.b, cuts.c)}.{' '}
        <span>{words.source(score.source)}</span>
      </p>
    </>
  )
}

function Passes({ score }: Pick<ScorePageProps, 'score'>) {
  const words = useWords()
  const lines = [
    { key: 'web', passes: score.webPasses },
    { key: 'consistency', passes: score.consistencyPasses },
  ] as const
  return (
    <ul class="plain-list">
      {lines.map(({ key, passes }) => (
        <li key={key}>
          <StatusBadge tone={passes ? 'success' : 'danger'}>
            {words.passes[key]}: {passes ? words.pass : words.fail}
          </StatusBadge>{' '}
          {words.passFormula[key]}
          {score.unmet.some(({ field }) => field === key) && (
            <ul>
              {score.unmet
                .filter(({ field }) => field === key)
                .map((one) => (
                  <li key={one.key}>{words.unmet[one.key]}</li>
                ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}

interface Step {
  readonly key: string
  readonly todo: string
  readonly gain: string
  readonly where: string
}

function Next({ score }: Pick<ScorePageProps, 'score'>) {
  const words = useWords()
  const columns: readonly Column<Step>[] = [
    { key: 'todo', title: words.todo, head: true, cell: ({ todo }) => todo },
    { key: 'gain', title: words.points, cell: ({ gain }) => gain },
    { key: 'where', title: words.where, cell: ({ where }) => <Link href={where}>{words.go}</Link> },
  ]
  // Without every pass there is no grade, whatever the points.
  const steps: readonly Step[] = [
    ...score.unmet.map(({ key, where }) => ({
      ...{ key: `pass ${key}`, where, todo: words.passSteps[key], gain: words.neededToPass },
    })),
    ...nextSteps(score).map(({ key, where, toGain }) => ({
      ...{ key, where, todo: words.steps[key], gain: words.gain(pointsText(toGain)) },
    })),
  ]
  return (
    <Section title={words.next} lead={words.nextLead} id="next">
      {steps.length === 0 ? (
        <p>{words.nextNone}</p>
      ) : (
        <DataTable
          caption={words.next}
          captionHidden
          columns={columns}
          rows={steps}
          rowKey={({ key }) => key}
        />
      )}
    </Section>
  )
}

function Evidence({ score }: Pick<ScorePageProps, 'score'>) {
  const words = useWords()
  const { locale } = useReader()
  const columns: readonly Column<ScoredCriterion>[] = [
    { key: 'criterion', title: words.criterion, head: true, cell: ({ key }) => words.criteria[key] },
    { key: 'field', title: words.field, cell: ({ field }) => words.fields[field] },
    {
      key: 'count',
      title: words.count,
      kind: 'number',
      cell: (criterion) => sayCounts(criterion, locale),
    },
    { key: 'points', title: words.points, kind: 'number', cell: ({ hundredths }) => pointsText(hundredths) },
    { key: 'most', title: words.most, kind: 'number', cell: ({ most }) => most },
    { key: 'proof', title: words.proof, cell: ({ proof }) => <Link href={proof}>{words.seeProof}</Link> },
  ]
  return (
    <Section title={words.evidence} id="evidence">
      <DataTable
        caption={words.evidence}
        captionHidden
        columns={columns}
        rows={score.criteria}
        rowKey={({ key }) => key}
        day={score.day}
      />
    </Section>
  )
}

function Lacking({ score: { lacking } }: Pick<ScorePageProps, 'score'>) {
  const words = useWords()
  const { locale } = useReader()
  const said = (pledges: (typeof lacking)[Lack]) =>
    pledges.map(({ number, title }) => `${number}. ${title[locale]}`).join(', ')
  return (
    <Section title={words.lacking} id="lacking">
      {lacks.every((lack) => lacking[lack].length === 0) && <p>{words.lackingNone}</p>}
      {lacks
        .filter((lack) => lacking[lack].length > 0)
        .map((lack) => (
          <p key={lack}>{words.lackingOf[lack](said(lacking[lack]))}</p>
        ))}
    </Section>
  )
}

function History({ history }: Pick<ScorePageProps, 'history'>) {
  const words = useWords()
  const { locale } = useReader()
  const columns: readonly Column<PastScore>[] = [
    { key: 'day', title: words.day, kind: 'date', head: true, cell: ({ day }) => formatDay(day, locale) },
    { key: 'total', title: words.total, kind: 'number', cell: ({ total }) => pointsText(total) },
    { key: 'grade', title: words.grade, cell: ({ grade }) => grade ?? words.noGrade },
  ]
  return (
    <Section title={words.history} lead={words.historyLead} id="history">
      <DataTable
        caption={words.history}
        captionHidden
        columns={columns}
        rows={history}
        rowKey={({ day }) => day}
        narrow
      />
    </Section>
  )
}
