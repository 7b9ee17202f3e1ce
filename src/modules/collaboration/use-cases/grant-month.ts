import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import {
  type CalendarDate,
  type CalendarMonth,
  calendarMonthOf,
  dayInSeoul,
  firstDayOf,
  lastDayOf,
} from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValues } from '#platform/settings/setting-value.ts'
import { type ServiceSpan, serviceSpans } from '#modules/organization/index.ts'
import { insertEntries, type NewEntry } from '../data/entry-store.ts'
import { openWallets } from '../data/wallet-store.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import { sendSettings } from '../domain/collaboration-settings.ts'
import type { LineId } from '../domain/entry.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import { grantFor, type GrantRules } from '../domain/grant.ts'
import { grantLines } from '../domain/lines.ts'
import { startOfDay } from '../domain/month.ts'
import { entryRow } from './entry-row.ts'

const CHUNK = 500

/**
 * Gives everybody the points of this month who is entitled to them by now: on the 1st, and each morning those who
 * began since. In parts that are each whole: what crashed half way goes on where it stopped. Gives back how many.
 */
export async function grantMonth(
  context: Context,
  { chunk = CHUNK }: { readonly chunk?: number } = {},
): Promise<Result<number, 'not-allowed'>> {
  if (!may(context.person, collaborationActions['run-clockwork'])) return refuse('not-allowed')
  const today = dayInSeoul(context.now)
  const month = calendarMonthOf(today)
  const rules = await grantRules(context.database, month)
  if (rules === null) return ok(0)
  const people = await serviceSpans(
    context.database,
    { from: firstDayOf(month), until: lastDayOf(month) },
    'all',
  )
  let granted = 0
  for (let start = 0; start < people.length; start += chunk) {
    const some = people.slice(start, start + chunk)
    const done = await change(context, (session) =>
      grantSome(session, context, { some, month, today, rules }),
    )
    if (done.ok) granted += done.value
  }
  return ok(granted)
}

/** Gives somebody who has no wallet yet what they are entitled to: so nobody waits for a job that is late. */
export async function grantOne(session: Session, context: Context, staffId: StaffId): Promise<void> {
  const today = dayInSeoul(context.now)
  const month = calendarMonthOf(today)
  const rules = await grantRules(session, month)
  if (rules === null) return
  const span = { from: firstDayOf(month), until: lastDayOf(month) }
  const some = await serviceSpans(session, span, [staffId])
  await grantSome(session, context, { some, month, today, rules })
}

/** The rules of a month are those of its first day. Null when the programme does not run. */
async function grantRules(session: Session, month: CalendarMonth): Promise<GrantRules | null> {
  const rules = await settingValues(session, sendSettings, firstDayOf(month))
  return rules.isRunning
    ? { points: rules.grantPoints, perSend: rules.points, lateStart: rules.lateStart }
    : null
}

interface Granting {
  readonly some: readonly ServiceSpan[]
  readonly month: CalendarMonth
  readonly today: CalendarDate
  readonly rules: GrantRules
}

async function grantSome(
  session: Session,
  context: Context,
  { some, month, today, rules }: Granting,
): Promise<Result<number, never>> {
  const due = some.flatMap((service): readonly (NewEntry & { readonly staffId: StaffId })[] => {
    const grant = grantFor(service, month, rules)
    if (grant === null || grant.day > today) return []
    const { staffId } = service
    const row = entryRow(context, {
      ...{ kind: 'grant', key: `grant:${staffId}:${month}`, points: grant.points, receiver_id: staffId },
      ...{ at: startOfDay(grant.day), day: grant.day, month },
    })
    return [{ staffId, row, lines: grantLines(staffId, month, grant.points) }]
  })
  const written = await insertEntries(session, () => context.newId<LineId>(), due)
  const granted = due.filter(({ row }) => written.has(row.id))
  if (granted.length === 0) return ok(0)
  await openWallets(
    session,
    month,
    granted.map(({ staffId, row }) => ({ staffId, points: row.points })),
  )
  await audit(session, context, {
    action: 'collaboration.grant',
    subject: { kind: 'collaboration-month', id: month },
    after: { people: granted.length, points: granted.reduce((sum, { row }) => sum + row.points, 0) },
  })
  return ok(granted.length)
}
