import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { purgeAccessRecords as purgeRecords } from '#platform/audit/access-queries.ts'
import { audit } from '#platform/audit/audit.ts'
import { midnightInSeoul } from '#platform/audit/audit-queries.ts'
import type { Session } from '#platform/database/session.ts'
import { dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { keptFrom } from '../domain/access-retention.ts'
import { oversightActions } from '../domain/oversight-actions.ts'
import { accessRetention } from './access-settings.ts'

/** How many people the city holds data of; the retention depends on it. */
export type CountDataSubjects = (session: Session) => Promise<number>

/** Takes away what the law no longer asks to be kept, by the machine's clock; answers how many records went. */
export async function purgeAccessRecords(
  context: Context,
  countDataSubjects: CountDataSubjects,
): Promise<Result<number, 'not-allowed'>> {
  if (!may(context.person, oversightActions['review-access-records'])) return refuse('not-allowed')
  return change(context, async (session) => {
    const today = dayInSeoul(context.machineNow)
    const rule = await settingValue(session, accessRetention, today)
    const from = keptFrom(today, rule, await countDataSubjects(session))
    const gone = await purgeRecords(session, midnightInSeoul(from))
    if (gone === 0) return ok(0)
    await audit(session, context, {
      action: 'oversight.purge-access-records',
      subject: { kind: 'access-record', id: from },
      after: { keptFrom: from, purged: gone },
    })
    return ok(gone)
  })
}
