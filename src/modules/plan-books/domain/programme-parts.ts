import { ratio } from '#platform/kernel/ratio.ts'
import { type Won, won, type WonUnit, wonUnits } from '#platform/kernel/won.ts'
import type { BookBlock, BookItem, BookTable } from './book.ts'
import { item, items } from './book.ts'
import type { PlanItem, ProgrammeContent, TableContent, TaskContent } from './plan-content.ts'
import { budgetRecord, figureRecord, type Record, tableRecord } from './records.ts'
import { citation, type Desk, type LineOrigin, sourced } from './sources.ts'

/** The largest unit in which every amount is whole, so that nothing is rounded away. */
export function exactUnit(amounts: readonly Won[]): WonUnit {
  const some = amounts.filter((amount) => amount !== 0n)
  const units = ['million', 'thousand'] as const
  return (
    units.find((unit) => some.length > 0 && some.every((amount) => amount % wonUnits[unit] === 0n)) ?? 'won'
  )
}

/** ❖ lines under a programme's title. */
export function aimLines(
  programme: ProgrammeContent,
  desk: Desk,
  records: readonly Record[],
): readonly BookBlock[] {
  if (programme.aims.length === 0) return []
  const place = desk.say.words.programme(programme.number)
  const aims = programme.aims.map((aim) => ({ marker: '❖' as const, text: desk.say.text(aim), items: [] }))
  return [
    items(
      ...aims.map((aim) => sourced(desk, aim, { place, records, above: desk.say.name(programme.title) })),
    ),
  ]
}

/** The lines of a plan with all below them, at their levels. */
export function planLines(lines: readonly PlanItem[], desk: Desk, from: LineOrigin): readonly BookItem[] {
  return lines.map(({ text, marker, items: below }) => {
    // Those above are cited first.
    const own = sourced(desk, { marker, text: desk.say.text(text), items: [] }, from)
    return {
      ...own,
      items: planLines(below, desk, { ...from, above: `${from.above} ${desk.say.text(text)}` }),
    }
  })
}

/** □ with nothing but what follows it. */
export const section = (title: string): BookBlock => items(item('□', title))

/** 추진계획: when, what, who. */
export function schedulePart(programme: ProgrammeContent, desk: Desk): readonly BookBlock[] {
  const { tasks, number } = programme
  if (tasks.length === 0) return []
  const { say, addresses } = desk
  const table: BookTable = {
    kind: 'table',
    caption: '',
    head: say.words.scheduleHead,
    align: ['left', 'left', 'left'],
    rows: tasks.map((task) => [
      say.period(task.period, task.recurrence),
      taskLine(task, desk),
      whoDoes(task, desk),
    ]),
    hrefs: tasks.map(({ id }) => [null, addresses.task(number, id)]),
  }
  return [section(say.words.schedule), table]
}

const taskLine = ({ text }: TaskContent, { say }: Desk): string => say.text(text)

function whoDoes({ department, helpers }: TaskContent, { say }: Desk): string {
  return [department, ...helpers].map((name) => say.name(name)).join(', ')
}

/** 사업비: the sum and its sources, and what single tasks have of it. */
export function budgetPart(programme: ProgrammeContent, desk: Desk, title: string): readonly BookBlock[] {
  const { budget } = programme
  const { say, addresses } = desk
  if (budget === null) return []
  const record = budgetRecord(programme, budget, say, addresses)
  const unit = exactUnit([budget.total, ...budget.lines.map(({ amount }) => amount)])
  const row = (name: string, amount: Won, sign: string) => [
    name,
    say.amount(amount, unit),
    budget.total === 0n ? say.words.none : say.percent(ratio(amount, budget.total)),
    sign,
  ]
  const table: BookTable = {
    kind: 'table',
    caption: '',
    unit: say.unit(unit),
    head: [...say.words.budgetHead, say.words.figuresHead[3]],
    align: ['left', 'right', 'right', 'center'],
    rows: [
      row(say.words.sum, budget.total, citation(desk, record)),
      ...budget.lines.map(({ source, amount }) =>
        row(say.words.sources[source], amount, citation(desk, record)),
      ),
    ],
    hrefs: [record, ...budget.lines].map(() => [null, record.href]),
  }
  return [section(title), table]
}

/** 주요 수치: each with its day and its source. */
export function figuresPart(programme: ProgrammeContent, desk: Desk): readonly BookBlock[] {
  const { figures } = programme
  if (figures.length === 0) return []
  const { say, addresses } = desk
  const records = figures.map((figure) => figureRecord(programme, figure, say, addresses))
  const table: BookTable = {
    kind: 'table',
    caption: '',
    head: say.words.figuresHead,
    align: ['left', 'right', 'left', 'center'],
    rows: figures.map((figure, index) => {
      const value = say.figure(figure.value)
      const record = records[index]
      return [
        say.text(figure.label),
        figure.target ? say.words.targetOf(value) : value,
        say.day(figure.day),
        record === undefined ? '' : citation(desk, record),
      ]
    }),
    hrefs: records.map(({ href }) => [null, href]),
  }
  return [section(say.words.figures), table]
}

/** The plan's own tables, each with its 기준일 in its title and its money in one unit. */
export function tablesPart(programme: ProgrammeContent, desk: Desk): readonly BookBlock[] {
  return programme.tables.flatMap((table, index) => {
    const { say, addresses } = desk
    const record = tableRecord(programme, table, index, say, addresses)
    const sign = citation(desk, record)
    const title = `${say.text(table.caption)}(${say.words.asOf(say.basis(table.day))})`
    return [section(desk.marks === 'inline' ? `${title} ${sign}` : title), planTable(table, desk)]
  })
}

function planTable(table: TableContent, { say }: Desk): BookTable {
  const amounts = table.cells.flatMap((row) =>
    row.flatMap((cell, place) =>
      table.head[place]?.type === 'money' && typeof cell === 'string' ? [won(BigInt(cell))] : [],
    ),
  )
  const unit = exactUnit(amounts)
  const said =
    amounts.length > 0 ? say.unit(unit) : table.unit === null ? null : say.words.unitOf(say.text(table.unit))
  return {
    kind: 'table',
    caption: '',
    ...(said === null ? {} : { unit: said }),
    head: table.head.map(({ title }) => say.text(title)),
    align: table.head.map(({ type }) => (type === 'text' ? 'left' : 'right')),
    rows: table.cells.map((row) =>
      row.map((cell, place) => {
        if (cell === null) return say.words.none
        if (typeof cell !== 'string') return say.text(cell)
        return table.head[place]?.type === 'money'
          ? say.amount(won(BigInt(cell)), unit)
          : say.count(BigInt(cell))
      }),
    ),
  }
}

/** 추진부서: department, team and number; whoever works there is not named. */
export function officePart(programme: ProgrammeContent, { say }: Desk): BookTable {
  const { department, team, phone } = programme
  const leader = team === null ? null : say.words.teamLeader(say.text(team))
  const number = phone === null || phone === '' ? null : `(${phone})`
  const cell = [leader, number].filter((text) => text !== null).join(' ')
  return {
    kind: 'table',
    caption: '',
    head: [say.words.office, say.name(department), ...(cell === '' ? [] : [cell])],
    align: ['center', 'left', 'left'],
    rows: [],
  }
}
