import { trouble, type TroubleReply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatMonth } from '#platform/text/format.ts'
import { isId } from '#platform/kernel/ids.ts'
import { type MonthCheck, readCheck } from '../data/check-queries.ts'
import type { CheckId } from '../domain/month-check.ts'
import { monthlyCheckTexts } from './words.ts'

/** The address of a month's page, or of what lies under it. */
export function monthHref(id: CheckId, under = ''): string {
  return `/office/monthly-check/months/${id}${under}`
}

/** The month of the address; a page that says so when there is none. */
export async function monthAsked(request: WebRequest): Promise<MonthCheck | TroubleReply> {
  const id = request.param('id')
  const check = isId(id) ? await readCheck(request.context.database, id as CheckId) : null
  return check ?? trouble('not-found')
}

export function isTrouble(found: MonthCheck | TroubleReply): found is TroubleReply {
  return 'kind' in found
}

/** From the workspace's home to the month. */
export function monthCrumbs(request: WebRequest, check?: MonthCheck) {
  const words = monthlyCheckTexts[request.locale]
  const base = [
    { href: '/office', label: words.myWork },
    { href: '/office/monthly-check', label: words.monthlyCheck },
  ]
  return check === undefined
    ? base
    : [...base, { href: monthHref(check.id), label: sayMonth(request, check) }]
}

function sayMonth({ locale }: WebRequest, { month }: MonthCheck): string {
  return monthlyCheckTexts[locale].monthOf(formatMonth(month, locale))
}
