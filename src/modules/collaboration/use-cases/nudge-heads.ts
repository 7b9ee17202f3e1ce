import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { calendarMonthOf, type CalendarDate, dayInSeoul, lastDayOf } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { isMailAddress } from '#platform/mail/mail-text.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { departmentPeople, listDepartments } from '#modules/organization/index.ts'
import { listCampaigns } from '../data/campaign-queries.ts'
import { claimNudge } from '../data/programme-store.ts'
import { campaignDays } from '../domain/campaign.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import { campaignCalendar } from './campaign-now.ts'

/** What the mail says; its words belong to the module's door. */
export interface NudgeMails {
  nudge(told: { readonly name: string; readonly campaign: Localized; readonly lastDay: CalendarDate }): {
    readonly subject: string
    readonly text: string
  }
}

/** On a sending day each head is asked once by mail to begin. Run again, it asks only those who were not asked. */
export async function nudgeHeads(
  context: Context,
  mails: NudgeMails,
): Promise<Result<number, 'not-allowed'>> {
  if (!may(context.person, collaborationActions['run-clockwork'])) return refuse('not-allowed')
  const { database: session } = context
  const today = dayInSeoul(context.now)
  const month = calendarMonthOf(today)
  const sendingDays = (await listCampaigns(session, { on: today })).filter(
    ({ kind }) => kind === 'sending-day',
  )
  if (sendingDays.length === 0) return ok(0)
  const calendar = await campaignCalendar(session, undefined, context.now)
  const campaign = sendingDays.find((each) => campaignDays(each, month, calendar).includes(today))
  if (campaign === undefined) return ok(0)
  const departments = await listDepartments(session, today)
  const people = await departmentPeople(
    session,
    departments.map(({ departmentId }) => departmentId),
    today,
  )
  const heads = new Map(people.filter(({ isHead }) => isHead).map((head) => [head.accountId, head]))
  let asked = 0
  for (const head of heads.values()) {
    if (!isMailAddress(head.email)) continue
    const done = await change(context, async (inner): Promise<Result<void, 'asked-already'>> => {
      if (!(await claimNudge(inner, { day: today, accountId: head.accountId, at: context.now })))
        return refuse('asked-already')
      const told = { name: head.name, campaign: campaign.name, lastDay: lastDayOf(month) }
      await sendMail(inner, context, { to: head.email, ...mails.nudge(told), kind: 'collaboration.nudge' })
      return ok()
    })
    if (done.ok) asked += 1
  }
  return ok(asked)
}
