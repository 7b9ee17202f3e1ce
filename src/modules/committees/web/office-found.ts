import { may } from '#platform/access/permission.ts'
import type { Action } from '#platform/access/permission.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { readCall } from '../data/call-queries.ts'
import { memberWithSecretariat } from '../data/member-queries.ts'
import { readSession } from '../data/session-queries.ts'
import type { Committee, CommitteeMemberId, CommitteeSessionId } from '../domain/committee.ts'
import type { OpenCall, OpenCallId } from '../domain/open-call.ts'
import { committeeIn } from './found-committee.ts'
import { committeeHref } from './say.tsx'
import { committeeTexts } from './words.ts'

export const office = '/office/committees'

export function officeCrumbs(request: WebRequest, committee?: Committee) {
  const words = committeeTexts[request.locale]
  const home = [{ href: '/office', label: words.myWork }]
  if (committee === undefined) return home
  return [
    ...home,
    { href: office, label: words.office.menu },
    { href: committeeHref(office, committee.id), label: committee.name[request.locale] },
  ]
}

/** Whether whoever asks may do something with a committee. */
export function mayHere(request: WebRequest, action: Action, { departmentId }: Committee): boolean {
  return may(request.context.person, action, { departmentId })
}

/** The committee and the session that an address names; null unless they belong together. */
export async function sessionIn(request: WebRequest) {
  const committee = await committeeIn(request)
  const id = request.param('sessionId')
  const session =
    committee !== null && isId(id)
      ? await readSession(request.context.database, id as CommitteeSessionId)
      : null
  return committee === null || session?.committeeId !== committee.id ? null : { committee, session }
}

export async function callIn(request: WebRequest) {
  const committee = await committeeIn(request)
  const id = request.param('callId')
  const call =
    committee !== null && isId(id) ? await readCall(request.context.database, id as OpenCallId) : null
  return committee === null || call?.committeeId !== committee.id ? null : { committee, call }
}

export async function memberIn(request: WebRequest) {
  const committee = await committeeIn(request)
  const id = request.param('memberId')
  const found =
    committee !== null && isId(id)
      ? await memberWithSecretariat(request.context.database, id as CommitteeMemberId)
      : null
  return committee === null || found?.member.committeeId !== committee.id
    ? null
    : { committee, member: found.member }
}

export const callHref = (committee: Pick<Committee, 'id'>, call: Pick<OpenCall, 'id'>) =>
  `${committeeHref(office, committee.id)}/calls/${call.id}`
