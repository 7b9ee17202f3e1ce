import type { Session } from '#platform/database/session.ts'
import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import {
  type AgendaEntry,
  agendaItemsAbout,
  calledSessions,
  type CommitteeSession,
  type CommitteeSessionId,
  putOnAgenda,
  type PutOnAgendaRefusal,
} from '#modules/committees/index.ts'
import { committeesOfBudget } from '#modules/budget-bodies/index.ts'
import { type BudgetRoundId, lockRound } from '#modules/participatory-budget/index.ts'
import type { KeptCount } from '../data/count-queries.ts'
import { budgetVoteActions } from '../domain/budget-vote-actions.ts'
import { standingOf, type Winner, wouldWin } from './standing.ts'

const KIND = 'budget-proposal'

/** The latest place of each proposal on an agenda that counts: decided, or before a session that is to be held. */
export async function committeeItems(
  session: Session,
  winners: readonly Winner[],
): Promise<ReadonlyMap<string, AgendaEntry>> {
  const found = await agendaItemsAbout(
    session,
    KIND,
    winners.map(({ line }) => line.id),
  )
  const counting = found.filter((item) => item.decision !== null || item.session.state === 'called')
  return new Map(counting.map((item) => [item.subject.id, item]))
}

/** Before whom what was voted can be put. */
export interface Askable {
  /** Whether the round's committee is registered at all. */
  readonly isRegistered: boolean
  readonly sessions: readonly CommitteeSession[]
}

/**
 * Sessions that what was voted can be put before: of the participatory budget committee alone, with its sub-committees,
 * those that are to be held, and none of a day before the count.
 */
export async function sessionsToAsk(
  session: Session,
  { countedOn }: Pick<KeptCount, 'countedOn'>,
): Promise<Askable> {
  const committees = await committeesOfBudget(session)
  const called = committees.size === 0 ? [] : await calledSessions(session)
  const sessions = called.filter(({ committeeId, day }) => committees.has(committeeId) && day >= countedOn)
  return { isRegistered: committees.size > 0, sessions }
}

export type AskCommitteeRefusal =
  PutOnAgendaRefusal | 'not-counted' | 'settled-already' | 'nothing-to-ask' | 'no-committee-registered'

/** Puts what would go into the budget before a session of the committee; what stands on an agenda is left there. */
export async function askCommittee(
  context: Context,
  input: { readonly roundId: BudgetRoundId; readonly sessionId: CommitteeSessionId },
): Promise<Result<number, AskCommitteeRefusal>> {
  if (!may(context.person, budgetVoteActions['ask-committee'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<number, AskCommitteeRefusal>> => {
    const round = await lockRound(session, input.roundId)
    if (round === null) return refuse('not-found')
    const standing = await standingOf(session, round, context.today)
    if (standing.settlement !== null) return refuse('settled-already')
    if (standing.count === null) return refuse('not-counted')
    const { isRegistered, sessions } = await sessionsToAsk(session, standing.count)
    if (!isRegistered) return refuse('no-committee-registered')
    if (!sessions.some(({ id }) => id === input.sessionId)) return refuse('session-not-called')
    const winners = wouldWin(standing)
    const known = await committeeItems(session, winners)
    const open = winners.filter(({ line }) => !known.has(line.id))
    if (open.length === 0) return refuse('nothing-to-ask')
    for (const { line } of open) {
      const title = { ko: `제${line.number}호 ${line.title}`, en: `No. ${line.number} ${line.title}` }
      const asked = { sessionId: input.sessionId, title, subject: { kind: KIND, id: line.id } }
      const put = await putOnAgenda({ ...context, database: session }, asked)
      if (!put.ok) return put
    }
    await audit(session, context, {
      action: 'budget-votes.ask-committee',
      subject: { kind: 'budget-round', id: round.id },
      after: { sessionId: input.sessionId, numbers: open.map(({ line }) => line.number) },
    })
    return ok(open.length)
  })
}
