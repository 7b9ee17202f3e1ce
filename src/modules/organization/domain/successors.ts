import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { type Chart, type Succession, type SuccessionKind } from './chart.ts'
import { holdsOn } from './department.ts'

/** A department that answers on a day for what another once had. */
export interface Successor {
  readonly departmentId: DepartmentId
  /** The last step that led there; null when the department itself lives on. */
  readonly kind: SuccessionKind | null
  readonly since: CalendarDate | null
  /** Only part of the work came here: through a split or a separation somewhere on the way. */
  readonly partly: boolean
}

/**
 * Who is responsible on a day for what a department had: itself while it lives, with those that took part of
 * its work; else whoever followed, through every reorganisation up to that day.
 */
export function successorsIn(
  chart: Pick<Chart, 'versions' | 'successions'>,
  departmentId: DepartmentId,
  day: CalendarDate,
): readonly Successor[] {
  const living = new Set(chart.versions.filter((v) => holdsOn(v, day)).map((v) => v.departmentId))
  const links = Map.groupBy(
    chart.successions.filter((link) => link.day <= day),
    ({ predecessorId }) => predecessorId,
  )
  const found = new Map<DepartmentId, Successor>()
  const passed = new Set<string>()
  const waiting: Successor[] = [{ departmentId, kind: null, since: null, partly: false }]
  for (let step = takeEarliest(waiting); step !== undefined; step = takeEarliest(waiting)) {
    const way = `${step.departmentId} ${step.partly}`
    if (passed.has(way)) continue
    passed.add(way)
    const known = found.get(step.departmentId)
    if (living.has(step.departmentId) && (known === undefined || known.partly))
      found.set(step.departmentId, step)
    for (const link of links.get(step.departmentId) ?? []) {
      // Work that came in by this step cannot have left before it.
      if (step.since === null || link.day >= step.since) waiting.push(next(step, link))
    }
  }
  return [...found.values()]
}

/** Departments that have ended by a day, each with the living one that took its people and its work over. */
export function heirsIn(
  chart: Pick<Chart, 'versions' | 'successions'>,
  day: CalendarDate,
): readonly { readonly departmentId: DepartmentId; readonly heirId: DepartmentId }[] {
  const living = new Set(chart.versions.filter((v) => holdsOn(v, day)).map((v) => v.departmentId))
  const begun = chart.versions.filter(({ from }) => from <= day).map(({ departmentId }) => departmentId)
  const gone = [...new Set(begun)].filter((id) => !living.has(id))
  const heirOf = (id: DepartmentId) =>
    chart.successions.find(
      (link) => link.predecessorId === id && link.kind !== 'separated' && link.day <= day,
    )?.successorId
  return gone.flatMap((departmentId) => {
    let heirId = heirOf(departmentId)
    while (heirId !== undefined && !living.has(heirId)) heirId = heirOf(heirId)
    return heirId === undefined ? [] : [{ departmentId, heirId }]
  })
}

/** The earliest arrival sees every later departure, so a department need be passed only once. */
function takeEarliest(waiting: Successor[]): Successor | undefined {
  waiting.sort((a, b) => (a.since ?? '').localeCompare(b.since ?? ''))
  return waiting.shift()
}

function next(step: Successor, link: Succession): Successor {
  return {
    departmentId: link.successorId,
    kind: link.kind,
    since: link.day,
    partly: step.partly || link.kind === 'split' || link.kind === 'separated',
  }
}
