import { z } from 'zod'
import type { Session } from '#platform/database/session.ts'
import type { PledgeId } from '../domain/foreign-ids.ts'
import type { CommentState } from '../domain/comment.ts'
import {
  type Before,
  type EvaluationId,
  type KeptWord,
  recusalKinds,
  type Verdict,
  verdicts,
  type Word,
} from '../domain/evaluation.ts'
import type { PanelMemberId } from '../domain/foreign-ids.ts'
import type { RoundId } from '../domain/round.ts'
import type { WordPlace } from './evaluation-store.ts'
import { type EvaluationRow, panelTables } from './tables.ts'

/** A member's word as the member sees it again. */
export interface OwnWord extends KeptWord {
  readonly id: EvaluationId
  readonly pledgeId: PledgeId
  readonly before: Before
  readonly saidAt: Date
}

/** A comment without its author: nobody is shown who wrote it. */
export interface PanelComment {
  readonly id: EvaluationId
  readonly roundId: RoundId
  readonly pledgeId: PledgeId
  readonly verdict: Verdict
  readonly text: string
  readonly state: CommentState
  readonly reason: string
  readonly decidedBy: string | null
}

/** All that a member has said in a round. Only for the member, and before the close for nobody else. */
export async function wordsOf(
  session: Session,
  roundId: RoundId,
  memberId: PanelMemberId,
): Promise<ReadonlyMap<PledgeId, OwnWord>> {
  const rows = await panelTables(session)
    .selectFrom('panel_evaluation')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('member_id', '=', memberId)
    .execute()
  return new Map(rows.map((row) => [row.pledge_id, ownWordOf(row)]))
}

/** A member's word on one pledge, kept from being changed by others until the transaction ends. */
export async function lockWord(session: Session, place: WordPlace): Promise<OwnWord | null> {
  const row = await panelTables(session)
    .selectFrom('panel_evaluation')
    .selectAll()
    .where('round_id', '=', place.roundId)
    .where('member_id', '=', place.memberId)
    .where('pledge_id', '=', place.pledgeId)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : ownWordOf(row)
}

/** For which pledges a member's word is there, by way: what the office sees of it before the close. */
export async function saidBy(
  session: Session,
  roundId: RoundId,
  memberId: PanelMemberId,
): Promise<ReadonlyMap<PledgeId, Pick<KeptWord, 'way'> & { readonly isRecusal: boolean }>> {
  const rows = await panelTables(session)
    .selectFrom('panel_evaluation')
    .select(['pledge_id', 'way', 'recusal'])
    .where('round_id', '=', roundId)
    .where('member_id', '=', memberId)
    .execute()
  return new Map(
    rows.map(({ pledge_id, way, recusal }) => [pledge_id, { way, isRecusal: recusal !== null }] as const),
  )
}

/** Comments of a round, or on a pledge, in the order in which they were written. */
export async function listComments(
  session: Session,
  asked: {
    readonly roundId?: RoundId
    readonly pledgeId?: PledgeId
    readonly states: readonly CommentState[]
  },
): Promise<readonly PanelComment[]> {
  let query = panelTables(session)
    .selectFrom('panel_evaluation')
    .select(['id', 'round_id', 'pledge_id', 'verdict', 'comment', 'comment_state', 'comment_reason'])
    .select('comment_decided_by_name')
    .where('comment_state', 'in', [...asked.states])
    .where('verdict', 'is not', null)
    .orderBy('id')
  if (asked.roundId !== undefined) query = query.where('round_id', '=', asked.roundId)
  if (asked.pledgeId !== undefined) query = query.where('pledge_id', '=', asked.pledgeId)
  return (await query.execute()).flatMap((row) =>
    row.verdict === null
      ? []
      : [
          {
            id: row.id,
            roundId: row.round_id,
            pledgeId: row.pledge_id,
            verdict: row.verdict,
            text: row.comment,
            state: row.comment_state,
            reason: row.comment_reason,
            decidedBy: row.comment_decided_by_name,
          },
        ],
  )
}

const verdict = z.enum(verdicts)
const word = z.union([
  z.object({
    judged: z.object({
      verdict,
      criteria: z.object({
        progress: verdict.nullable(),
        secured: verdict.nullable(),
        spent: verdict.nullable(),
      }),
      comment: z.string(),
    }),
  }),
  z.object({ recused: z.object({ kind: z.enum(recusalKinds), reason: z.string() }) }),
])
const before = z.union([z.object({ none: z.literal(true) }), z.object({ word })]).nullable()

function ownWordOf(row: EvaluationRow): OwnWord {
  return {
    id: row.id,
    pledgeId: row.pledge_id,
    word: wordOf(row),
    way: row.way,
    version: row.version,
    before: before.parse(row.before),
    saidAt: row.said_at,
  }
}

function wordOf(row: EvaluationRow): Word {
  if (row.recusal !== null) return { recused: { kind: row.recusal, reason: row.recusal_reason } }
  if (row.verdict === null) throw new Error(`evaluation ${row.id} is neither a judgement nor a recusal`)
  const { progress, secured, spent } = row
  return {
    judged: { verdict: row.verdict, criteria: { progress, secured, spent }, comment: row.comment },
  }
}
