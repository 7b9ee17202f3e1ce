import { z } from 'zod'
import {
  Button,
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  Link,
  Notice,
  PageHeading,
  useReader,
} from '#design/index.ts'
import { may, mayForSome } from '#platform/access/permission.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { calendarMonthOf } from '#platform/kernel/calendar-date.ts'
import { formatCount } from '#platform/text/format.ts'
import {
  compare,
  enterValues,
  type GivenValue,
  indicatorActions,
  rational,
} from '#modules/indicators/index.ts'
import {
  type Entry,
  resultsOf,
  type ResultLine,
  reviewActions,
  reviewOf,
  sentEntriesOf,
} from '#modules/reviews/index.ts'
import { jointEvaluationActions } from '../domain/joint-evaluation-actions.ts'
import { type IndicatorLine, monthToEnter } from '../use-cases/indicator-lines.ts'
import type { YearFacts } from '../use-cases/year-board.ts'
import { type MarkStep, MarksStep } from './marks-step.tsx'
import type { JointParts } from './parts.ts'
import { roomsOf, type Rooms, RoomsOfYear } from './rooms.tsx'
import { sayFixed, sayNumber } from './say.ts'
import { sayFlaw } from './value-fields.tsx'
import { jointTexts, useWords } from './words.ts'
import { crumbs, factsIn, indicatorHref, linesOf, manyOf, notFound, yearHref } from './year-in.ts'

/** A judged indicator with the cases that were handed in for it. */
interface Judged {
  readonly line: IndicatorLine
  readonly entries: readonly Entry[]
  /** The best of them once the result is published. */
  readonly best: ResultLine | null
}

interface Found {
  readonly facts: YearFacts
  readonly review: Awaited<ReturnType<typeof reviewOf>>
  readonly judged: readonly Judged[]
}

/** The year's round of reviews (정성평가 우수사례), and what it says of each judged indicator. */
async function foundIn(request: WebRequest, parts: JointParts): Promise<Found | null> {
  const facts = await factsIn(request)
  if (facts === null) return null
  const { database } = request.context
  const review = await reviewOf(database, 'joint-evaluation', String(facts.year.evaluationYear))
  const entries = review === null ? [] : await sentEntriesOf(database, review.id)
  const results = review === null ? [] : await resultsOf(database, review.id)
  const { lines } = await linesOf(request, facts, parts)
  const judged = lines
    .filter(({ indicator }) => indicator.kind === 'qualitative')
    .map((line) => ({
      line,
      entries: entries.filter(({ reference }) => reference === line.indicator.number),
      best:
        line.indicator.unit !== MARKS || line.indicator.series === 'monthly'
          ? null
          : bestOf(results.filter(({ reference }) => reference === line.indicator.number)),
    }))
  return { facts, review, judged }
}

/** Marks are points of 100: they are no value of an indicator in another unit, nor of one month. */
const MARKS = '점'

const bestOf = (results: readonly ResultLine[]): ResultLine | null =>
  results.reduce<ResultLine | null>(
    (best, each) => (best === null || each.final > best.final ? each : best),
    null,
  )

interface PageProps extends Found {
  readonly rooms: Rooms
  readonly mayPlan: boolean
  readonly mayUse: boolean
  readonly problems: readonly string[]
}

function BestCases({ facts, review, judged, rooms, mayPlan, mayUse, problems }: PageProps) {
  const words = useWords()
  const { locale } = useReader()
  const said = (count: number) => formatCount(count, locale)
  const withCase = judged.filter(({ entries }) => entries.length > 0).length
  const usable = judged.some(({ best }) => best !== null)
  return (
    <>
      <PageHeading
        title={words.bestCases}
        kicker={words.yearTitle(String(facts.year.evaluationYear))}
        lead={words.bestCasesLead(said(judged.length), said(withCase))}
        actions={review === null
          ? mayPlan && <ButtonLink href="/office/reviews/new">{words.planReview}</ButtonLink>
          : <ButtonLink href={`/office/reviews/${review.id}`} kind="secondary">{words.seeReview}</ButtonLink>}
      />
      <RoomsOfYear rooms={rooms} />
      {judged.length > 0 && <p>{words.ownCountLead}</p>}
      {review === null && <Notice tone="info" title={words.noReview}>{words.noReviewBody(String(facts.year.evaluationYear))}</Notice>}
      {problems.length > 0 && <Notice tone="danger" title={words.nothingSaved}>{problems.join(' ')}</Notice>}
      <DataTable
        caption={words.bestCases}
        captionHidden
        columns={useColumns(facts, review)}
        rows={judged}
        rowKey={({ line }) => line.indicator.id}
        {...(mayUse && usable
          ? {
              select: {
                name: 'indicator',
                action: yearHref(facts.year, '/best-cases'),
                label: ({ line }: Judged) => line.indicator.name,
                actions: <Button>{words.useMarks}</Button>,
              },
            }
          : {})}
        empty={<EmptyState title={words.noJudged}>{words.noJudgedBody}</EmptyState>}
      />
    </>
  )
} // prettier-ignore

/** Whether a result is a review's mark, or what the department counts itself. */
function fromOf({ line: { actual, isRecognised }, entries, best }: Judged) {
  if (actual === null) return 'none'
  if (isRecognised) return 'recognised'
  if (best !== null && compare(actual, rational(BigInt(best.final), 100n)) === 0) return 'mark'
  return entries.length === 0 ? 'own-without-case' : 'own'
}

