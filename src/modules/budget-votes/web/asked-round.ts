import type { WebRequest } from '#platform/http/web-request.ts'
import { type BudgetRound, readRound } from '#modules/participatory-budget/index.ts'
import { voteTexts } from './words.ts'

/** The round that an address names; null for none. */
export async function askedRound(request: WebRequest): Promise<BudgetRound | null> {
  const year = request.param('year')
  return /^\d{4}$/.test(year) ? await readRound(request.context.database, Number(year)) : null
}

/** The number of a proposal that an address names; 0 for none. */
export function askedNumber(request: WebRequest): number {
  const number = request.param('number')
  return /^[1-9]\d{0,5}$/.test(number) ? Number(number) : 0
}

/** The way to a page of the portal. */
export function crumbsOf({ locale }: WebRequest, { year }: BudgetRound, deeper = false) {
  const words = voteTexts[locale]
  return {
    breadcrumbs: [
      { href: '/', label: words.home },
      { href: '/budget', label: words.budget },
      { href: `/budget/rounds/${year}`, label: words.roundTitle(String(year)) },
      ...(deeper ? [{ href: `/budget/rounds/${year}/results`, label: words.results }] : []),
    ],
  }
}

/** The way to a page of the office. */
export function officeCrumbs({ locale }: WebRequest, { year }: BudgetRound) {
  const words = voteTexts[locale]
  return {
    breadcrumbs: [
      { href: '/office/budget', label: words.officeBudget },
      { href: `/office/budget/rounds/${year}`, label: words.roundTitle(String(year)) },
    ],
  }
}
