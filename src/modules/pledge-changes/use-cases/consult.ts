import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { type PledgeId, type PledgeLine, readPledgeById, saysTheSame } from '#modules/pledges/index.ts'
import { type ChangeLine, lockChange } from '../data/change-queries.ts'
import { askDepartments, insertEvent, saveComment } from '../data/change-store.ts'
import type { ChangeEventId } from '../data/tables.ts'
import type { ChangeState } from '../domain/change-course.ts'
import type { PledgeChangeId, Stance } from '../domain/pledge-change.ts'
import { pledgeChangeActions } from '../domain/pledge-change-actions.ts'
import { consultDays } from '../domain/pledge-change-settings.ts'
import { lastDayAfter } from './last-day-after.ts'
import { moveChange, type MoveRefusal, type Moving } from './move-change.ts'

export type SubmitChangeRefusal = MoveRefusal | 'pledge-changed-meanwhile'

/** A department hands its request in: those that help, or are to lead or help, are asked (협의). */
export async function submitChange(
  context: Context,
  moving: Moving,
): Promise<Result<ChangeState, SubmitChangeRefusal>> {
  return await moveChange<'pledge-changed-meanwhile'>(context, moving, {
    action: pledgeChangeActions['draft-change'],
    prepare: async ({ session, change: asked, pledge }) => {
      if (!saysTheSame(asked.before, pledge)) return refuse('pledge-changed-meanwhile')
      const consultDue = await lastDayAfter(session, context.today, consultDays)
      return ok({ step: { act: 'submit', consultDue }, note: '' })
    },
    effect: async ({ session, change: asked, pledge }) => {
      const into =
        asked.intoPledgeId === null
          ? null
          : await readPledgeById(session, asked.intoPledgeId as PledgeId, context.today)
      await askDepartments(session, asked.id, asked.course.round + 1, departmentsToAsk(asked, pledge, into))
      return ok()
    },
  })
}

/** Whom a request concerns besides the department that hands it in. */
function departmentsToAsk(
  asked: ChangeLine,
  pledge: PledgeLine,
  into: PledgeLine | null,
): readonly DepartmentId[] {
  const { leadDepartmentId, helperIds } = asked.after
  const all = [
    ...pledge.helperIds,
    leadDepartmentId,
    ...helperIds,
    ...(into === null ? [] : [into.leadDepartmentId]),
  ]
  return [...new Set(all)].filter((department) => department !== pledge.leadDepartmentId)
}

export type CommentOnChangeRefusal =
  'not-allowed' | 'not-found' | 'not-at-this-step' | 'department-not-asked' | 'reason-missing'

export interface CommentOnChange {
  readonly changeId: PledgeChangeId
  readonly departmentId: DepartmentId
  readonly stance: Stance
  readonly words: string
}

/** An asked department says what it thinks; until the panel has the request, it may say it anew. */
export async function commentOnChange(
  context: Context,
  input: CommentOnChange,
): Promise<Result<void, CommentOnChangeRefusal>> {
  const { departmentId, stance } = input
  if (!may(context.person, pledgeChangeActions['comment-on-change'], { departmentId }))
    return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, CommentOnChangeRefusal>> => {
    const asked = await lockChange(session, input.changeId)
    if (asked === null) return refuse('not-found')
    if (asked.course.state !== 'consulting') return refuse('not-at-this-step')
    const asking = asked.comments.find((comment) => comment.departmentId === departmentId)
    if (asking === undefined) return refuse('department-not-asked')
    const words = input.words.trim()
    if (stance !== 'agree' && words === '') return refuse('reason-missing')
    const { id } = asked
    const { round } = asked.course
    const said = { stance, words, on: context.today, by: context.person.name }
    await saveComment(session, { id, round, departmentId }, said)
    await insertEvent(session, {
      ...{ id: context.newId<ChangeEventId>(), change_id: id, act: 'comment', round, note: words },
      ...{ day: context.today, at: context.now, by_name: context.person.name },
    })
    await audit(session, context, {
      action: 'pledge-changes.comment-on-change',
      subject: { kind: 'pledge-change', id },
      ...(asking.answer === null ? {} : { before: { ...asking.answer } }),
      after: { departmentId, stance, words },
    })
    return ok()
  })
}
