import type { Session } from '#platform/database/session.ts'
import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { IndicatorId } from '../domain/of-indicators.ts'
import type { PrefillTie } from './prefill-queries.ts'
import { workTables } from './tables.ts'

/** Ties an indicator to a source; what was proposed from another goes. */
export async function saveTie(session: Session, tie: PrefillTie): Promise<void> {
  await deleteTie(session, tie.indicatorId)
  await workTables(session)
    .insertInto('evaluation_prefill_tie')
    .values({
      ...{ indicator_id: tie.indicatorId, set_id: tie.setId, source_key: tie.sourceKey },
      ...{ tied_on: tie.tiedOn, tied_by_name: tie.tiedByName },
    })
    .execute()
}

export async function deleteTie(session: Session, id: IndicatorId): Promise<boolean> {
  const gone = await workTables(session)
    .deleteFrom('evaluation_prefill_tie')
    .where('indicator_id', '=', id)
    .returning('indicator_id')
    .executeTakeFirst()
  return gone !== undefined
}

/** What a source says for a month, in place of what it said before. */
export async function saveProposal(
  session: Session,
  proposal: {
    readonly indicatorId: IndicatorId
    readonly month: CalendarMonth
    readonly digits: string
    readonly asOf: CalendarDate
  },
): Promise<void> {
  const { indicatorId, month, digits, asOf } = proposal
  await workTables(session)
    .insertInto('evaluation_prefill_proposal')
    .values({ indicator_id: indicatorId, month, value: digits, as_of: asOf })
    .onConflict((conflict) =>
      conflict.columns(['indicator_id', 'month']).doUpdateSet({ value: digits, as_of: asOf }),
    )
    .execute()
}
