import type { Session } from '#platform/database/session.ts'
import {
  addMonths,
  type CalendarDate,
  dayInSeoul,
  parseCalendarDate,
  yearOf,
} from '#platform/kernel/calendar-date.ts'
import { valuesInForce } from '#platform/settings/setting-value.ts'
import { type ChangeLine, listChanges } from '#modules/pledge-changes/index.ts'
import { goalAttainment, type PublishedRates, publishedRates } from '#modules/pledge-checks/index.ts'
import { countComments } from '#modules/pledge-comments/index.ts'
import { ledgerTotals } from '#modules/pledge-ledger/index.ts'
import { listPlaces, type PlaceLine } from '#modules/pledge-map/index.ts'
import { listPoints, listRounds, type PanelPoint, type PanelRound } from '#modules/pledge-panel/index.ts'
import { listPledges, type MayorTerm, type PledgeLine, termOn } from '#modules/pledges/index.ts'
import { type CutOffs, cutOffs } from '../domain/manifesto-settings.ts'
import { type ManifestoScore, type PublishedFacts, scoreOf } from '../domain/score.ts'

export interface PublishedScore extends ManifestoScore {
  readonly term: MayorTerm
  readonly day: CalendarDate
  /** The year in which is evaluated (평가연도), and that of the results (실적연도). */
  readonly evaluationYear: number
  readonly resultYear: number
  readonly cuts: CutOffs
  readonly source: string
  /** Which pledges lack their stage, the words of the promise, an entry in the ledger or a place on the map. */
  readonly lacking: Readonly<Record<Lack, readonly PledgeLine[]>>
}

export const lacks = ['stage', 'source', 'money', 'place'] as const
export type Lack = (typeof lacks)[number]

/** What the city's published records would score on some days of the term of the first, in that order. Empty while there is no register. */
export async function publishedScores(
  session: Session,
  days: readonly [CalendarDate, ...CalendarDate[]],
): Promise<readonly PublishedScore[]> {
  const term = await termOn(session, days[0])
  if (term === null) return []
  const records = await recordsOf(session, term)
  const scores: PublishedScore[] = []
  for (const day of days) if (day >= term.from) scores.push(await scoreOn(session, records, day))
  return scores
}

/** Records that carry the day on which they were published: read once, whatever the days. */
interface Records {
  readonly term: MayorTerm
  readonly rounds: readonly PanelRound[]
  readonly points: readonly PanelPoint[]
  readonly changes: readonly ChangeLine[]
  readonly checks: readonly PublishedRates[]
  readonly places: readonly PlaceLine[]
}

async function recordsOf(session: Session, term: MayorTerm): Promise<Records> {
  const pledges = await listPledges(session, term.id, term.until)
  return {
    term,
    rounds: await listRounds(session),
    points: await listPoints(session),
    changes: await listChanges(session, {
      pledgeIds: pledges.map(({ id }) => id),
      states: ['approved', 'published'],
    }),
    checks: await publishedRates(session, term.id),
    places: await listPlaces(session, term.id),
  }
}

async function scoreOn(session: Session, records: Records, day: CalendarDate): Promise<PublishedScore> {
  const { term } = records
  const pledges = await listPledges(session, term.id, day)
  const resultYear = yearOf(day)
  const evaluationYear = resultYear + 1
  const from = parseCalendarDate(`${evaluationYear}-01-01`) ?? day
  const found = (await valuesInForce(session, [cutOffs], from)).get(cutOffs.name)
  const cuts = found?.value as CutOffs
  const money = await ledgerTotals(
    session,
    pledges.map(({ id, field }) => ({ id, field: field.number })),
    day,
  )
  const placed = new Set(
    records.places.filter(({ enteredAt }) => dayInSeoul(enteredAt) <= day).map(({ pledgeId }) => pledgeId),
  )
  const ids = pledges.map(({ id }) => id)
  const facts: PublishedFacts = {
    ...countsOf(pledges, day),
    ...talkOf(records, day),
    ...(await goalsOn(session, ids, day)),
    ...(await commentsOn(session, ids, day)),
    ...{ entered: money.entered, planned: money.all.plannedInTerm, secured: money.all.securedInTerm },
    placed: pledges.filter(({ id }) => placed.has(id)).length,
  }
  return {
    ...scoreOf(facts, cuts),
    ...{ term, day, evaluationYear, resultYear, cuts, source: found?.source ?? '' },
    lacking: {
      stage: pledges.filter(({ stage }) => stage === null),
      source: pledges.filter(({ sourceText }) => sourceText.trim() === ''),
      money: pledges.filter(({ id }) => !money.byPledge.has(id)),
      place: pledges.filter(({ id }) => !placed.has(id)),
    },
  }
}

const isDone = ({ stage }: PledgeLine): boolean => stage === 'completed' || stage === 'continuing'

function countsOf(pledges: readonly PledgeLine[], day: CalendarDate) {
  const inTerm = pledges.filter(({ horizon }) => horizon === 'in-term')
  const since = addMonths(day, -6)
  return {
    pledges: pledges.length,
    staged: pledges.filter(({ stage }) => stage !== null).length,
    completed: pledges.filter(isDone).length,
    inTerm: inTerm.length,
    inTermCompleted: inTerm.filter(isDone).length,
    progress: pledges.reduce((sum, { progress }) => sum + progress, 0),
    recent: pledges.filter((one) => isDone(one) || one.asOf > since).length,
    withSource: pledges.filter(({ sourceText }) => sourceText.trim() !== '').length,
  }
}

/** Results of a year's goals come with its end: the last whole year is scored. */
async function goalsOn(session: Session, ids: readonly PledgeLine['id'][], day: CalendarDate) {
  const { attained } = await goalAttainment(session, ids, { year: yearOf(day) - 1, day })
  return { goals: Number(attained.whole), goalsMet: Number(attained.part) }
}

async function commentsOn(session: Session, ids: readonly string[], day: CalendarDate) {
  const { answered, waiting } = await countComments(session, ids, day)
  return { comments: answered + waiting, commentsAnswered: answered }
}

type Talk = Pick<PublishedFacts, 'rounds' | 'points' | 'answered' | 'changes' | 'changesPublished' | 'checks'>

/** What panel, self-checks and changes published in the year before the day. */
function talkOf(records: Records, day: CalendarDate): Talk {
  const since = addMonths(day, -12)
  const isFresh = (on: CalendarDate | null) => on !== null && on <= day && on > since
  const by = (on: CalendarDate | null | undefined) => on != null && on <= day
  const rounds = records.rounds.filter(({ publishedOn }) => isFresh(publishedOn))
  const ids = new Set(rounds.map(({ id }) => id))
  const points = records.points.filter(({ roundId }) => ids.has(roundId))
  const changes = records.changes.filter(({ course }) => by(course.approval?.on))
  return {
    rounds: rounds.length,
    points: points.length,
    answered: points.filter(({ answeredAt }) => answeredAt !== null && by(dayInSeoul(answeredAt))).length,
    changes: changes.length,
    changesPublished: changes.filter(({ course }) => by(course.publishedOn)).length,
    // By the half-year that they are of: one that is corrected and published again is not a new one.
    checks: records.checks.filter(
      ({ quarter, lastDay, firstPublishedAt }) =>
        quarter % 2 === 0 && isFresh(lastDay) && by(dayInSeoul(firstPublishedAt)),
    ).length,
  }
}
