import type { WebRequest } from '#platform/http/web-request.ts'
import type { Result } from '#platform/kernel/result.ts'
import { factsIn, type YearFacts, yearHref } from '#modules/joint-evaluation/index.ts'
import type { OutlookFlaw } from '../domain/total/outlook.ts'
import { foresee, type Foresight } from '../use-cases/foresee.ts'
import { outlookOfYear, type YearOutlook } from '../use-cases/year-outlook.ts'

const foreseen = new WeakMap<YearFacts, Promise<Foresight>>()

/** What is ahead of a year, once for all parts of a page. */
export function foresightOf({ context }: WebRequest, facts: YearFacts): Promise<Foresight> {
  const kept = foreseen.get(facts) ?? foresee(context.database, context.today, facts)
  foreseen.set(facts, kept)
  return kept
}

export interface Ahead {
  readonly facts: YearFacts
  readonly foresight: Foresight
  /** Null while there are no indicators. */
  readonly outlook: Result<YearOutlook, OutlookFlaw> | null
}

/** The year of an address with what is ahead of it; null when there is none. */
export async function aheadIn(request: WebRequest): Promise<Ahead | null> {
  const facts = await factsIn(request)
  if (facts === null) return null
  const foresight = await foresightOf(request, facts)
  return { facts, foresight, outlook: outlookOfYear(foresight) }
}

export const outlookPath = '/outlook'
export const outlookHref = ({ year }: Pick<YearFacts, 'year'>, rest = '') =>
  yearHref(year, `${outlookPath}${rest}`)
