import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { evaluateScoreCommand } from './evaluate-command.ts'
import { CommandFault, type Teller } from './terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'dure-evaluate-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

interface Said {
  readonly scores: readonly { readonly id: string; readonly score: number; readonly rank: number }[]
  readonly [key: string]: unknown
}

async function said(file: unknown) {
  const path = join(folder, 'composite.json')
  writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file))
  const told: { facts?: Said; text?: string } = {}
  const tell: Teller = {
    line: () => undefined,
    result: (facts, text) => Object.assign(told, { facts, text }),
    progress: () => () => undefined,
  }
  try {
    await evaluateScoreCommand(path, tell)
    return { ...told, code: 0 }
  } catch (error) {
    if (!(error instanceof CommandFault)) throw error
    return { ...told, code: error.exitCode }
  }
}

const two = {
  indicators: [
    { id: 'jobs', weight: 3, direction: 1, normalise: 'minmax' },
    { id: 'waste', weight: 1, direction: -1, normalise: { method: 'min-max', from: 1, to: 100 } },
  ],
  units: [
    { id: 'A', values: { jobs: 10, waste: 5 } },
    { id: 'B', values: { jobs: 20, waste: 9 } },
    { id: 'C', values: { jobs: 15, waste: null } },
  ],
  aggregate: 'arithmetic',
}

describe('dure evaluate score', () => {
  it('gives scores and ranks; what a unit lacks does not count, and the other weights make the whole', async () => {
    const { facts, text, code } = await said(two)
    expect(code).toBe(0)
    expect(facts?.scores).toEqual([
      { id: 'A', score: 25, rank: 3 },
      { id: 'B', score: 75.25, rank: 1 },
      { id: 'C', score: 50, rank: 2 },
    ])
    expect(text?.split('\n')[0]).toContain('B')
  })

  it('leaves out what tells no two units apart, and says so', async () => {
    const same = two.units.map(({ id, values }) => ({ id, values: { ...values, waste: 5 } }))
    const { facts, text } = await said({ ...two, units: same })
    expect(facts).toMatchObject({ leftOut: ['waste'], scores: [{ score: 0 }, { score: 100 }, { score: 50 }] })
    expect(text).toContain('Left out')
  })

  it.each([
    ['{', '', 'this is no JSON'],
    [{ ...two, aggregate: 'median' }, 'aggregate', ''],
    [{ ...two, units: [{ id: 'A', values: { jobs: '95%' } }] }, 'units[0].values.jobs', ''],
    [
      { ...two, indicators: [{ id: 'jobs', weight: 1, direction: 2 }] },
      'indicators[0].direction',
      'is 1 where',
    ],
    [
      { ...two, indicators: [{ id: 'jobs', normalise: 'loudest' }] },
      'indicators[0].normalise',
      'is one of min-max',
    ],
  ])('says where a file is not what it should be: %#', async (file, at, reason) => {
    const { facts, code } = await said(file)
    expect(code).toBe(1)
    expect(facts).toMatchObject({ ok: false, at })
    expect(String(facts?.['reason'])).toContain(reason)
  })

  it('knows scales by the names that COINr gives them', async () => {
    const one = (normalise: unknown) => ({
      indicators: [{ id: 'jobs', normalise }],
      units: [1, 2, 5].map((jobs) => ({ id: `${jobs}`, values: { jobs } })),
    })
    const scores = async (normalise: unknown) =>
      (await said(one(normalise))).facts?.scores.map(({ score }) => score)
    expect(await scores('n_minmax')).toEqual([0, 25, 100])
    expect(await scores('n_dist2max')).toEqual([0, 0.25, 1])
    expect(await scores('n_fracmax')).toEqual([0.2, 0.4, 1])
    expect(await scores('n_prank')).toEqual([0, 0.5, 1])
  })

  it('says what in a file it does not know, and reads one that begins with a byte order mark', async () => {
    const misspelt = {
      ...two,
      aggregation: 'geometric',
      indicators: two.indicators.map((each) => ({ ...each, normalize: 'rank' })),
    }
    const { facts, text } = await said(`\ufeff${JSON.stringify(misspelt)}`)
    expect(facts).toMatchObject({
      aggregate: 'arithmetic',
      ignored: ['aggregation', 'indicators[].normalize'],
    })
    expect(text).toContain('aggregation, indicators[].normalize')
  })

  it('refuses what cannot be scored, by name', async () => {
    const value = (id: string) => [{ id: 'A', values: { [id]: 1 } }]
    for (const [file, flaw] of [
      [{ ...two, units: value('tax') }, 'unknown-indicator'],
      [{ ...two, indicators: [...two.indicators, { id: 'jobs' }] }, 'id-twice'],
      [{ ...two, indicators: [{ id: 'jobs', weight: -1 }], units: value('jobs') }, 'weight-below-zero'],
      [{ ...two, indicators: [{ id: 'jobs', weight: 0 }], units: value('jobs') }, 'no-weight'],
      [{ ...two, indicators: [] }, 'no-indicators'],
      [{ ...two, units: [] }, 'no-units'],
      [{ ...two, aggregate: 'geometric' }, 'value-not-positive'],
    ] as const)
      expect(await said(file)).toMatchObject({ code: 1, facts: { ok: false, flaw } })
  })

  const data = join(import.meta.dirname, '../../../shared/data/coin')
  it.skipIf(!existsSync(join(data, 'asem_normalised.csv')))(
    'reads the 51 units of the ASEM data as one level of 49 indicators',
    async () => {
      const [head = '', ...rows] = readFileSync(join(data, 'asem_treated.csv'), 'utf8').trim().split(/\r?\n/)
      const cells = (line: string) => line.split(',').map((cell) => cell.replaceAll('"', ''))
      const ids = cells(head).slice(1)
      const units = rows.map((row) => {
        const [id = '', ...values] = cells(row)
        return { id, values: Object.fromEntries(values.map((value, place) => [ids[place], Number(value)])) }
      })
      const { facts, code } = await said({ indicators: ids.map((id) => ({ id })), units })
      expect([code, facts?.scores.length]).toEqual([0, 51])
      expect(new Set(facts?.scores.map(({ rank }) => rank)).size).toBe(51)
    },
  )
})
