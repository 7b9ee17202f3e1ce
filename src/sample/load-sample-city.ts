import { change } from '#platform/access/change.ts'
import { moveSampleClock } from '#platform/clock/city-clock.ts'
import { type CalendarDate, calendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, type Result } from '#platform/kernel/result.ts'
import { type CheckMails, checkMails } from '#modules/monthly-check/index.ts'
import { registerDutySources } from '../duty-sources.ts'
import { budgetCommitteeCallEvents } from './budget-committee-call.ts'
import { budgetBodiesEvents } from './live-budget-bodies.ts'
import { budgetSchoolEvents } from './live-budget-school.ts'
import { sampleRounds } from './budget-rounds.ts'
import { budgetCommentEvents } from './live-budget-comments.ts'
import { collaborationEvents } from './live-collaboration.ts'
import { budgetExecutionEvents } from './live-budget-execution.ts'
import { budgetVoteEvents } from './live-budget-vote.ts'
import { liveFounding, liveHiring, liveReorganization, liveStaffEvent } from './live-organization.ts'
import { earlierEvaluationEvents } from './live-earlier-evaluation.ts'
import { evaluationWorkEvents } from './live-evaluation-work.ts'
import { bestCaseEvents } from './live-best-cases.ts'
import { jointEvaluationEvents } from './live-joint-evaluation.ts'
import { participatoryBudgetEvents } from './live-participatory-budget.ts'
import { monthlyEvents } from './live-monthly-check.ts'
import { dayEntered, livePlan, liveReport } from './live-workplan.ts'
import { sampleAccounts } from './sample-accounts.ts'
import { readSampleCity, type SampleCity } from './sample-data.ts'
import { pledgeEvents } from './pledge-events.ts'
import { type SampleEnvironment, type SampleEvent, SampleLife } from './sample-life.ts'
import { giveSamplePasswords, prepareSamplePasswords, type SignInAs } from './sample-passwords.ts'

/** The panel's second evaluation, the joint evaluation and the scorecard's last report are under way. */
export const usualSampleDay = calendarDate('2021-11-10')

export interface LoadedSampleCity {
  readonly day: CalendarDate
  readonly events: number
  /** With the passwords, which exist nowhere else: print them once. */
  readonly accounts: readonly SignInAs[]
}

/** The sample city's years, lived from day to day. */
export interface SampleYears {
  readonly life: SampleLife
  /** Lives on up to a day, and leaves the sample's clock there. Says how many events were lived in all. */
  readonly liveTo: (day: CalendarDate) => Promise<number>
}

/**
 * Lives the sample city's years through the modules' doors, so that every audit entry carries the right day. Only for
 * an empty city.
 */
export function sampleYears(environment: SampleEnvironment): SampleYears {
  const city = readSampleCity()
  // A reorganisation of the sample's years hands work on as one of today would.
  registerDutySources()
  const life = new SampleLife(environment, city)
  const events = eventsOf(city)
  let lived = 0
  return {
    life,
    liveTo: async (day) => {
      const first = city.city.foundedOn
      if (day < first) throw new RangeError(`the sample city begins on ${first}`)
      for (let event = events[lived]; event !== undefined && event.day <= day; event = events[lived]) {
        await event.live(life)
        lived += 1
      }
      await change(environment, async (session): Promise<Result<void, never>> => {
        await moveSampleClock(session, day)
        return ok()
      })
      return lived
    },
  }
}

/** Lives the sample city's years up to a day and gives its people passwords. Only for an empty city. */
export async function loadSampleCity(
  environment: SampleEnvironment,
  options: { readonly day?: CalendarDate } = {},
): Promise<LoadedSampleCity> {
  const day = options.day ?? usualSampleDay
  const { life, liveTo } = sampleYears(environment)
  const passwords = prepareSamplePasswords(life.bySystem(day), sampleAccounts())
  // A fault while living must not leave this one unheard.
  passwords.catch(() => undefined)
  const events = await liveTo(day)
  const accounts = await giveSamplePasswords(life.bySystem(day), await passwords, life.accountIds)
  return { day, events, accounts }
}

/** Links of the sample's mails lead to a server on this machine. */
const sampleMails = checkMails(new URL('http://localhost:3000'))

/** Everything in order of its day; within a day the chart comes first, then people, then the plan. */
export function eventsOf(city: SampleCity, mails: CheckMails = sampleMails): readonly SampleEvent[] {
  const events: SampleEvent[] = [
    ...organizationEvents(city),
    { day: city.adoptedOn, live: livePlan },
    ...pledgeEvents(city),
    ...collaborationEvents(city),
    ...budgetCommitteeCallEvents(),
    ...budgetBodiesEvents(),
    ...budgetSchoolEvents(),
    ...sampleRounds.flatMap((round) => [...participatoryBudgetEvents(round), ...budgetVoteEvents(round)]),
    ...budgetExecutionEvents(),
    ...budgetCommentEvents(),
    ...earlierEvaluationEvents(),
    ...jointEvaluationEvents(),
    ...bestCaseEvents(),
    ...evaluationWorkEvents(),
    ...city.reports.map((each) => ({
      day: dayEntered(city, each),
      live: (life: SampleLife) => liveReport(life, each),
    })),
    ...monthlyEvents(city, mails),
  ]
  // A stable sort keeps the order within a day.
  return events.toSorted((a, b) => a.day.localeCompare(b.day))
}

/** The chart and the people alone, in which every other event happens. */
export function organizationEvents(city: SampleCity): readonly SampleEvent[] {
  const hiring = Map.groupBy(city.people, ({ day }) => day)
  return [
    { day: city.city.foundedOn, live: liveFounding },
    ...city.reorganizations.map((each) => ({
      day: each.day,
      live: (life: SampleLife) => liveReorganization(life, each),
    })),
    ...[...hiring].map(([day, people]) => ({
      day,
      live: (life: SampleLife) => liveHiring(life, day, people),
    })),
    ...city.staffEvents.map((each) => ({
      day: each.day,
      live: (life: SampleLife) => liveStaffEvent(life, each),
    })),
  ]
}
