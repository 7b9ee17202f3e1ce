import type { Sheet } from '#platform/documents/sheet.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { RoundContent } from '../domain/round-content.ts'
import { sayStage } from './say.tsx'
import { checkTexts, sayPeriod } from './words.ts'

/** A round's pledges as a table for Excel and other programs. */
export function roundSheet(content: RoundContent, locale: Locale): Sheet {
  const words = checkTexts[locale]
  return {
    sheetName: words.checks,
    title: words.checkOf(sayPeriod(content, locale)),
    locale,
    columns: [
      { title: words.number, type: 'integer' },
      { title: words.field, type: 'text' },
      { title: words.pledge, type: 'text' },
      { title: words.department, type: 'text' },
      { title: words.stage, type: 'text' },
      { title: words.progress, type: 'integer' },
      { title: words.note, type: 'text' },
      { title: words.problem, type: 'text' },
      { title: words.goalsPlanned, type: 'integer' },
      { title: words.goalsMet, type: 'integer' },
      { title: words.asOf, type: 'date' },
    ],
    rows: content.pledges.map((pledge) => [
      pledge.number,
      pledge.field.title[locale],
      pledge.title[locale],
      pledge.department[locale],
      sayStage(pledge.stage, words),
      pledge.progress,
      pledge.note,
      pledge.problem,
      pledge.goals.planned,
      pledge.goals.met,
      content.lastDay,
    ]),
  }
}
