import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { listPledges, type MayorTerm, type PledgeLine, termOn } from '#modules/pledges/index.ts'
import type { KnownPledge } from '../domain/plan-import.ts'

/** The register that a ledger is of. */
export interface TermRegister {
  readonly term: MayorTerm
  readonly pledges: readonly PledgeLine[]
}

/** The register of the term that a day lies in; null while there is none. Two queries. */
export async function termRegister(session: Session, day: CalendarDate): Promise<TermRegister | null> {
  const term = await termOn(session, day)
  return term === null ? null : { term, pledges: await listPledges(session, term.id, day) }
}

/** By all that a sheet may call them: number, place in the field, title. */
export function knownPledges(pledges: readonly PledgeLine[]): readonly KnownPledge[] {
  const places = new Map<number, number>()
  return pledges.map(({ number, field, title }) => {
    const place = (places.get(field.number) ?? 0) + 1
    places.set(field.number, place)
    return { number, ofField: [field.number, place], title: title.ko }
  })
}

/** A day that a ledger may be of: one of the term, and not to come. */
export function refusedDay(
  day: CalendarDate,
  term: Pick<MayorTerm, 'from'>,
  today: CalendarDate,
): 'day-to-come' | 'day-before-the-term' | null {
  if (day > today) return 'day-to-come'
  return day < term.from ? 'day-before-the-term' : null
}
