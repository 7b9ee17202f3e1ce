import { z } from 'zod'
import { type SaidErrors, sayErrors } from '#design/index.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { formatDay } from '#platform/text/format.ts'
import { countDocuments, listComparable, listDocuments, readDrafts } from '../data/plan-document-queries.ts'
import { comparedPlan, comparePlans } from '../domain/intake/compare-plans.ts'
import { planDocumentActions } from '../domain/intake/plan-document-actions.ts'
import { handInDocument } from '../use-cases/hand-in-document.ts'
import { ComparePage } from './compare-page.tsx'
import { above, base, documentOfPath } from './document-of-path.ts'
import { documentRoutes } from './document-routes.tsx'
import { ListPage } from './list-page.tsx'
import { partRoutes } from './part-routes.tsx'
import { handInTexts } from './refusal-texts.ts'
import { UploadPage } from './upload-page.tsx'
import { planDocumentTexts } from './words.ts'

const listQuery = z.object({
  show: z.string().optional(),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

async function list(request: WebRequest): Promise<Reply> {
  const query = request.query(listQuery)
  const { database } = request.context
  const setAside = query.show === 'set-aside'
  const documents = await listDocuments(database, { setAside, page: query.page })
  const counts = await countDocuments(database)
  const words = planDocumentTexts[request.locale]
  return page(
    words.title,
    <ListPage documents={documents} counts={counts} setAside={setAside} page={query.page} />,
    {
      breadcrumbs: [{ href: '/office', label: words.office }],
    },
  )
}

function uploadForm(request: WebRequest, errors: SaidErrors = {}): Reply {
  return page(planDocumentTexts[request.locale].upload, <UploadPage errors={errors} />, {
    status: Object.keys(errors).length === 0 ? 200 : 422,
    breadcrumbs: above(request),
  })
}

async function upload(request: WebRequest): Promise<Reply> {
  const { locale } = request
  const file = (await request.form()).files['document']
  if (file === undefined) return uploadForm(request, sayErrors({ document: 'required' }, locale))
  const done = await handInDocument(request.context, file)
  if (done.ok) return redirect(`${base}/${done.value}`, planDocumentTexts[locale].notices.sent)
  if (done.refusal === 'not-allowed') return trouble(done.refusal)
  return uploadForm(request, { document: handInTexts[locale][done.refusal] })
}

const compareQuery = z.object({ with: z.string().optional() })

async function compare(request: WebRequest): Promise<Reply> {
  const document = await documentOfPath(request)
  if (document === null) return trouble('not-found')
  const { database } = request.context
  const { locale } = request
  const words = planDocumentTexts[locale]
  const others = await listComparable(database, document)
  const other = others.find(({ id }) => id === request.query(compareQuery).with)
  const [mine, theirs] = [
    await readDrafts(database, document.id),
    other === undefined ? null : await readDrafts(database, other.id),
  ]
  if (mine === null) return trouble('not-found')
  const saidYear = (year: number | null) => (year === null ? words.noYear : words.yearOf(year))
  const said = (one: (typeof others)[number]) =>
    words.compareOption(one.title, saidYear(one.year), formatDay(dayInSeoul(one.handedInAt), locale))
  const props = {
    documentId: document.id,
    options: others.map((one) => ({ value: one.id, label: said(one) })),
    chosen: other?.id ?? '',
    earlier: other === undefined ? null : said(other),
    comparison:
      theirs === null
        ? null
        : comparePlans(
            comparedPlan(theirs.head, theirs.programmes),
            comparedPlan(mine.head, mine.programmes),
          ),
  }
  return page(words.compareTitle, <ComparePage {...props} />, { breadcrumbs: above(request, document) })
}

const { 'read-document': read, 'hand-in-document': handIn } = planDocumentActions
/** The largest file that is taken, and the form around it. */
const maxBodyBytes = 20 * 1024 * 1024 + 64 * 1024

export const workspaceRoutes: readonly Route[] = [
  workspacePage(base, read, list),
  workspacePage(`${base}/new`, handIn, (request) => uploadForm(request)),
  workspaceAction(base, handIn, upload, { maxBodyBytes }),
  ...documentRoutes,
  workspacePage(`${base}/:documentId/compare`, read, compare),
  ...partRoutes,
]
