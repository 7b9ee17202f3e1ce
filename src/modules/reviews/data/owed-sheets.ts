import type { Session } from '#platform/database/session.ts'
import { reviewTables } from './tables.ts'

/** Sheets of rounds that are not closed which were asked for and not sent: a row for each reviewer and entry, without excluded pairs. */
export const owedSheets = (session: Session) =>
  reviewTables(session)
    .selectFrom('review as r')
    .innerJoin('review_reviewer as v', 'v.review_id', 'r.id')
    .innerJoin('review_entry as e', 'e.review_id', 'r.id')
    .leftJoin('review_sheet as s', (join) =>
      join.onRef('s.entry_id', '=', 'e.id').onRef('s.reviewer_id', '=', 'v.id').on('s.state', '=', 'sent'),
    )
    .leftJoin('review_exclusion as x', (join) =>
      join.onRef('x.entry_id', '=', 'e.id').onRef('x.reviewer_id', '=', 'v.id'),
    )
    .where('r.closed_on', 'is', null)
    .where('e.state', '=', 'sent')
    .where('s.entry_id', 'is', null)
    .where('x.entry_id', 'is', null)
