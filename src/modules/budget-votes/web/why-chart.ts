import { barChart } from '#platform/charts/bar-chart.ts'
import type { Chart } from '#platform/charts/chart.ts'
import { stackedBarChart } from '#platform/charts/stacked-bar-chart.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount } from '#platform/text/format.ts'
import type { Explanation } from '#modules/participatory-budget/index.ts'
import { inMillion, inWon, roundedWon } from './amounts.ts'
import type { VoteWords } from './words.ts'

interface Drawing {
  readonly title: string
  readonly cost: bigint
  readonly words: VoteWords
  readonly locale: Locale
}

/** Why a project won or lost as a picture; null where there is nothing to draw. */
export function whyChart(why: Explanation, drawing: Drawing): Chart | null {
  if (why.outcome === 'won') return why.payment === null ? null : payersChart(why, why.payment, drawing)
  if (why.why.kind === 'supporters-money') return moneyChart(why.why, drawing)
  return why.why.kind === 'budget-left' || why.why.kind === 'ended' ? leftChart(why.why.left, drawing) : null
}

/** Of a winner of Equal Shares: who paid for it, and who had nothing left to pay. */
function payersChart(
  { supporters }: Explanation,
  { payers, emptied }: { readonly payers: number; readonly emptied: number },
  { title, words, locale }: Drawing,
): Chart {
  const { reasons } = words
  return stackedBarChart({
    title: reasons.peopleFinding(formatCount(payers, locale), formatCount(supporters, locale)),
    ...{ locale, column: words.project },
    parts: [
      { name: reasons.paidPart, tone: 'ours' },
      { name: reasons.paidAll, tone: 'second' },
      { name: reasons.paidNothing, tone: 'fourth' },
    ],
    bars: [{ label: title, values: [payers - emptied, emptied, supporters - payers] }],
  })
}

/** Of a project that lost under Equal Shares: what its supporters had left, and what was missing to its cost. */
function moneyChart(
  { together, missing }: Record<'together' | 'missing', { readonly part: bigint; readonly whole: bigint }>,
  { title, words, locale }: Drawing,
): Chart {
  const { reasons } = words
  return stackedBarChart({
    title: reasons.moneyFinding(inWon(roundedWon(missing), locale)),
    ...{ locale, column: words.project },
    parts: [
      { name: reasons.supportersHad, tone: 'ours' },
      { name: reasons.missing, tone: 'fourth' },
    ],
    bars: [{ label: title, values: [roundedWon(together), roundedWon(missing)] }],
    write: (value) => inMillion(BigInt(value), locale),
  })
}

/** What was left when its turn came, beside its cost. */
export function leftChart(left: bigint, { cost, words, locale }: Drawing): Chart {
  const { reasons } = words
  return barChart({
    title: reasons.leftFinding(inMillion(left, locale)),
    ...{ locale, columns: [words.type, words.cost] },
    bars: [
      { label: reasons.leftThen, value: left, text: inMillion(left, locale) },
      { label: reasons.costBar, value: cost, text: inMillion(cost, locale), tone: 'rest' },
    ],
  })
}
