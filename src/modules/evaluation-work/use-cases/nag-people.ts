import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { addDays } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { isMailAddress } from '#platform/mail/mail-text.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { settingValues } from '#platform/settings/setting-value.ts'
import type { DepartmentPerson } from '#modules/organization/index.ts'
import { nagsSentSince } from '../data/mail-queries.ts'
import { claimMail, deleteMailsBefore, insertMailParts } from '../data/mail-store.ts'
import { askBusinessDay, everyDays, headAfterDays } from '../domain/evaluation-work-settings.ts'
import { nagsOfDay } from '../domain/nagging.ts'
import { openNags, peopleAtWork, workingDays } from './what-is-open.ts'
import type { NagFacts, WorkMails } from './work-mails.ts'

/** So long it is known who was written to: longer than any pause, and than a month is asked for. */
const KEPT_DAYS = 92

/**
 * The day's mails, one a person with everything, each in its own transaction: a run that breaks off is taken up by the
 * next, and a second run of the same day sends nothing again. Answers how many mails were written.
 */
export async function nagPeople(context: Context, mails: WorkMails): Promise<number> {
  const { database, today } = context
  const calendar = await workingDays(database)
  if (!calendar.isBusinessDay(today)) return 0
  const rules = await settingValues(database, { askBusinessDay, headAfterDays, everyDays }, today)
  const people = await peopleAtWork(database, today)
  const open = await openNags(database, { today, rules, calendar, people })
  const sent = await nagsSentSince(database, addDays(today, -KEPT_DAYS))
  const byAccount = new Map(people.all.map((person) => [person.accountId, person]))
  let written = 0
  for (const [accountId, nags] of nagsOfDay(today, open, sent, rules.everyDays, calendar)) {
    const person = byAccount.get(accountId)
    if (person === undefined || !isMailAddress(person.email)) continue
    if (await writeTo(context, mails, person, nags)) written += 1
  }
  await deleteMailsBefore(database, addDays(today, -KEPT_DAYS))
  return written
}

async function writeTo(
  context: Context,
  mails: WorkMails,
  { accountId, name, email }: DepartmentPerson,
  nags: readonly NagFacts[],
): Promise<boolean> {
  const done = await change(context, async (session): Promise<Result<void, 'written-already'>> => {
    const id = context.newId()
    const claimed = await claimMail(session, { id, accountId, day: context.today, at: context.now })
    if (!claimed) return refuse('written-already')
    await insertMailParts(session, id, nags)
    await sendMail(session, context, {
      to: email,
      kind: 'evaluation-work.reminder',
      ...mails.ofDay({ name, nags }),
    })
    return ok()
  })
  return done.ok
}
