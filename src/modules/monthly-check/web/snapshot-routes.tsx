import { z } from 'zod'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatMonth } from '#platform/text/format.ts'
import { listChecks, readCheck } from '../data/check-queries.ts'
import { listSnapshots, readSnapshot, type Snapshot, type SnapshotHead } from '../data/snapshot-queries.ts'
import { compareSnapshots } from '../domain/compare-snapshots.ts'
import type { SnapshotId } from '../domain/month-check.ts'
import { monthlyCheckActions } from '../domain/monthly-check-actions.ts'
import { matchesHash } from '../use-cases/close-month.ts'
import { ComparePage } from './compare-page.tsx'
import { monthCrumbs } from './month-asked.ts'
import { SnapshotPage } from './snapshot-page.tsx'
import { monthlyCheckTexts } from './words.ts'

const { read } = monthlyCheckActions

async function snapshot(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const found = await snapshotOf(request, request.param('id'))
  const check = found === null ? null : await readCheck(context.database, found.checkId)
  if (found === null || check === null) return trouble('not-found')
  const words = monthlyCheckTexts[locale]
  const all = await listSnapshots(context.database, { planId: check.planId })
  return page(
    words.snapshotOf(formatMonth(found.month, locale), found.version),
    <SnapshotPage snapshot={found} isWhole={matchesHash(found)} previous={previousOf(found, all)} />,
    { breadcrumbs: monthCrumbs(request, check) },
  )
}

/** The frozen month before, in its last version; of an older version of the same month the one before it. */
function previousOf(of: SnapshotHead, all: readonly SnapshotHead[]): SnapshotHead | null {
  const earlier = all.filter(
    ({ month, version }) => month < of.month || (month === of.month && version < of.version),
  )
  return earlier[0] ?? null
}

async function snapshotOf({ context }: WebRequest, id: string): Promise<Snapshot | null> {
  return isId(id) ? await readSnapshot(context.database, id as SnapshotId) : null
}

const compareQuery = z.object({
  from: z.string().optional().catch(undefined),
  to: z.string().optional().catch(undefined),
})

/** Two frozen months side by side; unless told the last two of the plan that was frozen last. */
async function compare(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const words = monthlyCheckTexts[locale]
  const query = request.query(compareQuery)
  const asked = query.to === undefined ? null : await snapshotOf(request, query.to)
  const [newest] = await listChecks(context.database, { limit: 1 })
  const planId = asked === null ? newest?.planId : (await readCheck(context.database, asked.checkId))?.planId
  const all = planId === undefined ? [] : await listSnapshots(context.database, { planId })
  const after = asked ?? (all[0] === undefined ? null : await readSnapshot(context.database, all[0].id))
  const usual = after === null ? null : previousOf(after, all)
  const before = await snapshotOf(request, query.from ?? usual?.id ?? '')
  const compared = before === null || after === null ? null : compareSnapshots(before.content, after.content)
  return page(
    words.compare,
    <ComparePage snapshots={all} before={before} after={after} compared={compared} />,
    { breadcrumbs: monthCrumbs(request) },
  )
}

export const snapshotRoutes: readonly Route[] = [
  workspacePage('/office/monthly-check/snapshots/:id', read, snapshot),
  workspacePage('/office/monthly-check/compare', read, compare),
]
