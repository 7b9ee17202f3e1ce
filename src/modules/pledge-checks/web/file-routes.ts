import type { FileId } from '#platform/files/kept-file.ts'
import { keptFileReply, openFile } from '#platform/files/open-file.ts'
import { type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { fileStanding } from '../data/answer-queries.ts'
import { isGoalFile } from '../data/goal-queries.ts'
import { pledgeCheckActions } from '../domain/pledge-check-actions.ts'

async function given(request: WebRequest, fileId: FileId): Promise<Reply> {
  const opened = await openFile(request.context.database, fileId)
  return opened === null ? trouble('not-found') : await keptFileReply(opened)
}

/** Evidence of an answer or a goal: only files that belong to one. */
async function forOffice(request: WebRequest): Promise<Reply> {
  const id = request.param('fileId')
  if (!isId(id)) return trouble('not-found')
  const { database } = request.context
  const fileId = id as FileId
  const isOurs = (await fileStanding(database, fileId)) !== null || (await isGoalFile(database, fileId))
  return isOurs ? await given(request, fileId) : trouble('not-found')
}

/** A picture that its department shows to citizens, once its round is published. */
async function forCitizens(request: WebRequest): Promise<Reply> {
  const id = request.param('fileId')
  if (!isId(id)) return trouble('not-found')
  const standing = await fileStanding(request.context.database, id as FileId)
  return standing?.isPublished === true ? await given(request, id as FileId) : trouble('not-found')
}

export const fileRoutes: readonly Route[] = [
  workspacePage('/office/pledges/checks/files/:fileId', pledgeCheckActions['read-office'], forOffice),
  portalPage('/pledges/checks/pictures/:fileId', pledgeCheckActions['read-published'], forCitizens),
]
