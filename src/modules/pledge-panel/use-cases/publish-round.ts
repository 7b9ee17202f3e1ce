import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { dueDay, startDeadline } from '#platform/clock/deadline.ts'
import { holidayCalendar } from '#platform/clock/holiday-queries.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { isMailAddress } from '#platform/mail/mail-text.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { settingValue, settingValues } from '#platform/settings/setting-value.ts'
import { departmentNames, departmentPeople } from '#modules/organization/index.ts'
import { listComments } from '../data/evaluation-queries.ts'
import { listPoints } from '../data/point-queries.ts'
import { insertPoints, sendPoints } from '../data/point-store.ts'
import { readResults } from '../data/result-queries.ts'
import { lockRound, type PanelRound } from '../data/round-queries.ts'
import { savePublished } from '../data/round-store.ts'
import type { PointId } from '../domain/point.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import { answerDays, flagPercent } from '../domain/pledge-panel-settings.ts'
import { isFlagged, weakShare } from '../domain/results.ts'
import { publishRound as decide, type PublishRoundRefusal as Decided, type RoundId } from '../domain/round.ts'
import { namePoints, titleOfPoint } from './owed-points.ts'
import type { PanelMails } from './panel-mails.ts'

export type PublishRoundRefusal = Decided | 'not-allowed' | 'not-found' | 'comments-wait'

export interface PublishedRound {
  readonly flagged: number
  readonly dueDay: CalendarDate
}

/**
 * Publishes what the panel found and sends it to the departments: each flagged pledge becomes a point to answer by a
 * due day, beside what the sub-groups talked about. Comments are read before, every one of them.
 */
export async function publishRound(
  context: Context,
  input: { readonly roundId: RoundId },
  mails: PanelMails,
): Promise<Result<PublishedRound, PublishRoundRefusal>> {
  if (!may(context.person, pledgePanelActions['publish-results'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<PublishedRound, PublishRoundRefusal>> => {
    const round = await lockRound(session, input.roundId, 'alone')
    if (round === null) return refuse('not-found')
    const decided = decide(round, context.today)
    if (!decided.ok) return decided
    if ((await listComments(session, { roundId: round.id, states: ['waiting'] })).length > 0)
      return refuse('comments-wait')
    const { percent } = await settingValues(session, { percent: flagPercent }, round.closesOn)
    const due = await answerDueDay(session, context.today)
    const flagged = await flagPledges(session, context, round, percent)
    await sendPoints(session, round.id, due)
    const published = { on: context.today, at: context.now, by: context.person.name, flagPercent: percent }
    await savePublished(session, round.id, published)
    await tellDepartments(session, context, round, due, mails)
    await audit(session, context, {
      action: 'pledge-panel.publish-round',
      subject: { kind: 'panel-round', id: round.id },
      after: { flagged, flagPercent: percent, dueDay: due },
    })
    return ok({ flagged, dueDay: due })
  })
}

/** The day by which departments answer what comes to them today. */
export async function answerDueDay(session: Session, today: CalendarDate): Promise<CalendarDate> {
  const count = await settingValue(session, answerDays, today)
  const due = dueDay(
    startDeadline(today, { length: { unit: 'calendar-days', count } }),
    await holidayCalendar(session),
  )
  if (due === null) throw new Error('a deadline without a stop has no end')
  return due
}

async function flagPledges(
  session: Session,
  context: Context,
  round: PanelRound,
  percent: number,
): Promise<number> {
  const results = await readResults(session, round, context.today)
  const flagged = [...results].filter(([, counts]) => isFlagged(weakShare(counts), percent))
  await insertPoints(
    session,
    flagged.map(([pledgeId]) => ({
      id: context.newId<PointId>(),
      roundId: round.id,
      pledgeId,
      kind: 'flagged' as const,
      groupId: null,
      text: '',
      departmentId: null,
      dueDay: null,
    })),
    { at: context.now, by: context.person.name },
  )
  return flagged.length
}

/** One mail to the head of each department that owes answers, naming what it owes. */
async function tellDepartments(
  session: Session,
  context: Context,
  round: PanelRound,
  due: CalendarDate,
  mails: PanelMails,
): Promise<void> {
  const points = await namePoints(session, await listPoints(session, { roundId: round.id }), context.today)
  const byDepartment = Map.groupBy(points, ({ answererId }) => answererId)
  const ids = [...byDepartment.keys()]
  const names = await departmentNames(session, ids, context.today)
  const heads = (await departmentPeople(session, ids, context.today)).filter(({ isHead }) => isHead)
  for (const { departmentId, name, email } of heads) {
    const department = names.get(departmentId)
    if (department === undefined || !isMailAddress(email)) continue
    const lines = (byDepartment.get(departmentId) ?? []).map((point) => ({
      pointId: point.id,
      title: titleOfPoint(point, 'ko'),
      due,
      owes: 'answer' as const,
    }))
    const words = mails.results({ name, department, round, due, lines })
    await sendMail(session, context, { to: email, ...words, kind: 'pledge-panel.results' })
  }
}
