import type { FrozenFigure, FrozenTask, SnapshotContent } from './snapshot.ts'

/** What changed of a task between two frozen months, what matters most first. */
export const changeKinds = [
  'done',
  'late',
  'reopened',
  'caught-up',
  'stale',
  'added',
  'removed',
  'state',
  'percent',
  'date',
  'owner',
  'text',
  'note',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** A task that is not as it was. Null where that month did not know it. */
export interface TaskChange {
  readonly id: string
  readonly kinds: readonly ChangeKind[]
  readonly before: FrozenTask | null
  readonly after: FrozenTask | null
}

export interface FigureChange {
  readonly id: string
  readonly before: FrozenFigure | null
  readonly after: FrozenFigure | null
}

export interface SnapshotComparison {
  readonly tasks: readonly TaskChange[]
  readonly figures: readonly FigureChange[]
  readonly unchanged: number
}

/** Everything that moved from one frozen month to another. */
export function compareSnapshots(
  before: Pick<SnapshotContent, 'tasks' | 'figures'>,
  after: Pick<SnapshotContent, 'tasks' | 'figures'>,
): SnapshotComparison {
  const pairs = pairsOf(before.tasks, after.tasks).map(([old, now]): TaskChange => ({
    id: (now ?? old)?.id ?? '',
    kinds: changesOf(old, now),
    before: old,
    after: now,
  }))
  const changed = pairs.filter(({ kinds }) => kinds.length > 0)
  const figures = pairsOf(before.figures, after.figures)
    .filter(([old, now]) => written(old) !== written(now))
    .map(([old, now]): FigureChange => ({ id: (now ?? old)?.id ?? '', before: old, after: now }))
  return { tasks: changed, figures, unchanged: pairs.length - changed.length }
}

const written = (figure: FrozenFigure | null): string =>
  figure === null ? '' : JSON.stringify([figure.label, figure.value, figure.day])

/** Each thing of either side once, in the later order, what is gone at the end. */
function pairsOf<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): readonly (readonly [T | null, T | null])[] {
  const old = new Map(before.map((each) => [each.id, each]))
  const now = new Set(after.map(({ id }) => id))
  return [
    ...after.map((each) => [old.get(each.id) ?? null, each] as const),
    ...before.filter(({ id }) => !now.has(id)).map((each) => [each, null] as const),
  ]
}

function changesOf(old: FrozenTask | null, now: FrozenTask | null): readonly ChangeKind[] {
  if (old === null) return ['added']
  if (now === null) return ['removed']
  const moved = old.stage === now.stage ? [] : [stageChange(old, now)]
  const state = moved.length === 0 && old.state !== now.state ? (['state'] as const) : []
  const facts: readonly (readonly [ChangeKind, boolean])[] = [
    ['percent', old.percent !== now.percent],
    ['date', old.firstDay !== now.firstDay || old.dueDay !== now.dueDay],
    ['owner', old.departmentId !== now.departmentId || old.team !== now.team],
    ['text', old.text.ko !== now.text.ko || old.text.en !== now.text.en],
    ['note', old.note !== now.note || old.problem !== now.problem],
  ]
  return [...moved, ...state, ...facts.filter(([, differs]) => differs).map(([kind]) => kind)]
}

function stageChange(old: FrozenTask, now: FrozenTask): ChangeKind {
  if (now.stage === 'done') return 'done'
  if (now.stage === 'late') return 'late'
  if (old.stage === 'done') return 'reopened'
  if (now.stage === 'stale') return 'stale'
  return old.stage === 'late' || old.stage === 'stale' ? 'caught-up' : 'state'
}

/** How many tasks changed in each way. */
export function countChanges(changes: readonly TaskChange[]): Readonly<Record<ChangeKind, number>> {
  const counts = Object.fromEntries(changeKinds.map((kind) => [kind, 0])) as Record<ChangeKind, number>
  for (const { kinds } of changes) for (const kind of kinds) counts[kind] += 1
  return counts
}
