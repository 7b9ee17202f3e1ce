import { z } from 'zod'
import { readForm } from '#platform/http/form.ts'
import { redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { listReports, readTask, type TaskRecord, taskOfReport } from '../data/task-record-queries.ts'
import type { ReportId } from '../domain/task.ts'
import { workplanActions } from '../domain/workplan-actions.ts'
import { type TakeBackOffer, takeBackOffer, takeBackReport } from '../use-cases/take-back-report.ts'
import { isGeneral, refusalErrors } from './refusal-texts.ts'
import { back } from './task-forms.ts'
import { taskIdIn, taskPage } from './task-routes.tsx'
import { workplanTexts } from './words.ts'

const reportedQuery = z.object({ reported: z.string().refine(isId).optional().catch(undefined) })

/** The report that the reader comes from, while it may be taken back. */
export async function justReported(
  request: WebRequest,
): Promise<{ readonly task: TaskRecord; readonly offer: TakeBackOffer } | null> {
  const { reported } = request.query(reportedQuery)
  if (reported === undefined) return null
  const { database, today } = request.context
  const taskId = await taskOfReport(database, reported as ReportId)
  const task = taskId === null ? null : await readTask(database, taskId, today)
  if (task === null) return null
  const offer = await takeBackOffer(request.context, task, await listReports(database, task.id))
  return offer === null || offer.report.id !== reported ? null : { task, offer }
}

const takeBackForm = z.object({ report: z.string().refine(isId, 'invalid'), back })

async function takenBack(request: WebRequest): Promise<Reply> {
  const taskId = taskIdIn(request)
  if (taskId === null) return trouble('not-found')
  const { locale, context } = request
  const read = readForm(takeBackForm, await request.form())
  if (!read.ok) return trouble('bad-request')
  const done = await takeBackReport(context, { taskId, reportId: read.value.report as ReportId })
  if (done.ok)
    return redirect(
      read.value.back === 'home' ? '/office' : `/office/tasks/${taskId}`,
      workplanTexts[locale].notices.takenBack,
    )
  if (isGeneral(done.refusal)) return trouble(done.refusal)
  const errors = refusalErrors(done.refusal, locale)
  return await taskPage(request, { form: 'take-back', errors, values: {} })
}

export const takeBackRoutes: readonly Route[] = [
  workspaceAction('/office/tasks/:id/take-back', workplanActions['report-task'], takenBack),
]
