import { accountsHolding, type Reachable } from '#platform/access/accounts-holding.ts'
import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { minutesAfter } from '#platform/access/instant.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { ok, type Result } from '#platform/kernel/result.ts'
import { isMailAddress } from '#platform/mail/mail-text.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { settingValues } from '#platform/settings/setting-value.ts'
import { departmentPeople } from '#modules/organization/index.ts'
import { type PledgeId, pledgesById } from '#modules/pledges/index.ts'
import { type ChangeLine, listChanges } from '../data/change-queries.ts'
import { claimMail, deleteMailsBefore } from '../data/change-store.ts'
import { changeStates } from '../domain/change-course.ts'
import { type ChangeDuty, openDuties, type ReminderPhase, reminderPhase } from '../domain/change-duty.ts'
import { remindBeforeDays, remindEveryDays } from '../domain/pledge-change-settings.ts'
import type { ChangeMails } from './change-mails.ts'

const DAY_MINUTES = 24 * 60
/** No deadline of a request runs for longer than a year. */
const MAILS_KEPT_DAYS = 366

/** Something that somebody is reminded of today. */
interface Owed {
  readonly asked: ChangeLine
  readonly duty: ChangeDuty
  readonly due: ReturnType<typeof openDuties>[number]['due']
  readonly phase: ReminderPhase
  readonly people: readonly Reachable[]
}

/** States in which a deadline may still run: a refused or published request may owe the panel an answer. */
const owing = changeStates.filter(
  (state) => state !== 'draft' && state !== 'withdrawn' && state !== 'returned',
)

/**
 * The day's reminders, one mail a person, each in its own transaction: a run that breaks off is taken up by the next, and
 * a second run sends nothing again. Answers how many mails were written.
 */
export async function sendReminders(context: Context, mails: ChangeMails): Promise<number> {
  const owed = await owedToday(context)
  if (owed.length === 0) return 0
  const pledges = await pledgesById(
    context.database,
    owed.map(({ asked }) => asked.pledgeId as PledgeId),
    context.today,
  )
  const people = new Map(
    owed.flatMap((one) => one.people.map((person) => [person.accountId, person] as const)),
  )
  let written = 0
  for (const person of people.values()) {
    if (!isMailAddress(person.email)) continue
    const own = owed.filter((one) => one.people.some(({ accountId }) => accountId === person.accountId))
    const sent = await change(context, async (session): Promise<Result<boolean, never>> => {
      const claimed: Owed[] = []
      for (const one of own) {
        const { id, course } = one.asked
        const row = { change_id: id, round: course.round, duty: one.duty, phase: one.phase }
        if (await claimMail(session, { ...row, account_id: person.accountId, sent_at: context.machineNow }))
          claimed.push(one)
      }
      const duties = claimed.flatMap(({ asked, duty, due }) => {
        const pledge = pledges.get(asked.pledgeId as PledgeId)
        return pledge === undefined
          ? []
          : [{ id: asked.id, pledge: pledge.number, title: pledge.title, duty, due }]
      })
      if (duties.length === 0) return ok(false)
      const words = mails.reminder({ name: person.name, today: context.today, duties })
      await sendMail(session, context, { to: person.email, ...words, kind: 'pledge-changes.reminder' })
      return ok(true)
    })
    if (sent.ok && sent.value) written += 1
  }
  return written
}

/** Takes away what reminders of long ago left. */
export async function sweepReminders(context: Context): Promise<void> {
  const before = minutesAfter(context.machineNow, -MAILS_KEPT_DAYS * DAY_MINUTES)
  await deleteMailsBefore(context.database, before)
}

async function owedToday(context: Context): Promise<readonly Owed[]> {
  const { database, today } = context
  const rules = await settingValues(
    database,
    { beforeDays: remindBeforeDays, everyDays: remindEveryDays },
    today,
  )
  const due = (await listChanges(database, { states: owing })).flatMap((asked) =>
    openDuties(asked.course, silentIn(asked).length).flatMap(({ duty, due }) => {
      const phase = reminderPhase(due, today, rules)
      return phase === null ? [] : [{ asked, duty, due, phase }]
    }),
  )
  if (due.length === 0) return []
  const departments = due.flatMap(({ asked, duty }) => (duty === 'comment' ? silentIn(asked) : []))
  const heads = (await departmentPeople(database, departments, today)).filter(({ isHead }) => isHead)
  const planners = await accountsHolding(database, 'planner', today)
  return due.map((one) => ({
    ...one,
    people:
      one.duty === 'comment'
        ? heads.filter(({ departmentId }) => silentIn(one.asked).includes(departmentId))
        : planners,
  }))
}

function silentIn({ comments }: ChangeLine): readonly DepartmentId[] {
  return comments.filter(({ answer }) => answer === null).map(({ departmentId }) => departmentId)
}
