import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { listPledges, type PledgeId } from '#modules/pledges/index.ts'
import { insertPoints } from '../data/point-store.ts'
import { lockRound } from '../data/round-queries.ts'
import { LONGEST_ANSWER, type PointId } from '../domain/point.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import { type RoundId, showsResults } from '../domain/round.ts'
import { panelGroups } from './panel-members.ts'
import { answerDueDay } from './publish-round.ts'

export type NotePointRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'round-has-not-closed'
  | 'text-missing'
  | 'text-too-long'
  | 'unknown-pledge'
  | 'unknown-group'
  | 'unknown-department'
  | 'nobody-to-answer'

export interface NotePoint {
  readonly roundId: RoundId
  readonly text: string
  readonly groupId: string | null
  readonly pledgeNumber: number | null
  /** Who answers instead of the pledge's lead department; needed where no pledge is named. */
  readonly departmentId: DepartmentId | null
}

type Noted = Result<PointId, NotePointRefusal>

/** Notes what a sub-group talked about, so that a department answers it: after the close, like the results. */
export async function notePoint(context: Context, input: NotePoint): Promise<Noted> {
  if (!may(context.person, pledgePanelActions['note-points'])) return refuse('not-allowed')
  const text = input.text.trim()
  return await change(context, async (session): Promise<Noted> => {
    const round = await lockRound(session, input.roundId, 'shared')
    if (round === null) return refuse('not-found')
    if (!showsResults(round, context.today)) return refuse('round-has-not-closed')
    if (text === '') return refuse('text-missing')
    if (text.length > LONGEST_ANSWER) return refuse('text-too-long')
    if (input.groupId !== null && !(await panelGroups(session, round.panelId)).has(input.groupId))
      return refuse('unknown-group')
    let pledgeId: PledgeId | null = null
    if (input.pledgeNumber !== null) {
      const pledges = await listPledges(session, round.termId, context.today)
      pledgeId = pledges.find(({ number }) => number === input.pledgeNumber)?.id ?? null
      if (pledgeId === null) return refuse('unknown-pledge')
    }
    if (input.departmentId !== null) {
      const departments = await listDepartments(session, context.today)
      if (!departments.some(({ departmentId }) => departmentId === input.departmentId))
        return refuse('unknown-department')
    }
    if (pledgeId === null && input.departmentId === null) return refuse('nobody-to-answer')
    const id = context.newId<PointId>()
    const { groupId, departmentId } = input
    // What is noted after the publication has its own days to be answered in.
    const dueDay = round.publishedOn === null ? null : await answerDueDay(session, context.today)
    const point = { id, roundId: round.id, pledgeId, kind: 'discussion' as const, groupId, text }
    await insertPoints(session, [{ ...point, departmentId, dueDay }], {
      at: context.now,
      by: context.person.name,
    })
    await audit(session, context, {
      action: 'pledge-panel.note-point',
      subject: { kind: 'panel-point', id },
      after: { roundId: round.id, pledgeId, text, dueDay },
    })
    return ok(id)
  })
}
