import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { tokenHash } from '#platform/access/random-token.ts'
import { audit } from '#platform/audit/audit.ts'
import { holidayCalendar } from '#platform/clock/holiday-queries.ts'
import { isBusinessDay } from '#platform/clock/holidays.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValues } from '#platform/settings/setting-value.ts'
import { type PledgeId, readPledgeById } from '#modules/pledges/index.ts'
import { wasSaid } from '../data/comment-queries.ts'
import { insertComment } from '../data/comment-store.ts'
import { checkComment, type CheckCommentRefusal, type GivenComment } from '../domain/check-comment.ts'
import type { CommentId, CommentState } from '../domain/comment.ts'
import { answerDueDay } from '../domain/comment-deadline.ts'
import { firstState } from '../domain/moderate.ts'
import { personalDataIn } from '#platform/kernel/personal-data.ts'
import { answerBusinessDays, review } from '../domain/pledge-comment-settings.ts'
import { RECEIPT_BYTES, receiptKey } from '../domain/receipt-key.ts'

export type SendCommentRefusal = CheckCommentRefusal | 'not-found' | 'said-already'

/** What the author is told, once: the key is kept as a hash. */
export interface CommentReceipt {
  readonly id: CommentId
  readonly key: string
  readonly state: CommentState
}

/** Takes a citizen's comment on a pledge. The log says that it came, not what it says: its author may take it back. */
export async function sendComment(
  context: Context,
  input: GivenComment & { readonly pledgeId: PledgeId },
): Promise<Result<CommentReceipt, SendCommentRefusal>> {
  const checked = checkComment(input)
  if (!checked.ok) return checked
  const { name, text } = checked.value
  return await change(context, async (session): Promise<Result<CommentReceipt, SendCommentRefusal>> => {
    const { now, today, person } = context
    const pledge = await readPledgeById(session, input.pledgeId, today)
    if (pledge === null) return refuse('not-found')
    if (await wasSaid(session, { pledgeId: pledge.id, text, day: today })) return refuse('said-already')
    const rules = await settingValues(session, { days: answerBusinessDays, review }, today)
    const calendar = await holidayCalendar(session)
    const holdsPersonalData = [name, text].some((words) => personalDataIn(words).length > 0)
    const state = firstState(rules.review, holdsPersonalData)
    const [id, key] = [context.newId<CommentId>(), receiptKey(context.randomBytes(RECEIPT_BYTES))]
    await insertComment(session, {
      ...{ id, pledge_id: pledge.id, department_id: pledge.leadDepartmentId },
      account_id: person.kind === 'citizen' ? person.accountId : null,
      ...{ name, text, receipt_hash: tokenHash(key), sent_at: now, sent_on: today, state },
      published_on: state === 'published' ? today : null,
      ...{ hiding_ground: null, note: null, reviewed_at: null, reviewed_by_name: null },
      due_day: answerDueDay(today, rules.days, (day) => isBusinessDay(day, calendar)),
      ...{ answered_on: null, answer_version: 0, version: 1 },
    })
    await audit(session, context, {
      action: 'pledge-comments.send',
      subject: { kind: 'pledge-comment', id },
      after: { pledgeId: pledge.id, state },
    })
    return ok({ id, key, state })
  })
}
