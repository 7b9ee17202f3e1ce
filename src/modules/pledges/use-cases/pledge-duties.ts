import type { Context } from '#platform/access/context.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import type { DepartmentHeir, DutySource } from '#modules/organization/index.ts'
import { leadsAmong, listOpenPledges, pledgesNaming } from '../data/department-pledge-queries.ts'
import { readPledgeById } from '../data/pledge-queries.ts'
import type { PledgeVersionId } from '../data/tables.ts'
import { keepVersion, lockForChange, saveWords } from '../data/version-store.ts'
import type { PledgeId } from '../domain/pledge.ts'
import { type PledgeWords, wordsOf } from '../domain/pledge-words.ts'

/**
 * What the organisation must know of the pledges before people or departments go. Pledges belong to departments: a
 * department that ends leaves its own to its heir, and the earlier text shows whose they were.
 */
export const pledgeDuties: DutySource = {
  name: 'pledges',
  openDuties: async (session, _staffId, { day, departmentIds }) =>
    (await listOpenPledges(session, departmentIds, day)).map(({ id, number, title }) => ({
      id,
      title: `부서 공약: ${number}. ${title}`,
      href: `/office/pledges/${number}`,
      due: null,
      shared: true,
    })),
  // The department keeps its pledges; that they were told on stands in the hand-over itself.
  handOver: () => Promise.resolve(),
  departmentsWithDuties: leadsAmong,
  departmentsEnded: handOnPledges,
}

async function handOnPledges(
  session: Session,
  context: Context,
  ended: readonly DepartmentHeir[],
  reason: string,
): Promise<void> {
  const heirs = new Map(ended.map(({ departmentId, heirId }) => [departmentId, heirId]))
  const ids = await pledgesNaming(session, [...heirs.keys()], context.today)
  await lockForChange(session, ids)
  for (const id of ids) await handOn(session, context, id, { heirs, reason })
}

async function handOn(
  session: Session,
  context: Context,
  id: PledgeId,
  { heirs, reason }: { readonly heirs: ReadonlyMap<DepartmentId, DepartmentId>; readonly reason: string },
): Promise<void> {
  const pledge = await readPledgeById(session, id, context.today)
  if (pledge === null) return
  const now = inherited(pledge, heirs)
  await keepVersion(session, context.newId<PledgeVersionId>(), pledge, {
    ...{ ended_by: 'reorganization', change_id: null, document_number: null, approved_on: null },
    ...{ day: context.today, at: context.now, by: context.person.name },
  })
  await saveWords(session, id, now, pledge.mergedIntoId)
  await audit(session, context, {
    action: 'pledges.hand-on-pledge',
    subject: { kind: 'pledge', id },
    before: { leadDepartmentId: pledge.leadDepartmentId, helperIds: pledge.helperIds },
    after: { leadDepartmentId: now.leadDepartmentId, helperIds: now.helperIds },
    reason,
  })
}

/** What the pledge says once the heirs stand where the ended departments stood. Whoever leads is no helper. */
function inherited(pledge: PledgeWords, heirs: ReadonlyMap<DepartmentId, DepartmentId>): PledgeWords {
  const heirOf = (department: DepartmentId) => heirs.get(department) ?? department
  const leadDepartmentId = heirOf(pledge.leadDepartmentId)
  const helperIds = [...new Set(pledge.helperIds.map(heirOf))].filter((helper) => helper !== leadDepartmentId)
  return wordsOf({ ...pledge, leadDepartmentId, helperIds })
}