function useColumns({ year }: YearFacts, review: Found['review']): readonly Column<Judged>[] {
  const words = useWords()
  const { locale } = useReader()
  const mark = (hundredths: number) => sayFixed(rational(BigInt(hundredths), 100n), 2, locale)
  return [
    { key: 'name', title: words.name, head: true, cell: ({ line: { indicator } }) => <Link href={indicatorHref(year, indicator)}>{`${indicator.number} ${indicator.name}`}</Link> },
    { key: 'weight', title: words.weight, kind: 'number', cell: ({ line: { indicator } }) => sayFixed(indicator.weight, 2, locale) },
    { key: 'cases', title: words.cases, cell: ({ entries }) => (entries.length === 0 ? words.noCase : entries.map(({ id, title }) => <div key={id}><Link href={`/office/reviews/${review?.id ?? ''}/entries/${id}`}>{title}</Link></div>)) },
    { key: 'best', title: words.reviewMark, kind: 'number', cell: ({ best }) => (best === null ? '–' : `${mark(best.final)} (${best.grade})`) },
    { key: 'actual', title: words.actual, kind: 'number', cell: ({ line: { actual, indicator } }) => (actual === null ? '–' : sayNumber(actual, indicator.decimals + 1, locale)) },
    { key: 'from', title: words.valueFrom, cell: (each) => words.valuesFrom[fromOf(each)] },
  ] // prettier-ignore
}

const show =
  (parts: JointParts) =>
  async (request: WebRequest, problems: readonly string[] = []): Promise<Reply> => {
    const found = await foundIn(request, parts)
    if (found === null) return notFound()
    const { person } = request.context
    return page(
      jointTexts[request.locale].bestCases,
      <BestCases
        {...{ ...found, problems }}
        rooms={roomsOf(request, found.facts.year, parts, '/best-cases')}
        mayPlan={may(person, reviewActions['plan-review'])}
        mayUse={mayForSome(person, indicatorActions.plan) && found.facts.set.lockedAt === null}
      />,
      { status: problems.length > 0 ? 422 : 200, breadcrumbs: crumbs(request, found.facts.year) },
    )
  }

const form = z.object({
  indicator: manyOf(500),
  /** `<indicator>:<version>` of what was seen: only then something is entered. */
  seen: manyOf(500),
  replace: z.string().optional(),
})

/** The marks of the chosen indicators are shown beside what they replace; what was seen so becomes their values. */
const used =
  (parts: JointParts) =>
  async (request: WebRequest): Promise<Reply> => {
    const found = await foundIn(request, parts)
    const read = readForm(form, await request.form())
    if (found === null || !read.ok) return notFound()
    const { indicator, seen, replace } = read.value
    const words = jointTexts[request.locale]
    const versions = new Map(seen.map((each) => each.split(':')).map(([id = '', version]) => [id, Number(version) || 0]))
    const asked = [...indicator, ...versions.keys()]
    const chosen = found.judged.filter(({ line }) => asked.includes(line.indicator.id))
    const { month, steps, without, same } = stepsOf(request, found, chosen)
    if (steps.length === 0) return await show(parts)(request, [same > 0 ? words.marksSame : words.refusals['nothing-chosen']])
    const confirm = (problems: readonly string[] = []) =>
      page(
        words.useMarks,
        <MarksStep {...{ year: found.facts.year, month, steps, without, same, problems }} isReplacing={replace === 'yes'} />,
        { status: problems.length > 0 ? 422 : 200, breadcrumbs: crumbs(request, found.facts.year, { href: yearHref(found.facts.year, '/best-cases'), label: words.bestCases }) },
      )
    if (versions.size === 0) return confirm()
    const given = steps.map(({ line, text, note }): GivenValue => ({
      ...{ indicatorId: line.indicator.id, month, text, inputs: {}, note, isSure: true, mayReplace: replace === 'yes' },
      version: versions.get(line.indicator.id) ?? 0,
    }))
    const outcome = await enterValues(request.context, { setId: found.facts.set.id, given })
    if (outcome.ok)
      return redirect(yearHref(found.facts.year, '/best-cases'), words.enteredDone(formatCount(given.length, request.locale)))
    const { refusal } = outcome
    if (refusal.code !== 'flawed') return trouble(refusal.code)
    const said = refusal.flaws.map((flaw) => `${steps[flaw.at]?.line.indicator.name ?? ''}: ${sayFlaw(flaw, request.locale)}`)
    return confirm([...new Set(said)])
  } // prettier-ignore

/** What the marks would do to the month that is entered now; what they only repeat is left alone. */
function stepsOf(request: WebRequest, { facts }: Found, chosen: readonly Judged[]) {
  const { locale, context } = request
  const [now, last] = [monthToEnter(facts.set, context.today), calendarMonthOf(facts.set.baseDay)]
  const month = now > last ? last : now
  const usable = chosen.flatMap(({ line, best }) => (best === null ? [] : [{ line, best }]))
  const all = usable.map(({ line, best }): MarkStep => {
    const mark = rational(BigInt(best.final), 100n)
    const before = line.months.find((each) => each.month === month) ?? null
    return {
      line,
      before,
      mark,
      text: sayFixed(mark, 2, 'en'),
      note: jointTexts[locale].markNote(best.title),
    }
  })
  const steps = all.filter(({ before, mark }) => before === null || before.state === 'returned' || compare(before.value, mark) !== 0) // prettier-ignore
  return { month, steps, without: chosen.length - usable.length, same: usable.length - steps.length }
}

/** Best cases of judged indicators, and what their review says. */
export const bestCasesRoutes = (parts: JointParts): readonly Route[] => [
  workspacePage('/office/joint-evaluation/:year/best-cases', jointEvaluationActions.read, (request) =>
    show(parts)(request),
  ),
  workspaceAction('/office/joint-evaluation/:year/best-cases', indicatorActions.plan, used(parts)),
]
