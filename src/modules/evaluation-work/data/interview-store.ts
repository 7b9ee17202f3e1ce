import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { GivenPromise, Interview, OwnerPromise, PromiseId, PromiseState } from '../domain/interview.ts'
import type { OwnerId } from '../domain/of-indicators.ts'
import { workTables } from './tables.ts'

export async function insertInterview(session: Session, interview: Interview): Promise<void> {
  const { id, setId, indicatorId, staffId, kind, day, said, byName } = interview
  await workTables(session)
    .insertInto('evaluation_interview')
    .values({
      ...{ id, set_id: setId, indicator_id: indicatorId, staff_id: staffId, kind, day, said },
      by_name: byName,
    })
    .execute()
}

type FreshPromise = Omit<OwnerPromise, 'state' | 'settledOn' | 'note'>

export async function insertPromises(session: Session, promises: readonly FreshPromise[]): Promise<void> {
  if (promises.length === 0) return
  await workTables(session)
    .insertInto('evaluation_promise')
    .values(
      promises.map((each) => ({
        ...{
          id: each.id,
          set_id: each.setId,
          interview_id: each.interviewId,
          indicator_id: each.indicatorId,
        },
        ...{ staff_id: each.staffId, text: each.text, due_day: each.dueDay, state: 'open' as const },
        ...{ settled_on: null, settled_by_name: null, note: '' },
      })),
    )
    .execute()
}

export async function saveSettled(
  session: Session,
  id: PromiseId,
  settled: {
    readonly state: PromiseState
    readonly on: CalendarDate
    readonly by: string
    readonly note: string
  },
): Promise<void> {
  await workTables(session)
    .updateTable('evaluation_promise')
    .set({
      ...{ state: settled.state, settled_on: settled.on, settled_by_name: settled.by, note: settled.note },
    })
    .where('id', '=', id)
    .execute()
}

export async function saveInterview(
  session: Session,
  id: Interview['id'],
  { kind, day, said }: Pick<Interview, 'kind' | 'day' | 'said'>,
): Promise<void> {
  await workTables(session)
    .updateTable('evaluation_interview')
    .set({ kind, day, said })
    .where('id', '=', id)
    .execute()
}

export async function savePromise(
  session: Session,
  { id, text, dueDay }: GivenPromise & { readonly id: PromiseId },
): Promise<void> {
  await workTables(session)
    .updateTable('evaluation_promise')
    .set({ text, due_day: dueDay })
    .where('id', '=', id)
    .execute()
}

/** A promise is open again, and whoever answers for it now keeps it. */
export async function saveReopened(session: Session, id: PromiseId, staffId: OwnerId): Promise<void> {
  await workTables(session)
    .updateTable('evaluation_promise')
    .set({ state: 'open', settled_on: null, settled_by_name: null, note: '', staff_id: staffId })
    .where('id', '=', id)
    .execute()
}

/** Who takes over an indicator takes over what was promised of it. */
export async function movePromises(session: Session, ids: readonly PromiseId[], to: OwnerId): Promise<void> {
  if (ids.length === 0) return
  await workTables(session)
    .updateTable('evaluation_promise')
    .set({ staff_id: to })
    .where('id', 'in', [...ids])
    .execute()
}
