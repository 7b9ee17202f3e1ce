import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { newToken, tokenHash } from '#platform/access/random-token.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { applicantById, applicantByNumber, contactsKept, lockCall, lotteryOf } from '../data/call-queries.ts'
import { insertApplicants, saveLeft } from '../data/call-store.ts'
import { readCommittee } from '../data/committee-queries.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import { leastAge } from '../domain/committee-settings.ts'
import {
  type ApplicantId,
  type Application,
  type ApplicationWay,
  type ApplyRefusal as Decided,
  type OpenCall,
  type OpenCallId,
  plainEmail,
  plainPhone,
  takeApplication,
} from '../domain/open-call.ts'

export type ApplyRefusal = Decided | 'not-found'

/** What an applicant takes away: under which number the application is kept, and the code with which it is withdrawn. */
export interface Receipt {
  readonly number: number
  readonly code: string
}

/** Takes an application from the city's page. */
export async function apply(
  context: Context,
  input: Application & { readonly callId: OpenCallId },
): Promise<Result<Receipt, ApplyRefusal>> {
  return await change(context, async (session): Promise<Result<Receipt, ApplyRefusal>> => {
    const call = await lockCall(session, input.callId)
    if (call === null) return refuse('not-found')
    const code = newToken(context)
      .replace(/[^A-Za-z0-9]/g, '')
      .slice(0, 10)
      .toUpperCase()
    const given = {
      ...input,
      way: 'online' as const,
      receivedOn: context.today,
      receiptHash: tokenHash(code),
    }
    const kept = await keep(context, session, call, [given])
    if (!kept.ok) return refuse(kept.refusal.refusal)
    await audit(session, context, {
      action: 'committees.apply',
      subject: { kind: 'committee-call', id: call.id },
      after: { number: kept.value[0] ?? 0, way: 'online' },
    })
    return ok({ number: kept.value[0] ?? 0, code })
  })
}

/** An application as staff enter it: on paper, or taken over from elsewhere. */
export interface EnteredApplication extends Application {
  readonly receivedOn: CalendarDate
  readonly way: ApplicationWay
}

export type EnterApplicationsRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'pool-published'
  | { readonly code: 'application-refused'; readonly row: number; readonly refusal: Decided }

/** Enters applications that came in on paper, all of them or none. Their day counts, not the day of entry. */
export async function enterApplications(
  context: Context,
  input: { readonly callId: OpenCallId; readonly applications: readonly EnteredApplication[] },
): Promise<Result<readonly number[], EnterApplicationsRefusal>> {
  type Entered = Result<readonly number[], EnterApplicationsRefusal>
  return await change(context, async (session): Promise<Entered> => {
    const call = await lockCall(session, input.callId)
    const committee = call === null ? null : await readCommittee(session, call.committeeId)
    if (call === null || committee === null) return refuse('not-found')
    const { departmentId } = committee
    if (!may(context.person, committeeActions['enter-applications'], { departmentId }))
      return refuse('not-allowed')
    if ((await lotteryOf(session, call.id)) !== null) return refuse('pool-published')
    const given = input.applications.map((each) => ({ ...each, receiptHash: null }))
    const kept = await keep(context, session, call, given)
    if (!kept.ok) return refuse({ code: 'application-refused', ...kept.refusal })
    await audit(session, context, {
      action: 'committees.enter-applications',
      subject: { kind: 'committee-call', id: call.id },
      after: { numbers: kept.value },
    })
    return kept
  })
}

