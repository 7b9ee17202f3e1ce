import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { isMailAddress } from '#platform/mail/mail-text.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { settingValues } from '#platform/settings/setting-value.ts'
import { type DepartmentPerson, departmentPeople } from '#modules/organization/index.ts'
import { openPoints } from '../data/point-queries.ts'
import { markReminded } from '../data/point-store.ts'
import { remindBeforeDays, remindEveryDays } from '../domain/pledge-panel-settings.ts'
import { isReminderDay, type ReminderRules } from '../domain/reminder-plan.ts'
import { type NamedPoint, namePoints, titleOfPoint } from './owed-points.ts'
import type { OwedLine, PanelMails } from './panel-mails.ts'

/** A line of a mail, and the row by which it is known to have been said today. */
interface DueLine extends OwedLine {
  readonly row: string
}

/** The day's reminders of answers and steps, one mail to the head of each department. Answers how many were written. */
export async function sendPanelReminders(context: Context, mails: PanelMails): Promise<number> {
  const { database, today } = context
  const points = await namePoints(database, await openPoints(database), today)
  if (points.length === 0) return 0
  const settings = await settingValues(database, { remindBeforeDays, remindEveryDays }, today)
  const rules = { beforeDays: settings.remindBeforeDays, everyDays: settings.remindEveryDays }
  const due = points.flatMap((point) =>
    dueLines(point, today, rules).map((line) => ({ line, departmentId: point.answererId })),
  )
  const owed = Map.groupBy(due, ({ departmentId }) => departmentId)
  const heads = (await departmentPeople(database, [...owed.keys()], today)).filter(
    ({ isHead, email }) => isHead && isMailAddress(email),
  )
  let written = 0
  for (const [departmentId, own] of owed) {
    const people = heads.filter((head) => head.departmentId === departmentId)
    const lines = own.map(({ line }) => line)
    written += await remindDepartment(context, people, lines, mails)
  }
  return written
}

/** What of a point is to be said today: the answer that is owed, or the steps that are. */
function dueLines(point: NamedPoint, today: CalendarDate, rules: ReminderRules): readonly DueLine[] {
  const title = titleOfPoint(point, 'ko')
  const { dueDay, remindedOn } = point
  if (point.state === 'asked' || point.state === 'returned')
    return dueDay !== null && isReminderDay(dueDay, remindedOn, today, rules)
      ? [{ row: point.id, pointId: point.id, title, due: dueDay, owes: 'answer' }]
      : []
  return point.followUps
    .filter((step) => step.doneOn === null && isReminderDay(step.dueDay, step.remindedOn, today, rules))
    .map((step) => ({
      row: step.id,
      pointId: point.id,
      title: `${title} – ${step.text}`,
      due: step.dueDay,
      owes: 'step' as const,
    }))
}

/** Marks and mails are one transaction: a run that breaks off is taken up by the next, and none says a thing twice. */
async function remindDepartment(
  context: Context,
  people: readonly DepartmentPerson[],
  lines: readonly DueLine[],
  mails: PanelMails,
): Promise<number> {
  if (people.length === 0) return 0
  const rows = (owes: OwedLine['owes']) => lines.filter((line) => line.owes === owes).map(({ row }) => row)
  const done = await change(context, async (session): Promise<Result<number, 'reminded-already'>> => {
    const { today } = context
    const marked = new Set([
      ...(await markReminded(session, 'panel_point', rows('answer'), today)),
      ...(await markReminded(session, 'panel_follow_up', rows('step'), today)),
    ])
    const fresh = lines.filter(({ row }) => marked.has(row))
    if (fresh.length === 0) return refuse('reminded-already')
    for (const { name, email } of people) {
      const words = mails.reminder({ name, today, lines: fresh })
      await sendMail(session, context, { to: email, ...words, kind: 'pledge-panel.reminder' })
    }
    return ok(people.length)
  })
  return done.ok ? done.value : 0
}
