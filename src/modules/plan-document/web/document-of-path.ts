import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { type PlanDocumentHead, readDocumentHead } from '../data/plan-document-queries.ts'
import type { PlanDocumentId } from '../domain/intake/document-draft.ts'
import { planDocumentTexts } from './words.ts'

export const base = '/office/plans/read'

/** The document that the address names; null when there is none. */
export async function documentOfPath(request: WebRequest): Promise<PlanDocumentHead | null> {
  const id = request.param('documentId')
  return isId(id) ? await readDocumentHead(request.context.database, id as PlanDocumentId) : null
}

/** The way back from a page about a document. */
export function above({ locale }: Pick<WebRequest, 'locale'>, document?: PlanDocumentHead) {
  const words = planDocumentTexts[locale]
  return [
    { href: '/office', label: words.office },
    { href: base, label: words.title },
    ...(document === undefined ? [] : [{ href: `${base}/${document.id}`, label: document.title }]),
  ]
}

export function isGeneral(refusal: unknown): refusal is 'not-allowed' | 'not-found' | 'stale' {
  return refusal === 'not-allowed' || refusal === 'not-found' || refusal === 'stale'
}
