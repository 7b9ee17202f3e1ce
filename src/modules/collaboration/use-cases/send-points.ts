import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import {
  type CalendarDate,
  type CalendarMonth,
  calendarMonthOf,
  dayInSeoul,
} from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValues } from '#platform/settings/setting-value.ts'
import { placementsOf, type StaffPlacement } from '#modules/organization/index.ts'
import { thirdWeek } from '#modules/workplan/index.ts'
import { readEntry } from '../data/entry-queries.ts'
import { insertSend } from '../data/entry-store.ts'
import { listGuests } from '../data/guest-queries.ts'
import { findForSend } from '../data/send-queries.ts'
import { walletBalance } from '../data/wallet-queries.ts'
import { lockWallet } from '../data/wallet-store.ts'
import type { Campaign } from '../domain/campaign.ts'
import { checkMessage } from '../domain/check-message.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import { sendSettings } from '../domain/collaboration-settings.ts'
import {
  decideSend,
  type DecidedSend,
  type Receiver,
  type SendRefusal,
  type SendRules,
} from '../domain/decide-send.ts'
import type { EntryId, GuestId, LineId } from '../domain/entry.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import { sendLines } from '../domain/lines.ts'
import { campaignNow } from './campaign-now.ts'
import { entryRow } from './entry-row.ts'
import { grantOne } from './grant-month.ts'

/** To whom: a colleague, or a guest. */
export type ReceiverChoice =
  { readonly kind: 'staff'; readonly id: StaffId } | { readonly kind: 'guest'; readonly id: GuestId }

export interface SendPoints {
  /** Made with the form: the same form sent twice sends once. */
  readonly key: string
  readonly to: ReceiverChoice
  readonly message: string
}

export type SendPointsRefusal = SendRefusal | 'not-allowed' | 'form-without-key' | 'form-used-already'

/** What was sent, and what is left. */
export interface SentPoints {
  readonly entryId: EntryId
  readonly points: number
  /** In per cent: what the score counts. */
  readonly multiplier: number
  readonly balance: number
  /** This form had been sent before: nothing was sent again. */
  readonly isRepeated: boolean
}

const KEY = /^[0-9A-Za-z-]{8,64}$/

/**
 * Sends a colleague points with a message, from the wallet of the month that it is now in Seoul. The sender's wallet
 * is locked first: whatever else they send waits, so neither balance nor limit is ever decided on twice.
 */
export async function sendPoints(
  context: Context,
  input: SendPoints,
): Promise<Result<SentPoints, SendPointsRefusal>> {
  if (!may(context.person, collaborationActions.send)) return refuse('not-allowed')
  if (!KEY.test(input.key)) return refuse('form-without-key')
  return await change(context, async (session): Promise<Result<SentPoints, SendPointsRefusal>> => {
    const day = dayInSeoul(context.now)
    const people = await whoIsWhere(session, context, input.to, day)
    const { sender } = people
    if (sender === null) return refuse('not-staff')
    const rules = await settingValues(session, { ...sendSettings, thirdWeek }, day)
    const month = calendarMonthOf(day)
    const balance = await lockOrOpen(session, context, sender.staffId, month)
    const key = `send:${sender.staffId}:${input.key}`
    const about = { key, senderId: sender.staffId, receiverId: input.to.id, month, day }
    const { knownId, sends, campaigns } = await findForSend(session, about)
    if (knownId !== null) return await repeated(session, knownId, input, rules)
    const facts = { day, senderId: sender.staffId, sender, receiver: people.receiver }
    const decided = decideSend({ ...facts, balance, sendsToReceiver: sends, message: input.message }, rules)
    if (!decided.ok) return decided
    return ok(await writeSend(session, context, { ...about, send: decided.value, campaigns, rules }))
  })
}

/** The sender by their account and the receiver, as they stand on this day. */
async function whoIsWhere(
  session: Session,
  { person }: Context,
  to: ReceiverChoice,
  day: CalendarDate,
): Promise<{ readonly sender: StaffPlacement | null; readonly receiver: Receiver }> {
  const { accountId } = person
  if (accountId === null) return { sender: null, receiver: await receiverOf(session, to, new Map(), day) }
  const ids = to.kind === 'staff' ? [to.id] : []
  const placed = await placementsOf(session, { ids, accountIds: [accountId] }, day)
  const sender = [...placed.values()].find((each) => each.accountId === accountId) ?? null
  return { sender, receiver: await receiverOf(session, to, placed, day) }
}

async function receiverOf(
  session: Session,
  to: ReceiverChoice,
  placed: ReadonlyMap<StaffId, StaffPlacement>,
  day: CalendarDate,
): Promise<Receiver> {
  if (to.kind === 'staff') return { ...to, standing: placed.get(to.id) ?? null }
  return { ...to, isInvited: (await listGuests(session, { ids: [to.id], invitedOn: day })).length > 0 }
}

/** The locked wallet's balance; what somebody is entitled to is granted now when the job has not come by. */
async function lockOrOpen(
  session: Session,
  context: Context,
  staffId: StaffId,
  month: CalendarMonth,
): Promise<number | null> {
  const balance = await lockWallet(session, staffId, month)
  if (balance !== null) return balance
  await grantOne(session, context, staffId)
  return await lockWallet(session, staffId, month)
}

/** The first result of a form that is sent again; one that was changed meanwhile is refused. */
async function repeated(
  session: Session,
  id: EntryId,
  input: SendPoints,
  { longestMessage }: SendRules,
): Promise<Result<SentPoints, 'form-used-already'>> {
  const entry = await readEntry(session, { id })
  const message = checkMessage(input.message, longestMessage)
  const isSame = entry?.receiverId === input.to.id && message.ok && entry.message === message.value
  if (!isSame || entry.senderId === null) return refuse('form-used-already')
  const balance = (await walletBalance(session, entry.senderId, entry.month)) ?? 0
  return ok({ entryId: id, points: entry.points, multiplier: entry.multiplier, balance, isRepeated: true })
}

interface Sending {
  readonly key: string
  readonly senderId: StaffId
  readonly month: CalendarMonth
  readonly send: DecidedSend
  readonly campaigns: readonly Campaign[]
  readonly rules: Parameters<typeof campaignNow>[3]
}

async function writeSend(
  session: Session,
  context: Context,
  { key, senderId, month, send, campaigns, rules }: Sending,
): Promise<SentPoints> {
  const campaign = await campaignNow(session, context.now, campaigns, rules)
  const multiplier = campaign?.multiplier ?? 100
  const row = entryRow(context, {
    ...{ kind: 'send', key, points: send.points, message: send.message },
    ...{ sender_id: senderId, sender_department_id: send.senderDepartmentId },
    ...{ receiver_id: send.receiverId, receiver_is_guest: send.receiverIsGuest },
    ...{ receiver_department_id: send.receiverDepartmentId },
    ...{ multiplier, campaign_id: campaign?.id ?? null },
  })
  const lines = sendLines({ ...send, senderId }, month)
  const balance = await insertSend(session, () => context.newId<LineId>(), { row, lines })
  await audit(session, context, {
    action: 'collaboration.send',
    subject: { kind: 'collaboration-entry', id: row.id },
    after: { receiverId: send.receiverId, points: send.points, multiplier, balance },
  })
  return { entryId: row.id, points: send.points, multiplier, balance, isRepeated: false }
}
