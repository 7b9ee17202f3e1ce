import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockReport } from '../data/execution-queries.ts'
import { insertReport, saveAnswer } from '../data/execution-store.ts'
import { budgetProposalActions } from '../domain/budget-proposal-actions.ts'
import { answerBusinessDays } from '../domain/budget-proposal-settings.ts'
import { LONGEST_REASON } from '../domain/decide-proposal.ts'
import {
  asksForAnswer,
  checkReport,
  type GivenReport,
  type MonitoringId,
  type ReportFlaw,
} from '../domain/monitoring.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { dueDay } from './due-day.ts'
import { noteEvent } from './note-event.ts'
import { lockSelected, type SelectedRefusal } from './record-step.ts'

export type ReportMonitoringRefusal = SelectedRefusal | ReportFlaw

/** Notes what a member of the monitoring body found of a project: public at once, answered by its department. */
export async function reportMonitoring(
  context: Context,
  input: GivenReport & { readonly id: ProposalId },
): Promise<Result<MonitoringId, ReportMonitoringRefusal>> {
  const { person, today, now } = context
  if (!may(person, budgetProposalActions['report-monitoring'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<MonitoringId, ReportMonitoringRefusal>> => {
    const found = await lockSelected(session, input.id, () => true)
    if (!found.ok) return found
    const { proposal, work } = found.value
    const checked = checkReport(input, work.selectedOn, today)
    if (!checked.ok) return checked
    const { day, name, finding, text } = checked.value
    const id = context.newId<MonitoringId>()
    const due = asksForAnswer(finding) ? await dueDay(session, answerBusinessDays, today) : null
    await insertReport(session, {
      ...{ id, proposal_id: proposal.id, day, name, finding, text, noted_at: now, due_day: due },
      ...{ entered_by_name: person.name, answer: null, answered_on: null, by_name: null },
    })
    // The finding stands first, on a line of its own: pages say it in the reader’s language.
    await noteEvent(session, context, proposal.id, { kind: 'monitoring', day, text: `${finding}\n${text}` })
    await audit(session, context, {
      action: 'budget-proposals.report-monitoring',
      subject: { kind: 'budget-proposal', id: proposal.id },
      after: { id, day, finding, text },
    })
    return ok(id)
  })
}

export type AnswerMonitoringRefusal = SelectedRefusal | 'no-such-report' | 'answer-missing' | 'text-too-long'

/** What the department does about a report. It may be written anew: the log holds what it said before. */
export async function answerMonitoring(
  context: Context,
  input: { readonly id: ProposalId; readonly reportId: MonitoringId; readonly text: string },
): Promise<Result<void, AnswerMonitoringRefusal>> {
  return await change(context, async (session): Promise<Result<void, AnswerMonitoringRefusal>> => {
    const found = await lockSelected(session, input.id, (proposal) =>
      may(context.person, budgetProposalActions['answer-monitoring'], proposal),
    )
    if (!found.ok) return found
    const report = await lockReport(session, input.reportId)
    if (report === null || report.proposalId !== input.id) return refuse('no-such-report')
    const text = input.text.replaceAll('\r\n', '\n').trim()
    if (text === '') return refuse('answer-missing')
    if (text.length > LONGEST_REASON) return refuse('text-too-long')
    const { today, person } = context
    await saveAnswer(session, report.id, { text, day: today, byName: person.name })
    const { departmentId } = found.value.proposal
    await noteEvent(session, context, input.id, { kind: 'monitoring-answered', text, departmentId })
    await audit(session, context, {
      action: 'budget-proposals.answer-monitoring',
      subject: { kind: 'budget-proposal', id: input.id },
      ...(report.answer === null ? {} : { before: { text: report.answer.text } }),
      after: { reportId: report.id, text },
    })
    return ok()
  })
}
