import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockPoll } from '../data/poll-queries.ts'
import { insertPoll, replacePoll } from '../data/poll-store.ts'
import { checkPlan, type PlanRefusal } from '../domain/check-plan.ts'
import { participationActions } from '../domain/participation-actions.ts'
import type { PollId, PollPlan } from '../domain/poll.ts'

/** Plans a poll about something that has none yet. It opens and ends by itself. */
export async function planPoll(
  context: Context,
  plan: PollPlan,
): Promise<Result<PollId, PlanRefusal | 'not-allowed' | 'subject-has-a-poll'>> {
  if (!may(context.person, participationActions.plan)) return refuse('not-allowed')
  const checked = checkPlan(plan)
  if (!checked.ok) return checked
  return await change(context, async (session): Promise<Result<PollId, 'subject-has-a-poll'>> => {
    const id = context.newId<PollId>()
    if (!(await insertPoll(session, id, plan))) return refuse('subject-has-a-poll')
    await audit(session, context, {
      action: 'participation.plan',
      subject: { kind: 'poll', id },
      after: planFacts(plan),
    })
    return ok(id)
  })
}

/** Plans a poll anew that has not begun; what is asked of voters does not change while they answer. */
export async function changePoll(
  context: Context,
  id: PollId,
  plan: PollPlan,
): Promise<Result<void, PlanRefusal | 'not-allowed' | 'not-found' | 'has-begun' | 'other-subject'>> {
  if (!may(context.person, participationActions.plan)) return refuse('not-allowed')
  const checked = checkPlan(plan)
  if (!checked.ok) return checked
  return await change(
    context,
    async (session): Promise<Result<void, 'not-found' | 'has-begun' | 'other-subject'>> => {
      const poll = await lockPoll(session, id)
      if (poll === null) return refuse('not-found')
      if (poll.firstDay <= context.today) return refuse('has-begun')
      if (poll.subject.kind !== plan.subject.kind || poll.subject.id !== plan.subject.id)
        return refuse('other-subject')
      await replacePoll(session, id, plan)
      await audit(session, context, {
        action: 'participation.change',
        subject: { kind: 'poll', id },
        before: { firstDay: poll.firstDay, lastDay: poll.lastDay, choices: poll.choiceCount },
        after: planFacts(plan),
      })
      return ok()
    },
  )
}

function planFacts({ subject, title, form, firstDay, lastDay, mayChange, choices }: PollPlan) {
  return { subject, title: title.ko, form, firstDay, lastDay, mayChange, choices: choices.length }
}
