import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import { shapeOf } from './column.ts'
import { normalise } from './normalise.ts'
import { type Composite, scoreComposite } from './score.ts'
import { treat } from './treat.ts'

const folder = join(import.meta.dirname, '../../../../../../shared/data/coin')
const here = existsSync(join(folder, 'asem_iMeta.csv'))

type Row = Readonly<Record<string, string>>
function table(name: string): readonly Row[] {
  const [head = '', ...lines] = readFileSync(join(folder, `${name}.csv`), 'utf8')
    .trim()
    .split(/\r?\n/)
  const cells = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  const names = cells(head)
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, place) => [names[place] ?? '', cell])))
}
const number = (cell: string | undefined) =>
  cell === undefined || cell === '' || cell === 'NA' ? null : Number(cell)
const column = (rows: readonly Row[], id: string) => rows.map((row) => number(row[id]))

/** Alike to a billionth of the greater one, or of 1. */
function alike(ours: number | null | undefined, theirs: number | null): boolean {
  if (ours === null || ours === undefined || theirs === null) return (ours ?? null) === theirs
  return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs))
}

function asem(normaliseIn: 'screened' | 'treated'): Composite {
  const meta = table('asem_iMeta').filter(({ Type }) => Type === 'Indicator' || Type === 'Aggregate')
  const parentOf = (row: Row) => (row['Parent'] === 'Index' ? null : (row['Parent'] ?? null))
  const of = (type: string) => meta.filter(({ Type }) => Type === type)
  const indicators = of('Indicator').map((row) => ({
    ...{ id: row['iCode'] ?? '', weight: Number(row['Weight']), parent: parentOf(row) },
    ...{
      direction: row['Direction'] === '-1' ? (-1 as const) : (1 as const),
      isTreated: normaliseIn === 'screened',
    },
    scale: { scaling: 'min-max' as const, from: 0, to: 100 },
  }))
  return {
    ...{ indicators, aggregation: 'arithmetic' },
    fields: of('Aggregate')
      .filter(({ iCode }) => iCode !== 'Index')
      .map((row) => ({ id: row['iCode'] ?? '', weight: Number(row['Weight']), parent: parentOf(row) })),
    units: table(`asem_${normaliseIn}`).map((row) => ({
      id: row['uCode'] ?? '',
      values: Object.fromEntries(indicators.map(({ id }) => [id, number(row[id])])),
    })),
  }
}

describe.skipIf(!here)(`the ASEM composite of ${folder}`, () => {
  it('has the skewness and kurtosis of each indicator', () => {
    const screened = table('asem_screened')
    const details = table('asem_treatment_details')
    expect(details.length).toBe(49)
    for (const row of details) {
      const shape = shapeOf(column(screened, row['iCode'] ?? ''))
      expect(alike(shape?.skew, number(row['check_SkewKurt0.Skew'])), row['iCode']).toBe(true)
      expect(alike(shape?.kurtosis, number(row['check_SkewKurt0.Kurt'])), row['iCode']).toBe(true)
    }
  })

  it('is treated as the reference treats it: which indicators, how many values, and every value', () => {
    const [screened, treated] = [table('asem_screened'), table('asem_treated')]
    for (const row of table('asem_treatment_details')) {
      const id = row['iCode'] ?? ''
      const ours = treat(column(screened, id))
      expect([id, ours.drawn]).toEqual([id, number(row['winsorise.nwin']) ?? 0])
      const theirs = column(treated, id)
      expect(
        ours.column.every((value, place) => alike(value, theirs[place] ?? null)),
        id,
      ).toBe(true)
    }
  })

  it('is brought to one scale, also from 1 to 100', () => {
    const { units } = valueOf(scoreComposite(asem('screened')))
    const normalised = table('asem_normalised')
    for (const [place, { normalised: ours }] of units.entries())
      for (const [id, value] of ours) expect(alike(value, number(normalised[place]?.[id])), id).toBe(true)
    const other = table('asem_norm_minmax1_100')
    const treated = table('asem_treated')
    for (const id of Object.keys(other[0] ?? {}).filter((name) => name !== 'uCode')) {
      const direction = table('asem_iMeta').find(({ iCode }) => iCode === id)?.['Direction'] === '-1' ? -1 : 1
      const ours = normalise(column(treated, id), direction, { scaling: 'min-max', from: 1, to: 100 })
      const theirs = column(other, id)
      expect(
        ours.every((value, place) => alike(value, theirs[place] ?? null)),
        id,
      ).toBe(true)
    }
  })

  it('is taken together on four levels, and ranked', () => {
    const { units } = valueOf(scoreComposite(asem('screened')))
    const aggregated = new Map(table('asem_aggregated').map((row) => [row['uCode'], row]))
    const ranks = new Map(table('asem_results_ranks').map((row) => [row['uCode'], row]))
    expect(units.length).toBe(51)
    let compared = 0
    for (const { id, score, rank, fields } of units) {
      const theirs = aggregated.get(id)
      expect(alike(score, number(theirs?.['Index'])), id).toBe(true)
      expect(rank).toBe(number(ranks.get(id)?.['Index']))
      for (const [field, value] of fields) {
        compared += 1
        expect(alike(value, number(theirs?.[field])), `${id} ${field}`).toBe(true)
      }
    }
    expect(compared).toBe(51 * 10)
  })
})
