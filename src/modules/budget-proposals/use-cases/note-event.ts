import type { Context } from '#platform/access/context.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { insertEvents } from '../data/proposal-store.ts'
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
  noted: Noted,
): Promise<void> {
  await noteEvents(session, context, [{ ...noted, proposalId }])
}

/** Adds to the stories of many at once. */
export async function noteEvents(
  session: Session,
  context: Context,
  noted: readonly (Noted & { readonly proposalId: ProposalId })[],
): Promise<void> {
  await insertEvents(
    session,
    noted.map(({ proposalId, kind, day = context.today, text = '', won = null, ...rest }) => ({
      ...{ id: context.newId<ProposalEventId>(), proposal_id: proposalId, kind, day, noted_at: context.now },
      ...{ text, won, other_id: rest.otherId ?? null, department_id: rest.departmentId ?? null },
      ...{ undone_on: null, undone_reason: null },
      by_name: context.person.kind === 'staff' ? context.person.name : '',
    })),
  )
}
