import type { DepartmentId } from '#platform/access/person.ts'
import type { Chart, ChartFlaw, Succession, SuccessionKind } from './chart.ts'
import {
  type DepartmentCode,
  type DepartmentFacts,
  type DepartmentVersion,
  type DepartmentVersionId,
  holdsOn,
  isDepartmentCode,
} from './department.ts'
import { usualHeadPost } from './post.ts'
import type { NewDepartment, Reorganization } from './reorganization.ts'

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

export interface Circumstances {
  /** The day of the last reorganisation; a new one may fall on it or later. */
  readonly lastDay: string | null
  /** Departments that have people or open duties and so need a successor when they end. */
  readonly occupied: ReadonlySet<DepartmentId>
  newId(): string
}

/** Stops the working out of a plan; `decideReorganization` turns it into a refusal. */
export class Refused extends Error {
  readonly problem: ReorganizationProblem
  readonly code: DepartmentCode | null
  constructor(problem: ReorganizationProblem, code: DepartmentCode | null) {
    super(problem)
    this.problem = problem
    this.code = code
  }
}

/** A chart that is being changed by the acts of one plan. */
export class ChartDraft {
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
    const departmentId = this.around.newId() as DepartmentId
    const { name, kind, extension, duties } = department
    const order = department.order ?? this.lastOrderBelow(parentId) + 10
    const headPost = department.headPost ?? usualHeadPost(kind, name.ko)
    this.codes.set(departmentId, department.code)
    this.created.push({ id: departmentId, code: department.code })
    this.begin(departmentId, { name, kind, extension, duties, parentId, order, headPost })
    return departmentId
  }

  begin(departmentId: DepartmentId, facts: DepartmentFacts): void {
    const id = this.around.newId() as DepartmentVersionId
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

  lastOrderBelow(parentId: DepartmentId | null): number {
    const siblings = [...this.versions.values()].filter((v) => v.parentId === parentId && v.until === null)
    return siblings.reduce((last, { order }) => Math.max(last, order), 0)
  }
}
