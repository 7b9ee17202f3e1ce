import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { isMailAddress } from '#platform/mail/mail-text.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { settingValues } from '#platform/settings/setting-value.ts'
import {
  type Colleague,
  type Reminder,
  remindersOf,
  unitKey,
  workingDays,
} from '#modules/monthly-check/index.ts'
import { listChecks } from '../data/check-queries.ts'
import { remindersSent } from '../data/reminder-queries.ts'
import { claimReminder, insertReminderParts } from '../data/reminder-store.ts'
import {
  headDays,
  remindBeforeDays,
  remindEveryDays,
  teamLeaderDays,
} from '../domain/pledge-check-settings.ts'
import type { CheckMails } from './check-mails.ts'
import { type OwingDepartment, owingDepartments } from './owing-departments.ts'

/**
 * The day's reminders of open rounds and correction orders, one mail a person, each in its own transaction: a run that
 * breaks off is taken up by the next, and a second run of the same day sends nothing again. The plan of who is told
 * when is the monthly check's. Answers how many mails were written.
 */
export async function sendReminders(context: Context, mails: CheckMails): Promise<number> {
  const { database, today } = context
  const checks = await listChecks(database)
  if (checks.length === 0) return 0
  const settings = await settingValues(
    database,
    { remindBeforeDays, remindEveryDays, teamLeaderDays, headDays },
    today,
  )
  const owing = await owingDepartments(database, checks, today)
  if (owing.length === 0) return 0
  const sent = await remindersSent(
    database,
    owing.map(({ checkId }) => checkId),
  )
  const due = remindersOf(
    today,
    owing,
    sent.map(({ aboutId, departmentId, ...each }) => ({
      ...each,
      checkId: aboutId,
      unit: unitKey({ departmentId, team: null }),
    })),
    {
      beforeDays: settings.remindBeforeDays,
      everyDays: settings.remindEveryDays,
      teamLeaderAfter: settings.teamLeaderDays,
      headAfter: settings.headDays,
    },
    await workingDays(database),
  )
  const people = new Map(
    owing.flatMap(({ asked, teamLeaders, heads }) =>
      [...asked, ...teamLeaders, ...heads].map((person) => [person.accountId, person] as const),
    ),
  )
  let written = 0
  for (const [accountId, reminders] of due) {
    const person = people.get(accountId)
    if (person === undefined || !isMailAddress(person.email)) continue
    if (await remindOne({ context, mails, owing }, person, reminders)) written += 1
  }
  return written
}

interface Reminding {
  readonly context: Context
  readonly mails: CheckMails
  readonly owing: readonly OwingDepartment[]
}

async function remindOne(
  { context, mails, owing }: Reminding,
  person: Colleague,
  reminders: readonly Reminder<string>[],
): Promise<boolean> {
  const done = await change(context, async (session): Promise<Result<void, 'reminded-already'>> => {
    const mailId = context.newId()
    const { accountId, name } = person
    const claim = { id: mailId, accountId, day: context.today, at: context.now }
    if (!(await claimReminder(session, claim))) return refuse('reminded-already')
    const sections = reminders.flatMap(({ checkId, unit, kind }) => {
      const owed = owing.find((each) => each.checkId === checkId && each.unit === unit)
      return owed === undefined ? [] : [{ ...owed, kind }]
    })
    await insertReminderParts(
      session,
      mailId,
      sections.map(({ checkId: aboutId, departmentId, kind }) => ({ aboutId, departmentId, kind })),
    )
    const words = mails.reminder({ name, sections })
    await sendMail(session, context, { to: person.email, ...words, kind: 'pledge-checks.reminder' })
    return ok()
  })
  return done.ok
}
