import type { Context } from '#platform/access/context.ts'
import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import { calendarDate, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import { won } from '#platform/kernel/won.ts'
import { parseWon } from '#platform/text/parse-won.ts'
import {
  assignReview,
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
  phaseKinds,
  planRound,
  proposalTypes,
  readRound,
} from '#modules/participatory-budget/index.ts'
import { round2021 } from '../../sample-city/budget/round-2021.ts'
import { type SampleProposal, sampleProposals, type SampleReview } from './budget-proposals.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

/** The planning office's clerk for the budget. */
const planner = '180077'
export const asPlanner = (life: SampleLife, on: CalendarDate) => life.by(planner, on, ['planner'], [])

/** The round of 2021: planned, proposals in, merged, ruled out, reviewed. */
export function participatoryBudgetEvents(): readonly SampleEvent[] {
  const proposals = sampleProposals()
  const screened = calendarDate(round2021.phases.screening[0])
  const asked = calendarDate(round2021.phases.review[0])
  return [
    { day: calendarDate(round2021.planned), live: livePlan },
    ...proposals.map((each) => ({
      day: each.day,
      live: (life: SampleLife) => liveProposal(life, each),
    })),
    { day: screened, live: (life) => liveScreening(life, screened, proposals) },
    { day: asked, live: (life) => liveAsking(life, asked, proposals) },
    ...proposals.flatMap(({ title, review }) =>
      review === null
        ? []
        : [{ day: review.day, live: (life: SampleLife) => liveReview(life, title, review) }],
    ),
  ]
}

const eok = (text: string) => lived(parseWon(text), `the amount ${text}`)

async function livePlan(life: SampleLife): Promise<void> {
  const day = calendarDate(round2021.planned)
  const planned = await planRound(asPlanner(life, day), {
    ...{
      year: round2021.year,
      total: eok(round2021.total),
      ballot: { kind: 'approval', most: round2021.mostChoices },
    },
    limits: proposalTypes.map((type) => ({ type, limit: eok(round2021.limits[type]) })),
    phases: phaseKinds.map((kind) => {
      const [from, until] = round2021.phases[kind]
      return { kind, from: calendarDate(from), until: calendarDate(until) }
    }),
    rule: {
      ...{ rule: 'equal-shares', utility: 'cost', completion: 'add1u', step: 1_000n },
      ties: 'cost-votes-id',
    },
  })
  lived(planned, 'the round of 2021')
}

export async function roundOf2021(life: SampleLife): Promise<BudgetRound> {
  const round = await readRound(life.environment.database, round2021.year)
  if (round === null) throw new Error('the sample city has no round of 2021')
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

async function liveProposal(life: SampleLife, each: SampleProposal): Promise<void> {
  const round = await roundOf2021(life)
  const sent = await sendProposal(aCitizenOf(life, each.day), {
    ...{ roundId: round.id, draftId: null },
    words: {
      ...{ type: each.type, field: each.field, title: each.title, body: each.body, place: each.place },
      ...{ townId: await life.departmentId(each.town, each.day), estimate: won(each.estimate) },
      ...{ name: each.name, belonging: each.belonging, consents: true, keepsPersonalData: false },
    },
  })
  const { id } = lived(sent, `the proposal “${each.title}”`)
  for (let times = 0; times < each.supporters; times += 1)
    lived(await support(aCitizenOf(life, each.day), { id, supports: true }), `support of “${each.title}”`)
}

/** The round's proposals by their titles: two queries, the round's own among them. */
export async function proposalsByTitle(life: SampleLife): Promise<ReadonlyMap<string, ProposalLine>> {
  const round = await roundOf2021(life)
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
  day: CalendarDate,
  proposals: readonly SampleProposal[],
): Promise<void> {
  const now = await proposalsByTitle(life)
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
  day: CalendarDate,
  proposals: readonly SampleProposal[],
): Promise<void> {
  const now = await proposalsByTitle(life)
  for (const { title, review } of proposals) {
    if (review === null) continue
    const { id, version } = known(now, title)
    const departmentId = await life.departmentId(review.department, day)
    const done = await assignReview(asPlanner(life, day), { id, version, departmentId })
    lived(done, `asking for a review of “${title}”`)
  }
}

async function liveReview(life: SampleLife, title: string, review: SampleReview): Promise<void> {
  const { database } = life.environment
  const round = await roundOf2021(life)
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
