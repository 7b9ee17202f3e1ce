import { type Column, DataTable, Section, StatusBadge, type Tone, useReader } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { multiply, pointsOf, rational, scaled } from '#modules/indicators/index.ts'
import { jointIndicatorHref, sayAim, sayPoints, type YearFacts } from '#modules/joint-evaluation/index.ts'
import { signalTexts } from '../domain/forecast/forecast-texts.ts'
import type { Signal } from '../domain/forecast/signal.ts'
import { pointsWidth } from '../domain/plan/improvement.ts'
import type { Expectation } from '../use-cases/foresee.ts'
import { sayValue } from './say-ahead.ts'
import { useWords } from './words.ts'

/** So many on a page of its own, and among other things. */
const SHOWN = { 2: 7, 3: 3 } as const

export const signalTones: Readonly<Record<Signal, Tone>> = {
  fine: 'success',
  watch: 'warning',
  weak: 'danger',
}

/** A signal with its mark and word; a dash where it is too early. */
export function SignalMark({ signal }: Pick<Expectation, 'signal'>) {
  const { locale } = useReader()
  if (signal === null) return <>{useWords().unknownSignal}</>
  return <StatusBadge tone={signalTones[signal.signal]}>{signalTexts[locale][signal.signal]}</StatusBadge>
}

/** How many points an indicator falls short of its weight, as things go. */
export function missedOf({ indicator, expected }: Expectation): bigint {
  const all = scaled(multiply(indicator.weight, rational(10_000n)), 0)
  const points = expected === null ? 0n : pointsOf(expected.value, indicator)
  return points < all ? all - points : 0n
}

/** Between how many points an indicator may come out. */
export const widthOf = ({ expected, indicator }: Expectation): bigint =>
  expected === null ? 0n : pointsWidth(expected, indicator)

const largest = (expectations: readonly Expectation[], size: (each: Expectation) => bigint, most: number) =>
  expectations
    .filter((each) => size(each) > 0n)
    .toSorted((a, b) => Number(size(b) - size(a)))
    .slice(0, most)

interface WeakListsProps {
  readonly facts: YearFacts
  readonly expectations: readonly Expectation[]
  readonly level?: 2 | 3
}

/** Where points will be missed, and where nobody can be sure of them. */
export function WeakLists({ facts, expectations, level = 2 }: WeakListsProps) {
  const words = useWords()
  const { locale } = useReader()
  const columns = columnsOf(words, locale)
  const table = (title: string, rows: readonly Expectation[], last: Column<Expectation>, none: string) => (
    <Section title={title} level={level}>
      <DataTable
        caption={title}
        captionHidden
        columns={[...columns, last]}
        rows={rows}
        rowKey={({ indicator }) => indicator.id}
        rowHref={({ indicator }) => jointIndicatorHref(facts.year, indicator)}
        empty={<p>{none}</p>}
      />
    </Section>
  )
  const missed: Column<Expectation> = {
    ...{ key: 'missed', title: words.missed, kind: 'number' },
    cell: (each) => sayPoints(missedOf(each), locale),
  }
  const between: Column<Expectation> = {
    ...{ key: 'between', title: words.between, kind: 'number' },
    cell: (each) => sayPoints(widthOf(each), locale),
  }
  return (
    <>
      {table(words.weakest, largest(expectations, missedOf, SHOWN[level]), missed, words.nothingMissed)}
      {table(words.uncertain, largest(expectations, widthOf, SHOWN[level]), between, words.nothingUncertain)}
    </>
  )
}

function columnsOf(words: ReturnType<typeof useWords>, locale: Locale): readonly Column<Expectation>[] {
  return [
    { key: 'name', title: words.indicator, head: true, cell: ({ indicator: { number, name } }) => `${number} ${name}` },
    {
      ...{ key: 'expected', title: words.expected, kind: 'number' },
      cell: ({ expected, indicator }) => (expected === null ? '–' : sayValue(expected.value, indicator, locale)),
    },
    { key: 'target', title: words.target, kind: 'number', cell: ({ indicator }) => sayAim(indicator, locale) },
    { key: 'signal', title: words.signal, kind: 'status', cell: (each) => <SignalMark {...each} /> },
  ]
} // prettier-ignore
