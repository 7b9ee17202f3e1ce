import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { checkMessage, type MessageRefusal } from './check-message.ts'
import type { GuestId, ReceiverId } from './entry.ts'
import type { StaffId } from './foreign-ids.ts'

/** Where a colleague stands at the moment of sending. */
export interface Standing {
  readonly joined: CalendarDate
  readonly left: CalendarDate | null
  readonly isOnLeave: boolean
  /** The main post's. */
  readonly departmentId: DepartmentId | null
  /** By any post, or as a deputy. */
  readonly departmentIds: readonly DepartmentId[]
}

/** To whom: a colleague with where they stand (null: nobody knows them), or a guest. */
export type Receiver =
  | { readonly kind: 'staff'; readonly id: StaffId; readonly standing: Standing | null }
  | { readonly kind: 'guest'; readonly id: GuestId; readonly isInvited: boolean }

/** What the rules of the day say. */
export interface SendRules {
  readonly isRunning: boolean
  readonly points: number
  readonly sendsPerReceiver: number
  readonly longestMessage: number
  readonly mayReceiveOnLeave: boolean
  readonly guestsAllowed: boolean
}

export interface SendFacts {
  readonly day: CalendarDate
  readonly senderId: StaffId
  readonly sender: Standing | null
  readonly receiver: Receiver
  /** What the sender's wallet of this month holds; null for someone who has none. */
  readonly balance: number | null
  /** Sends of this month from the one to the other that nothing has undone. */
  readonly sendsToReceiver: number
  readonly message: string
}

export type SendRefusal =
  | 'programme-not-running'
  | 'not-staff'
  | 'sender-on-leave'
  | 'self'
  | 'no-such-receiver'
  | 'receiver-left'
  | 'receiver-on-leave'
  | 'guests-not-allowed'
  | 'same-department'
  | 'receiver-limit'
  | 'no-points-left'
  | MessageRefusal

/** What is written of a send. */
export interface DecidedSend {
  readonly receiverId: ReceiverId
  readonly receiverIsGuest: boolean
  readonly senderDepartmentId: DepartmentId | null
  readonly receiverDepartmentId: DepartmentId | null
  readonly points: number
  readonly message: string
}

/** Whether points may go from one to another now. The first rule that is broken is told. */
export function decideSend(facts: SendFacts, rules: SendRules): Result<DecidedSend, SendRefusal> {
  const { day, sender, receiver, senderId } = facts
  if (!rules.isRunning) return refuse('programme-not-running')
  if (sender === null || !isServing(sender, day)) return refuse('not-staff')
  if (sender.isOnLeave) return refuse('sender-on-leave')
  if (receiver.id === senderId) return refuse('self')
  const reached = reach(facts, sender, rules)
  if (!reached.ok) return reached
  const message = checkMessage(facts.message, rules.longestMessage)
  if (!message.ok) return message
  if (facts.sendsToReceiver >= rules.sendsPerReceiver) return refuse('receiver-limit')
  if ((facts.balance ?? 0) < rules.points) return refuse('no-points-left')
  return ok({
    receiverId: receiver.id,
    receiverIsGuest: receiver.kind === 'guest',
    senderDepartmentId: sender.departmentId,
    receiverDepartmentId: receiver.kind === 'staff' ? (receiver.standing?.departmentId ?? null) : null,
    points: rules.points,
    message: message.value,
  })
}

/** Whether the receiver can be thanked by this sender. */
function reach({ receiver, day }: SendFacts, sender: Standing, rules: SendRules): Result<void, SendRefusal> {
  if (receiver.kind === 'guest') {
    if (!rules.guestsAllowed) return refuse('guests-not-allowed')
    return receiver.isInvited ? ok() : refuse('no-such-receiver')
  }
  const { standing } = receiver
  if (standing === null || standing.joined > day) return refuse('no-such-receiver')
  if (!isServing(standing, day)) return refuse('receiver-left')
  if (standing.isOnLeave && !rules.mayReceiveOnLeave) return refuse('receiver-on-leave')
  return shareDepartment(sender, standing) ? refuse('same-department') : ok()
}

/** Whether two people work in one department today: by any of their posts, or as a deputy. */
function shareDepartment(one: Standing, other: Standing): boolean {
  return one.departmentIds.some((id) => other.departmentIds.includes(id))
}

function isServing({ joined, left }: Standing, day: CalendarDate): boolean {
  return joined <= day && (left === null || left > day)
}
