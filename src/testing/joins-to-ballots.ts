import { sql } from 'kysely'
import { tablesOf } from '#platform/database/catalogue.ts'
import type { TestCity } from './test-city.ts'

/** Somebody who is known to have voted: in the order of voting. */
export interface KnownVoter {
  readonly accountId: string
  readonly name: string
  /** Their code, and what the box holds of it. */
  readonly receipt: string
  readonly receiptHash: string
  readonly personKey: string
}

type Row = Readonly<Record<string, string | null>>
type Json = Readonly<Record<string, string | number | boolean | null>>

/** Every row of a table with its system columns, all as text. */
async function rowsOf({ database, schema }: TestCity, table: string): Promise<readonly Row[]> {
  const { rows } = await sql<{ row: Json; xmin: string; cmin: string; ctid: string }>`
    select to_jsonb(t) as "row", t.xmin::text as xmin, t.cmin::text as cmin, t.ctid::text as ctid
    from ${sql.id(schema, table)} t`.execute(database.root)
  return rows.map(({ row, xmin, cmin, ctid }) => ({
    ...Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, value === null ? null : String(value)]),
    ),
    ...{ xmin, cmin, ctid },
  }))
}

/** Two orders that have nothing to do with each other come near this with 120 voters once in millions of times. */
const NO_CHANCE = 0.5

/** How much one order follows another, from -1 to 1 (Spearman), equal values sharing their ranks. */
function likeness(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length
  const [ra, rb] = [ranks(a), ranks(b)]
  const [ma, mb] = [mean(ra), mean(rb)]
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    x.reduce((sum, each, index) => sum + (each - mx) * ((y[index] ?? 0) - my), 0)
  const size = Math.sqrt(product(ra, ma, ra, ma) * product(rb, mb, rb, mb))
  return size === 0 ? 0 : product(ra, ma, rb, mb) / size
}

function ranks(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b)
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2)
}

/** A value as a number that sorts as it does: a place in the file, a transaction, an instant, a number; else none. */
function sortable(value: string | null): number | null {
  const place = /^\((\d+),(\d+)\)$/.exec(value ?? '')
  if (place !== null) return Number(place[1]) * 10_000 + Number(place[2])
  if (/^-?\d+(\.\d+)?$/.test(value ?? '')) return Number(value)
  const instant = /^\d{4}-\d{2}-\d{2}/.test(value ?? '') ? Date.parse(value ?? '') : NaN
  return Number.isNaN(instant) ? null : instant
}

/** What a ballot is told by; everything else in the box must be the same for all of them. */
const own = new Set(['receipt_hash', 'marks', 'ctid'])

/**
 * Reads the whole database as somebody who has a copy of it, knows who voted and in which order, and looks for anything
 * that says of a person which ballot is theirs, or leaves fewer than all. Says what it found; nothing is what one wants.
 */
export async function joinsToBallots(
  city: TestCity,
  voters: readonly KnownVoter[],
): Promise<readonly string[]> {
  const found: string[] = []
  const box = await rowsOf(city, 'poll_ballot')
  const ballotOf = new Map(box.map((row) => [row['receipt_hash'], row]))
  const ballots = voters.map(({ receiptHash }) => ballotOf.get(receiptHash))
  if (ballots.some((ballot) => ballot === undefined)) found.push('a ballot is missing')
  for (const column of Object.keys(box[0] ?? {})) {
    const values = new Set(box.map((row) => row[column]))
    if (!own.has(column) && values.size > 1)
      found.push(`${column} tells ballots of the box apart (${values.size} of ${box.length})`)
    const sorted = ballots.map((ballot) => sortable(ballot?.[column] ?? null))
    if (sorted.every((each) => each !== null)) {
      const follows = likeness(
        sorted,
        voters.map((_, index) => index),
      )
      if (Math.abs(follows) > NO_CHANCE) found.push(`${column} of the box follows the order of voting`)
    }
  }
  for (const { name: table } of await tablesOf(city.database.root, city.schema))
    if (table !== 'poll_ballot') found.push(...(await joinsOf(city, table, voters, box)))
  return found
}

async function joinsOf(
  city: TestCity,
  table: string,
  voters: readonly KnownVoter[],
  box: readonly Row[],
): Promise<readonly string[]> {
  const found: string[] = []
  const rows = await rowsOf(city, table)
  const all = rows.map((row) => JSON.stringify(row)).join('\n')
  // Neither a code nor a hash, nor a part of one that is long enough to tell, stands anywhere else.
  for (const { receipt, receiptHash } of voters)
    for (const secret of [receipt, receipt.replaceAll('-', ''), receiptHash.slice(0, 12)])
      if (all.includes(secret)) found.push(`${table} holds a receipt`)
  // Rows of one transaction with some ballots, but not with all of them, leave fewer that can be somebody's.
  for (const xmin of new Set(rows.map((row) => row['xmin']))) {
    const together = box.filter((ballot) => ballot['xmin'] === xmin).length
    if (together > 0 && together < box.length)
      found.push(`xmin of ${table} leaves ${together} of ${box.length} ballots`)
  }
  if (table === 'audit_entry')
    for (const { accountId, name, personKey } of voters)
      for (const entry of rows.filter(({ action }) => action?.startsWith('participation.') === true))
        if ([accountId, name, personKey].some((each) => Object.values(entry).includes(each)))
          found.push('the log names who voted')
  if (
    table === 'poll_roll' &&
    Object.keys(rows[0] ?? {}).some((column) => /hash|receipt|mark|order|_at$/.test(column))
  )
    found.push('the roll has a column of the box')
  return [...new Set(found)]
}
