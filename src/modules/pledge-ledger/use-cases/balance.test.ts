import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#platform/access/person.ts'
import { type CalendarDate, calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { won } from '#platform/kernel/won.ts'
import type { PledgeLine } from '#modules/pledges/index.ts'
import { aPledgeRegister } from '#testing/a-pledge-register.ts'
import { aTrackedPlan } from '#testing/a-tracked-plan.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { readLedgers } from '../data/ledger-queries.ts'
import { ledgerTables } from '../data/tables.ts'
import { ledgerTotals } from '../data/total-queries.ts'
import { type LedgerCell, ledgerSources, type LedgerYear } from '../domain/ledger.ts'
import type { LedgerSums } from '../domain/ledger-sums.ts'
import { bringInLedger } from './bring-in-ledger.ts'
import { saveLedger, standingMark } from './save-ledger.ts'
import { termRegister } from './term-register.ts'
import { redoLedger, undoLedger } from './undo-ledger.ts'
import { lastPlaces } from '../data/history-queries.ts'

const PLEDGES = 4
const days = ['2020-12-31', '2021-06-30', '2021-10-31'].map((day) => calendarDate(day))
const years: readonly LedgerYear[] = [2018, 2019, 2020, 2021, 2022, 'after-term']

const amounts = fc.bigInt({ min: 0n, max: 10n ** 13n })
/** Any cells that may stand: secured within the plan, spent within the secured, each year and source once. */
const cells = fc
  .uniqueArray(
    fc.record({
      year: fc.constantFrom(...years),
      source: fc.constantFrom(...ledgerSources),
      parts: fc.tuple(amounts, amounts, amounts),
    }),
    { selector: ({ year, source }) => `${year} ${source}`, maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(({ year, source, parts: [spent, more, rest] }): LedgerCell => ({
      ...{ year, source, planned: won(spent + more + rest), secured: won(spent + more) },
      spent: won(year === 'after-term' ? 0n : spent),
    })),
  )
const pledge = fc.integer({ min: 1, max: PLEDGES })
const day = fc.constantFrom(...days)
const step = fc.oneof(
  fc.record({
    kind: fc.constant('import' as const),
    day,
    ledgers: fc.uniqueArray(fc.record({ pledge, cells }), { selector: (each) => each.pledge, minLength: 1 }),
  }),
  fc.record({ kind: fc.constant('edit' as const), day, pledge, cells }),
  fc.record({ kind: fc.constant('undo' as const), day, pledge }),
  fc.record({ kind: fc.constant('redo' as const), day, pledge }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const textOf = (some: readonly LedgerCell[]): string =>
  JSON.stringify(
    some
      .filter(({ planned, secured, spent }) => planned !== 0n || secured !== 0n || spent !== 0n)
      .map(
        ({ year, source, ...kinds }) => `${year} ${source} ${kinds.planned} ${kinds.secured} ${kinds.spent}`,
      )
      .toSorted(),
  )

/** What an office would keep by hand: for each pledge and day a pile of sheets, the undone ones beside it. */
class Piles {
  private readonly piles = new Map<string, { done: LedgerCell[][]; undone: LedgerCell[][] }>()

  private at(of: number, on: CalendarDate) {
    const key = `${of} ${on}`
    const pile = this.piles.get(key) ?? { done: [], undone: [] }
    this.piles.set(key, pile)
    return pile
  }

  top(of: number, on: CalendarDate): LedgerCell[] | undefined {
    return this.at(of, on).done.at(-1)
  }

  /** The top sheet of the latest day that has one. */
  standing(of: number, on: CalendarDate): readonly LedgerCell[] {
    const known = days.filter((each) => each <= on && this.top(of, each) !== undefined)
    return this.top(of, known.at(-1) ?? on) ?? []
  }

  put(of: number, on: CalendarDate, sheet: readonly LedgerCell[]): void {
    const top = this.top(of, on)
    if (top !== undefined && textOf(top) === textOf(sheet)) return
    const pile = this.at(of, on)
    pile.done.push([...sheet])
    pile.undone = []
  }

  move(of: number, on: CalendarDate, way: 'undo' | 'redo'): boolean {
    const { done, undone } = this.at(of, on)
    const sheet = (way === 'undo' ? done : undone).pop()
    if (sheet === undefined) return false
    ;(way === 'undo' ? undone : done).push(sheet)
    return true
  }
}

describe('the totals of a pledge ledger', () => {
  let city: TestCity
  let planner: Person
  let pledges: readonly PledgeLine[]

  beforeAll(async () => {
    city = await aTestCity({ day: '2021-11-10' })
    planner = (await aTrackedPlan(city)).planner
    await aPledgeRegister(city, planner, { pledges: PLEDGES })
    pledges = (await termRegister(city.session, calendarDate('2021-11-10')))?.pledges ?? []
  })
  afterAll(() => city.close())

  const emptied = async () => {
    const tables = ledgerTables(city.session)
    await tables.deleteFrom('pledge_ledger_cell').execute()
    await tables.deleteFrom('pledge_ledger_version').execute()
    await tables.deleteFrom('pledge_ledger_import').execute()
  }
  const context = () => city.context({ person: planner })
  const idOf = (number: number) => pledges.find((each) => each.number === number)?.id ?? ''

  async function take(each: Step, piles: Piles): Promise<void> {
    if (each.kind === 'import') {
      const given = { day: each.day, name: '가계부.xlsx', reason: '', stated: [], ledgers: each.ledgers }
      valueOf(await bringInLedger(context(), given))
      for (const ledger of each.ledgers) piles.put(ledger.pledge, each.day, ledger.cells)
      return
    }
    const number = each.pledge
    if (each.kind === 'edit') {
      const [now = null] = await readLedgers(city.session, [idOf(number)], each.day)
      const asked = { number, day: each.day, seen: standingMark(now), cells: each.cells, reason: '' }
      const done = await saveLedger(context(), asked)
      if (!done.ok) expect(done.refusal).toBe('nothing-changed')
      piles.put(number, each.day, each.cells)
      return
    }
    const place = (await lastPlaces(city.session, [idOf(number)], each.day)).get(idOf(number))
    const asked = { number, day: each.day, version: place?.version ?? 0 }
    const done = await (each.kind === 'undo' ? undoLedger : redoLedger)(context(), asked)
    expect(done.ok).toBe(piles.move(number, each.day, each.kind))
  }

  /** Every total of a day, added up by hand from the sheets on top. */
  async function expectBalanced(piles: Piles, on: CalendarDate): Promise<void> {
    const asked = pledges.map(({ id, field }) => ({ id, field: field.number }))
    const before = city.queries()
    const totals = await ledgerTotals(city.session, asked, on)
    expect(city.queries() - before).toBe(1)
    const rows = pledges.flatMap(({ id, number, field }) =>
      piles.standing(number, on).map((cell) => ({ ...cell, id, field: field.number })),
    )
    const sum = (fits: (row: (typeof rows)[number]) => boolean): LedgerSums => {
      const of = (kind: 'planned' | 'secured' | 'spent', after: boolean | null) =>
        won(
          rows
            .filter((row) => fits(row) && (after === null || (row.year === 'after-term') === after))
            .reduce((all, row) => all + row[kind], 0n),
        )
      return {
        ...{ plannedInTerm: of('planned', false), plannedAfterTerm: of('planned', true) },
        ...{ securedInTerm: of('secured', false), securedAfterTerm: of('secured', true) },
        spent: of('spent', null),
      }
    }
    const none = sum(() => false)
    expect(totals.all).toEqual(sum(() => true))
    for (const { id } of pledges) expect(totals.byPledge.get(id) ?? none).toEqual(sum((row) => row.id === id))
    for (const field of [1, 2]) {
      expect(totals.byField.get(field) ?? none).toEqual(sum((row) => row.field === field))
      for (const source of ledgerSources) {
        const found = totals.byFieldAndSource.find((each) => each.field === field && each.source === source)
        expect(found?.sums ?? none).toEqual(sum((row) => row.field === field && row.source === source))
      }
    }
    for (const source of ledgerSources) {
      expect(totals.bySource.get(source) ?? none).toEqual(sum((row) => row.source === source))
      for (const year of years) {
        const cell = totals.cells.find((each) => each.year === year && each.source === source)
        const of = (kind: 'planned' | 'secured' | 'spent') =>
          rows
            .filter((row) => row.year === year && row.source === source)
            .reduce((all, row) => all + row[kind], 0n)
        expect([cell?.planned ?? 0n, cell?.secured ?? 0n, cell?.spent ?? 0n]).toEqual([
          of('planned'),
          of('secured'),
          of('spent'),
        ])
      }
    }
  }

  it('balance to the won after any order of imports, edits, undos and redos, on every day', async () => {
    let [steps, runs] = [0, 0]
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (order) => {
        await emptied()
        const piles = new Piles()
        for (const each of order) {
          await take(each, piles)
          await expectBalanced(piles, each.day)
        }
        for (const on of days) await expectBalanced(piles, on)
        steps += order.length
        runs += 1
      }),
      { numRuns: 25 },
    )
    process.stdout.write(`the ledger balanced after each of ${steps} steps in ${runs} orders\n`)
  }, 120_000)
})
