import type { Context } from '#platform/access/context.ts'
import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import { calendarDate, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import { won } from '#platform/kernel/won.ts'
import { parseWon } from '#platform/text/parse-won.ts'
import {
  assignReview,
  enterProposal,
  listProposals,
  mergeProposal,
  type ProposalLine,
  reviewProposal,
  ruleOut,
  sendProposal,
  support,
} from '#modules/budget-proposals/index.ts'
import { departmentPeople } from '#modules/organization/index.ts'
import {
  type BudgetRound,
  belongings,
  phaseKinds,
  planRound,
  proposalTypes,
  readRound,
} from '#modules/participatory-budget/index.ts'
import { chanceOf, sample2021, type SampleRound } from './budget-rounds.ts'
import { type SampleProposal, sampleProposals, type SampleReview } from './budget-proposals.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

/** The planning office's clerk for the budget. */
const planner = '180077'
export const asPlanner = (life: SampleLife, on: CalendarDate) => life.by(planner, on, ['planner'], [])

/** A round: planned, proposals in, merged, ruled out, reviewed. */
export function participatoryBudgetEvents(of: SampleRound): readonly SampleEvent[] {
  const proposals = sampleProposals(of)
  const screened = calendarDate(of.phases.screening[0])
  const asked = calendarDate(of.phases.review[0])
  return [
    { day: calendarDate(of.planned), live: (life) => livePlan(life, of) },
    ...proposals.map((each) => ({
      day: each.day,
      live: (life: SampleLife) => liveProposal(life, of, each),
    })),
    { day: screened, live: (life) => liveScreening(life, of, screened, proposals) },
    { day: asked, live: (life) => liveAsking(life, of, asked, proposals) },
    ...proposals.flatMap(({ title, review }) =>
      review === null
        ? []
        : [{ day: review.day, live: (life: SampleLife) => liveReview(life, of, title, review) }],
    ),
  ]
}

const eok = (text: string) => lived(parseWon(text), `the amount ${text}`)

async function livePlan(life: SampleLife, of: SampleRound): Promise<void> {
  const day = calendarDate(of.planned)
  const planned = await planRound(asPlanner(life, day), {
    ...{ year: of.year, total: eok(of.total), ballot: { kind: 'approval', most: of.mostChoices } },
    proposers: belongings,
    limits: proposalTypes.map((type) => ({ type, limit: eok(of.limits[type]) })),
    phases: phaseKinds.map((kind) => {
      const [from, until] = of.phases[kind]
      return { kind, from: calendarDate(from), until: calendarDate(until) }
    }),
    rule: of.rule,
  })
  lived(planned, `the round of ${of.year}`)
}

export async function roundOf(life: SampleLife, of: SampleRound): Promise<BudgetRound> {
  const round = await readRound(life.environment.database, of.year)
  if (round === null) throw new Error(`the sample city has no round of ${of.year}`)
  return round
}

/** Somebody with an account of their own that nobody signs in to. */
export const aCitizenOf = (life: SampleLife, day: CalendarDate): Context => ({
  ...life.bySystem(day),
  person: {
    ...{ kind: 'citizen', accountId: life.environment.newId<AccountId>(), name: '' },
    ...{ roles: ['citizen'], departmentIds: [] },
  },
})

async function liveProposal(life: SampleLife, of: SampleRound, each: SampleProposal): Promise<void> {
  const round = await roundOf(life, of)
  const words = {
    ...{ type: each.type, field: each.field, title: each.title, body: each.body, place: each.place },
    ...{ townId: await life.departmentId(each.town, each.day), estimate: won(each.estimate) },
    ...{ name: each.name, belonging: each.belonging, consents: true, keepsPersonalData: false },
  }
  const sent = isOnPaper(of, each)
    ? await enterProposal(asPlanner(life, each.day), {
        ...{ roundId: round.id, words },
        sender: { way: 'paper', ...senderOf(each), receivedOn: each.day },
      })
    : await sendProposal(aCitizenOf(life, each.day), { roundId: round.id, draftId: null, words })
  const { id } = lived(sent, `the proposal “${each.title}”`)
  for (let times = 0; times < each.supporters; times += 1)
    lived(await support(aCitizenOf(life, each.day), { id, supports: true }), `support of “${each.title}”`)
}

/** A few come on paper, of people without a telephone that sends. */
const isOnPaper = (of: SampleRound, { title }: SampleProposal) => chanceOf(of, `paper ${title}`, 14) === 0
const senderOf = ({ place }: SampleProposal) => ({ name: `${place} 주민`, contact: `${place} 경로당` })

/** The round's proposals by their titles: two queries, the round's own among them. */
export async function proposalsByTitle(
  life: SampleLife,
  of: SampleRound = sample2021,
): Promise<ReadonlyMap<string, ProposalLine>> {
  const round = await roundOf(life, of)
  const all = await listProposals(life.environment.database, {
    roundId: round.id,
    states: ['received', 'under-review', 'reviewed', 'merged', 'selected', 'not-selected'],
    limit: 1_000,
  })
  return new Map(all.map((proposal) => [proposal.title, proposal]))
}

const known = (proposals: ReadonlyMap<string, ProposalLine>, title: string): ProposalLine => {
  const found = proposals.get(title)
  if (found === undefined) throw new Error(`the sample city knows no proposal “${title}”`)
  return found
}

async function liveScreening(
  life: SampleLife,
  of: SampleRound,
  day: CalendarDate,
  proposals: readonly SampleProposal[],
): Promise<void> {
  const now = await proposalsByTitle(life, of)
  for (const { title, sameAs, ground } of proposals) {
    if (sameAs !== null) {
      const { id, version } = known(now, title)
      const into = known(now, sameAs).id
      const reason = '같은 곳에 같은 것을 하자는 제안입니다.'
      lived(await mergeProposal(asPlanner(life, day), { id, version, into, reason }), `merging “${title}”`)
    }
    if (ground !== null) {
      const { id, version } = known(now, title)
      lived(await ruleOut(asPlanner(life, day), { id, version, ground, note: '' }), `ruling out “${title}”`)
    }
  }
}

async function liveAsking(
  life: SampleLife,
  of: SampleRound,
  day: CalendarDate,
  proposals: readonly SampleProposal[],
): Promise<void> {
  const now = await proposalsByTitle(life, of)
  for (const { title, review } of proposals) {
    if (review === null) continue
    const { id, version } = known(now, title)
    const departmentId = await life.departmentId(review.department, day)
    const done = await assignReview(asPlanner(life, day), { id, version, departmentId })
    lived(done, `asking for a review of “${title}”`)
  }
}

async function liveReview(
  life: SampleLife,
  of: SampleRound,
  title: string,
  review: SampleReview,
): Promise<void> {
  const { database } = life.environment
  const round = await roundOf(life, of)
  const [found] = await listProposals(database, {
    ...{ roundId: round.id, states: ['under-review'], text: title, limit: 1 },
  })
  if (found === undefined) throw new Error(`“${title}” is not under review`)
  const { verdict, reason, cost, day } = review
  const context = await byHeadOf(life, found.departmentId, day)
  const { id, version } = found
  lived(await reviewProposal(context, { id, version, verdict, reason, cost }), `the review of “${title}”`)
}

/** A context of whoever leads a department on a day. */
export async function byHeadOf(
  life: SampleLife,
  departmentId: DepartmentId | null,
  day: CalendarDate,
): Promise<Context> {
  if (departmentId === null) throw new Error('nobody was asked')
  const people = await departmentPeople(life.environment.database, [departmentId], day)
  const who = people.find(({ isHead }) => isHead) ?? people[0]
  if (who === undefined) throw new Error(`nobody works in ${departmentId} on ${day}`)
  return {
    ...life.bySystem(day),
    person: {
      ...{ kind: 'staff', accountId: who.accountId, name: who.name },
      ...{ roles: ['staff'], departmentIds: [departmentId] },
    },
  }
}
