import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { builtOnce } from '#platform/database/built-once.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { Campaign } from '../domain/campaign.ts'
import type { EntryId, ReceiverId } from '../domain/entry.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import { campaignOf, inForce } from './campaign-queries.ts'
import { type EntryExpressions, undoing } from './entry-queries.ts'
import { collaborationTables } from './tables.ts'

/** What a send asks once its sender's wallet is locked. */
export interface SendFindings {
  /** The first result of this form; null when it comes for the first time. */
  readonly knownId: EntryId | null
  /** How often the one sent to the other this month, without what was undone. */
  readonly sends: number
  /** Those in force on the day that multiply scores. */
  readonly campaigns: readonly Campaign[]
}

interface Asked {
  readonly key: string
  readonly senderId: StaffId
  readonly receiverId: ReceiverId
  readonly month: CalendarMonth
  readonly day: CalendarDate
}

/** One question: what somebody who sends at a busy moment waits for is the ways to the database and back. */
export async function findForSend(session: Session, asked: Asked): Promise<SendFindings> {
  const [row] = await found(session, asked)
  if (row === undefined) throw new Error('a question without an answer')
  return { knownId: row.known, sends: Number(row.sends ?? 0), campaigns: row.campaigns.map(campaignOf) }
}

interface FoundRow {
  readonly known: EntryId | null
  readonly sends: bigint | null
  readonly campaigns: readonly Parameters<typeof campaignOf>[0][]
}

const found = builtOnce<Asked, FoundRow>((session, asked) =>
  collaborationTables(session).selectNoFrom((eb) => [
    eb.selectFrom('collaboration_entry').select('id').where('key', '=', asked.key).as('known'),
    eb
      .selectFrom('collaboration_entry as e')
      .select((inner) => inner.fn.countAll<bigint>().as('sends'))
      .where('e.sender_id', '=', asked.senderId)
      .where('e.month', '=', asked.month)
      .where('e.receiver_id', '=', asked.receiverId)
      .where('e.kind', '=', 'send')
      .where((inner) => inner.not(inner.exists(undoing(inner as unknown as EntryExpressions))))
      .as('sends'),
    jsonArrayFrom(
      eb
        .selectFrom('collaboration_campaign')
        .selectAll()
        .where(inForce(asked.day))
        .where('multiplier', '<>', 100),
    ).as('campaigns'),
  ]),
)
