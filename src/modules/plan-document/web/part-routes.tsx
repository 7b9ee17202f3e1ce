import { type Option, type SaidErrors, sayErrors } from '#design/index.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { listParts, type PlanDocumentHead, readPart } from '../data/plan-document-queries.ts'
import { planDocumentActions } from '../domain/intake/plan-document-actions.ts'
import { correctPart } from '../use-cases/correct-part.ts'
import { lookAtPart } from '../use-cases/look-at-part.ts'
import { above, base, documentOfPath, isGeneral } from './document-of-path.ts'
import type { FormValues } from './form-values.ts'
import { PartPage, partTitle } from './part-page.tsx'
import { readPartForm } from './read-part-form.ts'
import { planDocumentTexts } from './words.ts'

interface Shown {
  readonly typed: FormValues | null
  readonly errors: SaidErrors
  readonly stale: boolean
}

const asSaved: Shown = { typed: null, errors: {}, stale: false }

async function departmentOptions({ context, locale }: WebRequest): Promise<readonly Option[]> {
  const departments = await listDepartments(context.database, context.today)
  return departments.map(({ code, name }) => ({ value: code, label: name[locale] }))
}

/** Whoever is shown a part sees the document's lines: that goes into the access record. */
async function partReply(
  request: WebRequest,
  document: PlanDocumentHead,
  place: number,
  shown: Shown,
): Promise<Reply> {
  const looked = await lookAtPart(request.context, document.id, place)
  if (!looked.ok) return trouble(looked.refusal)
  const part = looked.value
  const departments = await departmentOptions(request)
  const parts = await listParts(request.context.database, document.id)
  const props = { document, parts, part, departments, ...shown }
  return page(partTitle(part, planDocumentTexts[request.locale]), <PartPage {...props} />, {
    status: shown.stale ? 409 : Object.keys(shown.errors).length > 0 ? 422 : 200,
    breadcrumbs: above(request, document),
  })
}

const placeOf = (request: WebRequest): number => {
  const place = request.param('place')
  return /^\d{1,3}$/.test(place) ? Number(place) : -1
}

async function show(request: WebRequest): Promise<Reply> {
  const document = await documentOfPath(request)
  return document === null
    ? trouble('not-found')
    : await partReply(request, document, placeOf(request), asSaved)
}

async function save(request: WebRequest): Promise<Reply> {
  const document = await documentOfPath(request)
  const place = placeOf(request)
  const part = document === null ? null : await readPart(request.context.database, document.id, place)
  if (document === null || part === null) return trouble('not-found')
  const typed = single((await request.form()).values)
  const { version = '', then } = typed
  if (!/^\d{1,9}$/.test(version)) return trouble('bad-request')
  const stale = { typed, errors: {}, stale: true }
  // Asked first: what was typed into another version's rows cannot be read into this one's.
  if (Number(version) !== part.version) return await partReply(request, document, place, stale)
  const read = readPartForm(typed, part.draft)
  if (!read.ok) {
    const errors = sayErrors(read.refusal, request.locale, planDocumentTexts[request.locale].errors)
    return await partReply(request, document, place, { typed, errors, stale: false })
  }
  const correction = { documentId: document.id, place, version: part.version, draft: read.value }
  const saved = await correctPart(request.context, correction)
  if (saved.ok) return await savedReply(request, document, place, then)
  if (saved.refusal === 'stale') return await partReply(request, document, place, stale)
  return isGeneral(saved.refusal) ? trouble(saved.refusal) : trouble('stale')
}

async function savedReply(
  request: WebRequest,
  document: PlanDocumentHead,
  place: number,
  then: string | undefined,
): Promise<Reply> {
  const notice = planDocumentTexts[request.locale].notices.saved
  const parts = then === 'next' ? await listParts(request.context.database, document.id) : []
  const next = parts.find((part) => part.place > place)
  return redirect(`${base}/${document.id}/parts/${next?.place ?? place}`, notice)
}

/** Each field of the form is there once; of one sent twice the first counts. */
function single(values: FormFields['values']): FormValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : (value[0] ?? ''),
    ]),
  )
}

const at = `${base}/:documentId/parts/:place`

export const partRoutes: readonly Route[] = [
  workspacePage(at, planDocumentActions['read-document'], show),
  workspaceAction(at, planDocumentActions['correct-document'], save, { maxBodyBytes: 1024 * 1024 }),
]
