import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { AgeBand, Committee, SeatKind, Sex } from './committee.ts'
import type { ApplicantId } from './open-call.ts'

/** Somebody to be seated. */
export interface NewMember {
  readonly name: string
  readonly town: string | null
  readonly sex: Sex
  readonly ageBand: AgeBand | null
  /** `appointed` unless told. */
  readonly seat?: SeatKind
  /** Today, or the term's first day when that is later, unless told. */
  readonly from?: CalendarDate
  /** The term's last day unless told. */
  readonly until?: CalendarDate
  readonly email?: string | null
  readonly phone?: string | null
  readonly applicantId?: ApplicantId | null
}

export type SeatMembersRefusal = 'nobody-named' | 'name-missing' | 'outside-the-term' | 'more-than-the-seats'

/** Decides whether people may be seated: all have names, their days lie in the term, and there are seats for all. */
export function seatMembers(
  committee: Pick<Committee, 'size' | 'termFrom' | 'termUntil'> & { readonly serving: number },
  members: readonly NewMember[],
  today: CalendarDate,
): Result<readonly Required<NewMember>[], SeatMembersRefusal> {
  const { size, termFrom, termUntil, serving } = committee
  if (members.length === 0) return refuse('nobody-named')
  if (serving + members.length > size) return refuse('more-than-the-seats')
  const usual = today < termFrom ? termFrom : today
  const seated = members.map((member) => ({
    ...member,
    name: member.name.trim(),
    seat: member.seat ?? ('appointed' as const),
    from: member.from ?? usual,
    until: member.until ?? termUntil,
    email: member.email ?? null,
    phone: member.phone ?? null,
    applicantId: member.applicantId ?? null,
  }))
  if (seated.some(({ name }) => name === '')) return refuse('name-missing')
  const isOutside = ({ from, until }: { from: CalendarDate; until: CalendarDate }) =>
    from < termFrom || until > termUntil || until < from
  return seated.some(isOutside) ? refuse('outside-the-term') : ok(seated)
}
