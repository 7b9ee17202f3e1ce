import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { LinkId } from '../domain/answer-link.ts'
import type { CheckId } from '../domain/month-check.ts'
import type { ReminderKind } from '../domain/reminder-plan.ts'
import { checkTables } from './tables.ts'

/**
 * Claims a person's reminder of a day; false when it is claimed already. Of two runs at once one waits here for the
 * other's commit and then gets false.
 */
export async function claimReminder(
  session: Session,
  mail: { readonly id: string; readonly accountId: AccountId; readonly day: CalendarDate; readonly at: Date },
): Promise<boolean> {
  const row = await checkTables(session)
    .insertInto('check_mail')
    .values({ id: mail.id, account_id: mail.accountId, day: mail.day, sent_at: mail.at })
    .onConflict((conflict) => conflict.columns(['account_id', 'day']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps what a reminder spoke of. */
export async function insertReminderParts(
  session: Session,
  mailId: string,
  parts: readonly {
    readonly checkId: CheckId
    readonly departmentId: DepartmentId
    readonly team: string | null
    readonly kind: ReminderKind
  }[],
): Promise<void> {
  await checkTables(session)
    .insertInto('check_mail_part')
    .values(
      parts.map(({ checkId, departmentId, team, kind }) => ({
        mail_id: mailId,
        check_id: checkId,
        department_id: departmentId,
        team: team ?? '',
        kind,
      })),
    )
    .execute()
}

/** Keeps a new link: of its token only the hash. */
export async function insertLink(
  session: Session,
  link: {
    readonly id: LinkId
    readonly hash: string
    readonly checkId: CheckId
    readonly departmentId: DepartmentId
    readonly team: string | null
    readonly accountId: AccountId
    readonly issuedAt: Date
    readonly expiresAt: Date
  },
): Promise<void> {
  await checkTables(session)
    .insertInto('check_link')
    .values({
      id: link.id,
      token_hash: link.hash,
      check_id: link.checkId,
      department_id: link.departmentId,
      team: link.team ?? '',
      account_id: link.accountId,
      issued_at: link.issuedAt,
      expires_at: link.expiresAt,
      revoked_at: null,
      window_ends_at: null,
      window_saves: 0,
    })
    .execute()
}

/** Counts a save through a link; false when there were too many within the hour. One statement counts and decides. */
export async function takeLinkSave(
  session: Session,
  id: LinkId,
  limit: number,
  window: { readonly now: Date; readonly endsAt: Date },
): Promise<boolean> {
  const { now, endsAt } = window
  const taken = await checkTables(session)
    .updateTable('check_link')
    .set((eb) => {
      const over = eb.or([eb('window_ends_at', 'is', null), eb('window_ends_at', '<=', now)])
      return {
        window_saves: eb
          .case()
          .when(over)
          .then(1)
          .else(eb('window_saves', '+', 1))
          .end(),
        window_ends_at: eb
          .case()
          .when(over)
          .then(eb.cast<Date>(eb.val(endsAt), 'timestamptz'))
          .else(eb.ref('window_ends_at'))
          .end(),
      }
    })
    .where('id', '=', id)
    .where((eb) =>
      eb.or([
        eb('window_ends_at', 'is', null),
        eb('window_ends_at', '<=', now),
        eb('window_saves', '<', limit),
      ]),
    )
    .returning('id')
    .executeTakeFirst()
  return taken !== undefined
}

/** Makes a month's links worthless; answers how many were still good. */
export async function revokeLinksOf(session: Session, checkId: CheckId, now: Date): Promise<number> {
  const gone = await checkTables(session)
    .updateTable('check_link')
    .set({ revoked_at: now })
    .where('check_id', '=', checkId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(gone.numUpdatedRows)
}

/** Takes away links that have let nobody in since an instant. */
export async function deleteLinksBefore(session: Session, before: Date): Promise<void> {
  await checkTables(session).deleteFrom('check_link').where('expires_at', '<', before).execute()
}
