import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { IndicatorSetId } from '#modules/indicators/index.ts'
import { citiesOf } from '#modules/joint-evaluation/index.ts'
import { lockCase } from '../data/case-queries.ts'
import { deleteCase, insertCase } from '../data/case-store.ts'
import { evaluationWorkActions } from '../domain/evaluation-work-actions.ts'
import { type CaseFlaw, checkCase, type GivenCase, type GoodCaseId } from '../domain/good-case.ts'
import { indicatorsOfSet } from './indicators-of-set.ts'

type General = 'not-allowed' | 'not-found'
export type AddCaseRefusal = CaseFlaw | General | 'no-such-city' | 'own-city'

/** Adds what another city does well in an indicator. */
export async function addGoodCase(
  context: Context,
  { setId, ...given }: GivenCase & { readonly setId: IndicatorSetId },
): Promise<Result<GoodCaseId, AddCaseRefusal>> {
  const checked = checkCase(given)
  return await change(context, async (session): Promise<Result<GoodCaseId, AddCaseRefusal>> => {
    const found = await indicatorsOfSet(session, setId, [given.indicatorId])
    if (found === null) return refuse('not-found')
    const departmentId = found.indicators[0]?.departmentId ?? null
    if (!may(context.person, evaluationWorkActions['add-case'], { departmentId }))
      return refuse('not-allowed')
    if (!checked.ok) return checked
    const city = (await citiesOf(session, setId)).find(({ code }) => code === given.cityCode)
    if (city === undefined) return refuse('no-such-city')
    if (city.isOwn) return refuse('own-city')
    const id = context.newId<GoodCaseId>()
    const added = { ...checked.value, id, setId, addedOn: context.today, addedByName: context.person.name }
    await insertCase(session, added)
    await audit(session, context, {
      action: 'evaluation-work.add-case',
      subject: { kind: 'evaluation-case', id },
      after: { ...checked.value },
    })
    return ok(id)
  })
}

/** Takes a case away that was added by mistake; the log keeps it. */
export async function removeGoodCase(context: Context, id: GoodCaseId): Promise<Result<void, General>> {
  return await change(context, async (session): Promise<Result<void, General>> => {
    const before = await lockCase(session, id)
    if (before === null) return refuse('not-found')
    const found = await indicatorsOfSet(session, before.setId, [before.indicatorId])
    const departmentId = found?.indicators[0]?.departmentId ?? null
    if (!may(context.person, evaluationWorkActions['add-case'], { departmentId }))
      return refuse('not-allowed')
    await deleteCase(session, id)
    await audit(session, context, {
      action: 'evaluation-work.remove-case',
      subject: { kind: 'evaluation-case', id },
      before: { ...before },
    })
    return ok()
  })
}
