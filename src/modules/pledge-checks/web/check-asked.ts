import { trouble, type TroubleReply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { type PledgeCheck, readCheck } from '../data/check-queries.ts'
import type { CheckId } from '../domain/pledge-check.ts'
import { checkTexts, sayPeriod } from './words.ts'

export const officeChecks = '/office/pledges/checks'

/** The address of a round's board, or of what lies under it. */
export function checkHref(id: CheckId, under = ''): string {
  return `${officeChecks}/${id}${under}`
}

/** The round of the address; a page that says so when there is none. */
export async function checkAsked(request: WebRequest): Promise<PledgeCheck | TroubleReply> {
  const id = request.param('id')
  const check = isId(id) ? await readCheck(request.context.database, id as CheckId) : null
  return check ?? trouble('not-found')
}

export function isTrouble(found: object): found is TroubleReply {
  return 'kind' in found
}

/** From the workspace's home to the rounds, or to one of them. */
export function checkCrumbs({ locale }: WebRequest, check?: PledgeCheck) {
  const words = checkTexts[locale]
  const base = [
    { href: '/office', label: words.myWork },
    { href: '/office/pledges', label: words.officePledges },
    { href: officeChecks, label: words.checks },
  ]
  return check === undefined
    ? base
    : [...base, { href: checkHref(check.id), label: sayPeriod(check, locale) }]
}
