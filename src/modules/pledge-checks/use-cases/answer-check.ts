import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { imageKinds } from '#platform/files/file-kinds.ts'
import type { FileId } from '#platform/files/kept-file.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockAnswers } from '../data/answer-queries.ts'
import { insertFile, type KeptAnswer, saveAnswers } from '../data/answer-store.ts'
import { lockCheck, type PledgeCheck } from '../data/check-queries.ts'
import { saveReported } from '../data/correction-store.ts'
import { answerFlaw, type AnswerFlaw, type AnswerWords, mayAnswer } from '../domain/check-answer.ts'
import type { AnswerId, CheckId } from '../domain/pledge-check.ts'
import { pledgeCheckActions } from '../domain/pledge-check-actions.ts'
import { type CheckLine, checkLines } from './check-lines.ts'
import { type GoalJudgement, type GoalProblem, judgeGoals } from './judge-goals.ts'
import { type EvidenceRefusal, type EvidenceUpload, keepEvidence } from './keep-evidence.ts'
import type { GoalId } from '../domain/pledge-goal.ts'

/** What a lead department says of one pledge: as before (전 분기 불러오기), or how it goes. */
export interface GivenAnswer {
  readonly answerId: AnswerId
  /** The answer's version that the department saw. */
  readonly version: number
  readonly said: 'as-before' | AnswerWords
  readonly evidence?: EvidenceUpload | undefined
  /** Whether citizens see the evidence, when it is a picture. */
  readonly isPublic?: boolean | undefined
}

export interface AnswerCheck {
  readonly checkId: CheckId
  readonly answers: readonly GivenAnswer[]
  /** What became of the year's goals, said on the same screen. */
  readonly goals?: readonly GoalJudgement[] | undefined
}

/** What is wrong with one pledge's answer. */
export type RowRefusal =
  AnswerFlaw | EvidenceRefusal | 'already-accepted' | 'changed-meanwhile' | 'nothing-said-before'

export type AnswerCheckRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'check-is-closed'
  | 'nothing-answered'
  | {
      readonly rows: ReadonlyMap<AnswerId, RowRefusal>
      readonly goals: ReadonlyMap<GoalId, GoalProblem>
    }

/** Takes a department's answers together: all are saved, or none and each error is told. */
export async function answerCheck(
  context: Context,
  input: AnswerCheck,
): Promise<Result<number, AnswerCheckRefusal>> {
  const judgements = input.goals ?? []
  if (input.answers.length + judgements.length === 0) return refuse('nothing-answered')
  return await change(context, async (session): Promise<Result<number, AnswerCheckRefusal>> => {
    const check = await lockCheck(session, input.checkId, 'shared')
    if (check === null) return refuse('not-found')
    if (check.state === 'closed') return refuse('check-is-closed')
    const read = await readRows(session, context, check, input.answers)
    if (!read.ok) return read
    const { kept, wrong } = read.value
    const judged =
      judgements.length === 0 ? ok(0) : await judgeGoals({ ...context, database: session }, judgements)
    if (!judged.ok && typeof judged.refusal === 'string') return refuse(judged.refusal)
    const goals = judged.ok || typeof judged.refusal === 'string' ? noGoals : judged.refusal.goals
    if (wrong.size + goals.size > 0) return refuse({ rows: wrong, goals })
    await keep(session, context, check, kept)
    return ok(input.answers.length + judgements.length)
  })
}

const noGoals: ReadonlyMap<GoalId, GoalProblem> = new Map()

interface ReadRow extends KeptAnswer {
  readonly line: CheckLine
  /** Null without evidence. */
  readonly file: { readonly fileId: FileId; readonly isPublic: boolean } | null
}

interface ReadRows {
  readonly kept: readonly ReadRow[]
  readonly wrong: ReadonlyMap<AnswerId, RowRefusal>
}

async function readRows(
  session: Session,
  context: Context,
  check: PledgeCheck,
  answers: readonly GivenAnswer[],
): Promise<Result<ReadRows, 'not-found' | 'not-allowed'>> {
  const ids = answers.map(({ answerId }) => answerId)
  const rows = new Map((await lockAnswers(session, check.id, ids)).map((row) => [row.id, row]))
  const lines = new Map(
    (await checkLines(session, check, context.today)).map((line) => [line.answer.id, line]),
  )
  const wrong = new Map<AnswerId, RowRefusal>()
  const kept: ReadRow[] = []
  for (const given of answers) {
    const [row, line] = [rows.get(given.answerId), lines.get(given.answerId)]
    if (row === undefined || line === undefined) return refuse('not-found')
    const { departmentId } = row
    if (!may(context.person, pledgeCheckActions.answer, { departmentId })) return refuse('not-allowed')
    const words = given.said === 'as-before' ? wordsBefore(line) : given.said
    const refusal = refusedRow(given, row, line, words)
    const file = refusal === null ? await keptFile(session, context, given) : ok(null)
    if (refusal !== null) wrong.set(row.id, refusal)
    else if (!file.ok) wrong.set(row.id, file.refusal)
    else if (words !== null)
      kept.push({ ...trimmed(words), row, line, file: file.value, asBefore: given.said === 'as-before' })
  }
  return ok({ kept, wrong })
}

/** Only a picture is ever shown to citizens. */
async function keptFile(
  session: Session,
  context: Context,
  { evidence, isPublic }: GivenAnswer,
): Promise<Result<ReadRow['file'], EvidenceRefusal>> {
  if (evidence === undefined) return ok(null)
  const kept = await keepEvidence(session, context, evidence)
  if (!kept.ok) return kept
  return ok({ fileId: kept.value.id, isPublic: isPublic === true && imageKinds.includes(kept.value.kind) })
}

function refusedRow(
  given: GivenAnswer,
  row: CheckLine['answer'],
  { pledge, now }: CheckLine,
  words: AnswerWords | null,
): RowRefusal | null {
  if (row.version !== given.version) return 'changed-meanwhile'
  const allowed = mayAnswer(row.state)
  if (!allowed.ok) return allowed.refusal
  return words === null ? 'nothing-said-before' : answerFlaw(words, { before: pledge, now })
}

/** What "as before" says: how the register had it, in the words of the round before; null where there were none. */
export function wordsBefore({ pledge, before }: CheckLine): AnswerWords | null {
  if (before === null) return null
  const { stage, progress } = pledge
  return { stage, progress, note: before.note, problem: before.problem, reason: '' }
}

function trimmed(words: AnswerWords): AnswerWords {
  const { stage, progress } = words
  const [note, problem, reason] = [words.note.trim(), words.problem.trim(), words.reason.trim()]
  return { stage, progress, note, problem, reason }
}

async function keep(
  session: Session,
  context: Context,
  check: PledgeCheck,
  kept: readonly ReadRow[],
): Promise<void> {
  const { accountId: id, name } = context.person
  await saveAnswers(session, kept, { id, name, at: context.now })
  for (const { line, note, file } of kept) {
    if (file !== null) await insertFile(session, { answerId: line.answer.id, ...file, at: context.now })
    const orders = line.corrections.filter(({ state }) => state === 'open').map((order) => order.id)
    await saveReported(session, orders, { at: context.now, by: name, note })
  }
  await audit(session, context, {
    action: 'pledge-checks.answer',
    subject: { kind: 'pledge-check', id: check.id },
    after: {
      year: check.year,
      quarter: check.quarter,
      answers: kept.map(({ line, stage, progress, asBefore }) => ({
        pledge: line.pledge.number,
        stage,
        progress,
        asBefore,
      })),
    },
  })
}
