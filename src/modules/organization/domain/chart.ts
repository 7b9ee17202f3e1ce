import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { type DepartmentAsOf, type DepartmentCode, type DepartmentVersion, holdsOn } from './department.ts'

export type ReorganizationId = Id<'Reorganization'>

/**
 * Why one department follows another: it was split into it, merged into it, abolished in its favour, or lived
 * on but gave part of its work away (separated).
 */
export const successionKinds = ['split', 'merged', 'abolished', 'separated'] as const
export type SuccessionKind = (typeof successionKinds)[number]

/** A link from a department to one that took over all or part of its work on a day. */
export interface Succession {
  readonly predecessorId: DepartmentId
  readonly successorId: DepartmentId
  readonly kind: SuccessionKind
  readonly day: CalendarDate
}

/** Everything that was ever decided about the departments: what the rules look at. */
export interface Chart {
  readonly codes: ReadonlyMap<DepartmentId, DepartmentCode>
  readonly versions: readonly DepartmentVersion[]
  readonly successions: readonly Succession[]
}

export const emptyChart: Chart = { codes: new Map(), versions: [], successions: [] }

/** A department with those below it. */
export interface ChartNode {
  readonly department: DepartmentAsOf
  readonly children: readonly ChartNode[]
}

const collator = new Intl.Collator('ko')

/** The departments that live on a day, in no order. */
export function livingOn(chart: Chart, day: CalendarDate): readonly DepartmentAsOf[] {
  return chart.versions
    .filter((version) => holdsOn(version, day))
    .map((version) => ({ ...version, code: chart.codes.get(version.departmentId) ?? '' }))
}

/** Builds the tree of departments that are all of one day: siblings by their order, then by name. */
export function treeOf(departments: readonly DepartmentAsOf[]): readonly ChartNode[] {
  const below = Map.groupBy(departments, ({ parentId }) => parentId)
  const nodes = (parentId: DepartmentId | null): ChartNode[] =>
    (below.get(parentId) ?? [])
      .toSorted((a, b) => a.order - b.order || collator.compare(a.name.ko, b.name.ko))
      .map((department) => ({ department, children: nodes(department.departmentId) }))
  return nodes(null)
}

/** The tree as a list from top to bottom, each with its depth. */
export function flatTree(
  nodes: readonly ChartNode[],
  depth = 0,
): readonly { readonly department: DepartmentAsOf; readonly depth: number }[] {
  return nodes.flatMap((node) => [
    { department: node.department, depth },
    ...flatTree(node.children, depth + 1),
  ])
}

export type ChartFlaw = 'versions-overlap' | 'parent-not-living' | 'parent-in-a-circle' | 'code-twice'

/** What is wrong with a chart on any day of its life, and with which department; null when all is well. */
export function flawOf(chart: Chart): { flaw: ChartFlaw; departmentId: DepartmentId } | null {
  const codes = new Set<DepartmentCode>()
  for (const [departmentId, code] of chart.codes) {
    if (codes.has(code)) return { flaw: 'code-twice', departmentId }
    codes.add(code)
  }
  const days = new Set(chart.versions.flatMap(({ from, until }) => (until === null ? [from] : [from, until])))
  for (const day of days) {
    const flaw = flawOnDay(chart, day)
    if (flaw !== null) return flaw
  }
  return null
}

/** The chart only changes on the days that versions begin or end, so looking at those looks at all. */
function flawOnDay(chart: Chart, day: CalendarDate): { flaw: ChartFlaw; departmentId: DepartmentId } | null {
  const living = new Map<DepartmentId, DepartmentVersion>()
  for (const version of chart.versions) {
    if (!holdsOn(version, day)) continue
    if (living.has(version.departmentId))
      return { flaw: 'versions-overlap', departmentId: version.departmentId }
    living.set(version.departmentId, version)
  }
  for (const version of living.values()) {
    const passed = new Set<DepartmentId>([version.departmentId])
    let parentId = version.parentId
    while (parentId !== null) {
      const parent = living.get(parentId)
      if (parent === undefined) return { flaw: 'parent-not-living', departmentId: version.departmentId }
      if (passed.has(parentId)) return { flaw: 'parent-in-a-circle', departmentId: version.departmentId }
      passed.add(parentId)
      parentId = parent.parentId
    }
  }
  return null
}
