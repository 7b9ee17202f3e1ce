import type { Context } from '#platform/access/context.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, type Result } from '#platform/kernel/result.ts'
import { applyChange, type ApplyChangeRefusal, type PledgeId } from '#modules/pledges/index.ts'
import type { ChangeLine } from '../data/change-queries.ts'
import type { ChangeState } from '../domain/change-course.ts'
import { pledgeChangeActions } from '../domain/pledge-change-actions.ts'
import { publishDays } from '../domain/pledge-change-settings.ts'
import { lastDayAfter } from './last-day-after.ts'
import { moveChange, type MoveRefusal, type Moving } from './move-change.ts'

const decide = pledgeChangeActions['decide-change']

type Outcome<R = never> = Promise<Result<ChangeState, MoveRefusal | R>>

/** Notes that the mayor approved (결재): the day and the number of the document in the city's approval system. */
export async function approveChange(
  context: Context,
  input: Moving & { readonly on: CalendarDate; readonly documentNumber: string },
): Outcome {
  const documentNumber = input.documentNumber.trim()
  return await moveChange<never>(context, input, {
    action: decide,
    prepare: async ({ session }) => {
      const publishDue = await lastDayAfter(session, input.on, publishDays)
      const approval = { on: input.on, documentNumber, publishDue }
      return ok({ step: { act: 'approve', approval }, note: documentNumber })
    },
  })
}

/** Notes what the city answers to what the panel proposed: taken up, or not and why. */
export async function answerPanel(
  context: Context,
  input: Moving & { readonly accepted: boolean; readonly words: string },
): Outcome {
  const { accepted, words } = input
  return await moveChange<never>(context, input, {
    action: decide,
    prepare: () =>
      Promise.resolve(ok({ step: { act: 'answer-panel', accepted, words }, note: words.trim() })),
  })
}

/** Ends a request: the planning office while it is consulted on, or the mayor instead of approving it. */
export async function refuseChange(context: Context, input: Moving & { readonly reason: string }): Outcome {
  return await withReason(context, input, 'refuse')
}

/** A department takes its request back. */
export async function withdrawChange(context: Context, input: Moving & { readonly reason: string }): Outcome {
  return await withReason(context, input, 'withdraw')
}

async function withReason(
  context: Context,
  input: Moving & { readonly reason: string },
  act: 'refuse' | 'withdraw',
): Outcome {
  const reason = input.reason.trim()
  return await moveChange<never>(context, input, {
    action: pledgeChangeActions[act === 'withdraw' ? 'withdraw-change' : 'decide-change'],
    prepare: () => Promise.resolve(ok({ step: { act, reason }, note: reason })),
  })
}

export type PublishChangeRefusal = MoveRefusal | ApplyChangeRefusal

/** Publishes an approved request: from today on the pledge says what was approved, and its old text stands beside it. */
export async function publishChange(context: Context, moving: Moving): Outcome<ApplyChangeRefusal> {
  return await moveChange<ApplyChangeRefusal>(context, moving, {
    action: decide,
    prepare: () => Promise.resolve(ok({ step: { act: 'publish' }, note: '' })),
    effect: async ({ session, change }) =>
      await applyChange(
        { ...context, database: session },
        {
          pledgeId: change.pledgeId as PledgeId,
          changeId: change.id,
          before: change.before,
          after: change.after,
          stage: stageOf(change),
          mergedIntoId: change.intoPledgeId as PledgeId | null,
          note: change.reason,
          approval: change.course.approval,
        },
      ),
  })
}

/** Where the pledge stands once the change is published; null where it stays where it is. */
function stageOf({ kind, resumedStage }: ChangeLine) {
  if (kind === 'hold') return 'on-hold' as const
  // What is merged stays in every count, as dropped: a city cannot better its rates by merging.
  if (kind === 'drop' || kind === 'merge') return 'dropped' as const
  return kind === 'resume' ? resumedStage : null
}
