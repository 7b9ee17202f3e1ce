import type { DepartmentId } from '#platform/access/person.ts'
import { never, ok, refuse, type Result } from '#platform/kernel/result.ts'
import { type Chart, flawOf, type Succession } from './chart.ts'
import { ChartDraft, type Circumstances, Refused, type ReorganizationProblem } from './chart-draft.ts'
import type { DepartmentCode, DepartmentFacts, DepartmentVersion } from './department.ts'
import { usualHeadPost } from './post.ts'
import type { Reorganization, ReorganizationAct, RevisedFacts } from './reorganization.ts'

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

function applyAct(draft: ChartDraft, act: ReorganizationAct): void {
  switch (act.kind) {
    case 'create': {
      const id = draft.create(act.department)
      for (const code of act.from ?? []) draft.link(draft.current(code).departmentId, id, 'separated')
      break
    }
    case 'rename':
      rename(draft, act)
      break
    case 'move': {
      const order = act.order === undefined ? {} : { order: act.order }
      draft.change(act.code, { parentId: draft.parentOf(act.parent), ...order })
      break
    }
    case 'revise':
      draft.change(act.code, revisedFacts(act.facts))
      break
    case 'split': {
      if (act.into.length < 2) throw new Refused('split-into-too-few', act.code)
      const heirs = act.into.map((department) => draft.create(department))
      draft.end(act.code, heirs, 'split')
      break
    }
    case 'merge':
      merge(draft, act)
      break
    case 'abolish':
      abolish(draft, act.code, act.successor)
      break
    default:
      never(act)
  }
}

function rename(draft: ChartDraft, act: Extract<ReorganizationAct, { kind: 'rename' }>): void {
  if (act.name.ko.trim() === '') throw new Refused('name-missing', act.code)
  const { kind, name, headPost } = draft.current(act.code)
  const wasUsual = headPost === usualHeadPost(kind, name.ko)
  const usual = wasUsual ? usualHeadPost(kind, act.name.ko) : headPost
  draft.change(act.code, { name: act.name, headPost: act.headPost ?? usual })
}

function revisedFacts(facts: RevisedFacts): Partial<DepartmentFacts> {
  const { kind, extension, duties, order, headPost } = facts
  const given = Object.entries({ kind, extension, duties, order, headPost }).filter(
    ([, value]) => value !== undefined,
  )
  return Object.fromEntries(given)
}

function merge(draft: ChartDraft, act: Extract<ReorganizationAct, { kind: 'merge' }>): void {
  const into = typeof act.into === 'string' ? draft.current(act.into).departmentId : draft.create(act.into)
  const code = typeof act.into === 'string' ? act.into : act.into.code
  if (act.codes.length === 0) throw new Refused('nothing-to-do', code)
  if (act.codes.includes(code)) throw new Refused('merge-of-itself', code)
  if (act.duties) draft.change(code, { duties: act.duties })
  for (const merged of act.codes) draft.end(merged, [into], 'merged')
}

function abolish(draft: ChartDraft, code: DepartmentCode, successor: DepartmentCode | null): void {
  const { departmentId } = draft.current(code)
  if (successor === code) throw new Refused('merge-of-itself', code)
  if (successor === null && draft.around.occupied.has(departmentId))
    throw new Refused('successor-needed', code)
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
  if (around.lastDay !== null && plan.day < around.lastDay)
    return no('earlier-than-last-reorganization', null, null)
  const draft = new ChartDraft(before, plan, around)
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

function outcomeOf(before: Chart, draft: ChartDraft): DecidedReorganization {
  const known = new Map(before.versions.map((version) => [version.id, version]))
  const versions = [...draft.versions.values()]
  return {
    chart: { codes: draft.codes, versions, successions: [...before.successions, ...draft.successions] },
    created: draft.created,
    versionsBegun: versions.filter(({ id }) => !known.has(id)),
    versionsChanged: versions.filter((version) => known.has(version.id) && known.get(version.id) !== version),
    successions: draft.successions,
    ended: draft.ended.map(({ id, heir }) => ({ id, heir: lastHeir(draft, heir) })),
  }
}

/** An heir that ends in the same plan passes everything on to its own. */
function lastHeir(draft: ChartDraft, heir: DepartmentId | null): DepartmentId | null {
  const ended = draft.ended.find(({ id }) => id === heir)
  return ended === undefined ? heir : lastHeir(draft, ended.heir)
}
