import type { Session } from '#platform/database/session.ts'
import { addMonths, type CalendarDate, parseCalendarDate, yearOf } from '#platform/kernel/calendar-date.ts'
import { valuesInForce } from '#platform/settings/setting-value.ts'
import { listChanges } from '#modules/pledge-changes/index.ts'
import { listPoints, listRounds } from '#modules/pledge-panel/index.ts'
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
  /** Which pledges lack their stage, or the words of the promise. */
  readonly lacking: { readonly stage: readonly PledgeLine[]; readonly source: readonly PledgeLine[] }
}

/** What the city's published records would score on a day: a fixed number of queries. Null while there is no register. */
export async function publishedScore(session: Session, day: CalendarDate): Promise<PublishedScore | null> {
  const term = await termOn(session, day)
  if (term === null) return null
  const pledges = await listPledges(session, term.id, day)
  const resultYear = yearOf(day)
  const evaluationYear = resultYear + 1
  const from = parseCalendarDate(`${evaluationYear}-01-01`) ?? day
  const found = (await valuesInForce(session, [cutOffs], from)).get(cutOffs.name)
  const cuts = found?.value as CutOffs
  const facts = { ...countsOf(pledges, day), ...(await talkOf(session, pledges, day)) }
  return {
    ...scoreOf(facts, cuts),
    ...{ term, day, evaluationYear, resultYear, cuts, source: found?.source ?? '' },
    lacking: {
      stage: pledges.filter(({ stage }) => stage === null),
      source: pledges.filter(({ sourceText }) => sourceText.trim() === ''),
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

type Talk = Pick<PublishedFacts, 'rounds' | 'points' | 'answered' | 'changes' | 'changesPublished'>

/** What panel and changes published in the year before the day. */
async function talkOf(session: Session, pledges: readonly PledgeLine[], day: CalendarDate): Promise<Talk> {
  const since = addMonths(day, -12)
  const rounds = (await listRounds(session)).filter(
    ({ publishedOn }) => publishedOn !== null && publishedOn <= day && publishedOn > since,
  )
  const ids = new Set(rounds.map(({ id }) => id))
  const points = (await listPoints(session)).filter(({ roundId }) => ids.has(roundId))
  const changes = await listChanges(session, {
    pledgeIds: pledges.map(({ id }) => id),
    states: ['approved', 'published'],
  })
  return {
    rounds: rounds.length,
    points: points.length,
    answered: points.filter(({ answeredAt }) => answeredAt !== null).length,
    changes: changes.length,
    changesPublished: changes.filter(({ course }) => course.state === 'published').length,
  }
}
