import type { DepartmentId } from '#platform/access/person.ts'
import type { DocumentTable } from '#platform/documents/document.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import { formatAmount, formatCount, formatDay, formatPercent, unitLabel } from '#platform/text/format.ts'
import type { Programme, ProgrammeTable } from '../data/programme-queries.ts'
import type { TaskLine } from '../data/task-queries.ts'
import { wordsIn } from '../domain/plan-text.ts'
import { exactUnit, sayFigure, sayPeriod, sayRecurrence, wonOf } from './say.ts'
import { workplanTexts } from './words.ts'

/** A table of the plan, its money in the largest unit that loses nothing. */
export function planTable(table: ProgrammeTable, locale: Locale): DocumentTable {
  const amounts = table.cells.flatMap((row) =>
    row.flatMap((cell, place) =>
      table.head[place]?.type === 'money' && typeof cell === 'string' ? [wonOf(cell)] : [],
    ),
  )
  const unit = exactUnit(amounts)
  const said =
    amounts.length > 0 ? unitLabel(unit, locale) : table.unit === null ? null : wordsIn(table.unit, locale)
  return {
    kind: 'table',
    caption: wordsIn(table.caption, locale),
    ...(said === null ? {} : { unit: said }),
    head: table.head.map(({ title }) => wordsIn(title, locale)),
    align: table.head.map(({ type }) => (type === 'text' ? 'left' : 'right')),
    rows: table.cells.map((row) =>
      row.map((cell, place) => {
        if (cell === null) return '–'
        if (typeof cell !== 'string') return wordsIn(cell, locale)
        return table.head[place]?.type === 'money'
          ? formatAmount(wonOf(cell), unit, locale)
          : formatCount(BigInt(cell), locale)
      }),
    ),
  }
}

export function scheduleTable(
  tasks: readonly TaskLine[],
  names: ReadonlyMap<DepartmentId, Localized>,
  locale: Locale,
): DocumentTable {
  const words = workplanTexts[locale]
  return {
    kind: 'table',
    caption: words.document.schedule,
    head: [words.task, words.period, words.recurrence, words.owner, words.state, words.progress],
    align: ['left', 'left', 'left', 'left', 'center', 'right'],
    rows: tasks.map((task) => [
      wordsIn(task.text, locale),
      sayPeriod(task.period, locale),
      sayRecurrence(task.recurrence, locale),
      names.get(task.departmentId)?.[locale] ?? '–',
      words.states[task.state],
      words.percentOf(task.percent),
    ]),
  }
}

export function figureTable(figures: Programme['figures'], locale: Locale): DocumentTable {
  const words = workplanTexts[locale]
  return {
    kind: 'table',
    caption: words.document.figures,
    head: [words.figure, words.value, words.asOf, words.source],
    align: ['left', 'right', 'left', 'left'],
    rows: figures.map((figure) => [
      wordsIn(figure.label, locale),
      figure.target ? words.targetValue(sayFigure(figure.value, locale)) : sayFigure(figure.value, locale),
      formatDay(figure.day, locale),
      figure.source === null ? '–' : wordsIn(figure.source, locale),
    ]),
  }
}

export function budgetTable(budget: NonNullable<Programme['budget']>, locale: Locale): DocumentTable {
  const words = workplanTexts[locale]
  const unit = exactUnit([budget.total, ...budget.lines.map(({ amount }) => amount)])
  const row = (name: string, amount: typeof budget.total) => [
    name,
    formatAmount(amount, unit, locale),
    formatPercent(ratio(amount, budget.total), locale),
  ]
  return {
    kind: 'table',
    caption: words.document.budget,
    unit: unitLabel(unit, locale),
    head: [words.sourceColumn, words.amount, words.share],
    align: ['left', 'right', 'right'],
    rows: [
      row(words.total, budget.total),
      ...budget.lines.map(({ source, amount }) => row(words.sources[source], amount)),
    ],
  }
}
