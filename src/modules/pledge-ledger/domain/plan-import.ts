import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { type Won, won } from '#platform/kernel/won.ts'
import {
  type ImportedAmount,
  type LedgerReading,
  type PledgeKey,
  pledgeKeyText,
  type SheetPlace,
} from './import-facts.ts'
import {
  cellAt,
  inLedgerOrder,
  type LedgerCell,
  type LedgerCells,
  type LedgerYear,
  termYears,
} from './ledger.ts'
import { type AllowedOverruns, isAllowed, type LedgerFlaw, ledgerFlaws } from './ledger-flaws.ts'

/** A pledge of the register, by all that a sheet may call it. */
export interface KnownPledge {
  readonly number: number
  readonly ofField: readonly [field: number, place: number]
  readonly title: string
}

/** Whether a file holds all money of each pledge in it, or only the amounts that it tells. */
export const importWays = ['whole', 'told'] as const
export type ImportWay = (typeof importWays)[number]

export type PlannedMatter =
  | { readonly code: 'unknown-pledge' }
  | { readonly code: 'title-of-another'; readonly other: number }
  | { readonly code: 'title-differs'; readonly title: string }
  | { readonly code: 'year-put-after-the-term' | 'before-the-term-left-out' | 'emptied' }
  | { readonly code: 'flaw'; readonly pledge: number; readonly flaw: LedgerFlaw }

/** What keeps a file from being this term's ledger, or what a person should look at, at its cell. */
export type PlannedIssue = SheetPlace & { readonly text: string } & PlannedMatter

export interface PlannedImport {
  readonly errors: readonly PlannedIssue[]
  /** What the city lets pass with a reason. */
  readonly overruns: readonly PlannedIssue[]
  readonly doubts: readonly PlannedIssue[]
  /** What each pledge of the file will hold, by its number. */
  readonly next: ReadonlyMap<number, LedgerCells>
}

export interface ImportFacts {
  readonly register: readonly KnownPledge[]
  readonly term: { readonly from: string; readonly until: string }
  readonly day: CalendarDate
  readonly allowed: AllowedOverruns
  readonly way: ImportWay
  /** What each pledge holds on the day until now. */
  readonly now: (pledge: number) => LedgerCells
}

const plain = (title: string): string => title.normalize('NFKC').replace(/[\s·ㆍ・.,()「」]/gu, '')

/** Works out what a file makes of the term's ledger; nothing is taken in while there is an error. */
export function planImport(reading: LedgerReading, facts: ImportFacts): PlannedImport {
  const { found, issues } = resolved(reading, facts.register)
  const amounts = reading.amounts.flatMap((amount) => {
    const number = found.get(pledgeKeyText(amount.pledge))
    return number === undefined ? [] : [{ amount, number }]
  })
  const placed = placedYears(amounts, facts.term)
  const next = new Map<number, LedgerCells>()
  for (const number of new Set(found.values())) {
    const told = placed.told.filter((each) => each.number === number)
    next.set(number, cellsOf(told, facts.way === 'told' ? facts.now(number) : []))
  }
  const emptied = facts.way === 'whole' ? emptiedOf(reading, facts) : []
  for (const { number } of emptied) next.set(number, [])
  const flaws = [...next].flatMap(([number, cells]) =>
    ledgerFlaws(cells, facts).map((flaw) => ({ issue: flawIssue(number, flaw, placed.told), flaw })),
  )
  const of = (allowed: boolean) =>
    flaws.filter(({ flaw }) => isAllowed(flaw, facts.allowed) === allowed).map(({ issue }) => issue)
  return {
    errors: [...issues.filter(({ code }) => code !== 'title-differs'), ...of(false)].toSorted(byPlace),
    overruns: of(true),
    doubts: [
      ...issues.filter(({ code }) => code === 'title-differs'),
      ...placed.doubts,
      ...emptied.map(({ issue }) => issue),
    ].toSorted(byPlace),
    next,
  }
}

const byPlace = (a: SheetPlace, b: SheetPlace): number =>
  a.sheet === b.sheet ? a.row - b.row || a.column - b.column : 0

