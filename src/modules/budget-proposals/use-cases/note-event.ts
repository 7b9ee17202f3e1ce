import type { Context } from '#platform/access/context.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { insertEvent } from '../data/proposal-store.ts'
import type { EventKind, ProposalEventId, ProposalId } from '../domain/proposal.ts'

interface Noted {
  readonly kind: EventKind
  readonly day?: CalendarDate
  readonly text?: string
  readonly won?: bigint | null
  readonly otherId?: ProposalId | null
  readonly departmentId?: DepartmentId | null
}

/** Adds to a proposal's story. A citizen's name is not repeated in it. */
export async function noteEvent(
  session: Session,
  context: Context,
  proposalId: ProposalId,
  { kind, day = context.today, text = '', won = null, otherId = null, departmentId = null }: Noted,
): Promise<void> {
  await insertEvent(session, {
    ...{ id: context.newId<ProposalEventId>(), proposal_id: proposalId, kind, day, noted_at: context.now },
    ...{ text, won, other_id: otherId, department_id: departmentId },
    ...{ undone_on: null, undone_reason: null },
    by_name: context.person.kind === 'staff' ? context.person.name : '',
  })
}
