import { barChart } from '#platform/charts/bar-chart.ts'
import { stackedBarChart } from '#platform/charts/stacked-bar-chart.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay, formatDayOfYear } from '#platform/text/format.ts'
import type { Turnout } from '#modules/participation/index.ts'
import { limitOf, proposalTypes } from '#modules/participatory-budget/index.ts'
import { type RoundStanding, wouldWin } from '../use-cases/standing.ts'
import { inEok, inMillion } from './amounts.ts'
import { inPoints, pointsAsNumber } from './combined-part.tsx'
import type { ResultRow } from './result-rows.ts'
import type { VoteWords } from './words.ts'

/** Every project of the ballot by what decided, those that won dark. */
export function votesChart(rows: readonly ResultRow[], words: VoteWords, locale: Locale) {
  const [first] = rows
  const said = (row: ResultRow | undefined) => {
    if (row !== undefined && row.combined !== null) return words.pointsOf(inPoints(row.combined.score))
    const given = row?.points ?? null
    return given === null
      ? words.votesOf(formatCount(row?.votes ?? 0, locale))
      : words.pointsOf(formatCount(given, locale))
  }
  const hasPoints = rows.some(({ points }) => points !== null)
  const isScored = rows.some(({ combined }) => combined !== null)
  const measured = isScored ? words.combined : hasPoints ? words.pointsGiven : words.votes
  return barChart({
    title: words.chartFinding(first?.title ?? '–', said(first)),
    ...{ locale, columns: [words.project, measured] },
    bars: rows.map((row) => ({
      label: row.title,
      value: row.combined === null ? (row.points ?? row.votes) : pointsAsNumber(row.combined.score),
      text: `${said(row)} · ${inMillion(row.cost, locale)}`,
      tone: row.order === null ? 'rest' : 'ours',
    })),
  })
}

/** What of each type's limit is used: as settled, or as it stands before the committee. */
export function limitsChart(standing: RoundStanding, words: VoteWords, locale: Locale) {
  const { round, settlement } = standing
  const lines =
    settlement?.lines.filter(({ isSelected }) => isSelected) ??
    wouldWin(standing).map(({ line, cost }) => ({ type: line.type, cost }))
  const usedOf = (type: string) =>
    lines.filter((line) => line.type === type).reduce((sum, { cost }) => sum + cost, 0n)
  const all = lines.reduce((sum, { cost }) => sum + cost, 0n)
  return stackedBarChart({
    title: words.limitsFinding(inEok(all, locale), inEok(round.total, locale)),
    ...{ locale, column: words.type },
    parts: [
      { name: words.used, tone: 'ours' },
      { name: words.unused, tone: 'fourth' },
    ],
    bars: proposalTypes.map((type) => ({
      label: words.types[type],
      values: [usedOf(type), limitOf(round, type) - usedOf(type)],
    })),
    write: (value) => inEok(BigInt(value), locale),
  })
}

/** How many voted on which day. */
export function turnoutChart({ byDay }: Turnout, words: VoteWords, locale: Locale) {
  const most = byDay.toSorted((a, b) => b.voters - a.voters)[0]
  return barChart({
    title:
      most === undefined
        ? words.byDay
        : words.turnoutFinding(formatDay(most.day, locale), formatCount(most.voters, locale)),
    ...{ caption: words.byDay, locale, columns: [words.day, words.voters] },
    bars: byDay.map(({ day, voters }) => ({ label: formatDayOfYear(day, locale), value: voters })),
  })
}
