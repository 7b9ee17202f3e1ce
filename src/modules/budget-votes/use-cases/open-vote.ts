import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { won } from '#platform/kernel/won.ts'
import { costOfProposal, type ProposalLine } from '#modules/budget-proposals/index.ts'
import {
  type BallotForm,
  type Choice,
  planPoll,
  type PlanRefusal,
  type PollId,
} from '#modules/participation/index.ts'
import {
  type BudgetRound,
  type BudgetRoundId,
  limitOf,
  lockRound,
  phaseOf,
} from '#modules/participatory-budget/index.ts'
import { budgetVoteActions } from '../domain/budget-vote-actions.ts'
import { checkOpening, type OpenVoteFlaw } from '../domain/check-opening.ts'
import { howToVote } from '../domain/how-to-vote.ts'
import { fieldsInWords } from './fields-in-words.ts'
import { ballotLines, pollSubject, type RoundStanding, standingOf } from './standing.ts'

export type OpenVoteRefusal = OpenVoteFlaw | PlanRefusal | 'not-allowed' | 'not-found'

/** Puts a round's reviewed proposals to the vote, on the days of its step. It opens and closes by itself. */
export async function openVote(
  context: Context,
  roundId: BudgetRoundId,
): Promise<Result<PollId, OpenVoteRefusal>> {
  if (!may(context.person, budgetVoteActions['open-vote'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<PollId, OpenVoteRefusal>> => {
    const round = await lockRound(session, roundId)
    if (round === null) return refuse('not-found')
    const standing = await standingOf(session, round, context.today)
    const on = ballotLines(standing)
    const checked = checkOpening({
      vote: phaseOf(round, 'vote'),
      isPlanned: standing.poll !== null,
      ...{ onBallot: on.length, today: context.today },
    })
    if (!checked.ok) return checked
    const { from: firstDay, until: lastDay } = checked.value
    const planned = await planPoll(
      { ...context, database: session },
      {
        ...{ subject: pollSubject(roundId), firstDay, lastDay, mayChange: true, ...wordsOf(round) },
        form: formOf(round, on.length),
        choices: on.map((line) => choiceOf(standing, line)),
      },
    )
    if (!planned.ok) {
      const { refusal } = planned
      return refuse(refusal === 'subject-has-a-poll' ? 'planned-already' : refusal)
    }
    await audit(session, context, {
      action: 'budget-votes.open-vote',
      subject: { kind: 'budget-round', id: roundId },
      after: { pollId: planned.value, numbers: on.map(({ number }) => number) },
    })
    return ok(planned.value)
  })
}

/** The round's ballot as a poll has it: nobody can choose more than there is. */
function formOf({ ballot, ...round }: BudgetRound, choices: number): BallotForm {
  switch (ballot.kind) {
    case 'approval':
      return { kind: 'approval', least: 1, most: Math.min(ballot.most, choices) }
    case 'knapsack':
      return { kind: 'knapsack', limit: won(limitOf(round, 'city')) }
    case 'ranked':
      return { kind: 'ranked', places: Math.min(ballot.places, choices) }
    case 'points':
      return ballot
  }
}

/** Title and lead of the vote. */
function wordsOf({ year, ballot }: BudgetRound) {
  const how = howToVote(ballot)
  return {
    title: { ko: `${year}년 주민참여예산 시민 투표`, en: `Participatory budget ${year}: citizens’ vote` },
    lead: {
      ko: `${year + 1}년 예산에 담을 시 단위 사업을 고릅니다. ${how.ko}`,
      en: `Which of the city’s projects go into the budget of ${year + 1}. ${how.en}`,
    },
  }
}

/** A proposal as it stands on the ballot: with its words of that day, whatever is said of it afterwards. */
function choiceOf(standing: RoundStanding, line: ProposalLine): Choice {
  const { number, title, body, place, field } = line
  const note = [place, firstSentence(body)].filter((text) => text !== '').join(' · ')
  const apart = apartFrom(standing, number)
  return {
    ...{ id: String(number), label: same(title), cost: costOfProposal(line) },
    note:
      apart.length === 0
        ? same(note)
        : {
            ko: `${note} · 함께 선정되지 않는 사업: ${apart.map((each) => `‘${each}’`).join(', ')}`,
            en: `${note} · Not chosen together with ${apart.map((each) => `“${each}”`).join(', ')}`,
          },
    ...{ group: fieldsInWords[field], href: `/budget/proposals/${standing.round.year}/${number}` },
  }
}

/** Titles of those that cannot stand beside a proposal: the ballot has numbers of its own. */
function apartFrom({ conflicts, proposals }: RoundStanding, number: number): readonly string[] {
  const others = new Set(conflicts.filter((group) => group.includes(number)).flat())
  return proposals
    .filter((each) => each.number !== number && others.has(each.number))
    .map(({ title }) => title)
}

/** What citizens wrote stays in their own words, whoever reads. */
const same = (text: string) => ({ ko: text, en: text })

const LONGEST = 120
function firstSentence(body: string): string {
  const sentence = /^.*?[.!?](?=\s|$)/su.exec(body)?.[0] ?? body
  const line = sentence.replace(/\s+/gu, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}
