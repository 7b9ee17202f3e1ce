import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { minutesAfter } from '#platform/access/instant.ts'
import { may } from '#platform/access/permission.ts'
import type { AccountId } from '#platform/access/person.ts'
import { newToken, tokenHash } from '#platform/access/random-token.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { isMailAddress } from '#platform/mail/mail-text.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { settingValues } from '#platform/settings/setting-value.ts'
import { lockCheck, listChecks } from '../data/check-queries.ts'
import { remindersSent } from '../data/reminder-queries.ts'
import {
  claimReminder,
  deleteLinksBefore,
  insertLink,
  insertReminderParts,
  revokeLinksOf,
} from '../data/reminder-store.ts'
import type { LinkId } from '../domain/answer-link.ts'
import type { CheckId } from '../domain/month-check.ts'
import { monthlyCheckActions } from '../domain/monthly-check-actions.ts'
import {
  headDays,
  linkDays,
  remindBeforeDays,
  remindEveryDays,
  teamLeaderDays,
} from '../domain/monthly-check-settings.ts'
import type { Colleague } from '../domain/owner-unit.ts'
import { type Reminder, remindersOf } from '../domain/reminder-plan.ts'
import type { CheckMails, ReminderSection } from './check-mails.ts'
import { workingDays } from './open-month.ts'
import { type OwingMonthUnit, owingUnits } from './owing-units.ts'

const DAY_MINUTES = 24 * 60
/** Links are kept this long after they have expired: who was let in stays in the audit log. */
const LINKS_KEPT_DAYS = 90

interface Reminding {
  readonly context: Context
  readonly mails: CheckMails
  readonly units: readonly OwingMonthUnit[]
  readonly linkDays: number
}

/**
 * The day's reminders of all open months, one mail a person, each in its own transaction: a run that breaks off is
 * taken up by the next, and a second run of the same day sends nothing again. Answers how many mails were written.
 */
export async function sendReminders(context: Context, mails: CheckMails): Promise<number> {
  const { database, today } = context
  const checks = await listChecks(database, { state: 'open' })
  if (checks.length === 0) return 0
  const settings = await settingValues(
    database,
    { remindBeforeDays, remindEveryDays, teamLeaderDays, headDays, linkDays },
    today,
  )
  const units = await owingUnits(database, checks, today)
  const sent = await remindersSent(
    database,
    checks.map(({ id }) => id),
  )
  const rules = {
    beforeDays: settings.remindBeforeDays,
    everyDays: settings.remindEveryDays,
    teamLeaderAfter: settings.teamLeaderDays,
    headAfter: settings.headDays,
  }
  const due = remindersOf(today, units, sent, rules, await workingDays(database))
  const people = new Map(
    units.flatMap(({ asked, teamLeaders, heads }) =>
      [...asked, ...teamLeaders, ...heads].map((person) => [person.accountId, person] as const),
    ),
  )
  let written = 0
  for (const [accountId, reminders] of due) {
    const person = people.get(accountId)
    if (person === undefined || !isMailAddress(person.email)) continue
    if (await remindOne({ context, mails, units, linkDays: settings.linkDays }, person, reminders))
      written += 1
  }
  return written
}

async function remindOne(
  reminding: Reminding,
  person: Colleague,
  reminders: readonly Reminder[],
): Promise<boolean> {
  const { context, mails } = reminding
  const done = await change(context, async (session): Promise<Result<void, 'reminded-already'>> => {
    const mailId = context.newId()
    const { accountId } = person
    const claimed = await claimReminder(session, {
      id: mailId,
      accountId,
      day: context.today,
      at: context.now,
    })
    if (!claimed) return refuse('reminded-already')
    const known = reminders.flatMap((reminder) => {
      const unit = reminding.units.find(
        (each) => each.checkId === reminder.checkId && each.unit === reminder.unit,
      )
      return unit === undefined ? [] : [{ reminder, unit }]
    })
    await insertReminderParts(
      session,
      mailId,
      known.map(({ reminder, unit }) => ({ ...unit, kind: reminder.kind })),
    )
    const sections: ReminderSection[] = []
    for (const { reminder, unit } of known) {
      const isAsked = reminder.kind !== 'team-leader' && reminder.kind !== 'head'
      const token = isAsked ? await issueLink(session, reminding, accountId, unit) : null
      sections.push({ ...unit, kind: reminder.kind, token })
    }
    const { name } = person
    const words = mails.reminder({ name, day: context.today, linkDays: reminding.linkDays, sections })
    await sendMail(session, context, { to: person.email, ...words, kind: 'monthly-check.reminder' })
    return ok()
  })
  return done.ok
}

async function issueLink(
  session: Session,
  { context, linkDays: days }: Reminding,
  accountId: AccountId,
  unit: OwingMonthUnit,
): Promise<string> {
  const token = newToken(context)
  await insertLink(session, {
    id: context.newId<LinkId>(),
    hash: tokenHash(token),
    checkId: unit.checkId,
    departmentId: unit.departmentId,
    team: unit.team,
    accountId,
    issuedAt: context.machineNow,
    expiresAt: minutesAfter(context.machineNow, days * DAY_MINUTES),
  })
  return token
}

/** Makes every link of a month's reminders worthless. */
export async function revokeLinks(
  context: Context,
  input: { readonly checkId: CheckId },
): Promise<Result<number, 'not-allowed' | 'not-found'>> {
  if (!may(context.person, monthlyCheckActions['revoke-links'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<number, 'not-found'>> => {
    const check = await lockCheck(session, input.checkId, 'shared')
    if (check === null) return refuse('not-found')
    const revoked = await revokeLinksOf(session, check.id, context.machineNow)
    await audit(session, context, {
      action: 'monthly-check.revoke-links',
      subject: { kind: 'month-check', id: check.id },
      after: { month: check.month, links: revoked },
    })
    return ok(revoked)
  })
}

/** Takes away links that expired long ago. */
export async function sweepLinks(context: Context): Promise<void> {
  const before = minutesAfter(context.machineNow, -LINKS_KEPT_DAYS * DAY_MINUTES)
  await deleteLinksBefore(context.database, before)
}
