import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { type Aggregation, ranksOf, type Weighted, weightedMean } from './aggregate.ts'
import type { Column } from './column.ts'
import { type Direction, normalise, type Scale } from './normalise.ts'
import { treat, type Treated } from './treat.ts'

/** An indicator (지표) as it goes into a composite score. */
export interface CompositeIndicator {
  readonly id: string
  readonly weight: number
  readonly direction: Direction
  readonly scale: Scale
  /** Whether outliers are drawn in first. */
  readonly isTreated: boolean
  /** The field (분야) that it belongs to; null for one that counts in the total at once. */
  readonly parent: string | null
}

/** A field, or a field of fields. */
export interface CompositeField {
  readonly id: string
  readonly weight: number
  readonly parent: string | null
}

export interface Unit {
  readonly id: string
  /** By the indicators' ids; missing and null are the same. */
  readonly values: Readonly<Record<string, number | null>>
}

/** What is scored: indicators in fields, and the units that are compared. */
export interface Composite {
  readonly indicators: readonly CompositeIndicator[]
  readonly fields: readonly CompositeField[]
  readonly units: readonly Unit[]
  readonly aggregation: Aggregation
}

export type CompositeFlaw =
  | { readonly flaw: 'no-indicators' | 'no-units' | 'no-weight' }
  | {
      readonly flaw: 'id-twice' | 'unknown-parent' | 'own-ancestor' | 'weight-below-zero'
      readonly id: string
    }
  | { readonly flaw: 'unknown-indicator' | 'not-a-number'; readonly id: string; readonly unit: string }
  /** A geometric or harmonic mean of a value that is 0 or less. */
  | { readonly flaw: 'value-not-positive'; readonly id: string; readonly unit: string }

export interface ScoredUnit {
  readonly id: string
  /** Null where nothing that counts is known of it. */
  readonly score: number | null
  /** From 1; equals share the better rank. */
  readonly rank: number | null
  /** By the fields' ids. */
  readonly fields: ReadonlyMap<string, number | null>
  /** By the indicators' ids: on the common scale. */
  readonly normalised: ReadonlyMap<string, number | null>
}

export interface ScoredComposite {
  readonly units: readonly ScoredUnit[]
  readonly treatments: ReadonlyMap<string, Pick<Treated, 'treatment' | 'drawn'>>
  /** Indicators that tell no two units apart: they are left out. */
  readonly leftOut: readonly string[]
}

/** Scores and ranks units by weighted indicators: treated, brought to one scale, and taken together field by field. */
export function scoreComposite(composite: Composite): Result<ScoredComposite, CompositeFlaw> {
  const flaw = flawIn(composite)
  if (flaw !== null) return refuse(flaw)
  const { indicators, units } = composite
  const treated = indicators.map((each): Treated => {
    const column: Column = units.map(({ values }) => values[each.id] ?? null)
    return each.isTreated ? treat(column) : { column, treatment: 'none', drawn: 0 }
  })
  const columns = indicators.map(({ direction, scale }, place) =>
    normalise(treated[place]?.column ?? [], direction, scale),
  )
  const scored: Omit<ScoredUnit, 'rank'>[] = []
  for (const [row, { id }] of units.entries()) {
    const normalised = new Map(indicators.map((each, place) => [each.id, columns[place]?.[row] ?? null]))
    const taken = takeTogether(composite, normalised)
    if (!taken.ok) return refuse({ flaw: 'value-not-positive', id: taken.refusal, unit: id })
    scored.push({ id, normalised, ...taken.value })
  }
  const ranks = ranksOf(scored.map(({ score }) => score))
  return ok({
    units: scored.map((unit, place) => ({ ...unit, rank: ranks[place] ?? null })),
    treatments: new Map(
      indicators.map(({ id }, place) => [
        id,
        { treatment: treated[place]?.treatment ?? 'none', drawn: treated[place]?.drawn ?? 0 },
      ]),
    ),
    leftOut: indicators.flatMap(({ id }, place) =>
      columns[place]?.every((value) => value === null) === true ? [id] : [],
    ),
  })
}

