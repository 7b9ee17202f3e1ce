import { daysBetween } from '#platform/kernel/calendar-date.ts'
import type { Book, BookBlock, BookTable } from './book.ts'
import { heading, item, items, pageBreak } from './book.ts'
import { type PlanContent, type ProgrammeContent, type TaskContent, taskStates } from './plan-content.ts'
import type { Addresses, Say } from './say.ts'

/** A task with the programme it belongs to. */
export interface PlacedTask {
  readonly programme: ProgrammeContent
  readonly task: TaskContent
}

/** Every task of a plan, in its order. */
export function placedTasks(plan: PlanContent): readonly PlacedTask[] {
  return plan.programmes.flatMap((programme) => programme.tasks.map((task) => ({ programme, task })))
}

/** As many reports as a page of A4 holds beside the facts. */
const MOST_REPORTS = 5
const LONGEST_NOTE = 240
const LONGEST_TEXT = 300

/** Kept on one line in a narrow column. */
const solid = (text: string): string => text.replaceAll(' ', '\u00a0')

const shortened = (text: string, most: number): string => {
  const letters = Array.from(text.trim())
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most - 1).join('')}…`
}

/** 과제 카드: each task on one page of A4. */
export function taskCards(
  plan: PlanContent,
  tasks: readonly PlacedTask[],
  say: Say,
  addresses: Addresses,
): Book {
  const only = tasks.length === 1 ? tasks[0] : undefined
  const cards = tasks.flatMap((placed, index) => [
    ...(index > 0 ? [pageBreak] : []),
    ...(only === undefined ? [heading(2, shortened(say.text(placed.task.text), LONGEST_TEXT))] : []),
    ...cardBlocks(placed, say, addresses),
  ])
  const title =
    only === undefined ? `${plan.year} ${say.words.card}` : shortened(say.text(only.task.text), LONGEST_TEXT)
  return {
    title,
    locale: say.locale,
    issuer: say.name(plan.issuer),
    day: plan.day,
    blocks:
      tasks.length === 0
        ? [{ kind: 'paragraph', text: say.words.noTasks }]
        : [...(only === undefined ? [heading(1, say.words.card)] : []), ...cards],
  }
}

function cardBlocks({ programme, task }: PlacedTask, say: Say, addresses: Addresses): readonly BookBlock[] {
  const { words } = say
  const { cardFacts: facts } = words
  const helpers = task.helpers.map((name) => say.name(name)).join(', ')
  const rows = [
    [facts.programme, `${programme.number}. ${say.name(programme.title)}`],
    [facts.owner, say.name(task.department)],
    [facts.helpers, helpers === '' ? words.none : shortened(helpers, LONGEST_NOTE)],
    [facts.period, say.period(task.period, task.recurrence)],
    [facts.money, task.budget === null ? words.none : say.money(task.budget)],
    [facts.state, words.states[task.state]],
    [facts.due, say.day(task.dueDay)],
    [facts.percent, words.percent(task.percent)],
  ]
  return [
    {
      kind: 'table',
      caption: '',
      head: words.cardHead,
      align: ['left', 'left'],
      rows,
      hrefs: [[null, addresses.programme(programme.number)]],
    },
    ...reportsTable(task, say),
  ]
}

function reportsTable({ reports }: TaskContent, say: Say): readonly BookBlock[] {
  const { words } = say
  if (reports.length === 0) return [items(item('□', words.reportsTitle, [item('○', words.notReported)]))]
  const shown = reports.slice(0, MOST_REPORTS)
  const table: BookTable = {
    kind: 'table',
    caption: words.reportsTitle,
    head: words.reportsHead,
    align: ['left', 'center', 'right', 'left'],
    rows: shown.map(({ day, state, percent, note }) => [
      say.day(day),
      words.reportStates[state],
      words.percent(percent),
      shortened(note, LONGEST_NOTE) || words.none,
    ]),
  }
  const left = reports.length - shown.length
  return [table, ...(left > 0 ? [items(item('※', words.moreReports(say.count(left))))] : [])]
}

/** 월간 보고: every department's tasks of a month, with what was reported in it. */
export function monthlyReport(
  plan: PlanContent,
  month: { readonly from: string; readonly until: string; readonly said: string },
  say: Say,
  addresses: Addresses,
): Book {
  const { words } = say
  const running = placedTasks(plan).filter(({ task }) => isOfMonth(task, month))
  const departments = [...Map.groupBy(running, ({ task }) => task.departmentId).values()]
  const blocks = departments.flatMap((tasks): BookBlock[] => {
    const name = tasks[0] === undefined ? '' : say.name(tasks[0].task.department)
    return [heading(1, name), monthTable(tasks, month, say, addresses)]
  })
  return {
    title: words.monthTitle(month.said),
    locale: say.locale,
    issuer: say.name(plan.issuer),
    day: plan.day,
    blocks: blocks.length === 0 ? [{ kind: 'paragraph', text: words.noTasks }] : blocks,
  }
}

/** Work of the month, work that is late, and whatever was reported in it. */
function isOfMonth(
  task: TaskContent,
  { from, until }: { readonly from: string; readonly until: string },
): boolean {
  const { start, end } = task.period
  // A month sorts as text before its days: both ends are compared by their month.
  const runs = start.slice(0, 7) <= until.slice(0, 7) && end.slice(0, 7) >= from.slice(0, 7)
  return runs || task.state === 'late' || task.reports.some(({ day }) => day >= from && day <= until)
}

function monthTable(
  tasks: readonly PlacedTask[],
  { from, until }: { readonly from: string; readonly until: string },
  say: Say,
  addresses: Addresses,
): BookTable {
  const { words } = say
  return {
    kind: 'table',
    caption: '',
    head: words.monthHead,
    align: ['left', 'left', 'center', 'right', 'left'],
    rows: tasks.map(({ programme, task }) => {
      const said = task.reports.filter(({ day }) => day >= from && day <= until)
      return [
        `${programme.number}. ${say.text(task.text)}`,
        say.period(task.period, task.recurrence),
        solid(words.states[task.state]),
        solid(words.percent(task.percent)),
        said.length === 0
          ? words.none
          : said.map(({ day, note }) => `${say.day(day)} ${note.trim()}`.trim()).join('\n'),
      ]
    }),
    hrefs: tasks.map(({ programme, task }) => [addresses.task(programme.number, task.id)]),
  }
}

const rank = ({ task }: PlacedTask): number => taskStates.indexOf(task.state)

/** Those that need someone first: by state, then the longest overdue. */
export function inOrderOfTrouble(tasks: readonly PlacedTask[]): readonly PlacedTask[] {
  return tasks.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      a.task.dueDay.localeCompare(b.task.dueDay) ||
      a.programme.number - b.programme.number,
  )
}

/** 보고회 자료: a department's tasks in order of trouble, with room for what is decided. */
export function sessionHandout(
  plan: PlanContent,
  tasks: readonly PlacedTask[],
  department: string,
  say: Say,
  addresses: Addresses,
): Book {
  const { words } = say
  const ordered = inOrderOfTrouble(tasks)
  const table: BookTable = {
    kind: 'table',
    caption: '',
    head: words.handoutHead,
    align: ['center', 'left', 'center', 'left', 'right', 'left'],
    rows: ordered.map(({ programme, task }, index) => {
      const over = daysBetween(task.dueDay, plan.day)
      const state = words.states[task.state]
      const last = task.reports[0]
      return [
        String(index + 1),
        `${programme.number}. ${say.text(task.text)}`,
        solid(task.state === 'late' && over > 0 ? `${state}\n${words.daysLate(say.count(over))}` : state),
        solid(say.basis(task.dueDay)),
        solid(words.percent(task.percent)),
        last === undefined ? words.notReported : `${say.day(last.day)} ${last.note.trim()}`.trim(),
      ]
    }),
    hrefs: ordered.map(({ programme, task }) => [null, addresses.task(programme.number, task.id)]),
  }
  const discuss = ordered.filter(({ task }) => ['late', 'put-off', 'stopped'].includes(task.state))
  const toDiscuss = items(
    item(
      '□',
      words.toDiscuss,
      discuss.map(({ task }) => item('○', say.text(task.text))),
    ),
  )
  return {
    title: words.handoutTitle(department),
    locale: say.locale,
    issuer: say.name(plan.issuer),
    day: plan.day,
    blocks:
      ordered.length === 0
        ? [{ kind: 'paragraph', text: words.noTasks }]
        : [table, ...(discuss.length > 0 ? [toDiscuss] : [])],
  }
}
