import { tablesDownload } from '#platform/documents/download.ts'
import { type SheetCell, sheetOf } from '#platform/documents/sheet.ts'
import type { Reply } from '#platform/http/reply.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { sayFixed, sayTotal } from '#modules/joint-evaluation/index.ts'
import type { Plan } from '../domain/plan/plan.ts'
import { restOf } from '../domain/plan/reasons.ts'
import { type FileFormat, totalCell, type Written } from './file-columns.ts'
import type { SolvedProps } from './plan-shown.ts'
import { restColumns } from './plan-rest.tsx'
import { stepColumns } from './plan-steps.tsx'
import { foresightWords } from './words.ts'

/** A figure of a plan: as the page says it, and as a number. */
interface PlanFigure {
  readonly label: string
  readonly value: string
  readonly amount: SheetCell
  readonly unit: string
  readonly note?: string
}

/** What a plan comes to. */
export function planFigures(
  { before, after, needed, slack, effort }: Plan,
  locale: Locale,
): readonly PlanFigure[] {
  const words = foresightWords[locale]
  const total = (label: string, of: bigint, note: string) => ({
    ...{ label, note, value: sayTotal(of, locale), amount: totalCell(of), unit: words.points },
  })
  return [
    total(words.planBefore, before.total, words.rankOf(String(before.rank))),
    total(words.planAfter, after.total, words.rankOf(String(after.rank))),
    total(words.needed, needed, words.slackNote(sayFixed(slack, 4, locale))),
    { label: words.effort, value: formatCount(effort, locale), amount: effort, unit: words.effortUnit },
  ]
}

/** A plan: its steps; what was asked and what it comes to; what it leaves as it is. */
export async function planFile(
  props: SolvedProps,
  format: FileFormat,
  { locale, today }: Written,
): Promise<Reply> {
  const words = foresightWords[locale]
  const { all, plan, asked, question, without } = props
  const year = String(all.facts.year.evaluationYear)
  const titled = (sheetName: string) => ({
    ...{ sheetName, locale },
    title: `${words.roomTitle(year)} · ${words.plan} · ${words.asOf(formatDay(today, locale))}`,
  })
  const heads = words.figureHeads
  const conditions: readonly Omit<PlanFigure, 'value'>[] = [
    { label: words.targetRank, amount: words.rankOf(String(asked.rank)), unit: '' },
    { label: words.others, amount: words.othersChoices[asked.others], unit: '', note: words.othersSaid[asked.others] },
    { label: words.withSuggestions, amount: asked.withSuggestions, unit: '' },
  ]
  return await tablesDownload(
    [
      // Why a step is taken is told of the one that was asked about.
      sheetOf(titled(words.planSteps), stepColumns(props, locale).filter(({ key }) => key !== 'why' || without !== null), plan.chosen),
      sheetOf(
        titled(words.figures),
        [
          { title: heads.label, sheet: 'text', value: ({ label }) => label },
          { title: heads.value, sheet: 'decimal', value: ({ amount }) => amount },
          { title: heads.unit, sheet: 'text', value: ({ unit }) => unit },
          { title: heads.note, sheet: 'text', value: ({ note }) => note ?? null },
        ],
        [...conditions, ...planFigures(plan, locale)],
      ),
      sheetOf(titled(words.rest), restColumns(props, locale), restOf(plan, question)),
    ],
    format,
    words.fileNames.plan(year, today),
  )
} // prettier-ignore
