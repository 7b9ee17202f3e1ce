import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test, type TestContext } from 'vitest'
import { namesIn } from '#testing/seed-likeness.ts'
import truth from './__truth__/seed-2021.truth.json' with { type: 'json' }
import { blocksFromText } from './blocks-from-text.ts'
import { numberIn } from './number-text.ts'
import type { ReadItem, ReadPart, ReadPlan } from './plan-document.ts'
import { planJson, readPlanSchema } from './plan-json.ts'
import { readPlan } from './read-plan.ts'
import { inventedTexts } from './__truth__/invented-texts.ts'

const seedFile = join(import.meta.dirname, '../../../../../shared/seed/gimpo-2021-plan.txt')
const figures: string[] = []

/** The document and its reading, or the test is counted as skipped and says why. */
function seed(context: TestContext, withNames = false): { readonly text: string; readonly plan: ReadPlan } {
  if (!existsSync(seedFile))
    context.skip(`${seedFile} is not on this machine: the reader was not checked against it`)
  const text = readFileSync(seedFile, 'utf8')
  const read = readPlan(blocksFromText(text), { withNames })
  if (!read.ok) throw new Error('the document was not taken for a plan')
  return { text, plan: read.value }
}

/** How many of the truth's entries the reading has, word for word; tells which are missing and which are too many. */
function compare(what: string, expected: readonly string[], found: readonly string[]) {
  const left = [...found]
  const missing = expected.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  figures.push(`${what} ${expected.length - missing.length}/${expected.length}`)
  return { missing, more: left }
}

const share = (expected: readonly unknown[], { missing }: { readonly missing: readonly unknown[] }) =>
  (expected.length - missing.length) / expected.length

interface TrueItem {
  readonly line: number
  readonly marker: string
  readonly depth: number
  readonly parent: number | null
  readonly joined: readonly number[]
}

const itemText = (part: string, { line, marker, depth, parent, joined }: TrueItem) =>
  `${part} ${line}${joined.map((also) => `+${also}`).join('')} ${marker} ${depth} below ${parent ?? 'section'}`

const flat = (items: readonly ReadItem[], depth = 0, parent: number | null = null): readonly TrueItem[] =>
  items.flatMap((item) => {
    const { number, joined } = item.place
    return [
      { line: number, marker: item.marker, depth, parent, joined },
      ...flat(item.items, depth + 1, number),
    ]
  })

const trueParts = [
  ...truth.results.map((part) => ({ ...part, aims: [], titleJoined: [] })),
  ...truth.programmes,
]
const itemsOf = (part: ReadPart) => [
  ...flat(part.aims).map((item) => itemText('aim', item)),
  ...part.sections.flatMap(({ title, items, place }) =>
    flat(items).map((item) => itemText(title === null ? 'first' : String(place.number), item)),
  ),
]

afterAll(() => {
  if (figures.length > 0) process.stdout.write(`the reference document: ${figures.join(', ')}\n`)
})

