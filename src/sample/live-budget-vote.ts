import { keysFrom } from '#platform/access/keys.ts'
import { addDays, type CalendarDate, calendarDate } from '#platform/kernel/calendar-date.ts'
import { costOfProposal, recordStep } from '#modules/budget-proposals/index.ts'
import { countVotesDue, enterPoints, openVote, settleRound, standingOf } from '#modules/budget-votes/index.ts'
import { bringInVotes, closePollsDue, type Poll, pollOf } from '#modules/participation/index.ts'
import { vote2021 } from '../../sample-city/budget/vote-2021.ts'
import { chanceOf, sample2021, type SampleRound } from './budget-rounds.ts'
import { sampleChoices, sampleVoters } from './budget-voters.ts'
import { budgetCommitteeEvents } from './live-budget-committee.ts'
import { asPlanner, byHeadOf, proposalsByTitle, roundOf } from './live-participatory-budget.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

type Live = (life: SampleLife, day: CalendarDate, of: SampleRound) => Promise<void>

/** A round from its ballot to its result; of 2021 to the draft budget. */
export function budgetVoteEvents(of: SampleRound): readonly SampleEvent[] {
  const at = (day: string, live: Live): SampleEvent => ({
    day: calendarDate(day),
    live: (life) => live(life, calendarDate(day), of),
  })
  const { opened, pointsEntered, closed, settled } = of.vote
  return [
    at(opened, liveOpening),
    ...votingDays(of).map((day) => at(day, liveVoting)),
    at(pointsEntered, livePoints),
    at(closed, liveClosing),
    ...budgetCommitteeEvents(of),
    at(settled, liveSettling),
    ...(of === sample2021 ? [at(vote2021.budgetLine, liveBudgetLines)] : []),
  ]
}

function votingDays(of: SampleRound): readonly CalendarDate[] {
  const [first, last] = of.phases.vote.map(calendarDate) as [CalendarDate, CalendarDate]
  const days: CalendarDate[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

async function liveOpening(life: SampleLife, day: CalendarDate, of: SampleRound): Promise<void> {
  const { id } = await roundOf(life, of)
  lived(await openVote(asPlanner(life, day), id), `the vote of ${of.year}`)
}

async function pollOfRound(life: SampleLife, of: SampleRound): Promise<Poll> {
  const { id } = await roundOf(life, of)
  const poll = await pollOf(life.environment.database, { kind: 'budget-round', id })
  if (poll === null) throw new Error(`the round of ${of.year} was not put to the vote`)
  return poll
}

/** A day's votes. Who voted and what was voted come from two lists that know nothing of each other. */
async function liveVoting(life: SampleLife, day: CalendarDate, of: SampleRound): Promise<void> {
  const poll = await pollOfRound(life, of)
  const all = sampleVoters(of)
  const today = all.filter((voter) => voter.day === day)
  const before = all.filter((voter) => voter.day < day).length
  const ids = poll.choices.map(({ id }) => id)
  const departments = new Map<string, Awaited<ReturnType<SampleLife['departmentId']>>>()
  for (const { town } of today)
    if (!departments.has(town)) departments.set(town, await life.departmentId(town, day))
  const townOf = (town: string) => departments.get(town) ?? null
  // Invented people vote nowhere else: a key of their own serves, and is thrown away.
  const keys = keysFrom(life.environment.randomBytes(32))
  const brought = await bringInVotes(life.bySystem(day), keys, {
    pollId: poll.id,
    voters: today.map(({ name, birthDate, way, town }) => ({
      ...{ name, birthDate, way, votedOn: day, townId: townOf(town) },
      boothId: way === 'online' ? null : townOf(town),
    })),
    ballots: sampleChoices(of, ids, before, before + today.length).map((choices) =>
      choices === null ? { kind: 'blank' } : { kind: 'approval', choices },
    ),
  })
  lived(brought, `the votes of ${day}`)
}

/** What local meetings gave: more where more people support it. */
async function livePoints(life: SampleLife, day: CalendarDate, of: SampleRound): Promise<void> {
  const round = await roundOf(life, of)
  const { local } = await standingOf(life.environment.database, round, day)
  const points = new Map(
    [...local.values()].flat().map(({ proposal }): [number, number] => {
      const drawn = 48 + chanceOf(of, `points ${proposal.line.title}`, 41) + proposal.supporters
      return [proposal.number, Math.min(100, drawn)]
    }),
  )
  lived(await enterPoints(asPlanner(life, day), { roundId: round.id, points }), 'points of local meetings')
}

async function liveClosing(life: SampleLife, day: CalendarDate): Promise<void> {
  await closePollsDue(life.bySystem(day))
  await countVotesDue(life.bySystem(day))
}

async function liveSettling(life: SampleLife, day: CalendarDate, of: SampleRound): Promise<void> {
  const { id } = await roundOf(life, of)
  lived(await settleRound(asPlanner(life, day), id), `the result of ${of.year}`)
}

/** Selected projects of the city and of some towns have their line in the draft budget. */
async function liveBudgetLines(life: SampleLife, day: CalendarDate, of: SampleRound): Promise<void> {
  const selected = [...(await proposalsByTitle(life, of)).values()].filter(
    ({ state }) => state === 'selected',
  )
  for (const line of selected) {
    if (line.type !== 'city' && chanceOf(of, `line ${line.title}`, 3) === 0) continue
    const done = await recordStep(await byHeadOf(life, line.departmentId, day), {
      ...{ id: line.id, kind: 'budget-line', day, text: vote2021.budgetLineText },
      won: costOfProposal(line),
      // Of the draft: the council has it before it.
      confirmsEarly: true,
    })
    lived(done, `the budget line of “${line.title}”`)
  }
}
