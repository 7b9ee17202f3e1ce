import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { searchKey } from '#platform/text/korean.ts'
import { endGuest, insertGuest } from '../data/programme-store.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import type { GuestId } from '../domain/entry.ts'

export type InviteRefusal = 'not-allowed' | 'name-missing' | 'agency-missing' | 'name-too-long'

const LONGEST = 100

/** Lets colleagues thank someone of another agency. A guest has no account and no wallet. */
export async function inviteGuest(
  context: Context,
  input: { readonly name: string; readonly agency: string },
): Promise<Result<GuestId, InviteRefusal>> {
  if (!may(context.person, collaborationActions['run-programme'])) return refuse('not-allowed')
  const [name, agency] = [input.name.trim(), input.agency.trim()]
  if (name === '') return refuse('name-missing')
  if (agency === '') return refuse('agency-missing')
  if (name.length > LONGEST || agency.length > LONGEST) return refuse('name-too-long')
  return await change(context, async (session): Promise<Result<GuestId, never>> => {
    const id = context.newId<GuestId>()
    await insertGuest(session, {
      ...{ id, name, agency, search_key: searchKey(`${name} ${agency}`), invited_at: context.now },
      ...{ invited_by_name: context.person.name, ended_on: null },
    })
    await audit(session, context, {
      action: 'collaboration.invite-guest',
      subject: { kind: 'collaboration-guest', id },
      after: { agency },
    })
    return ok(id)
  })
}

/** From today on a guest can be thanked no more; what they received stays. */
export async function dismissGuest(
  context: Context,
  input: { readonly id: GuestId },
): Promise<Result<void, 'not-allowed' | 'not-found'>> {
  if (!may(context.person, collaborationActions['run-programme'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, 'not-found'>> => {
    const on = dayInSeoul(context.now)
    if (!(await endGuest(session, input.id, on))) return refuse('not-found')
    await audit(session, context, {
      action: 'collaboration.dismiss-guest',
      subject: { kind: 'collaboration-guest', id: input.id },
      after: { endedOn: on },
    })
    return ok()
  })
}
