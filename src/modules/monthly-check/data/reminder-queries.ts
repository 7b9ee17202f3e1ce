import type { Session } from '#platform/database/session.ts'
import type { AnswerLink } from '../domain/answer-link.ts'
import type { CheckId } from '../domain/month-check.ts'
import { unitKey } from '../domain/owner-unit.ts'
import type { SentReminder } from '../domain/reminder-plan.ts'
import { checkTables, type LinkRow } from './tables.ts'

/** A reminder as a month's page lists it. */
export type SentLine = SentReminder & { readonly sentAt: Date }

/** What went out for these months, the latest first. */
export async function remindersSent(
  session: Session,
  checkIds: readonly CheckId[],
): Promise<readonly SentLine[]> {
  if (checkIds.length === 0) return []
  const rows = await checkTables(session)
    .selectFrom('check_mail_part as p')
    .innerJoin('check_mail as m', 'm.id', 'p.mail_id')
    .select(['p.check_id', 'p.department_id', 'p.team', 'p.kind', 'm.account_id', 'm.day', 'm.sent_at'])
    .where('p.check_id', 'in', [...checkIds])
    .orderBy('m.sent_at', 'desc')
    .execute()
  return rows.map((row) => ({
    checkId: row.check_id,
    unit: unitKey({ departmentId: row.department_id, team: row.team === '' ? null : row.team }),
    kind: row.kind,
    accountId: row.account_id,
    day: row.day,
    sentAt: row.sent_at,
  }))
}

/** A link by the hash of its token; null when there is none. */
export async function linkByHash(session: Session, hash: string): Promise<AnswerLink | null> {
  const row = await checkTables(session)
    .selectFrom('check_link')
    .selectAll()
    .where('token_hash', '=', hash)
    .executeTakeFirst()
  return row === undefined ? null : linkOf(row)
}

/** How many links of a month still let someone in. */
export async function countGoodLinks(session: Session, checkId: CheckId, now: Date): Promise<number> {
  const row = await checkTables(session)
    .selectFrom('check_link')
    .select((eb) => eb.fn.countAll<bigint>().as('links'))
    .where('check_id', '=', checkId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return Number(row.links)
}

function linkOf(row: LinkRow): AnswerLink {
  return {
    id: row.id,
    checkId: row.check_id,
    departmentId: row.department_id,
    team: row.team === '' ? null : row.team,
    accountId: row.account_id,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  }
}
