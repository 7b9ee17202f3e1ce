import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { IndicatorId, IndicatorSetId } from '#modules/indicators/rules.ts'

export type GoodCaseId = Id<'EvaluationGoodCase'>

/** What another city does well (타 시군 사례), and what we take over from it. */
export interface GivenCase {
  readonly indicatorId: IndicatorId
  /** As the year's cities are coded. */
  readonly cityCode: string
  readonly text: string
  readonly source: string
  /** Where it can be read; empty where nowhere. */
  readonly link: string
  readonly takeOver: string
}

export interface GoodCase extends GivenCase {
  readonly id: GoodCaseId
  readonly setId: IndicatorSetId
  readonly addedOn: CalendarDate
  readonly addedByName: string
}

export type CaseFlaw = 'text-missing' | 'source-missing' | 'link-not-https'

/** Decides whether a case may be added: said in words, with where it is from. */
export function checkCase(given: GivenCase): Result<GivenCase, CaseFlaw> {
  const trimmed = {
    ...given,
    ...{ text: given.text.trim(), source: given.source.trim(), link: given.link.trim(), takeOver: given.takeOver.trim() },
  } // prettier-ignore
  if (trimmed.text === '') return refuse('text-missing')
  if (trimmed.source === '') return refuse('source-missing')
  return trimmed.link === '' || isSafeLink(trimmed.link) ? ok(trimmed) : refuse('link-not-https')
}

/** Only https, with a host and without a name or password in it. */
export function isSafeLink(link: string): boolean {
  if (!URL.canParse(link)) return false
  const { protocol, hostname, username, password } = new URL(link)
  return protocol === 'https:' && hostname.includes('.') && username === '' && password === ''
}
