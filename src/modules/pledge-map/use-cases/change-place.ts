import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { PledgeLine } from '#modules/pledges/index.ts'
import { lockPlace, type PlaceLine } from '../data/place-queries.ts'
import { markRemoved, updatePlace } from '../data/place-store.ts'
import { decidePlace, type GivenPlace, type PlaceRefusal } from '../domain/decide-place.ts'
import { pledgeMapActions } from '../domain/pledge-map-actions.ts'
import type { PlaceId } from '../domain/pledge-place.ts'
import { groundOn } from './ground-of-day.ts'

/** Which place of which pledge. */
export interface PlaceOfPledge {
  readonly pledge: Pick<PledgeLine, 'id' | 'leadDepartmentId'>
  readonly placeId: PlaceId
}

export type ChangePlaceRefusal = 'not-allowed' | 'not-found' | PlaceRefusal

type Changed = Result<void, ChangePlaceRefusal>

/** Puts a pledge's place right. */
export async function changePlace(
  context: Context,
  { place, ...which }: PlaceOfPledge & { readonly place: GivenPlace },
): Promise<Changed> {
  return await onPlace(context, which, async (session, before) => {
    const decided = decidePlace(place, await groundOn(session, context.today))
    if (!decided.ok) return decided
    await updatePlace(session, context, { ...decided.value, id: before.id })
    await audit(session, context, {
      action: 'pledge-map.change-place',
      subject: { kind: 'pledge', id: which.pledge.id },
      before: factsOf(before),
      after: factsOf({ ...decided.value, id: before.id }),
    })
    return ok()
  })
}

/** Takes a place off the map; it is kept and can be brought back. */
export async function removePlace(context: Context, which: PlaceOfPledge): Promise<Changed> {
  return await onPlace(context, which, async (session, before) => {
    if (before.removedAt !== null) return ok()
    await markRemoved(session, before.id, context.now)
    await audit(session, context, {
      action: 'pledge-map.remove-place',
      subject: { kind: 'pledge', id: which.pledge.id },
      before: factsOf(before),
    })
    return ok()
  })
}

/** Brings back a place that was taken off the map. */
export async function restorePlace(context: Context, which: PlaceOfPledge): Promise<Changed> {
  return await onPlace(context, which, async (session, before) => {
    if (before.removedAt === null) return ok()
    await markRemoved(session, before.id, null)
    await audit(session, context, {
      action: 'pledge-map.restore-place',
      subject: { kind: 'pledge', id: which.pledge.id },
      after: factsOf(before),
    })
    return ok()
  })
}

async function onPlace(
  context: Context,
  { pledge, placeId }: PlaceOfPledge,
  work: (session: Session, before: PlaceLine) => Promise<Changed>,
): Promise<Changed> {
  const subject = { departmentId: pledge.leadDepartmentId }
  if (!may(context.person, pledgeMapActions['edit-places'], subject)) return refuse('not-allowed')
  return await change(context, async (session): Promise<Changed> => {
    const before = await lockPlace(session, placeId)
    return before === null || before.pledgeId !== pledge.id
      ? refuse('not-found')
      : await work(session, before)
  })
}

const factsOf = ({
  id,
  kind,
  name,
  spots,
  townIds,
}: Omit<PlaceLine, 'pledgeId' | 'enteredAt' | 'enteredBy' | 'removedAt'>) => ({
  placeId: id,
  kind,
  name: name.ko,
  spots: spots.map(({ lat, lon }) => [lat, lon]),
  townIds,
})
