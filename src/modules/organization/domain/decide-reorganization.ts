import type { DepartmentId } from '#platform/access/person.ts'
import { never, ok, refuse, type Result } from '#platform/kernel/result.ts'
import { type Chart, type ChartFlaw, flawOf, type Succession, type SuccessionKind } from './chart.ts'
import {
  type DepartmentCode,
  type DepartmentFacts,
  type DepartmentVersion,
  type DepartmentVersionId,
  holdsOn,
  isDepartmentCode,
} from './department.ts'
import { usualHeadPost } from './post.ts'
import type { NewDepartment, Reorganization, ReorganizationAct, RevisedFacts } from './reorganization.ts'

export type ReorganizationProblem =
  | ChartFlaw
  | 'nothing-to-do'
  | 'name-missing'
  | 'code-malformed'
  | 'earlier-than-last-reorganization'
  | 'department-unknown'
  | 'department-not-living'
  | 'began-that-day'
  | 'successor-needed'
  | 'split-into-too-few'
  | 'merge-of-itself'
  | 'has-departments-below'

/** What is wrong and where: the number of the act, from 0, and the code it is about. */
export interface ReorganizationRefusal {
  readonly problem: ReorganizationProblem
  readonly act: number | null
  readonly code: DepartmentCode | null
}

/** The chart afterwards, with what is new in it. */
export interface DecidedReorganization {
  readonly chart: Chart
  readonly created: readonly { readonly id: DepartmentId; readonly code: DepartmentCode }[]
  readonly versionsBegun: readonly DepartmentVersion[]
  /** Versions already there whose facts or whose end changed. */
  readonly versionsChanged: readonly DepartmentVersion[]
  readonly successions: readonly Succession[]
  /** Departments that end, with where their people go by default. */
  readonly ended: readonly { readonly id: DepartmentId; readonly heir: DepartmentId | null }[]
}

export interface Circumstances {
  /** The day of the last reorganisation; a new one may fall on it or later. */
  readonly lastDay: string | null
  /** Departments that have people or open duties and so need a successor when they end. */
  readonly occupied: ReadonlySet<DepartmentId>
  newId<Id extends string>(): Id
}

class Draft {
  readonly codes: Map<DepartmentId, DepartmentCode>
  readonly versions: Map<DepartmentVersionId, DepartmentVersion>
  readonly successions: Succession[] = []
  readonly created: { id: DepartmentId; code: DepartmentCode }[] = []
  readonly ended: { id: DepartmentId; heir: DepartmentId | null }[] = []
  readonly plan: Reorganization
  readonly around: Circumstances

  constructor(chart: Chart, plan: Reorganization, around: Circumstances) {
    this.codes = new Map(chart.codes)
    this.versions = new Map(chart.versions.map((version) => [version.id, version]))
    this.plan = plan
    this.around = around
  }

  idOf(code: DepartmentCode): DepartmentId {
    for (const [id, known] of this.codes) if (known === code) return id
    throw new Refused('department-unknown', code)
  }

  /** The version that holds on the day, which no later one may follow. */
  current(code: DepartmentCode): DepartmentVersion {
    const departmentId = this.idOf(code)
    for (const version of this.versions.values()) {
      if (version.departmentId === departmentId && holdsOn(version, this.plan.day)) return version
    }
    throw new Refused('department-not-living', code)
  }

  parentOf(code: DepartmentCode | null): DepartmentId | null {
    return code === null ? null : this.current(code).departmentId
  }

  create(department: NewDepartment): DepartmentId {
    if (!isDepartmentCode(department.code)) throw new Refused('code-malformed', department.code)
    if (department.name.ko.trim() === '') throw new Refused('name-missing', department.code)
    if ([...this.codes.values()].includes(department.code)) throw new Refused('code-twice', department.code)
    const parentId = this.parentOf(department.parent)
    const departmentId = this.around.newId<DepartmentId>()
    const { name, kind, extension, duties } = department
    const order = department.order ?? this.lastOrderBelow(parentId) + 10
    const headPost = department.headPost ?? usualHeadPost(kind, name.ko)
    this.codes.set(departmentId, department.code)
    this.created.push({ id: departmentId, code: department.code })
    this.begin(departmentId, { name, kind, extension, duties, parentId, order, headPost })
    return departmentId
  }

  begin(departmentId: DepartmentId, facts: DepartmentFacts): void {
    const id = this.around.newId<DepartmentVersionId>()
    this.versions.set(id, { ...facts, id, departmentId, from: this.plan.day, until: null })
  }

  /** Facts change from the day on: a version that began that very day is rewritten, an older one is followed. */
  change(code: DepartmentCode, facts: Partial<DepartmentFacts>): void {
    const before = this.current(code)
    if (before.from === this.plan.day) {
      this.versions.set(before.id, { ...before, ...facts })
      return
    }
    this.versions.set(before.id, { ...before, until: this.plan.day })
    this.begin(before.departmentId, { ...before, ...facts })
  }

  end(code: DepartmentCode, heirs: readonly DepartmentId[], kind: SuccessionKind): void {
    const last = this.current(code)
    if (last.from === this.plan.day) throw new Refused('began-that-day', code)
    this.versions.set(last.id, { ...last, until: this.plan.day })
    this.ended.push({ id: last.departmentId, heir: heirs[0] ?? null })
    for (const successorId of heirs) this.link(last.departmentId, successorId, kind)
  }

