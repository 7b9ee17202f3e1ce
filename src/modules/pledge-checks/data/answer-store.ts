import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { FileId } from '#platform/files/kept-file.ts'
import type { AnswerWords } from '../domain/check-answer.ts'
import type { PledgeId } from '../domain/of-pledges.ts'
import type { AnswerId, CheckId } from '../domain/pledge-check.ts'
import type { CheckAnswer } from './answer-queries.ts'
import { CHUNK, checkTables } from './tables.ts'

/** Asks about pledges, a statement per thousand. */
export async function insertAnswers(
  session: Session,
  checkId: CheckId,
  asked: readonly {
    readonly id: AnswerId
    readonly pledgeId: PledgeId
    readonly departmentId: DepartmentId
  }[],
): Promise<void> {
  for (let start = 0; start < asked.length; start += CHUNK)
    await checkTables(session)
      .insertInto('pledge_check_answer')
      .values(
        asked.slice(start, start + CHUNK).map(({ id, pledgeId, departmentId }) => ({
          id,
          check_id: checkId,
          pledge_id: pledgeId,
          department_id: departmentId,
          state: 'asked' as const,
          stage: null,
          progress: 0,
          note: '',
          problem: '',
          reason: '',
          as_before: false,
          answered_at: null,
          answered_by_id: null,
          answered_by_name: null,
          decided_at: null,
          decided_by_name: null,
          version: 1,
        })),
      )
      .execute()
}

/** What a department answered of one pledge. */
export interface KeptAnswer extends AnswerWords {
  readonly row: CheckAnswer
  readonly asBefore: boolean
}

/** Keeps what a department answered, of rows that are locked: a statement per thousand. */
export async function saveAnswers(
  session: Session,
  answers: readonly KeptAnswer[],
  by: { readonly id: AccountId | null; readonly name: string; readonly at: Date },
): Promise<void> {
  for (let start = 0; start < answers.length; start += CHUNK)
    await checkTables(session)
      .insertInto('pledge_check_answer')
      .values(answers.slice(start, start + CHUNK).map((answer) => answeredRow(answer, by)))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          state: eb.ref('excluded.state'),
          stage: eb.ref('excluded.stage'),
          progress: eb.ref('excluded.progress'),
          note: eb.ref('excluded.note'),
          problem: eb.ref('excluded.problem'),
          reason: eb.ref('excluded.reason'),
          as_before: eb.ref('excluded.as_before'),
          answered_at: eb.ref('excluded.answered_at'),
          answered_by_id: eb.ref('excluded.answered_by_id'),
          answered_by_name: eb.ref('excluded.answered_by_name'),
          version: eb.ref('excluded.version'),
        })),
      )
      .execute()
}

function answeredRow(
  { row, ...said }: KeptAnswer,
  by: { readonly id: AccountId | null; readonly name: string; readonly at: Date },
) {
  return {
    id: row.id,
    check_id: row.checkId,
    pledge_id: row.pledgeId,
    department_id: row.departmentId,
    state: 'answered' as const,
    stage: said.stage,
    progress: said.progress,
    note: said.note,
    problem: said.problem,
    reason: said.reason,
    as_before: said.asBefore,
    answered_at: by.at,
    answered_by_id: by.id,
    answered_by_name: by.name,
    decided_at: null,
    decided_by_name: null,
    version: row.version + 1,
  }
}

/** Keeps what the office decided of answers. */
export async function saveDecided(
  session: Session,
  ids: readonly AnswerId[],
  decided: { readonly state: 'accepted' | 'returned'; readonly at: Date; readonly by: string },
): Promise<void> {
  if (ids.length === 0) return
  await checkTables(session)
    .updateTable('pledge_check_answer')
    .set((eb) => ({
      state: decided.state,
      decided_at: decided.at,
      decided_by_name: decided.by,
      version: eb('version', '+', 1),
    }))
    .where('id', 'in', [...ids])
    .execute()
}

/** Ties a kept file to an answer. */
export async function insertFile(
  session: Session,
  file: {
    readonly answerId: AnswerId
    readonly fileId: FileId
    readonly isPublic: boolean
    readonly at: Date
  },
): Promise<void> {
  await checkTables(session)
    .insertInto('pledge_check_file')
    .values({
      answer_id: file.answerId,
      file_id: file.fileId,
      is_public: file.isPublic,
      added_at: file.at,
    })
    .execute()
}