/** One unit's fields from the innermost out, and its total; or the field whose mean cannot be taken. */
function takeTogether(
  { indicators, fields, aggregation }: Composite,
  normalised: ReadonlyMap<string, number | null>,
): Result<Pick<ScoredUnit, 'score' | 'fields'>, string> {
  const inside = new Map<string | null, Weighted[]>()
  const put = (parent: string | null, weighted: Weighted) => {
    inside.set(parent, [...(inside.get(parent) ?? []), weighted])
  }
  for (const { id, weight, parent } of indicators) put(parent, { value: normalised.get(id) ?? null, weight })
  const known = new Map<string, number | null>()
  for (const { id, weight, parent } of innermostFirst(fields)) {
    const value = weightedMean(inside.get(id) ?? [], aggregation)
    if (value === 'value-not-positive') return refuse(id)
    known.set(id, value)
    put(parent, { value, weight })
  }
  const score = weightedMean(inside.get(null) ?? [], aggregation)
  return score === 'value-not-positive' ? refuse('total') : ok({ score, fields: known })
}

/** Fields so that each comes after those that lie in it. */
export function innermostFirst(fields: readonly CompositeField[]): readonly CompositeField[] {
  const byId = new Map(fields.map((field) => [field.id, field]))
  const depth = (field: CompositeField): number => {
    const parent = field.parent === null ? undefined : byId.get(field.parent)
    return parent === undefined ? 0 : depth(parent) + 1
  }
  return fields
    .map((field) => ({ field, depth: depth(field) }))
    .toSorted((a, b) => b.depth - a.depth)
    .map(({ field }) => field)
}

function flawIn({ indicators, fields, units }: Composite): CompositeFlaw | null {
  if (indicators.length === 0) return { flaw: 'no-indicators' }
  if (units.length === 0) return { flaw: 'no-units' }
  return flawOfTree([...indicators, ...fields], fields) ?? flawOfUnits(indicators, units)
}

function flawOfTree(all: readonly CompositeField[], fields: readonly CompositeField[]): CompositeFlaw | null {
  const twice = firstTwice(all.map(({ id }) => id))
  if (twice !== null) return { flaw: 'id-twice', id: twice }
  const negative = all.find(({ weight }) => !(weight >= 0 && weight < Infinity))
  if (negative !== undefined) return { flaw: 'weight-below-zero', id: negative.id }
  if (all.every(({ weight }) => weight === 0)) return { flaw: 'no-weight' }
  const byId = new Map(fields.map((field) => [field.id, field]))
  for (const { id, parent } of all) {
    const seen = new Set([id])
    for (let at = parent; at !== null; at = byId.get(at)?.parent ?? null) {
      if (!byId.has(at)) return { flaw: 'unknown-parent', id }
      if (seen.has(at)) return { flaw: 'own-ancestor', id }
      seen.add(at)
    }
  }
  return null
}

function flawOfUnits(
  indicators: readonly CompositeIndicator[],
  units: readonly Unit[],
): CompositeFlaw | null {
  const twice = firstTwice(units.map(({ id }) => id))
  if (twice !== null) return { flaw: 'id-twice', id: twice }
  const ids = new Set(indicators.map(({ id }) => id))
  for (const unit of units)
    for (const [id, value] of Object.entries(unit.values)) {
      if (!ids.has(id)) return { flaw: 'unknown-indicator', id, unit: unit.id }
      if (value !== null && !Number.isFinite(value)) return { flaw: 'not-a-number', id, unit: unit.id }
    }
  return null
}

function firstTwice(ids: readonly string[]): string | null {
  const seen = new Set<string>()
  for (const id of ids) {
    if (seen.has(id)) return id
    seen.add(id)
  }
  return null
}
