import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { costOfProposal, listProposals, type ProposalLine } from '#modules/budget-proposals/index.ts'
import { type Choice, planPoll, type PlanRefusal, type PollId, pollOf } from '#modules/participation/index.ts'
import {
  type BudgetRound,
  type BudgetRoundId,
  limitOf,
  lockRound,
  phaseOf,
} from '#modules/participatory-budget/index.ts'
import { budgetVoteActions } from '../domain/budget-vote-actions.ts'
import { checkOpening, type OpenVoteFlaw } from '../domain/check-opening.ts'
import { offBallot } from '../domain/on-ballot.ts'
import { fieldsInWords } from './fields-in-words.ts'
import { pollSubject } from './standing.ts'

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
    const asked = { roundId, states: ['reviewed'] as const, type: 'city' as const, limit: 20_000 }
    const limit = limitOf(round, 'city')
    const on = (await listProposals(session, asked)).filter((line) => offBallot(line, limit) === null)
    const checked = checkOpening({
      vote: phaseOf(round, 'vote'),
      isPlanned: (await pollOf(session, pollSubject(roundId))) !== null,
      ...{ onBallot: on.length, today: context.today },
    })
    if (!checked.ok) return checked
    const { from: firstDay, until: lastDay } = checked.value
    const planned = await planPoll(
      { ...context, database: session },
      {
        ...{ subject: pollSubject(roundId), firstDay, lastDay, mayChange: true, ...wordsOf(round) },
        ...{ form: { kind: 'approval', least: 1, most: Math.min(round.mostChoices, on.length) } },
        choices: on.map((line) => choiceOf(round, line)),
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

/** Title and lead of the vote. */
function wordsOf({ year, mostChoices }: BudgetRound) {
  return {
    title: { ko: `${year}년 주민참여예산 시민 투표`, en: `Participatory budget ${year}: citizens’ vote` },
    lead: {
      ko: `${year + 1}년 예산에 담을 시 단위 사업을 고릅니다. 한 사람이 ${mostChoices}개까지 고를 수 있습니다.`,
      en: `Which of the city’s projects go into the budget of ${year + 1}. You can choose up to ${mostChoices}.`,
    },
  }
}

/** A proposal as it stands on the ballot: with its words of that day, whatever is said of it afterwards. */
function choiceOf({ year }: BudgetRound, line: ProposalLine): Choice {
  const { number, title, body, place, field } = line
  const note = [place, firstSentence(body)].filter((text) => text !== '').join(' · ')
  return {
    ...{ id: String(number), label: same(title), cost: costOfProposal(line), note: same(note) },
    ...{ group: fieldsInWords[field], href: `/budget/proposals/${year}/${number}` },
  }
}

/** What citizens wrote stays in their own words, whoever reads. */
const same = (text: string) => ({ ko: text, en: text })

const LONGEST = 120
function firstSentence(body: string): string {
  const sentence = /^.*?[.!?](?=\s|$)/su.exec(body)?.[0] ?? body
  const line = sentence.replace(/\s+/gu, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}
