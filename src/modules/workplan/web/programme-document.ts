import type { DepartmentId } from '#platform/access/person.ts'
import type { Block, Document } from '#platform/documents/document.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import type { PlanHead } from '../data/plan-queries.ts'
import type { Programme } from '../data/programme-queries.ts'
import type { TaskLine } from '../data/task-queries.ts'
import { wordsIn } from '../domain/plan-text.ts'
import { itemsIn } from './plan-items.ts'
import { budgetTable, figureTable, planTable, scheduleTable } from './programme-tables.ts'
import { workplanTexts } from './words.ts'

export interface ProgrammeFacts {
  readonly plan: PlanHead
  readonly programme: Programme
  readonly tasks: readonly TaskLine[]
  readonly names: ReadonlyMap<DepartmentId, Localized>
}

/** A programme in the form of the yearly plan: ❖ aims, □ sections, schedule, figures, budget, office. */
export function programmeDocument(facts: ProgrammeFacts, day: CalendarDate, locale: Locale): Document {
  const { plan, programme, tasks, names } = facts
  const words = workplanTexts[locale]
  const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })
  const aims = programme.aims.map((aim) => ({ text: wordsIn(aim, locale), marker: '❖' as const, items: [] }))
  const sections = programme.sections.map(({ title, items }) => ({
    text: wordsIn(title, locale),
    marker: '□' as const,
    items: itemsIn(items, locale),
  }))
  return {
    title: `${programme.number}. ${programme.title[locale]}`,
    locale,
    issuer: names.get(plan.departmentId)?.[locale] ?? plan.title[locale],
    day,
    blocks: [
      { kind: 'paragraph', text: wordsIn(programme.purpose, locale) },
      ...(aims.length > 0 ? [{ kind: 'items' as const, items: aims }] : []),
      ...(sections.length > 0 ? [{ kind: 'items' as const, items: sections }] : []),
      ...(tasks.length > 0 ? [heading(words.schedule), scheduleTable(tasks, names, locale)] : []),
      ...(programme.figures.length > 0
        ? [heading(words.figures), figureTable(programme.figures, locale)]
        : []),
      ...(programme.budget === null
        ? []
        : [heading(words.budgetTitle), budgetTable(programme.budget, locale)]),
      ...programme.tables.map((table) => planTable(table, locale)),
      heading(words.contact),
      officeTable(facts, locale),
    ],
  }
}

function officeTable({ programme, names }: ProgrammeFacts, locale: Locale): Block {
  const words = workplanTexts[locale]
  return {
    kind: 'table',
    caption: words.document.office,
    head: [words.lead, words.team, words.phone],
    align: ['left', 'left', 'left'],
    rows: [
      [
        names.get(programme.departmentId)?.[locale] ?? '–',
        programme.team === null ? '–' : wordsIn(programme.team, locale),
        programme.phone ?? '–',
      ],
    ],
  }
}