/** Which pledge each name of the file is. */
function resolved(
  { pledges, amounts }: LedgerReading,
  register: readonly KnownPledge[],
): { readonly found: ReadonlyMap<string, number>; readonly issues: readonly PlannedIssue[] } {
  const byTitle = new Map(register.map((pledge) => [plain(pledge.title), pledge]))
  const found = new Map<string, number>()
  const issues: PlannedIssue[] = []
  for (const key of pledges) {
    const text = pledgeKeyText(key)
    const first = amounts.find((amount) => pledgeKeyText(amount.pledge) === text)
    const at = { ...(first?.place ?? { sheet: '', row: 1, column: 1 }), column: 1, text: text || key.title }
    const named = byTitle.get(plain(key.title))
    const pledge = register.find((each) => isCalled(each, key)) ?? (hasNumber(key) ? undefined : named)
    if (pledge === undefined) issues.push({ ...at, code: 'unknown-pledge' })
    else if (named !== undefined && named !== pledge)
      issues.push({ ...at, text: key.title, code: 'title-of-another', other: named.number })
    else found.set(text, pledge.number)
    if (pledge !== undefined && named === undefined && key.title !== '')
      issues.push({ ...at, text: key.title, code: 'title-differs', title: pledge.title })
  }
  return { found, issues }
}

/** Pledges whose rows are there without an amount: they had money until now, and have none afterwards. */
function emptiedOf({ blank }: LedgerReading, { register, now }: ImportFacts) {
  return blank.flatMap(({ pledge: key, place }) => {
    const pledge = register.find((each) => isCalled(each, key))
    if (pledge === undefined || now(pledge.number).length === 0) return []
    const issue: PlannedIssue = { ...place, text: pledge.title, code: 'emptied' }
    return [{ number: pledge.number, issue }]
  })
}

const hasNumber = ({ number, ofField }: PledgeKey): boolean => number !== null || ofField !== null

function isCalled(pledge: KnownPledge, { number, ofField }: PledgeKey): boolean {
  if (number !== null) return pledge.number === number
  return ofField !== null && pledge.ofField[0] === ofField[0] && pledge.ofField[1] === ofField[1]
}

interface Told {
  readonly number: number
  readonly amount: ImportedAmount
}
interface PlacedTold extends Told {
  readonly year: LedgerYear
}

/** Years behind the term are money after it; money of years before it is none of the pledge's. */
function placedYears(
  amounts: readonly Told[],
  term: ImportFacts['term'],
): { readonly told: readonly PlacedTold[]; readonly doubts: readonly PlannedIssue[] } {
  const years = termYears(term)
  const [first = 0, last = 0] = [years[0], years.at(-1)]
  const doubts: PlannedIssue[] = []
  const told = amounts.flatMap((each): PlacedTold[] => {
    const { year, place, text, amount } = each.amount
    const doubt = (code: 'year-put-after-the-term' | 'before-the-term-left-out') => {
      if (amount !== 0n) doubts.push({ ...place, text, code })
    }
    if (typeof year !== 'number') return year === 'after-term' ? [{ ...each, year }] : []
    if (year < first) {
      doubt('before-the-term-left-out')
      return []
    }
    if (year <= last) return [{ ...each, year }]
    doubt('year-put-after-the-term')
    return [{ ...each, year: 'after-term' }]
  })
  return { told, doubts }
}

/** Cells with the told amounts in them, each kind of a cell added up over what is told of it. */
function cellsOf(told: readonly PlacedTold[], before: LedgerCells): LedgerCells {
  const cells = new Map<string, LedgerCell>(before.map((cell) => [`${cell.year} ${cell.source}`, cell]))
  const sums = new Map<string, Won>()
  for (const { year, amount } of told) {
    const key = `${year} ${amount.source} ${amount.kind}`
    const sum = won((sums.get(key) ?? 0n) + amount.amount)
    sums.set(key, sum)
    const place = `${year} ${amount.source}`
    const cell = cells.get(place) ?? cellAt([], year, amount.source)
    cells.set(place, { ...cell, [amount.kind]: sum })
  }
  return inLedgerOrder(cells.values())
}

/** A flaw stands where its amount stands in the file; one of amounts kept before stands at the pledge's first. */
function flawIssue(pledge: number, flaw: LedgerFlaw, told: readonly PlacedTold[]): PlannedIssue {
  const own = told.filter(({ number }) => number === pledge)
  const exact = own.find(
    ({ year, amount }) => year === flaw.year && amount.source === flaw.source && amount.kind === flaw.kind,
  )
  const at = (exact ?? own.find(({ year }) => year === flaw.year) ?? own[0])?.amount
  const place = at?.place ?? { sheet: '', row: 1, column: 1 }
  return { ...place, text: at?.text ?? '', code: 'flaw', pledge, flaw }
}
