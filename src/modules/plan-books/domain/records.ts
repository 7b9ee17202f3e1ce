import { perMille } from '#platform/kernel/ratio.ts'
import type { FigureInText, FigureKind } from './figures-in-text.ts'
import type { FigureContent, ProgrammeContent, TableContent } from './plan-content.ts'
import type { Addresses, Say } from './say.ts'

/** Something that a figure can stand on, and what it is worth as each kind. */
export interface Record {
  readonly key: string
  /** The programme it belongs to, what it is, its value, its day and who keeps it. */
  readonly place: string
  readonly what: string
  readonly value: string
  readonly day: string
  readonly by: string
  readonly href: string
  readonly worth: readonly Worth[]
  /** The words that a line speaking of it would use. */
  readonly names: string
}

interface Worth {
  readonly kind: FigureKind
  readonly value: bigint
}

/** Everything in a programme that a figure of its texts may stand on. */
export function recordsOf(programme: ProgrammeContent, say: Say, addresses: Addresses): readonly Record[] {
  const figures = programme.figures.map((figure) => figureRecord(programme, figure, say, addresses))
  const budget = programme.budget === null ? [] : [budgetRecord(programme, programme.budget, say, addresses)]
  const tables = programme.tables.map((table, index) => tableRecord(programme, table, index, say, addresses))
  const tasks = programme.tasks.flatMap((task): Record[] =>
    task.budget === null
      ? []
      : [
          {
            ...common(programme, say),
            key: `task:${task.id}`,
            what: say.text(task.text),
            value: say.money(task.budget),
            day: task.reportedOn === null ? say.words.none : say.day(task.reportedOn),
            by: say.name(task.department),
            href: addresses.task(programme.number, task.id),
            worth: [{ kind: 'money', value: task.budget }],
            names: '',
          },
        ],
  )
  return [...figures, ...budget, ...tables, ...tasks]
}

/** A figure of the plan with its day and its source. */
export function figureRecord(
  programme: ProgrammeContent,
  figure: FigureContent,
  say: Say,
  addresses: Addresses,
): Record {
  return {
    ...common(programme, say),
    key: `figure:${figure.id}`,
    what: say.text(figure.label),
    value: say.figure(figure.value),
    day: say.day(figure.day),
    by: figure.source === null ? say.name(programme.department) : say.text(figure.source),
    href: addresses.figures(programme.number),
    worth: worthOf(figure),
    names: unitWords(figure, say),
  }
}

/** A label, with the unit where it names what is counted: 개 분야. */
function unitWords({ label, value }: FigureContent, say: Say): string {
  return `${say.text(label)} ${value.kind === 'count' ? say.text(value.unit) : ''}`
}

function worthOf({ value }: FigureContent): readonly Worth[] {
  switch (value.kind) {
    case 'count':
      return [{ kind: 'count', value: value.count }]
    case 'money':
      return [{ kind: 'money', value: value.amount }]
    case 'rate':
      return [{ kind: 'percent', value: BigInt(value.perMille) * 100n }]
    case 'ratio': {
      const share = perMille(value.counts)
      return [
        { kind: 'count', value: value.counts.part },
        { kind: 'count', value: value.counts.whole },
        ...(share === null ? [] : [{ kind: 'percent' as const, value: BigInt(share) * 100n }]),
      ]
    }
    case 'goal':
      return []
  }
}

/** The money of a programme by its sources. */
export function budgetRecord(
  programme: ProgrammeContent,
  budget: NonNullable<ProgrammeContent['budget']>,
  say: Say,
  addresses: Addresses,
): Record {
  return {
    ...common(programme, say),
    key: `budget:${programme.number}`,
    what: say.words.budgetRecord,
    value: say.money(budget.total),
    day: say.words.none,
    by: say.name(programme.department),
    href: addresses.programme(programme.number),
    worth: [budget.total, ...budget.lines.map(({ amount }) => amount)].map((value) => ({
      kind: 'money',
      value,
    })),
    names: '',
  }
}

/** A table of the plan; each of its numbers can be stood on. */
export function tableRecord(
  programme: ProgrammeContent,
  table: TableContent,
  index: number,
  say: Say,
  addresses: Addresses,
): Record {
  const worth = table.cells.flatMap((row) =>
    row.flatMap((cell, place): Worth[] => {
      const type = table.head[place]?.type
      if (typeof cell !== 'string' || type === undefined || type === 'text') return []
      return [{ kind: type, value: BigInt(cell) }]
    }),
  )
  return {
    ...common(programme, say),
    key: `table:${programme.number}:${index}`,
    what: say.text(table.caption),
    value: say.words.tableRecord,
    day: say.day(table.day),
    by: say.name(programme.department),
    href: addresses.programme(programme.number),
    worth,
    names: [table.caption, ...table.head.map(({ title }) => title), ...table.cells.flatMap(wordsOf)]
      .map((each) => say.text(each))
      .join(' '),
  }
}

const wordsOf = (row: TableContent['cells'][number]) =>
  row.filter((cell) => cell !== null && typeof cell !== 'string')

const common = ({ number }: ProgrammeContent, { words }: Say) => ({ place: words.programme(number) })

/**
 * The first record that holds the very number in the same kind and that the line speaks of; null when none does. A
 * short number alone proves nothing: five attorneys do not back five fields. Three digits that are the same do.
 */
export function recordBehind(figure: FigureInText, line: string, records: readonly Record[]): Record | null {
  const holds = ({ worth }: Record) =>
    worth.some(({ kind, value }) => kind === figure.kind && value === figure.value)
  const holding = records.filter(holds)
  const spoken = holding.find((record) => speaksOf(line, record))
  return spoken ?? (isTelling(figure.value) ? (holding[0] ?? null) : null)
}

/** Whether a number is long enough to be no coincidence. */
const isTelling = (value: bigint): boolean => value.toString().replace(/0+$/u, '').length >= 3

/** Whether a line has a part of a word of a record's name. Money of a budget is named by its line however it likes. */
function speaksOf(line: string, { key, names }: Record): boolean {
  if (key.startsWith('budget:') || key.startsWith('task:')) return true
  const said = new Set(wordParts(line))
  return wordParts(names).some((part) => said.has(part))
}

/** Two syllables of Korean, wherever in a compound they stand; four letters at the beginning of any other word. */
function wordParts(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[가-힣]{2,}|[a-z]{4,}/gu) ?? []
  return words.flatMap((word) =>
    /[a-z]/u.test(word)
      ? [word.slice(0, 4)]
      : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)),
  )
}
