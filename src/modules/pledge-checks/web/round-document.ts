import type { Block, Document, DocumentItem } from '#platform/documents/document.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay, formatPercent, formatRatio } from '#platform/text/format.ts'
import { countStages, pledgeStages, ratesOf } from '#modules/pledges/index.ts'
import { compareRounds } from '../domain/compare-rounds.ts'
import type { FrozenPledge, RoundContent } from '../domain/round-content.ts'
import { shareOf } from '../use-cases/round-rates.ts'
import { fieldsOf } from './field-table.tsx'
import { sayCounts, sentenceOf } from './round-report.tsx'
import { sayStage } from './say.tsx'
import { checkTexts, sayPeriod } from './words.ts'

interface Around {
  readonly city: string
  readonly locale: Locale
  /** The round that it is compared with; null where there is none. */
  readonly previous: RoundContent | null
}

/** A round's report as one text for HWPX, PDF and Markdown: the same frozen round gives the same text each time. */
export function roundDocument(content: RoundContent, { city, locale, previous }: Around): Document {
  const words = checkTexts[locale]
  const period = sayPeriod(content, locale)
  return {
    title: words.bookTitle(period),
    locale,
    issuer: city,
    day: content.day,
    front: { kicker: city, contents: words.bookContents },
    blocks: [
      heading(1, words.rates),
      { kind: 'paragraph', text: sentenceOf(content, words, locale) },
      ratesBlock(content, locale),
      heading(1, words.byField),
      fieldsBlock(content, locale),
      heading(1, words.moved),
      ...movedBlocks(content, previous, locale),
      heading(1, words.late),
      ...lateBlocks(content, locale),
      heading(1, words.eachPledge),
      ...fieldsOf(content).flatMap(({ title, pledges }) => [
        heading(2, title[locale]),
        ...pledges.map((pledge) => pledgeBlock(pledge, locale)),
      ]),
    ],
  }
}

const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text })

function ratesBlock(content: RoundContent, locale: Locale): Block {
  const words = checkTexts[locale]
  return {
    kind: 'table',
    caption: words.rates,
    unit: words.bookAsOf(formatDay(content.lastDay, locale)),
    head: [words.rate, words.value, words.counts, words.formula],
    align: ['left', 'right', 'right', 'left'],
    rows: content.rates.map((rate) => [
      rate.label[locale],
      formatPercent(shareOf(rate), locale),
      sayCounts(rate, locale),
      rate.formula[locale],
    ]),
  }
}

function fieldsBlock(content: RoundContent, locale: Locale): Block {
  const words = checkTexts[locale]
  const row = (name: string, pledges: readonly FrozenPledge[]) => {
    const counts = countStages(pledges)
    return [
      name,
      ...pledgeStages.map((stage) => formatCount(counts[stage], locale)),
      formatCount(pledges.length, locale),
      formatRatio(ratesOf(pledges).completion, locale),
    ]
  }
  return {
    kind: 'table',
    caption: words.byFieldCaption(sayPeriod(content, locale)),
    unit: words.bookAsOf(formatDay(content.lastDay, locale)),
    head: [
      words.field,
      ...pledgeStages.map((stage) => words.stages[stage]),
      words.all,
      words.rateNames.completion,
    ],
    align: ['left', ...pledgeStages.map(() => 'right' as const), 'right', 'right'],
    rows: [
      ...fieldsOf(content).map(({ title, pledges }) => row(title[locale], pledges)),
      row(words.all, content.pledges),
    ],
  }
}

function movedBlocks(content: RoundContent, previous: RoundContent | null, locale: Locale): readonly Block[] {
  const words = checkTexts[locale]
  if (previous === null) return [{ kind: 'paragraph', text: words.movedFirst }]
  const { moves, unchanged } = compareRounds(previous, content)
  const said = (pledge: FrozenPledge) =>
    words.movedFrom(sayStage(pledge.stage, words), words.percentOf(pledge.progress))
  const lead = `${words.movedLead(sayPeriod(previous, locale))} ${words.movedRest(formatCount(unchanged, locale))}`
  if (moves.length === 0) return [{ kind: 'paragraph', text: `${lead} ${words.movedNone}` }]
  return [
    { kind: 'paragraph', text: lead },
    {
      kind: 'table',
      caption: words.moved,
      head: [words.what, words.pledge, words.from, words.to],
      align: ['left', 'left', 'left', 'left'],
      rows: moves.map(({ kind, before, after }) => [
        words.moveKinds[kind],
        `${after.number}. ${after.title[locale]}`,
        said(before),
        said(after),
      ]),
    },
  ]
}

/** Pledges under way that name something in the way, and those set aside. */
function lateBlocks(content: RoundContent, locale: Locale): readonly Block[] {
  const words = checkTexts[locale]
  const late = content.pledges.filter(
    ({ stage, problem }) =>
      stage === 'partial' || stage === 'on-hold' || stage === 'dropped' || stage === null || problem !== '',
  )
  if (late.length === 0) return [{ kind: 'paragraph', text: words.lateNone }]
  return [
    {
      kind: 'table',
      caption: words.late,
      head: [words.pledge, words.department, words.stage, words.progress, words.problem],
      align: ['left', 'left', 'left', 'right', 'left'],
      rows: late.map((pledge) => [
        `${pledge.number}. ${pledge.title[locale]}`,
        pledge.department[locale],
        sayStage(pledge.stage, words),
        words.percentOf(pledge.progress),
        pledge.problem === '' ? '–' : pledge.problem,
      ]),
    },
  ]
}

function pledgeBlock(pledge: FrozenPledge, locale: Locale): Block {
  const words = checkTexts[locale]
  const line = (text: string): DocumentItem => ({ marker: '-', text, items: [] })
  const { note, problem, reason, goals } = pledge
  return {
    kind: 'items',
    items: [
      {
        marker: '○',
        text: `${pledge.number}. ${pledge.title[locale]}`,
        items: [
          line(
            `${words.stage}: ${sayStage(pledge.stage, words)}, ${words.progress} ${words.percentOf(pledge.progress)}`,
          ),
          line(`${words.department}: ${pledge.department[locale]}`),
          ...(note === '' ? [] : [line(`${words.note}: ${note}`)]),
          ...(problem === '' ? [] : [line(`${words.problem}: ${problem}`)]),
          ...(reason === '' ? [] : [line(`${words.reason}: ${reason}`)]),
          ...(goals.planned === 0
            ? []
            : [line(words.bookGoals(formatCount(goals.met, locale), formatCount(goals.planned, locale)))]),
        ],
      },
    ],
  }
}
