import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { Campaign } from './campaign.ts'

export type CampaignRefusal =
  | 'name-missing'
  | 'name-too-long'
  | 'end-before-start'
  | 'months-wrong'
  | 'hours-wrong'
  | 'day-of-month-wrong'
  | 'multiplier-wrong'
  | 'source-missing'

/** A campaign as it is set up. */
export type NewCampaign = Omit<Campaign, 'id'> & { readonly source: string }

const isWithin = (value: number, min: number, max: number) =>
  Number.isInteger(value) && value >= min && value <= max

/** Whether a campaign can be set up. Its multiplier comes in steps of ten: scores stay whole numbers. */
export function checkCampaign(given: NewCampaign): Result<NewCampaign, CampaignRefusal> {
  const name = { ko: given.name.ko.trim(), en: given.name.en.trim() }
  const banner = { ko: given.banner.ko.trim(), en: given.banner.en.trim() }
  if (name.ko === '' || name.en === '') return refuse('name-missing')
  if ([name.ko, name.en, banner.ko, banner.en].some(({ length }) => length > 200))
    return refuse('name-too-long')
  if (given.until !== null && given.until < given.from) return refuse('end-before-start')
  if (!isWithin(given.firstMonth, 1, 12) || !isWithin(given.lastMonth, given.firstMonth, 12))
    return refuse('months-wrong')
  if (!isWithin(given.firstHour, 0, 23) || !isWithin(given.lastHour, given.firstHour + 1, 24))
    return refuse('hours-wrong')
  const needsDay = given.kind === 'sending-day'
  if (needsDay ? !isWithin(given.dayOfMonth ?? 0, 1, 31) : given.dayOfMonth !== null)
    return refuse('day-of-month-wrong')
  if (!isWithin(given.multiplier, 100, 1_000) || given.multiplier % 10 !== 0)
    return refuse('multiplier-wrong')
  if (given.source.trim() === '') return refuse('source-missing')
  return ok({ ...given, name, banner, source: given.source.trim() })
}
