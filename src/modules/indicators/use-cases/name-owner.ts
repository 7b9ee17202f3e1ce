import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may, mayForSome } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { departmentPeople } from '#modules/organization/index.ts'
import { indicatorsByIds } from '../data/indicator-queries.ts'
import { saveOwner } from '../data/indicator-store.ts'
import { holdSet } from '../data/set-queries.ts'
import { holdIndicators, insertEvents } from '../data/value-store.ts'
import { indicatorActions } from '../domain/indicator-actions.ts'
import {
  type Indicator,
  type IndicatorId,
  type IndicatorSetId,
  isOpen,
  type OwnerId,
} from '../domain/indicator.ts'

export type NameOwnerRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'locked'
  /** Owner and deputy work in the department that answers for the indicator. */
  | 'not-of-the-department'
  | 'owner-is-deputy'

export interface NamedOwner {
  readonly indicatorId: IndicatorId
  readonly ownerId: OwnerId
  readonly deputyId: OwnerId | null
}

/** Names who enters indicators' values and who stands in for them: no indicator without an owner. */
export async function nameOwners(
  context: Context,
  { setId, named }: { readonly setId: IndicatorSetId; readonly named: readonly NamedOwner[] },
): Promise<Result<void, NameOwnerRefusal>> {
  const { person, today } = context
  if (!mayForSome(person, indicatorActions['name-owner'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, NameOwnerRefusal>> => {
    const set = await holdSet(session, setId, 'shared')
    if (set === null) return refuse('not-found')
    const ids = named.map(({ indicatorId }) => indicatorId)
    await holdIndicators(session, ids)
    const indicators = new Map(
      (await indicatorsByIds(session, ids)).filter((each) => each.setId === setId).map((each) => [each.id, each]),
    )
    const people = await departmentPeople(
      session,
      [...indicators.values()].map(({ departmentId }) => departmentId),
      today,
    )
    for (const each of named) {
      const indicator = indicators.get(each.indicatorId)
      // Who left while an indicator is open again has to be replaced, too.
      if (indicator !== undefined && !isOpen(set, indicator, today)) return refuse('locked')
      const refusal = flawOf(context, indicator, each, people)
      if (refusal !== null) return refuse(refusal)
    }
    for (const { indicatorId, ownerId, deputyId } of named)
      await saveOwner(session, [indicatorId], { ownerId, deputyId })
    await insertEvents(
      session,
      named.map(({ indicatorId, ownerId }) => ({
        ...{ id: context.newId(), indicator_id: indicatorId, month: null, act: 'named-owner' as const },
        reason: people.find(({ staffId }) => staffId === ownerId)?.name ?? '',
        ...{ value: null, by_name: person.name, at: context.now },
      })),
    )
    await audit(session, context, {
      action: 'indicators.name-owners',
      subject: { kind: 'indicator-set', id: setId },
      after: { named },
    })
    return ok()
  })
} // prettier-ignore

function flawOf(
  { person }: Context,
  indicator: Indicator | undefined,
  { ownerId, deputyId }: NamedOwner,
  people: Awaited<ReturnType<typeof departmentPeople>>,
): NameOwnerRefusal | null {
  if (indicator === undefined) return 'not-found'
  const { departmentId } = indicator
  if (!may(person, indicatorActions['name-owner'], { departmentId })) return 'not-allowed'
  if (ownerId === deputyId) return 'owner-is-deputy'
  const works = (id: OwnerId) =>
    people.some((each) => each.departmentId === departmentId && each.staffId === id)
  return works(ownerId) && (deputyId === null || works(deputyId)) ? null : 'not-of-the-department'
}
