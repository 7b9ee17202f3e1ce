import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockCommittee } from '../data/committee-queries.ts'
import { lockSession } from '../data/session-queries.ts'
import { insertItem, insertSession } from '../data/session-store.ts'
import type { AgendaItemId, CommitteeId, CommitteeSessionId } from '../domain/committee.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import type { AgendaSubject, WrittenBecause } from '../domain/committee-session.ts'

export type CallSessionRefusal =
  'not-allowed' | 'not-found' | 'title-missing' | 'place-missing' | 'outside-the-term' | 'day-gone-by'

/** Calls a committee together for a day. */
export async function callSession(
  context: Context,
  input: {
    readonly committeeId: CommitteeId
    readonly day: CalendarDate
    readonly place: string
    readonly title: Localized
    /** Only for what is minor, urgent or a disaster; people meet unless told. */
    readonly writtenBecause?: WrittenBecause | null
  },
): Promise<Result<CommitteeSessionId, CallSessionRefusal>> {
  return await change(context, async (session): Promise<Result<CommitteeSessionId, CallSessionRefusal>> => {
    const committee = await lockCommittee(session, input.committeeId)
    if (committee === null) return refuse('not-found')
    const { departmentId } = committee
    if (!may(context.person, committeeActions['call-session'], { departmentId })) return refuse('not-allowed')
    const title = { ko: input.title.ko.trim(), en: input.title.en.trim() }
    const place = input.place.trim()
    if (title.ko === '' || title.en === '') return refuse('title-missing')
    if (place === '') return refuse('place-missing')
    if (input.day < context.today) return refuse('day-gone-by')
    if (input.day < committee.termFrom || input.day > committee.termUntil) return refuse('outside-the-term')
    const id = context.newId<CommitteeSessionId>()
    const number = await insertSession(session, {
      ...{ id, committee_id: committee.id, day: input.day, place },
      ...{ title_ko: title.ko, title_en: title.en, written_because: input.writtenBecause ?? null },
    })
    await audit(session, context, {
      action: 'committees.call-session',
      subject: { kind: 'committee-session', id },
      after: { committeeId: committee.id, number, day: input.day, place, title },
    })
    return ok(id)
  })
}

export type PutOnAgendaRefusal = 'not-allowed' | 'not-found' | 'title-missing' | 'session-not-called'

/** Puts something before a session that is still to be held, or is being held. */
export async function putOnAgenda(
  context: Context,
  input: {
    readonly sessionId: CommitteeSessionId
    readonly title: Localized
    readonly subject: AgendaSubject
  },
): Promise<Result<AgendaItemId, PutOnAgendaRefusal>> {
  return await change(context, async (session): Promise<Result<AgendaItemId, PutOnAgendaRefusal>> => {
    const called = await lockSession(session, input.sessionId)
    if (called === null) return refuse('not-found')
    const { departmentId } = called
    if (!may(context.person, committeeActions['run-session'], { departmentId })) return refuse('not-allowed')
    const title = { ko: input.title.ko.trim(), en: input.title.en.trim() }
    if (title.ko === '' || title.en === '') return refuse('title-missing')
    if (called.state !== 'called') return refuse('session-not-called')
    const id = context.newId<AgendaItemId>()
    const number = await insertItem(session, {
      ...{ id, session_id: called.id, title_ko: title.ko, title_en: title.en },
      ...{ subject_kind: input.subject.kind, subject_id: input.subject.id },
    })
    await audit(session, context, {
      action: 'committees.put-on-agenda',
      subject: { kind: 'committee-session', id: called.id },
      after: { itemId: id, number, title, subject: input.subject },
    })
    return ok(id)
  })
}
