import type { Block, Document } from '#platform/documents/document.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import { won } from '#platform/kernel/won.ts'
import { formatAmount, formatCount, formatDay, unitLabel } from '#platform/text/format.ts'
import { limitOf, type ProposalType, proposalTypes } from '#modules/participatory-budget/index.ts'
import type { Settlement } from '../data/count-queries.ts'
import type { CombinedScore } from '../domain/combined-score.ts'
import type { SettledLine } from '../domain/settle.ts'
import type { RoundStanding } from '../use-cases/standing.ts'
import { combinedFormula, sayScore, scoresByNumber } from './combined-part.tsx'
import { voteTexts, type VoteWords } from './words.ts'

interface Writing {
  readonly words: VoteWords
  readonly locale: Locale
  readonly titles: ReadonlyMap<number, string>
  readonly scores: ReadonlyMap<number, CombinedScore>
}

/** The opinion paper as the document that is attached to the bill: the same figures as its page. */
export function opinionDocument(
  { round, proposals, count }: RoundStanding,
  { lines, settledOn }: Settlement,
  city: Localized,
  locale: Locale,
): Document {
  const words = voteTexts[locale]
  const formula = combinedFormula(round, words, locale)
  const writing = {
    ...{ words, locale, titles: new Map(proposals.map((line) => [line.number, line.title])) },
    scores: scoresByNumber({ round, count }),
  }
  return {
    ...{ title: words.opinionTitle(String(round.year + 1)), locale, issuer: city[locale], day: settledOn },
    blocks: [
      { kind: 'paragraph', text: words.opinionLead(formatDay(settledOn, locale)) },
      sumsTable(round, lines, writing),
      ...(formula === '' ? [] : [{ kind: 'paragraph' as const, text: formula }]),
      ...proposalTypes.flatMap((type) => blocksOf(type, lines, writing)),
    ],
  }
}

const sumOf = (some: readonly SettledLine[]) => some.reduce((sum, { cost }) => sum + cost, 0n)

function sumsTable(
  round: RoundStanding['round'],
  lines: readonly SettledLine[],
  { words, locale }: Writing,
): Block {
  const selected = lines.filter(({ isSelected }) => isSelected)
  const row = (label: string, some: readonly SettledLine[], limit: bigint) => {
    const amounts = [sumOf(some), limit, limit - sumOf(some)]
    return [
      label,
      formatCount(some.length, locale),
      ...amounts.map((each) => formatAmount(won(each), 'won', locale)),
    ]
  }
  return {
    ...{ kind: 'table', caption: words.sums, unit: unitLabel('won', locale) },
    head: [words.type, words.cases, words.used, words.limit, words.unused],
    align: ['left', 'right', 'right', 'right', 'right'],
    rows: [
      ...proposalTypes.map((type) => {
        const own = selected.filter((line) => line.type === type)
        return row(words.types[type], own, limitOf(round, type))
      }),
      row(words.total, selected, round.total),
    ],
  }
}

function blocksOf(type: ProposalType, lines: readonly SettledLine[], writing: Writing): readonly Block[] {
  const { words } = writing
  const own = lines.filter((line) => line.type === type)
  const lists = [
    [words.selectedList(words.types[type]), own.filter(({ isSelected }) => isSelected)],
    [words.notSelectedList(words.types[type]), own.filter(({ isSelected }) => !isSelected)],
  ] as const
  if (own.length === 0) return []
  const tables = lists.filter(([, some]) => some.length > 0)
  return [
    { kind: 'heading', level: 1, text: words.types[type] },
    ...tables.map(([caption, some]) => linesTable(caption, some, writing)),
  ]
}

function linesTable(caption: string, lines: readonly SettledLine[], writing: Writing): Block {
  const { words, locale, titles, scores } = writing
  // Only what stood on a ballot has one.
  const isScored = lines.some(({ number }) => scores.has(number))
  return {
    ...{ kind: 'table', caption, unit: unitLabel('million', locale) },
    head: [words.number, words.project, words.cost, ...(isScored ? [words.combined] : []), words.basis],
    align: ['right', 'left', 'right', ...(isScored ? ['right' as const] : []), 'left'],
    rows: lines.map((line) => [
      ...[String(line.number), titles.get(line.number) ?? '–'],
      formatAmount(won(line.cost), 'million', locale),
      ...(isScored ? [sayScore(scores.get(line.number))] : []),
      basisOf(line, words),
    ]),
  }
}

/** By what a proposal was chosen or not, with conditions or reasons. */
export function basisOf({ why, note, isSelected }: SettledLine, words: VoteWords): string {
  if (note === '') return words.whys[why]
  return `${words.whys[why]} · ${isSelected ? `${words.condition}: ${note}` : note}`
}
