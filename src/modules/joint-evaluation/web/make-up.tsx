import { type Column, DataTable, Section, useReader } from '#design/index.ts'
import { multiply, type Rational } from '#modules/indicators/index.ts'
import type { AnnouncedResult } from '../data/appeal-queries.ts'
import { indicatorsPart } from '../domain/score-city.ts'
import type { ScoredCity, YearFacts } from '../use-cases/year-board.ts'
import { sayFixed, sayPercent, sayRange } from './say.ts'
import { useWords } from './words.ts'

interface MadeOf {
  readonly name: string
  readonly points: string
  readonly share: string
  readonly counts: string
}

interface MakeUpProps {
  readonly facts: YearFacts
  readonly own: ScoredCity | undefined
  /** What was announced for the own city; null before. */
  readonly announced: AnnouncedResult | null
}

/** What the own total is made of: indicators and joint evaluation by their shares, bonus and deductions. */
export function MakeUp({ facts, own, announced }: MakeUpProps) {
  const words = useWords()
  const { locale, today } = useReader()
  const { year, indicators, adjustments } = facts
  if (own?.score == null) return null
  const { score, city } = own
  const points = indicatorsPart(
    indicators.map(({ id, source, weight }) => ({ source, weight, points: score.points.get(id)?.low ?? 0n })),
    year.parts,
  )
  const row = (name: string, of: Rational, share: Rational): MadeOf => ({
    name,
    points: sayFixed(of, 2, locale),
    share: sayPercent(share, locale),
    counts: sayFixed(multiply(of, share), 2, locale),
  })
  const rows: readonly MadeOf[] = [
    row(words.indicators, points, year.parts.indicators),
    city.joint === null
      ? { name: words.jointScore, points: words.notKnown, share: sayPercent(year.parts.joint, locale), counts: '–' }
      : row(words.jointScore, city.joint, year.parts.joint),
    ...adjustments
      .filter(({ code }) => code === city.code)
      .map(({ reason, points: given }) => ({ name: reason, points: '–', share: '–', counts: sayFixed(given, 2, locale) })),
  ]
  const sums = sayRange(own.low, own.high, locale)
  const said = announced === null ? null : sayFixed(announced.total, 2, locale)
  const columns: readonly Column<MadeOf>[] = [
    { key: 'name', title: words.madeOf, head: true, cell: ({ name }) => name },
    { key: 'points', title: words.points, kind: 'number', cell: ({ points: said }) => said },
    { key: 'share', title: words.counted, kind: 'number', cell: ({ share }) => share },
    { key: 'counts', title: words.inTotal, kind: 'number', cell: ({ counts }) => counts },
  ]
  return (
    <Section title={words.makeUp} {...(said !== null && said !== sums ? { lead: words.makeUpDiffers(said, sums) } : {})}>
      <DataTable
        caption={words.makeUp} captionHidden columns={columns} rows={rows} rowKey={({ name }) => name} day={today} unit={words.pointsUnit}
        totals={{ counts: sums }}
      />
    </Section>
  )
} // prettier-ignore
