import { z } from 'zod'
import { readForm } from '#platform/http/form.ts'
import { redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { ReportId } from '../domain/task.ts'
import { workplanActions } from '../domain/workplan-actions.ts'
import { keepTask } from '../use-cases/own-calendar.ts'
import { publishReason } from '../use-cases/publish-reason.ts'
import { isGeneral } from './refusal-texts.ts'
import { taskIdIn } from './task-routes.tsx'
import { workplanTexts } from './words.ts'

const yesOrNo = z.enum(['yes', 'no'], 'invalid')
const keepForm = z.object({ kept: yesOrNo })
const publishForm = z.object({ shown: yesOrNo })

/** Onto one's own calendar or off it. */
async function kept(request: WebRequest): Promise<Reply> {
  const taskId = taskIdIn(request)
  const read = readForm(keepForm, await request.form())
  if (taskId === null || !read.ok) return trouble('bad-request')
  const isKept = read.value.kept === 'yes'
  const done = await keepTask(request.context, { taskId, kept: isKept })
  if (!done.ok) return trouble(done.refusal)
  const { deskNotices } = workplanTexts[request.locale]
  return redirect(`/office/tasks/${taskId}`, isKept ? deskNotices.kept : deskNotices.unkept)
}

/** What a report says, shown to citizens or no longer. */
async function published(request: WebRequest): Promise<Reply> {
  const id = request.param('id')
  const read = readForm(publishForm, await request.form())
  if (!isId(id) || !read.ok) return trouble('bad-request')
  const shown = read.value.shown === 'yes'
  const done = await publishReason(request.context, { reportId: id as ReportId, shown })
  // The page offers it only where there is something to publish and the year is open.
  if (!done.ok) return trouble(isGeneral(done.refusal) ? done.refusal : 'stale')
  const { deskNotices } = workplanTexts[request.locale]
  return redirect(`/office/tasks/${done.value}`, shown ? deskNotices.published : deskNotices.unpublished)
}

export const taskSideRoutes: readonly Route[] = [
  workspaceAction('/office/tasks/:id/keep', workplanActions['read-office'], kept),
  workspaceAction('/office/reports/:id/publish', workplanActions['publish-reason'], published),
]
