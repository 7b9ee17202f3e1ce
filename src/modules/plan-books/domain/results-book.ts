import { ratio } from '#platform/kernel/ratio.ts'
import type { Book, BookBlock, BookItem, BookTable } from './book.ts'
import { heading, item, items, pageBreak } from './book.ts'
import type { FigureContent, PlanContent, ProgrammeContent, TaskContent, TaskState } from './plan-content.ts'
import { type BookOptions, frameOf, resultsPart } from './plan-book.ts'
import { aimLines, budgetPart, officePart, section } from './programme-parts.ts'
import { figureRecord, type Record, recordsOf } from './records.ts'
import type { Addresses, Say } from './say.ts'
import { cite, citation, type Desk, openDesk, sourceLists } from './sources.ts'

/** 주요성과: what the year reached, programme by programme, in 개조식. */
export function resultsBook(plan: PlanContent, say: Say, addresses: Addresses, options: BookOptions): Book {
  const desk = openDesk(say, addresses, options.marks)
  const { words } = say
  const title = words.resultsTitle(plan.year)
  const programmes = plan.programmes.flatMap((programme, index) => [
    ...(index > 0 ? [pageBreak] : []),
    ...programmePart(programme, desk),
  ])
  const ofYear = resultsPart(plan.resultsOfYear, plan, desk)
  return {
    ...frameOf(plan, say, options),
    title,
    blocks: [
      heading(1, words.summary),
      ...summary(plan, desk),
      pageBreak,
      heading(1, words.byProgramme),
      ...programmes,
      ...(ofYear.length > 0 ? [pageBreak, ...ofYear] : []),
      pageBreak,
      ...sourceLists(desk, plan.year),
    ],
  }
}

const inStates = (tasks: readonly TaskContent[], ...states: readonly TaskState[]) =>
  tasks.filter(({ state }) => states.includes(state))

/** How many stand how: done, going, late, held back. */
export function tally(tasks: readonly TaskContent[]) {
  return {
    total: tasks.length,
    done: inStates(tasks, 'done').length,
    going: inStates(tasks, 'under-way', 'due-soon', 'planned').length,
    late: inStates(tasks, 'late').length,
    held: inStates(tasks, 'put-off', 'stopped').length,
  }
}

function sayTally(tasks: readonly TaskContent[], { say }: Desk): string {
  const { total, done, going, late, held } = tally(tasks)
  const of = (count: number) => say.count(count)
  return say.words.counts({
    total: of(total),
    done: of(done),
    share: total === 0 ? say.words.none : say.percent(ratio(done, total)),
    going: of(going),
    late: of(late),
    held: of(held),
  })
}

/** The plan's tasks as a source: what the counts of a book stand on. */
function tasksRecord(programme: ProgrammeContent, { say, addresses }: Desk, day: string): Record {
  return {
    key: `tasks:${programme.number}`,
    place: say.words.programme(programme.number),
    what: say.words.tasksRecord,
    value: say.count(programme.tasks.length),
    day,
    by: say.name(programme.department),
    href: addresses.programme(programme.number),
    worth: [],
    names: '',
  }
}

function summary(plan: PlanContent, desk: Desk): readonly BookBlock[] {
  const { say, addresses } = desk
  const { words } = say
  const all = plan.programmes.flatMap(({ tasks }) => tasks)
  const day = say.day(plan.day)
  const table: BookTable = {
    kind: 'table',
    caption: `${words.tasksRecord}(${words.asOf(say.basis(plan.day))})`,
    unit: words.unitOf(words.cases),
    head: [...words.resultsOverviewHead, words.figuresHead[3]],
    align: ['left', 'right', 'right', 'right', 'right', 'right', 'center'],
    rows: plan.programmes.map((programme) => {
      const { total, done, going, late, held } = tally(programme.tasks)
      const counts = [total, done, going, late, held].map((count) => say.count(count))
      return [
        `${programme.number}. ${say.name(programme.title)}`,
        ...counts,
        citation(desk, tasksRecord(programme, desk, day)),
      ]
    }),
    hrefs: plan.programmes.map(({ number }) => [addresses.programme(number)]),
  }
  return [items(item('○', sayTally(all, desk))), table]
}

