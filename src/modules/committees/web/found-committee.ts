import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { readCommittee } from '../data/committee-queries.ts'
import type { Committee, CommitteeId } from '../domain/committee.ts'
import { committeeHref } from './say.tsx'
import { committeeTexts } from './words.ts'

/** The committee that an address names; null when there is none. */
export async function committeeIn(request: WebRequest): Promise<Committee | null> {
  const id = request.param('id')
  return isId(id) ? await readCommittee(request.context.database, id as CommitteeId) : null
}

export function crumbs(request: WebRequest, committee?: Committee) {
  const words = committeeTexts[request.locale]
  const list = [
    { href: '/', label: words.home },
    { href: '/committees', label: words.committees },
  ]
  if (committee === undefined) return list.slice(0, 1)
  return [
    ...list,
    { href: committeeHref('/committees', committee.id), label: committee.name[request.locale] },
  ]
}
