import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { listPledges, type MayorTermId } from '#modules/pledges/index.ts'
import { insertPlaces, type NewPlace } from '../data/place-store.ts'
import { decidePlace, type GivenPlace, type PlaceRefusal } from '../domain/decide-place.ts'
import { pledgeMapActions } from '../domain/pledge-map-actions.ts'
import type { PlaceId } from '../domain/pledge-place.ts'
import { groundOn } from './ground-of-day.ts'

export interface EnteredPlace extends GivenPlace {
  /** The pledge's number in the term. */
  readonly pledge: number
}

export type EnterPlacesRefusal =
  | 'not-allowed'
  | 'nothing-chosen'
  | 'no-such-pledge'
  | { readonly code: 'place-refused'; readonly pledge: number; readonly why: PlaceRefusal }

/** Puts places of a term's pledges on the map, all of them or none: one for a page's form, many for a list. */
export async function enterPlaces(
  context: Context,
  { termId, places }: { readonly termId: MayorTermId; readonly places: readonly EnteredPlace[] },
): Promise<Result<readonly PlaceId[], EnterPlacesRefusal>> {
  if (places.length === 0) return refuse('nothing-chosen')
  return await change(context, async (session): Promise<Result<readonly PlaceId[], EnterPlacesRefusal>> => {
    const pledges = new Map(
      (await listPledges(session, termId, context.today)).map((pledge) => [pledge.number, pledge]),
    )
    const ground = await groundOn(session, context.today)
    const kept: NewPlace[] = []
    for (const place of places) {
      const pledge = pledges.get(place.pledge)
      if (pledge === undefined) return refuse('no-such-pledge')
      const subject = { departmentId: pledge.leadDepartmentId }
      if (!may(context.person, pledgeMapActions['edit-places'], subject)) return refuse('not-allowed')
      const decided = decidePlace(place, ground)
      if (!decided.ok) return refuse({ code: 'place-refused', pledge: place.pledge, why: decided.refusal })
      kept.push({ ...decided.value, id: context.newId<PlaceId>(), pledgeId: pledge.id, termId })
    }
    await insertPlaces(session, context, kept)
    const [first] = kept
    const isOfOne = first !== undefined && kept.every(({ pledgeId }) => pledgeId === first.pledgeId)
    await audit(session, context, {
      action: 'pledge-map.enter-places',
      subject: isOfOne ? { kind: 'pledge', id: first.pledgeId } : { kind: 'mayor-term', id: termId },
      after: { places: kept.map(({ id, pledgeId, kind, name }) => ({ id, pledgeId, kind, name: name.ko })) },
    })
    return ok(kept.map(({ id }) => id))
  })
}
