import type { Context } from '#platform/access/context.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import {
  type CommitteeDecision,
  type CommitteeSession,
  type CommitteeSessionId,
  decisionOn,
  type Outcome,
  putOnAgenda,
  readSession,
} from '#modules/committees/index.ts'
import type { ChangeLine } from '../data/change-queries.ts'
import type { ChangeState, PanelOpinion, PanelStance } from '../domain/change-course.ts'
import { panelSubject } from '../domain/panel-subject.ts'
import { pledgeChangeActions } from '../domain/pledge-change-actions.ts'
import { answerDays } from '../domain/pledge-change-settings.ts'
import { lastDayAfter } from './last-day-after.ts'
import { moveChange, type MoveRefusal, type Moving } from './move-change.ts'

const decide = pledgeChangeActions['decide-change']

export type SendToPanelRefusal = MoveRefusal | 'session-not-called' | 'no-such-session'

/** The planning office puts a request before the panel: on the agenda of a session to come (시민평가단 심의). */
export async function sendToPanel(
  context: Context,
  input: Moving & { readonly sessionId: CommitteeSessionId; readonly note: string },
): Promise<Result<ChangeState, SendToPanelRefusal>> {
  return await moveChange<'session-not-called' | 'no-such-session'>(context, input, {
    action: decide,
    prepare: async ({ session, change, pledge }) => {
      const silent = change.comments.filter(({ answer }) => answer === null).length
      const before = await sessionOf(session, change)
      const put = await putOnAgenda(
        { ...context, database: session },
        {
          sessionId: input.sessionId,
          title: {
            ko: `공약 ${pledge.number} ‘${pledge.title.ko}’ 변경안`,
            en: `Change to pledge ${pledge.number}, “${pledge.title.en}”`,
          },
          subject: { kind: panelSubject, id: change.id },
        },
      )
      if (!put.ok)
        return refuse(put.refusal === 'session-not-called' ? 'session-not-called' : 'no-such-session')
      const agenda = { itemId: put.value, sessionId: input.sessionId }
      return ok({
        step: { act: 'send-to-panel', agenda, silent, isBeforeSession: before?.state === 'called' },
        note: input.note.trim(),
      })
    },
  })
}

export type NoteOpinionRefusal = MoveRefusal | 'panel-has-not-decided'

/** Takes over what the panel's session decided on the request. */
export async function noteOpinion(
  context: Context,
  moving: Moving,
): Promise<Result<ChangeState, NoteOpinionRefusal>> {
  return await moveChange<'panel-has-not-decided' | 'not-at-this-step'>(context, moving, {
    action: decide,
    prepare: async ({ session, change }) => {
      if (change.course.state !== 'panel') return refuse('not-at-this-step')
      const decision = await decisionOn(session, { kind: panelSubject, id: change.id })
      // A decision on what was asked in an earlier round is none on what is asked now.
      if (decision === null || decision.itemId !== change.course.agenda?.itemId)
        return refuse('panel-has-not-decided')
      const answerDue = await lastDayAfter(session, decision.day, answerDays)
      return ok({
        step: { act: 'note-opinion', opinion: opinionOf(decision, answerDue) },
        note: decision.note,
      })
    },
  })
}

const stances: Readonly<Record<Outcome, PanelStance>> = {
  approved: 'agree',
  'approved-with-conditions': 'conditional',
  rejected: 'oppose',
}

function opinionOf({ outcome, note, day }: CommitteeDecision, answerDue: CalendarDate): PanelOpinion {
  const stance = stances[outcome]
  return { stance, words: note, on: day, answerDue: stance === 'agree' ? null : answerDue }
}

/** The session that a request was put before; null while it was put before none. */
async function sessionOf(session: Session, { course }: ChangeLine): Promise<CommitteeSession | null> {
  const { agenda } = course
  return agenda === null ? null : await readSession(session, agenda.sessionId as CommitteeSessionId)
}
