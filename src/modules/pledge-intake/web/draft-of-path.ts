import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { type KeptDraft, readDraft } from '../data/draft-queries.ts'
import type { DraftRow, IntakeDraftId } from '../domain/draft/intake-draft.ts'
import { pledgeIntakeTexts } from './words.ts'

export const base = '/office/pledges/intake'

/** The draft that the address names; null when there is none. */
export async function draftOfPath(request: WebRequest): Promise<KeptDraft | null> {
  const id = request.param('draftId')
  return isId(id) ? await readDraft(request.context.database, id as IntakeDraftId) : null
}

/** The row of the draft that the address names. */
export function rowOfPath(request: WebRequest, draft: KeptDraft): DraftRow | null {
  const place = Number(request.param('place'))
  return draft.rows.find((row) => row.place === place) ?? null
}

/** The way back from a page about a draft. */
export function above({ locale }: Pick<WebRequest, 'locale'>, draft?: KeptDraft) {
  const words = pledgeIntakeTexts[locale]
  return [
    { href: '/office', label: words.office },
    { href: '/office/pledges', label: words.pledges },
    ...(draft === undefined
      ? []
      : [
          { href: base, label: words.title },
          { href: `${base}/${draft.id}`, label: draft.fileName },
        ]),
  ]
}