function programmePart(programme: ProgrammeContent, desk: Desk): readonly BookBlock[] {
  const { say, addresses } = desk
  const { words } = say
  const { tasks } = programme
  const records = recordsOf(programme, say, addresses)
  const lines = (title: string, of: readonly TaskContent[]): BookBlock[] =>
    of.length === 0
      ? []
      : [items({ ...item('□', title), items: of.map((task) => taskLine(task, programme, desk)) })]
  return [
    heading(2, `${programme.number}. ${say.name(programme.title)}`),
    ...aimLines(programme, desk, records),
    ...(tasks.length === 0 ? [] : [items(item('□', words.progress, [item('○', sayTally(tasks, desk))]))]),
    ...lines(words.reached, inStates(tasks, 'done')),
    ...lines(words.underWay, inStates(tasks, 'due-soon', 'under-way')),
    ...lines(words.troubled, inStates(tasks, 'late', 'put-off', 'stopped')),
    ...lines(words.toCome, inStates(tasks, 'planned')),
    ...targetsPart(programme, desk),
    ...budgetPart(programme, desk, words.budget),
    officePart(programme, desk),
  ]
}

/** ○ the task, with - what was last said of it. */
function taskLine(task: TaskContent, programme: ProgrammeContent, desk: Desk): BookItem {
  const { say, addresses } = desk
  const { words } = say
  const text = say.text(task.text)
  // A report is a record itself: its line says its day, and the task's line leads to it.
  const said = [...detail(task, desk), ...lastWord(task, desk)].map((line) => item('-', line))
  const ref = {
    from: 0,
    to: text.length,
    href: addresses.task(programme.number, task.id),
    title: words.states[task.state],
  }
  return { marker: '○', text, items: said, refs: [ref] }
}

/** Why it is among those in trouble. */
function detail({ state, dueDay }: TaskContent, { say }: Desk): readonly string[] {
  if (state === 'late') return [say.words.wasDue(say.day(dueDay))]
  return state === 'stopped' ? [say.words.states[state]] : []
}

/** The last report, as far as this book may tell it. */
function lastWord({ reports, reportedOn, state, percent }: TaskContent, { say }: Desk): readonly string[] {
  const { words } = say
  const report = reports[0]
  if (report !== undefined)
    return [
      words.reported({
        day: say.day(report.day),
        state: words.reportStates[report.state],
        percent: words.percent(report.percent),
        note: report.note.trim(),
      }),
    ]
  if (reportedOn === null) return state === 'planned' ? [] : [words.notReported]
  return [
    words.reported({
      day: say.day(reportedOn),
      state: words.states[state],
      percent: words.percent(percent),
      note: '',
    }),
  ]
}

/** Figures: what was to be reached beside what was. Targets and measures of one name stand in one row. */
function targetsPart(programme: ProgrammeContent, desk: Desk): readonly BookBlock[] {
  const { figures } = programme
  if (figures.length === 0) return []
  const { say, addresses } = desk
  const { words } = say
  const groups = [...Map.groupBy(figures, ({ label }) => label.ko).values()]
  const record = (figure: FigureContent) => figureRecord(programme, figure, say, addresses)
  const rows = groups.map((group) => {
    const target = group.find((figure) => figure.target)
    const measured = group.findLast((figure) => !figure.target)
    const shown = measured ?? target
    const value = (figure: FigureContent | undefined) =>
      figure === undefined ? words.none : say.figure(figure.value)
    return [
      shown === undefined ? '' : say.text(shown.label),
      value(target),
      value(measured),
      shown === undefined ? '' : say.day(shown.day),
      group.map((figure) => `[${cite(desk, record(figure))}]`).join(' '),
    ]
  })
  const table: BookTable = {
    kind: 'table',
    caption: '',
    head: words.targetsHead,
    align: ['left', 'right', 'right', 'left', 'center'],
    rows,
    hrefs: groups.map(() => [null, addresses.figures(programme.number), addresses.figures(programme.number)]),
  }
  return [section(words.targets), table]
}
