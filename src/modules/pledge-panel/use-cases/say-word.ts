import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { PledgeId } from '#modules/pledges/index.ts'
import { lockWord, type OwnWord } from '../data/evaluation-queries.ts'
import { deleteWords, insertWords, updateWord, type WordPlace } from '../data/evaluation-store.ts'
import { lockRound, type PanelRound, pledgesOfMember } from '../data/round-queries.ts'
import {
  type EvaluationId,
  refusedBeside,
  refusedSaying,
  refusedTime,
  type SayRefusal,
  undoSaying,
  type UndoRefusal,
  type Word,
} from '../domain/evaluation.ts'
import type { PanelMemberId } from '../domain/foreign-ids.ts'
import { type RoundId, stateOn } from '../domain/round.ts'

/** A member, let in by their link: whoever calls has made sure of it. */
export interface SayingMember {
  readonly roundId: RoundId
  readonly memberId: PanelMemberId
}

export type SayWordRefusal = SayRefusal | 'not-found'

/**
 * Keeps a member's word on a pledge, a first one or another in the place of their own. The audit log says that they
 * spoke, never how: nobody may learn a result before the close.
 */
export async function sayWord(
  context: Context,
  member: SayingMember,
  input: { readonly pledgeId: PledgeId; readonly word: Word; readonly seen: number },
): Promise<Result<void, SayWordRefusal>> {
  return await change(context, async (session): Promise<Result<void, SayWordRefusal>> => {
    const round = await lockRound(session, member.roundId, 'shared')
    if (round === null) return refuse('not-found')
    const refusal = await refusedFor(session, context, round, { ...member, ...input })
    if (refusal !== null) return refuse(refusal)
    const place = { ...member, pledgeId: input.pledgeId }
    const kept =
      input.seen === 0
        ? await keepFirst(session, context, place, input.word)
        : await keepOther(session, context, place, input)
    if (!kept.ok) return kept
    await noteWord(session, context, place, 'recused' in input.word ? 'step-aside' : 'evaluate')
    return kept
  })
}

async function refusedFor(
  session: Session,
  context: Context,
  round: PanelRound,
  { memberId, pledgeId, word }: WordPlace & { readonly word: Word },
): Promise<SayRefusal | null> {
  const assigned = await pledgesOfMember(session, round, memberId)
  const state = stateOn(round, context.today)
  return refusedSaying(word, { state, isAssigned: assigned?.has(pledgeId) === true })
}

/** The database lets one in; who comes second is told what is there. */
async function keepFirst(
  session: Session,
  context: Context,
  place: WordPlace,
  word: Word,
): Promise<Result<void, SayRefusal>> {
  const id = context.newId<EvaluationId>()
  const said = { way: 'link' as const, at: context.now, enteredBy: null }
  const kept = await insertWords(session, [{ id, ...place, word }], said)
  if (kept.has(place.pledgeId)) return ok()
  const there = await lockWord(session, place)
  const saying = { word, way: 'link' as const, seen: 0 }
  return refuse(there === null ? 'changed-meanwhile' : (refusedBeside(saying, there) ?? 'evaluated-already'))
}

async function keepOther(
  session: Session,
  context: Context,
  place: WordPlace,
  { word, seen }: { readonly word: Word; readonly seen: number },
): Promise<Result<void, SayRefusal>> {
  const there = await lockWord(session, place)
  if (there === null) return refuse('changed-meanwhile')
  const refusal = refusedBeside({ word, way: 'link', seen }, there)
  if (refusal !== null) return refuse(refusal)
  await updateWord(session, there.id, word, { at: context.now, before: { word: there.word } })
  return ok()
}

export type TakeBackRefusal = UndoRefusal | 'not-found'

/** Takes a member's last saving of a pledge back: what stood before stands again. */
export async function undoWord(
  context: Context,
  member: SayingMember,
  input: { readonly pledgeId: PledgeId; readonly seen: number },
): Promise<Result<void, TakeBackRefusal>> {
  return await withOwnWord(context, member, input.pledgeId, async (session, round, own) => {
    const undone = undoSaying(own, input.seen, stateOn(round, context.today))
    if (!undone.ok) return undone
    if (own === null) return refuse('nothing-to-undo')
    if (undone.value === null) await deleteWords(session, [own.id])
    else await updateWord(session, own.id, undone.value, { at: context.now, before: null })
    await noteWord(session, context, { ...member, pledgeId: input.pledgeId }, 'undo')
    return ok()
  })
}

export type ComeBackRefusal =
  'not-found' | 'round-is-not-open-yet' | 'round-has-closed' | 'not-recused' | 'changed-meanwhile'

/** Takes a recusal back, as long as the round is open: the pledge is unjudged again. */
export async function comeBack(
  context: Context,
  member: SayingMember,
  input: { readonly pledgeId: PledgeId; readonly seen: number },
): Promise<Result<void, ComeBackRefusal>> {
  return await withOwnWord(
    context,
    member,
    input.pledgeId,
    async (session, round, own): Promise<Result<void, ComeBackRefusal>> => {
      const time = refusedTime(stateOn(round, context.today))
      if (time !== null) return refuse(time)
      // Excluded and challenged members are the office's decision.
      if (own === null || !('recused' in own.word) || own.word.recused.kind !== 'stepped-aside')
        return refuse('not-recused')
      if (own.version !== input.seen) return refuse('changed-meanwhile')
      await deleteWords(session, [own.id])
      await noteWord(session, context, { ...member, pledgeId: input.pledgeId }, 'come-back')
      return ok()
    },
  )
}

async function withOwnWord<R>(
  context: Context,
  member: SayingMember,
  pledgeId: PledgeId,
  work: (session: Session, round: PanelRound, own: OwnWord | null) => Promise<Result<void, R | 'not-found'>>,
): Promise<Result<void, R | 'not-found'>> {
  return await change(context, async (session): Promise<Result<void, R | 'not-found'>> => {
    const round = await lockRound(session, member.roundId, 'shared')
    if (round === null) return refuse('not-found')
    return await work(session, round, await lockWord(session, { ...member, pledgeId }))
  })
}

/** What the log calls each. */
const ACTION = {
  evaluate: 'pledge-panel.evaluate',
  'step-aside': 'pledge-panel.step-aside',
  undo: 'pledge-panel.undo',
  'come-back': 'pledge-panel.come-back',
} as const

async function noteWord(
  session: Session,
  context: Context,
  place: WordPlace,
  what: keyof typeof ACTION,
): Promise<void> {
  await audit(session, context, {
    action: ACTION[what],
    subject: { kind: 'panel-round', id: place.roundId },
    after: { pledgeId: place.pledgeId, memberId: place.memberId, way: 'link' },
  })
}
