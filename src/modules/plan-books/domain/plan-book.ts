import type { Book, BookBlock, BookTable } from './book.ts'
import { heading, item, items, pageBreak } from './book.ts'
import { won } from '#platform/kernel/won.ts'
import type { PlanContent, PlanResults, ProgrammeContent } from './plan-content.ts'
import { exactUnit, planLines, section } from './programme-parts.ts'
import { aimLines, budgetPart, figuresPart, officePart, schedulePart, tablesPart } from './programme-parts.ts'
import { recordsOf } from './records.ts'
import type { Addresses, Say } from './say.ts'
import { type Desk, type Marks, openDesk, sourceLists } from './sources.ts'

/** What stands in which book. */
export interface BookOptions {
  readonly city: string
  readonly marks: Marks
  /** The whole year's book has a cover, contents and what is common to all programmes; a part of it has not. */
  readonly whole: boolean
}

/** 주요업무계획: last year's results, vision, and the year's programmes in the form of the office's document. */
export function planBook(plan: PlanContent, say: Say, addresses: Addresses, options: BookOptions): Book {
  const desk = openDesk(say, addresses, options.marks)
  const { words } = say
  const programmes = plan.programmes.flatMap((programme, index) => [
    ...(index > 0 ? [pageBreak] : []),
    ...programmePart(programme, desk),
  ])
  const parts: BookBlock[] = options.whole
    ? [
        ...resultsPart(plan.resultsBefore, plan, desk),
        ...visionPart(plan, desk),
        heading(1, words.planTitle(plan.year)),
        overview(plan, desk),
        pageBreak,
      ]
    : [heading(1, words.planTitle(plan.year))]
  return {
    ...frameOf(plan, say, options),
    title: say.name(plan.title),
    blocks: [...parts, ...programmes, pageBreak, ...sourceLists(desk, plan.year)],
  }
}

/** What every book of a plan begins with. */
export function frameOf(plan: PlanContent, say: Say, options: BookOptions): Omit<Book, 'title' | 'blocks'> {
  const front = {
    kicker: say.words.kicker(options.city, say.name(plan.issuer)),
    contents: say.words.contents,
  }
  return {
    locale: say.locale,
    issuer: say.name(plan.issuer),
    day: plan.day,
    ...(options.whole ? { front } : {}),
  }
}

function programmePart(programme: ProgrammeContent, desk: Desk): readonly BookBlock[] {
  const { say, addresses } = desk
  const records = recordsOf(programme, say, addresses)
  const place = say.words.programme(programme.number)
  return [
    heading(2, `${programme.number}. ${say.name(programme.title)}`),
    ...aimLines(programme, desk, records),
    ...programme.sections.map(({ title, items: lines }) =>
      items({
        ...item('□', say.text(title)),
        items: planLines(lines, desk, { place, records, above: say.text(title) }),
      }),
    ),
    ...schedulePart(programme, desk),
    ...budgetPart(programme, desk, say.words.budget),
    ...figuresPart(programme, desk),
    ...tablesPart(programme, desk),
    officePart(programme, desk),
  ]
}

/** 주요성과 of a year as a plan tells it: numbered achievements, awards, contests won. */
export function resultsPart(
  results: PlanResults | null,
  plan: PlanContent,
  desk: Desk,
): readonly BookBlock[] {
  if (results === null) return []
  const { say, addresses } = desk
  const records = plan.programmes.flatMap((programme) => recordsOf(programme, say, addresses))
  const place = say.words.resultsTitle(results.year)
  const blocks: BookBlock[] = [heading(1, place)]
  for (const { number, title, items: lines } of results.achievements) {
    blocks.push(heading(2, `${number}. ${say.name(title)}`))
    if (lines.length > 0)
      blocks.push(items(...planLines(lines, desk, { place, records, above: say.name(title) })))
  }
  return [...blocks, ...honours(results, say)]
}

function honours(results: PlanResults, say: Say): readonly BookBlock[] {
  const { awards, contests, achievements } = results
  if (awards.length + contests.length === 0) return []
  const { words } = say
  const number = achievements.reduce((most, each) => Math.max(most, each.number), 0) + 1
  return [
    heading(2, `${number}. ${words.awardsAndContests}`),
    ...(awards.length === 0 ? [] : [section(words.awards), awardTable(awards, say)]),
    ...(contests.length === 0 ? [] : [section(words.contests), contestTable(contests, say)]),
  ]
}

function awardTable(awards: PlanResults['awards'], say: Say): BookTable {
  return {
    kind: 'table',
    caption: '',
    head: say.words.awardHead,
    align: ['left', 'left', 'left', 'left'],
    rows: awards.map(({ title, grade, by, day }) => [
      say.text(title),
      say.text(grade),
      say.text(by),
      say.day(day),
    ]),
  }
}

function contestTable(contests: PlanResults['contests'], say: Say): BookTable {
  const amounts = contests.flatMap(({ total }) => (total === null ? [] : [won(BigInt(total))]))
  const unit = exactUnit(amounts)
  return {
    kind: 'table',
    caption: '',
    ...(amounts.length > 0 ? { unit: say.unit(unit) } : {}),
    head: say.words.contestHead,
    align: ['left', 'left', 'left', 'right', 'left'],
    rows: contests.map(({ title, by, month, total, note }) => [
      say.text(by),
      say.text(title),
      say.moment(month),
      total === null ? say.words.none : say.amount(won(BigInt(total)), unit),
      note === null ? '' : say.text(note),
    ]),
  }
}

/** 비전, 추진방향, 핵심과제. */
function visionPart(plan: PlanContent, desk: Desk): readonly BookBlock[] {
  const { say } = desk
  const { words } = say
  const list = (title: string, lines: PlanContent['aims']): BookBlock[] =>
    lines.length === 0 ? [] : [heading(2, title), items(...lines.map((line) => item('○', say.text(line))))]
  return [
    pageBreak,
    heading(1, words.visionTitle(plan.year)),
    ...list(words.vision, [plan.vision]),
    ...list(words.aims, plan.aims),
    ...list(words.coreTasks, plan.coreTasks),
  ]
}

/** The year's programmes on one page: who leads, how much there is to do, what it costs. */
function overview(plan: PlanContent, { say, addresses }: Desk): BookTable {
  const budgets = plan.programmes.flatMap(({ budget }) => (budget === null ? [] : [budget.total]))
  const unit = exactUnit(budgets)
  return {
    kind: 'table',
    caption: say.words.overview,
    ...(budgets.length > 0 ? { unit: say.unit(unit) } : {}),
    head: say.words.overviewHead,
    align: ['center', 'left', 'left', 'right', 'right'],
    rows: plan.programmes.map(({ number, title, department, tasks, budget }) => [
      String(number),
      say.name(title),
      say.name(department),
      say.count(tasks.length),
      budget === null ? say.words.none : say.amount(budget.total, unit),
    ]),
    hrefs: plan.programmes.map(({ number }) => [null, addresses.programme(number)]),
  }
}
