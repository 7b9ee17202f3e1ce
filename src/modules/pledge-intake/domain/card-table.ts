import { cellText, compact, isBlank } from '#platform/kernel/sheet-cells.ts'
import { type ColumnRole, rolesOf } from './column-words.ts'
import { headingOf } from './heading.ts'
import type { PageHead } from './import-page-head.ts'
import { readPledgeRow } from './import-page-row.ts'
import { openField, type Reading } from './read-table-rows.ts'
import type { SourceTable } from './source-table.ts'

/** The order in which a card's values are put as if they were a row. */
const ROLES = [
  'number',
  'title',
  'department',
  'helpers',
  'progress',
  'stage',
  'field',
  'period',
  'horizon',
  'cost',
] as const
/** Besides the title, so many values make a table a card. */
const FEWEST = 2
const FEWEST_CARDS = 1

interface Card {
  readonly row: number
  readonly values: ReadonlyMap<ColumnRole, string>
}

/** A book of cards: one table for each pledge, words and what they stand for side by side (공약관리카드). */
export function readCards(reading: Reading, tables: readonly SourceTable[]): void {
  const cards = tables.map((source) => cardOf(source))
  if (cards.filter((card) => card !== null).length < FEWEST_CARDS) return
  for (const [index, card] of cards.entries())
    if (card !== null) takeCard(reading, card, index + 1, tables[index])
}

function takeCard(
  reading: Reading,
  { row, values }: Card,
  table: number,
  source: SourceTable | undefined,
): void {
  const field = values.get('field') ?? ''
  if (!isBlank(field)) openField(reading, field)
  const heading = source === undefined ? '' : headingOf({ ...source, caption: '', place: '' })
  const title = values.get('title') ?? ''
  const cells = ROLES.map((role) => (role === 'title' && isBlank(title) ? heading : (values.get(role) ?? '')))
  const { pledge, errors, doubts } = readPledgeRow(headOf(values), cells, {
    table,
    row,
    field: reading.field,
    position: reading.pledges.length + 1,
    stageWord: null,
  })
  reading.pledges.push(pledge)
  reading.errors.push(...errors)
  reading.doubts.push(...doubts)
}

function headOf(values: Card['values']): PageHead {
  const at = (role: (typeof ROLES)[number]) => (values.has(role) ? ROLES.indexOf(role) : null)
  return {
    top: 0,
    firstRow: 0,
    title: ROLES.indexOf('title'),
    number: at('number'),
    department: at('department'),
    helpers: at('helpers'),
    progress: at('progress'),
    stage: at('stage'),
    field: at('field'),
    period: at('period'),
    horizon: at('horizon'),
    cost: at('cost'),
    stages: [],
    rows: [],
    labels: [],
  }
}

/** The words of a card with what stands to their right; null when there are too few. */
function cardOf({ rows }: SourceTable): Card | null {
  const values = new Map<ColumnRole, string>()
  for (const row of rows.slice(0, 40))
    for (const [column, cell] of row.entries()) {
      const value = rightOf(row, column)
      if (value === null) continue
      for (const role of rolesOf(cell)) if (!values.has(role)) values.set(role, value)
    }
  return values.has('title') && values.size > FEWEST ? { row: 1, values } : null
}

/** The next other cell of the row; null when it is a word of a head itself, or there is none. */
function rightOf(row: readonly string[], column: number): string | null {
  const own = compact(row[column])
  if (own === '' || (column > 0 && compact(row[column - 1]) === own)) return null
  const next = row.slice(column + 1).find((cell) => compact(cell) !== own)
  return next === undefined || rolesOf(next).size > 0 ? null : cellText(next)
}