async function keep(
  context: Context,
  session: Session,
  call: OpenCall,
  given: readonly (EnteredApplication & { readonly receiptHash: string | null })[],
): Promise<Result<readonly number[], { readonly row: number; readonly refusal: Decided }>> {
  const living = await listDepartments(session, context.today)
  const towns = new Set(living.filter(({ kind }) => kind === 'town').map(({ code }) => code))
  const age = await settingValue(session, leastAge, call.announcedOn)
  const rows = []
  const typed = given.flatMap(({ email, phone }) => [plainEmail(email), plainPhone(phone)])
  const contacts = new Set(
    await contactsKept(
      session,
      call.id,
      typed.filter((each) => each !== ''),
    ),
  )
  for (const [index, application] of given.entries()) {
    const { receivedOn, way, receiptHash } = application
    const no = (refusal: Decided) => refuse({ row: index + 1, refusal })
    // Nothing comes in on a day that is still to come.
    if (receivedOn > context.today) return no('not-open-yet')
    const taken = takeApplication(call, application, { receivedOn, towns, leastAge: age })
    if (!taken.ok) return no(taken.refusal)
    const { email, phone, birthYear, ageBand, ...facts } = taken.value
    for (const contact of [email, phone].filter((each) => each !== null)) {
      if (contacts.has(contact)) return no('applied-already')
      contacts.add(contact)
    }
    rows.push({
      ...facts,
      ...{ id: context.newId<ApplicantId>(), call_id: call.id, received_on: receivedOn, way },
      ...{ birth_year: birthYear, age_band: ageBand, email, phone },
      ...{ consented_at: context.now, receipt_hash: receiptHash },
    })
  }
  const numbers = await insertApplicants(session, rows)
  return numbers === null ? refuse({ row: 1, refusal: 'applied-already' as const }) : ok(numbers)
}

export type WithdrawRefusal = 'not-found' | 'pool-published'

/** Withdraws one's own application with the number and the code of its receipt. */
export async function withdrawApplication(
  context: Context,
  input: { readonly callId: OpenCallId; readonly number: number; readonly code: string },
): Promise<Result<void, WithdrawRefusal>> {
  return await change(context, async (session): Promise<Result<void, WithdrawRefusal>> => {
    const call = await lockCall(session, input.callId)
    const found = call === null ? null : await applicantByNumber(session, call.id, input.number)
    const hash = tokenHash(input.code.trim().toUpperCase())
    if (call === null || found?.receiptHash !== hash) return refuse('not-found')
    if (found.applicant.state !== 'applied') return refuse('not-found')
    if ((await lotteryOf(session, call.id)) !== null) return refuse('pool-published')
    await saveLeft(session, found.applicant.id, { state: 'withdrawn', reason: null })
    await audit(session, context, {
      action: 'committees.withdraw-application',
      subject: { kind: 'committee-applicant', id: found.applicant.id },
      after: { state: 'withdrawn' },
    })
    return ok()
  })
}

export type LeaveOutRefusal =
  'not-allowed' | 'not-found' | 'pool-published' | 'left-already' | 'reason-missing'

/**
 * The secretariat takes an application out: withdrawn at the applicant's word, or excluded for a reason. Once the pool
 * is published nobody leaves it, but after the draw a reserve may decline.
 */
export async function leaveOut(
  context: Context,
  input: {
    readonly applicantId: ApplicantId
    readonly state: 'withdrawn' | 'excluded'
    readonly reason: string
  },
): Promise<Result<void, LeaveOutRefusal>> {
  return await change(context, async (session): Promise<Result<void, LeaveOutRefusal>> => {
    const seen = await applicantById(session, input.applicantId)
    const call = seen === null ? null : await lockCall(session, seen.callId)
    const committee = call === null ? null : await readCommittee(session, call.committeeId)
    const applicant = committee === null ? null : await applicantById(session, input.applicantId)
    if (call === null || committee === null || applicant === null) return refuse('not-found')
    const { departmentId } = committee
    if (!may(context.person, committeeActions['enter-applications'], { departmentId }))
      return refuse('not-allowed')
    const lottery = await lotteryOf(session, call.id)
    const isReserve = lottery?.result?.reserves.includes(applicant.ticket ?? 0) === true
    if (lottery !== null && !isReserve) return refuse('pool-published')
    if (applicant.state !== 'applied') return refuse('left-already')
    const reason = input.reason.trim()
    if (reason === '') return refuse('reason-missing')
    await saveLeft(session, applicant.id, { state: input.state, reason })
    await audit(session, context, {
      action: 'committees.leave-out',
      subject: { kind: 'committee-applicant', id: applicant.id },
      before: { state: applicant.state },
      after: { state: input.state },
      reason,
    })
    return ok()
  })
}
