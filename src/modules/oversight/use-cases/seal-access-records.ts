import { createHash } from 'node:crypto'
import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { accessRecordsBetween, oldestAccess } from '#platform/audit/access-queries.ts'
import { audit } from '#platform/audit/audit.ts'
import { midnightInSeoul } from '#platform/audit/audit-queries.ts'
import { canonicalJson } from '#platform/audit/canonical-json.ts'
import { jsonValue } from '#platform/audit/json-value.ts'
import type { Session } from '#platform/database/session.ts'
import { addDays, dayInSeoul, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, valueOf } from '#platform/kernel/result.ts'
import { saveSeal } from '../data/review-store.ts'
import { lastSealedDay } from '../data/seal-queries.ts'
import { daysToSeal } from '../domain/access-seal.ts'

export interface DaySeal {
  readonly records: number
  readonly hash: string
}

/**
 * Writes the hash of each closed day's access records into the audit log. The records themselves must go after
 * a year or two, so they cannot be leaves; until then nobody can change one of them unseen.
 */
export async function sealAccessRecords(context: Context): Promise<number> {
  const { database, machineNow } = context
  const oldest = await oldestAccess(database)
  const first = oldest === null ? null : dayInSeoul(oldest)
  const days = daysToSeal(await lastSealedDay(database), first, dayInSeoul(machineNow))
  for (const day of days) {
    const sealed = await change(context, async (session) => {
      const { records, hash } = await sealOf(session, day)
      await saveSeal(session, day, records, hash)
      await audit(session, context, {
        action: 'oversight.seal-access-records',
        subject: { kind: 'access-seal', id: day },
        after: { records, hash },
      })
      return ok()
    })
    valueOf(sealed)
  }
  return days.length
}

/** The seal that a day's records have now: compare it with the one that was written. */
export async function sealOf(session: Session, day: CalendarDate): Promise<DaySeal> {
  const hash = createHash('sha256')
  let records = 0
  const [from, to] = [midnightInSeoul(day), midnightInSeoul(addDays(day, 1))]
  for await (const record of accessRecordsBetween(session, from, to)) {
    records += 1
    hash.update(`${canonicalJson(jsonValue(record))}\n`)
  }
  return { records, hash: hash.digest('hex') }
}