  link(predecessorId: DepartmentId, successorId: DepartmentId, kind: SuccessionKind): void {
    this.successions.push({ predecessorId, successorId, kind, day: this.plan.day })
  }

  private lastOrderBelow(parentId: DepartmentId | null): number {
    const siblings = [...this.versions.values()].filter((v) => v.parentId === parentId && v.until === null)
    return siblings.reduce((last, { order }) => Math.max(last, order), 0)
  }
}

class Refused extends Error {
  readonly problem: ReorganizationProblem
  readonly code: DepartmentCode | null
  constructor(problem: ReorganizationProblem, code: DepartmentCode | null) {
    super(problem)
    this.problem = problem
    this.code = code
  }
}

const applyAct = (draft: Draft, act: ReorganizationAct): void => {
  switch (act.kind) {
    case 'create': {
      const id = draft.create(act.department)
      for (const code of act.from ?? []) draft.link(draft.current(code).departmentId, id, 'separated')
      return
    }
    case 'rename':
      return rename(draft, act)
    case 'move': {
      const order = act.order === undefined ? {} : { order: act.order }
      return draft.change(act.code, { parentId: draft.parentOf(act.parent), ...order })
    }
    case 'revise':
      return draft.change(act.code, revisedFacts(act))
    case 'split': {
      if (act.into.length < 2) throw new Refused('split-into-too-few', act.code)
      return draft.end(act.code, act.into.map((department) => draft.create(department)), 'split')
    }
    case 'merge':
      return merge(draft, act)
    case 'abolish':
      return abolish(draft, act.code, act.successor)
    default:
      return never(act)
  }
}

function rename(draft: Draft, act: Extract<ReorganizationAct, { kind: 'rename' }>): void {
  if (act.name.ko.trim() === '') throw new Refused('name-missing', act.code)
  const headPost = act.headPost ?? usualHeadPost(draft.current(act.code).kind, act.name.ko)
  draft.change(act.code, { name: act.name, headPost })
}

function revisedFacts(facts: RevisedFacts): Partial<DepartmentFacts> {
  const { kind, extension, duties, order, headPost } = facts
  const given = Object.entries({ kind, extension, duties, order, headPost }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given)
}

function merge(draft: Draft, act: Extract<ReorganizationAct, { kind: 'merge' }>): void {
  const into = typeof act.into === 'string' ? draft.current(act.into).departmentId : draft.create(act.into)
  const code = typeof act.into === 'string' ? act.into : act.into.code
  if (act.codes.length === 0) throw new Refused('nothing-to-do', code)
  if (act.codes.includes(code)) throw new Refused('merge-of-itself', code)
  if (act.duties) draft.change(code, { duties: act.duties })
  for (const merged of act.codes) draft.end(merged, [into], 'merged')
}

function abolish(draft: Draft, code: DepartmentCode, successor: DepartmentCode | null): void {
  const { departmentId } = draft.current(code)
  if (successor === code) throw new Refused('merge-of-itself', code)
  if (successor === null && draft.around.occupied.has(departmentId)) throw new Refused('successor-needed', code)
  draft.end(code, successor === null ? [] : [draft.current(successor).departmentId], 'abolished')
}

/**
 * Works a reorganisation out, act by act, without doing it. A department never ends without a successor while
 * it has people or duties, nothing below it is left hanging, and the chart stays a forest on every day.
 */
export function decideReorganization(
  before: Chart,
  plan: Reorganization,
  around: Circumstances,
): Result<DecidedReorganization, ReorganizationRefusal> {
  const no = (problem: ReorganizationProblem, act: number | null, code: DepartmentCode | null) =>
    refuse({ problem, act, code })
  if (plan.acts.length === 0) return no('nothing-to-do', null, null)
  if (around.lastDay !== null && plan.day < around.lastDay) return no('earlier-than-last-reorganization', null, null)
  const draft = new Draft(before, plan, around)
  for (const [index, act] of plan.acts.entries()) {
    try {
      applyAct(draft, act)
    } catch (error) {
      if (error instanceof Refused) return no(error.problem, index, error.code)
      throw error
    }
  }
  const decided = outcomeOf(before, draft)
  const flaw = flawOf(decided.chart)
  if (flaw === null) return ok(decided)
  const code = draft.codes.get(flaw.departmentId) ?? null
  const someEnded = flaw.flaw === 'parent-not-living' && draft.ended.length > 0
  return no(someEnded ? 'has-departments-below' : flaw.flaw, null, code)
}

function outcomeOf(before: Chart, draft: Draft): DecidedReorganization {
  const known = new Map(before.versions.map((version) => [version.id, version]))
  const versions = [...draft.versions.values()]
  return {
    chart: { codes: draft.codes, versions, successions: [...before.successions, ...draft.successions] },
    created: draft.created,
    versionsBegun: versions.filter(({ id }) => !known.has(id)),
    versionsChanged: versions.filter((version) => known.has(version.id) && known.get(version.id) !== version),
    successions: draft.successions,
    ended: draft.ended,
  }
}
