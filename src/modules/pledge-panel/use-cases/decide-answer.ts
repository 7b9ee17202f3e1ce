import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { isMailAddress } from '#platform/mail/mail-text.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { departmentPeople } from '#modules/organization/index.ts'
import { lockPoint } from '../data/point-queries.ts'
import { saveDecision } from '../data/point-store.ts'
import { type DecideRefusal as Decided, type PointId, refusedDecision } from '../domain/point.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import { type NamedPoint, namePoints, titleOfPoint } from './owed-points.ts'
import type { PanelMails } from './panel-mails.ts'

export type DecideAnswerRefusal = Decided | 'not-allowed' | 'not-found' | 'due-in-the-past'

/** The office accepts an answer, which citizens read from now on, or returns it with a reason and a new due day. */
export async function decideAnswer(
  context: Context,
  input: {
    readonly pointId: PointId
    readonly seen: number
    /** Null accepts. */
    readonly returned: { readonly reason: string; readonly dueDay: CalendarDate } | null
  },
  mails: PanelMails,
): Promise<Result<void, DecideAnswerRefusal>> {
  if (!may(context.person, pledgePanelActions['decide-answers'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, DecideAnswerRefusal>> => {
    const locked = await lockPoint(session, input.pointId)
    const [point] = locked === null ? [] : await namePoints(session, [locked], context.today)
    if (point?.dueDay == null) return refuse('not-found')
    const reason = input.returned?.reason.trim() ?? null
    const refusal = refusedDecision(point, { seen: input.seen, reason })
    if (refusal !== null) return refuse(refusal)
    if (input.returned !== null && input.returned.dueDay < context.today) return refuse('due-in-the-past')
    const dueDay = input.returned?.dueDay ?? point.dueDay
    const state = input.returned === null ? 'accepted' : 'returned'
    const made = { at: context.now, by: context.person.name }
    await saveDecision(session, point.id, { state, reason, dueDay, ...made })
    if (input.returned !== null) await tellReturned(session, context, point, input.returned, mails)
    await audit(session, context, {
      action: input.returned === null ? 'pledge-panel.accept-answer' : 'pledge-panel.return-answer',
      subject: { kind: 'panel-point', id: point.id },
      after: { state, dueDay },
      ...(reason === null ? {} : { reason }),
    })
    return ok()
  })
}

async function tellReturned(
  session: Session,
  context: Context,
  point: NamedPoint,
  { reason, dueDay }: { readonly reason: string; readonly dueDay: CalendarDate },
  mails: PanelMails,
): Promise<void> {
  const people = await departmentPeople(session, [point.answererId], context.today)
  for (const { name, email } of people.filter(({ isHead }) => isHead)) {
    if (!isMailAddress(email)) continue
    const words = mails.returned({
      name,
      title: titleOfPoint(point, 'ko'),
      pointId: point.id,
      due: dueDay,
      reason: reason.trim(),
      by: context.person.name,
    })
    await sendMail(session, context, { to: email, ...words, kind: 'pledge-panel.returned' })
  }
}
