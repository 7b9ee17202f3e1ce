import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { PledgeId } from '#modules/pledges/index.ts'
import { lockWord } from '../data/evaluation-queries.ts'
import { deleteWords, insertWords } from '../data/evaluation-store.ts'
import { lockRound, pledgesOfMember } from '../data/round-queries.ts'
import {
  type EvaluationId,
  refusedSaying,
  refusedTime,
  type SayRefusal,
  type Word,
} from '../domain/evaluation.ts'
import type { PanelMemberId } from '../domain/foreign-ids.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import { type RoundId, stateOn } from '../domain/round.ts'

/** What is wrong with one line of a sheet. */
export interface SheetFlaw {
  readonly pledgeId: PledgeId
  readonly code: Exclude<SayRefusal, 'round-is-not-open-yet' | 'round-has-closed'>
}

export type EnterSheetRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'no-seat'
  | 'empty-sheet'
  | 'round-is-not-open-yet'
  | 'round-has-closed'
  | { readonly code: 'sheet-has-flaws'; readonly flaws: readonly SheetFlaw[] }

type Entered = Result<number, EnterSheetRefusal>

/** Enters a member's sheet of paper, whole or not at all: a pledge that has the member's word already stops it. */
export async function enterSheet(
  context: Context,
  input: {
    readonly roundId: RoundId
    readonly memberId: PanelMemberId
    readonly words: readonly { readonly pledgeId: PledgeId; readonly word: Word }[]
  },
): Promise<Entered> {
  const { roundId, memberId, words } = input
  if (!may(context.person, pledgePanelActions['enter-paper'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Entered> => {
    const round = await lockRound(session, roundId, 'shared')
    if (round === null) return refuse('not-found')
    const state = stateOn(round, context.today)
    const time = refusedTime(state)
    if (time !== null) return refuse(time)
    const assigned = await pledgesOfMember(session, round, memberId)
    if (assigned === null) return refuse('no-seat')
    if (words.length === 0) return refuse('empty-sheet')
    const flaws = words.flatMap(({ pledgeId, word }): SheetFlaw[] => {
      const code = refusedSaying(word, { state, isAssigned: assigned.has(pledgeId) })
      return code === null ? [] : [{ pledgeId, code: code as SheetFlaw['code'] }]
    })
    if (flaws.length > 0) return refuse({ code: 'sheet-has-flaws', flaws })
    const kept = await insertWords(
      session,
      words.map((each) => ({ id: context.newId<EvaluationId>(), roundId, memberId, ...each })),
      { way: 'paper', at: context.now, enteredBy: context.person.name },
    )
    const second = words.filter(({ pledgeId }) => !kept.has(pledgeId))
    if (second.length > 0)
      return refuse({
        code: 'sheet-has-flaws',
        flaws: second.map(({ pledgeId }) => ({ pledgeId, code: 'evaluated-already' as const })),
      })
    await audit(session, context, {
      action: 'pledge-panel.enter-sheet',
      subject: { kind: 'panel-round', id: roundId },
      after: { memberId, way: 'paper', pledges: words.length },
    })
    return ok(words.length)
  })
}

export type WithdrawLineRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'round-is-not-open-yet'
  | 'round-has-closed'
  | 'reason-missing'
  | 'not-on-paper'

/** Takes one line of a sheet back that was entered wrongly, with the reason, so that it can be entered again. */
export async function withdrawLine(
  context: Context,
  input: {
    readonly roundId: RoundId
    readonly memberId: PanelMemberId
    readonly pledgeId: PledgeId
    readonly reason: string
  },
): Promise<Result<void, WithdrawLineRefusal>> {
  const { roundId, memberId, pledgeId } = input
  const reason = input.reason.trim()
  if (!may(context.person, pledgePanelActions['enter-paper'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, WithdrawLineRefusal>> => {
    const round = await lockRound(session, roundId, 'shared')
    if (round === null) return refuse('not-found')
    const time = refusedTime(stateOn(round, context.today))
    if (time !== null) return refuse(time)
    const there = await lockWord(session, { roundId, memberId, pledgeId })
    // What a member said by themselves is theirs alone to change.
    if (there?.way !== 'paper') return refuse('not-on-paper')
    if (reason === '') return refuse('reason-missing')
    await deleteWords(session, [there.id])
    await audit(session, context, {
      action: 'pledge-panel.withdraw-line',
      subject: { kind: 'panel-round', id: roundId },
      after: { memberId, pledgeId },
      reason,
    })
    return ok()
  })
}
