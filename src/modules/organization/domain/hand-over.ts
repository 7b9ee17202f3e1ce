import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { refuse, ok, type Result } from '#platform/kernel/result.ts'
import type { StaffId } from './staff.ts'

/** One hand-over (인계인수) from a giver to a receiver. */
export type HandOverId = Id<'HandOver'>

/** Written, confirmed by the giver, confirmed by both. */
export const handOverStatuses = ['drafted', 'given', 'received'] as const
export type HandOverStatus = (typeof handOverStatuses)[number]

/** Something a person still has to do, as the module that knows it tells. */
export interface Duty {
  readonly id: string
  readonly title: string
  /** Where it is done, without the language prefix. */
  readonly href: string
  readonly due: CalendarDate | null
  /** The department's own, not the person's: told on to a successor, but nobody is kept from going by it. */
  readonly shared?: boolean
  /** Only who works there may take it over: from anybody else it stays with this department. */
  readonly onlyIn?: DepartmentId
}

export interface HandOver {
  readonly id: HandOverId
  readonly giverId: StaffId
  readonly receiverId: StaffId
  readonly day: CalendarDate
  readonly note: string
  readonly status: HandOverStatus
}

export type HandOverRefusal = 'not-the-giver' | 'not-the-receiver' | 'not-given-yet' | 'already-confirmed'

/** The giver confirms first, the receiver after; each once. `managing` may confirm for a giver who is gone. */
export function confirmHandOver(
  handOver: HandOver,
  who: { readonly staffId: StaffId | null; readonly managing: boolean },
): Result<'given' | 'received', HandOverRefusal> {
  switch (handOver.status) {
    case 'drafted':
      if (who.staffId === handOver.giverId || who.managing) return ok('given')
      return refuse(who.staffId === handOver.receiverId ? 'not-given-yet' : 'not-the-giver')
    case 'given':
      return who.staffId === handOver.receiverId ? ok('received') : refuse('not-the-receiver')
    case 'received':
      return refuse('already-confirmed')
  }
}