describe('the reference document', () => {
  test('is known by its title, organisation and year', (context) => {
    const { text, plan } = seed(context)
    const lines = text.split('\n')
    expect(plan.title).toBe(lines[truth.title - 1]?.trim())
    expect(plan.organization).toBe(lines[truth.organization - 1]?.trim())
    expect(plan.year).toBe(truth.year)
    const placed = (items: readonly ReadItem[]) => items.map(({ place }) => [place.number, ...place.joined])
    expect(placed(plan.vision)).toEqual([truth.vision])
    expect(placed(plan.aims)).toEqual(truth.visionAims)
    expect(placed(plan.coreTasks)).toEqual(truth.coreTasks)
  })

  test('gives every result and programme under its number and title', (context) => {
    const { plan } = seed(context)
    const titleOf = ({ number, place }: ReadPart) => `${number} ${[place.number, ...place.joined].join('+')}`
    const expected = trueParts.map(
      ({ number, title, titleJoined }) => `${number} ${[title, ...titleJoined].join('+')}`,
    )
    const found = [...plan.results, ...plan.programmes].map(titleOf)
    figures.push(`programmes ${plan.programmes.length}/${truth.programmes.length}`)
    expect(found).toEqual(expected)
  })

  test('has every section and every item at its level, with the lines that pages had cut off', (context) => {
    const { plan } = seed(context)
    const parts = [...plan.results, ...plan.programmes]
    const sections = parts.map(({ sections: all }) =>
      all.map(({ title, place }) => (title === null ? null : place.number)),
    )
    expect(sections).toEqual(trueParts.map(({ sections: all }) => all.map(({ line }) => line)))
    const expected = trueParts.flatMap((part) => [
      ...part.aims.map((item) => itemText('aim', item)),
      ...part.sections.flatMap(({ line, items }) =>
        items.map((item) => itemText(line === null ? 'first' : String(line), item)),
      ),
    ])
    expect(compare('items at their level', expected, parts.flatMap(itemsOf))).toEqual({
      missing: [],
      more: [],
    })
  })

  test('has its schedule: at least 98 in 100 entries, and none that is not there', (context) => {
    const { plan } = seed(context)
    const written = (line: number, start: string | null, end: string | null, recurs: string | null) =>
      `${line} ${start} ${end} ${recurs}`
    const expected = truth.programmes.flatMap(({ schedule }) =>
      schedule.map(({ line, start, end, recurs }) => written(line, start, end, recurs)),
    )
    const found = plan.programmes.flatMap(({ schedule }) =>
      schedule.map(({ place, start, end, recurs }) => written(place.number, start, end, recurs)),
    )
    const compared = compare('schedule', expected, found)
    expect(compared.more).toEqual([])
    expect(share(expected, compared)).toBeGreaterThanOrEqual(0.98)
  })

  test('has its amounts: at least 98 in 100, and none that is not there', (context) => {
    const { plan } = seed(context)
    const expected = trueParts.flatMap(({ amounts }) => amounts.map(({ line, won }) => `${line} ${won}`))
    const found = [...plan.results, ...plan.programmes].flatMap(({ amounts }) =>
      amounts.map(({ place, won }) => `${place.number} ${won}`),
    )
    const compared = compare('amounts', expected, found)
    expect(compared.more).toEqual([])
    expect(share(expected, compared)).toBeGreaterThanOrEqual(0.98)
  })

  test('has its tables with their size, unit and every figure', (context) => {
    const { plan } = seed(context)
    const shape = (table: {
      lines: readonly number[]
      columns: number
      rows: number
      unit: string | null
      numbers: readonly string[]
    }) => JSON.stringify([table.lines, table.columns, table.rows, table.unit, table.numbers])
    const expected = trueParts.flatMap(({ tables }) => tables.map(shape))
    const found = [...plan.results, ...plan.programmes].flatMap(({ tables }) =>
      tables.map((table) =>
        shape({
          lines: [table.place.number, table.lastPlace.number],
          columns: table.head.length,
          rows: table.rows.length,
          unit: table.unit,
          numbers: table.rows.flat().flatMap((cell) => {
            const number = numberIn(cell)
            return number === null ? [] : [number.digits.toString()]
          }),
        }),
      ),
    )
    expect(compare('tables', expected, found)).toEqual({ missing: [], more: [] })
  })

  test('has its officers by department, team and extension', (context) => {
    const { plan } = seed(context)
    const found = plan.programmes.map(({ offices }) =>
      offices.map(({ place, department, team, phone, contacts }) => ({
        line: place.number,
        department,
        team,
        phone,
        contacts: contacts.filter(({ post }) => post === '담당자').map((contact) => contact.phone),
      })),
    )
    expect(found).toEqual(truth.programmes.map(({ offices }) => offices))
  })

  test('has its footnotes with the items that bear their marks', (context) => {
    const { text, plan } = seed(context)
    const lines = text.split('\n').map((line) => line.trim())
    const found = plan.programmes
      .flatMap(({ sections }) => sections.flatMap(({ items }) => allItems(items)))
      .flatMap(({ notes, place }) =>
        notes.map((note) => ({ item: place.number, text: `${note.mark} ${note.text}` })),
      )
    expect(found).toEqual(
      truth.footnotes.map(({ line, joined, item }) => ({
        item,
        text: [line, ...joined].map((number) => lines[number - 1]).join(' '),
      })),
    )
  })

  test('raises every doubt that a machine can see, each with its place, and no other', (context) => {
    const { plan } = seed(context)
    const found = plan.doubts.map(
      ({ where, what }) => `${where.place?.joined.at(-1) ?? where.place?.number} ${what.code}`,
    )
    const written = ({ line, code }: { readonly line: number; readonly code: string }) => `${line} ${code}`
    const named = compare('doubts of domain.md', truth.doubts.map(written), found)
    const further = compare('further doubts', truth.furtherDoubts.map(written), named.more)
    figures.push(`doubts that are none ${further.more.length}`)
    expect(named.missing).toEqual([])
    expect(further).toEqual({ missing: [], more: [] })
  })

  test('is told in no word that it does not hold', (context) => {
    const { text, plan } = seed(context, true)
    const invented = inventedTexts(plan, text)
    figures.push(`invented ${invented.length}`)
    expect(invented).toEqual([])
  })

  test('names no officer unless it is asked to', (context) => {
    const { text, plan } = seed(context)
    const officers = [...plan.programmes.flatMap(({ offices }) => offices)].flatMap(
      ({ contacts }) => contacts,
    )
    expect(officers.length).toBeGreaterThan(20)
    expect(officers.every(({ name }) => name === null)).toBe(true)
    const told = JSON.stringify(
      planJson({ ...plan, programmes: plan.programmes.map((part) => ({ ...part, tables: [] })) }),
    )
    expect([...namesIn(text)].filter((name) => name.length > 2 && told.includes(name))).toEqual([])
    const named = seed(context, true).plan.programmes.flatMap(({ offices }) =>
      offices.flatMap(({ contacts }) => contacts),
    )
    expect(named.filter(({ post, name }) => post === '팀장' && name === null)).toEqual([])
  })

  test('comes back from JSON as it was', (context) => {
    const { plan } = seed(context)
    expect(readPlanSchema.parse(planJson(plan))).toEqual(plan)
  })
})

const allItems = (items: readonly ReadItem[]): readonly ReadItem[] =>
  items.flatMap((item) => [item, ...allItems(item.items)])
