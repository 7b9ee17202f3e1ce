import { z } from 'zod'
import { type SaidErrors, sayErrors } from '#design/index.ts'
import { tableDownload } from '#platform/documents/download.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { countDrafts, listDrafts } from '../data/draft-queries.ts'
import { pledgeIntakeActions } from '../domain/pledge-intake-actions.ts'
import { handInFile, mostBytes } from '../use-cases/hand-in-file.ts'
import { commitRoutes } from './commit-routes.tsx'
import { above, base } from './draft-of-path.ts'
import { draftRoutes } from './draft-routes.tsx'
import { ListPage } from './list-page.tsx'
import { pledgeIntakeTexts } from './words.ts'

const listQuery = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) })

async function list(request: WebRequest, errors: SaidErrors = {}): Promise<Reply> {
  const { database } = request.context
  const query = request.query(listQuery)
  const props = {
    drafts: await listDrafts(database, query.page),
    count: await countDrafts(database),
    page: query.page,
    errors,
  }
  return page(pledgeIntakeTexts[request.locale].title, <ListPage {...props} />, {
    status: Object.keys(errors).length === 0 ? 200 : 422,
    breadcrumbs: above(request),
  })
}

async function upload(request: WebRequest): Promise<Reply> {
  const { locale } = request
  const words = pledgeIntakeTexts[locale]
  const file = (await request.form()).files['file']
  if (file === undefined) return await list(request, sayErrors({ file: 'required' }, locale))
  const done = await handInFile(request.context, file)
  if (done.ok) return redirect(`${base}/${done.value}`, words.sent)
  if (done.refusal === 'not-allowed') return trouble(done.refusal)
  const code = typeof done.refusal === 'string' ? done.refusal : done.refusal.code
  return await list(request, { file: words.fileRefusals[code] })
}

/** An empty table with the heads that the reader knows, to be filled in. */
async function template({ locale }: WebRequest): Promise<Reply> {
  const words = pledgeIntakeTexts[locale]
  const sheet = {
    sheetName: words.templateName,
    columns: words.templateColumns.map((title) => ({ title, type: 'text' as const, width: 18 })),
    rows: [],
  }
  return await tableDownload(sheet, 'xlsx', words.templateName)
}

const { 'read-drafts': read, 'hand-in': handIn } = pledgeIntakeActions

export const workspaceRoutes: readonly Route[] = [
  workspacePage(base, read, (request) => list(request)),
  workspaceAction(base, handIn, upload, { maxBodyBytes: mostBytes + 64 * 1024 }),
  workspacePage(`${base}/template`, read, template),
  ...draftRoutes,
  ...commitRoutes,
]
