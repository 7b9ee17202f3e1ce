import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { addDays, type CalendarDate, dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { endCampaign, insertCampaign } from '../data/programme-store.ts'
import { type CampaignRefusal, checkCampaign, type NewCampaign } from '../domain/check-campaign.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import type { CampaignId } from '../domain/entry.ts'

/** Sets a campaign up from today or a later day on: what was sent before keeps what it counted. */
export async function setUpCampaign(
  context: Context,
  input: NewCampaign,
): Promise<Result<CampaignId, 'not-allowed' | 'begins-in-the-past' | CampaignRefusal>> {
  if (!may(context.person, collaborationActions['run-programme'])) return refuse('not-allowed')
  const checked = checkCampaign(input)
  if (!checked.ok) return checked
  if (input.from < dayInSeoul(context.now)) return refuse('begins-in-the-past')
  const campaign = checked.value
  return await change(context, async (session): Promise<Result<CampaignId, never>> => {
    const id = context.newId<CampaignId>()
    await insertCampaign(session, {
      ...{ id, kind: campaign.kind, name_ko: campaign.name.ko, name_en: campaign.name.en },
      ...{ banner_ko: campaign.banner.ko, banner_en: campaign.banner.en },
      ...{ from_day: campaign.from, until_day: campaign.until },
      ...{ first_month: campaign.firstMonth, last_month: campaign.lastMonth },
      ...{ first_hour: campaign.firstHour, last_hour: campaign.lastHour },
      ...{ day_of_month: campaign.dayOfMonth, multiplier: campaign.multiplier, source: campaign.source },
      ...{ saved_at: context.now, saved_by_name: context.person.name },
    })
    const { source, ...after } = campaign
    await audit(session, context, {
      action: 'collaboration.set-up-campaign',
      subject: { kind: 'collaboration-campaign', id },
      after: { ...after },
      reason: source,
    })
    return ok(id)
  })
}

/** Ends a campaign with a day: yesterday at the earliest, so that nothing sent under it is counted anew. */
export async function endCampaignOn(
  context: Context,
  input: { readonly id: CampaignId; readonly until: CalendarDate },
): Promise<Result<void, 'not-allowed' | 'not-found' | 'ends-in-the-past'>> {
  if (!may(context.person, collaborationActions['run-programme'])) return refuse('not-allowed')
  if (input.until < addDays(dayInSeoul(context.now), -1)) return refuse('ends-in-the-past')
  return await change(context, async (session): Promise<Result<void, 'not-found'>> => {
    if (!(await endCampaign(session, input.id, input.until))) return refuse('not-found')
    await audit(session, context, {
      action: 'collaboration.end-campaign',
      subject: { kind: 'collaboration-campaign', id: input.id },
      after: { until: input.until },
    })
    return ok()
  })
}
