import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { type PledgeId, type PledgeLine, readPledgeById, wordsOf } from '#modules/pledges/index.ts'
import { hasOpenChange, lockChange } from '../data/change-queries.ts'
import { insertChange, insertEvent, saveAsked } from '../data/change-store.ts'
import type { ChangeEventId } from '../data/tables.ts'
import { askChange, type AskChangeRefusal as Asked } from '../domain/ask-change.ts'
import { newCourse } from '../domain/change-course.ts'
import type { AskedChange, PledgeChangeId } from '../domain/pledge-change.ts'
import { pledgeChangeActions } from '../domain/pledge-change-actions.ts'

const draft = pledgeChangeActions['draft-change']

export type AskForChangeRefusal =
  Asked | 'not-allowed' | 'not-found' | 'another-request-is-open' | 'unknown-department'

/** A lead department, or the planning office for it, draws up a request to change a pledge (변경안). */
export async function askForChange(
  context: Context,
  input: AskedChange & { readonly pledgeId: PledgeId },
): Promise<Result<PledgeChangeId, AskForChangeRefusal>> {
  return await change(context, async (session): Promise<Result<PledgeChangeId, AskForChangeRefusal>> => {
    const pledge = await readPledgeById(session, input.pledgeId, context.today)
    if (pledge === null) return refuse('not-found')
    if (!may(context.person, draft, { departmentId: pledge.leadDepartmentId })) return refuse('not-allowed')
    if (await hasOpenChange(session, pledge.id)) return refuse('another-request-is-open')
    const asked = await checked(session, context, pledge, input)
    if (!asked.ok) return asked
    const id = context.newId<PledgeChangeId>()
    const kept = await insertChange(session, {
      ...asked.value,
      ...{ id, pledgeId: pledge.id, before: wordsOf(pledge), course: newCourse, version: 1 },
      stageBefore: pledge.stage,
      draftedOn: context.today,
      draftedById: context.person.accountId,
      draftedBy: context.person.name,
    })
    if (!kept) return refuse('another-request-is-open')
    await noteWriting(session, context, { id, act: 'draft', round: 0, asked: asked.value, pledge })
    return ok(id)
  })
}

export type EditChangeRefusal =
  Exclude<AskForChangeRefusal, 'another-request-is-open'> | 'stale' | 'not-at-this-step'

/** Writes a draft, or a request that came back, anew: compared with what the pledge says today. */
export async function editChange(
  context: Context,
  input: AskedChange & { readonly changeId: PledgeChangeId; readonly version: number },
): Promise<Result<PledgeChangeId, EditChangeRefusal>> {
  return await change(context, async (session): Promise<Result<PledgeChangeId, EditChangeRefusal>> => {
    const found = await lockChange(session, input.changeId)
    const pledge =
      found === null ? null : await readPledgeById(session, found.pledgeId as PledgeId, context.today)
    if (found === null || pledge === null) return refuse('not-found')
    if (!may(context.person, draft, { departmentId: pledge.leadDepartmentId })) return refuse('not-allowed')
    const { state, round } = found.course
    if (state !== 'draft' && state !== 'returned') return refuse('not-at-this-step')
    if (found.version !== input.version) return refuse('stale')
    const asked = await checked(session, context, pledge, input)
    if (!asked.ok) return asked
    const { id, version } = found
    await saveAsked(session, {
      ...asked.value,
      ...{ id, before: wordsOf(pledge), stageBefore: pledge.stage, version },
    })
    await noteWriting(session, context, { id, act: 'edit', round, asked: asked.value, pledge })
    return ok(id)
  })
}

async function checked(
  session: Session,
  context: Context,
  pledge: PledgeLine,
  input: AskedChange,
): Promise<Result<AskedChange, Asked | 'unknown-department'>> {
  const into =
    input.intoPledgeId === null
      ? null
      : await readPledgeById(session, input.intoPledgeId as PledgeId, context.today)
  const { id, stage } = pledge
  const sameTerm = into?.termId === pledge.termId ? into : null
  const asked = askChange({ id, stage, text: wordsOf(pledge) }, input, sameTerm)
  if (!asked.ok || asked.value.kind !== 'departments') return asked
  const living = new Set(
    (await listDepartments(session, context.today)).map(({ departmentId }) => departmentId),
  )
  const { leadDepartmentId, helperIds } = asked.value.after
  return [leadDepartmentId, ...helperIds].every((department) => living.has(department))
    ? asked
    : refuse('unknown-department')
}

async function noteWriting(
  session: Session,
  context: Context,
  written: {
    readonly id: PledgeChangeId
    readonly act: 'draft' | 'edit'
    readonly round: number
    readonly asked: AskedChange
    readonly pledge: PledgeLine
  },
): Promise<void> {
  const { id, act, round, asked, pledge } = written
  await insertEvent(session, {
    ...{ id: context.newId<ChangeEventId>(), change_id: id, act, round, note: '' },
    ...{ day: context.today, at: context.now, by_name: context.person.name },
  })
  await audit(session, context, {
    action: act === 'draft' ? 'pledge-changes.draft-change' : 'pledge-changes.edit-change',
    subject: { kind: 'pledge-change', id },
    before: { ...wordsOf(pledge) },
    after: { pledgeId: pledge.id, ...asked },
    reason: asked.reason,
  })
}
