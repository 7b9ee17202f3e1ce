import type { Session } from '#platform/database/session.ts'
import type { PledgeId } from '../domain/foreign-ids.ts'
import type { CommentState } from '../domain/comment.ts'
import type { Before, EvaluationId, EvaluationWay, Word } from '../domain/evaluation.ts'
import type { PanelMemberId } from '../domain/foreign-ids.ts'
import type { RoundId } from '../domain/round.ts'
import { type EvaluationRow, panelTables } from './tables.ts'

/** Whose word on what it is. */
export interface WordPlace {
  readonly roundId: RoundId
  readonly memberId: PanelMemberId
  readonly pledgeId: PledgeId
}

interface Said {
  readonly way: EvaluationWay
  readonly at: Date
  /** Who entered a sheet of paper. */
  readonly enteredBy: string | null
}

/**
 * Keeps first words; answers for which pledges that was possible. The database lets one word of a member on a pledge
 * in, whoever comes first: nothing else decides it, so two at once cannot both pass a look beforehand.
 */
export async function insertWords(
  session: Session,
  words: readonly (WordPlace & { readonly id: EvaluationId; readonly word: Word })[],
  said: Said,
): Promise<ReadonlySet<PledgeId>> {
  if (words.length === 0) return new Set()
  const kept = await panelTables(session)
    .insertInto('panel_evaluation')
    .values(
      words.map(({ id, roundId, memberId, pledgeId, word }) => ({
        ...{ id, round_id: roundId, member_id: memberId, pledge_id: pledgeId },
        ...columnsOf(word),
        way: said.way,
        said_at: said.at,
        entered_by_name: said.enteredBy,
        version: 1,
        // A sheet of paper is corrected with a reason, not undone.
        before: said.way === 'link' ? JSON.stringify({ none: true }) : null,
        ...undecided,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('pledge_id')
    .execute()
  return new Set(kept.map(({ pledge_id }) => pledge_id))
}

/** Puts another word in the place of one that is locked. */
export async function updateWord(
  session: Session,
  id: EvaluationId,
  word: Word,
  said: { readonly at: Date; readonly before: Before },
): Promise<void> {
  await panelTables(session)
    .updateTable('panel_evaluation')
    .set((eb) => ({
      ...columnsOf(word),
      said_at: said.at,
      before: said.before === null ? null : JSON.stringify(said.before),
      version: eb('version', '+', 1),
      ...undecided,
    }))
    .where('id', '=', id)
    .execute()
}

/** Takes a word away: it was undone, a recusal was taken back, or a sheet was entered wrongly. */
export async function deleteWords(session: Session, ids: readonly EvaluationId[]): Promise<void> {
  if (ids.length === 0) return
  await panelTables(session)
    .deleteFrom('panel_evaluation')
    .where('id', 'in', [...ids])
    .execute()
}

/** Keeps what the office decided of comments that wait. */
export async function saveModerated(
  session: Session,
  roundId: RoundId,
  ids: readonly EvaluationId[],
  decided: {
    readonly state: CommentState
    readonly reason: string
    readonly at: Date
    readonly by: string
  },
): Promise<number> {
  const rows = await panelTables(session)
    .updateTable('panel_evaluation')
    .set({
      comment_state: decided.state,
      comment_reason: decided.reason,
      comment_decided_at: decided.at,
      comment_decided_by_name: decided.by,
    })
    .where('round_id', '=', roundId)
    .where('id', 'in', [...ids])
    .where('comment_state', '<>', 'none')
    .returning('id')
    .execute()
  return rows.length
}

const undecided = { comment_reason: '', comment_decided_at: null, comment_decided_by_name: null }

type WordColumns = Pick<
  EvaluationRow,
  'verdict' | 'progress' | 'secured' | 'spent' | 'comment' | 'recusal' | 'recusal_reason' | 'comment_state'
>

function columnsOf(word: Word): WordColumns {
  if ('recused' in word)
    return {
      ...{ verdict: null, progress: null, secured: null, spent: null, comment: '' },
      recusal: word.recused.kind,
      recusal_reason: word.recused.reason.trim(),
      comment_state: 'none',
    }
  const { verdict, criteria, comment } = word.judged
  return {
    verdict,
    ...criteria,
    comment: comment.trim(),
    recusal: null,
    recusal_reason: '',
    comment_state: comment.trim() === '' ? 'none' : 'waiting',
  }
}
