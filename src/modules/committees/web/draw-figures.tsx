import { Figure, Section, useReader } from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import { ageBands, sexes } from '../domain/committee.ts'
import { drawOrder } from '../domain/lottery/draw.ts'
import { type Dimension, dimensions, keyIn } from '../domain/lottery/lottery.ts'
import type { Lottery } from '../domain/prepare-lottery.ts'
import { sha256 } from '../use-cases/run-lottery.ts'
import { quotaChart } from './quota-chart.ts'
import type { TownNames } from './say.tsx'
import { type TicketCell, type TicketFate, ticketLine } from './ticket-line.ts'
import { useWords } from './words.ts'

interface DrawFiguresProps {
  readonly lottery: Lottery
  readonly towns: TownNames
}

/** What a key of a dimension is called. */
export function useKeyName(towns: TownNames): (dimension: Dimension, key: string) => string {
  const words = useWords()
  const { locale } = useReader()
  return (dimension, key) => {
    if (dimension === 'town') return towns.get(key)?.[locale] ?? key
    const sex = sexes.find((each) => each === key)
    const age = ageBands.find((each) => each === key)
    return sex !== undefined ? words.sexes[sex] : age !== undefined ? words.ages[age] : key
  }
}

/** A picture for each dimension that has quotas. */
export function QuotaFigures({ lottery, towns }: DrawFiguresProps) {
  const words = useWords()
  const { locale } = useReader()
  const name = useKeyName(towns)
  const { terms, result, drawnOn, committedOn } = lottery
  const taken = new Set(result?.members ?? [])
  const said = (count: number) => formatCount(count, locale)
  return (
    <Section
      title={words.quotasTitle}
      lead={result === null ? words.quotasWaitingLead : words.quotasLead}
      id="quotas"
    >
      {dimensions
        .filter((dimension) => terms.quotas[dimension].length > 0)
        .map((dimension) => {
          const bars = terms.quotas[dimension].map(({ key, places }) => {
            const own = terms.pool.filter((each) => keyIn(each, dimension) === key)
            const drawn = result === null ? null : own.filter(({ ticket }) => taken.has(ticket)).length
            return { label: name(dimension, key), places, drawn, applicants: own.length }
          })
          const met = bars.filter(({ places, drawn }) => (drawn ?? 0) >= places).length
          const of = words.dimensions[dimension]
          return (
            <Figure
              key={dimension}
              chart={quotaChart({
                title:
                  result === null
                    ? words.quotaCaption(of)
                    : words.quotaFinding(of, said(met), said(bars.length)),
                caption: words.quotaCaption(of),
                unit: words.peopleUnit,
                ...{ day: drawnOn ?? committedOn, locale },
                columns: [of, words.quotaPlaces, words.quotaDrawn, words.quotaApplicants],
                bars,
              })}
            />
          )
        })}
    </Section>
  )
}

/** Everybody in the line, from its front, with what became of them. */
export function Line({ lottery, towns }: DrawFiguresProps) {
  const words = useWords()
  const { locale } = useReader()
  const name = useKeyName(towns)
  const { terms, seed, result, drawnOn } = lottery
  if (seed === null || result === null) return null
  const taken = new Set(result.members)
  const reserves = new Map(result.reserves.map((ticket, index) => [ticket, index + 1]))
  const order = drawOrder(terms, seed, sha256)
  const last = order.findLastIndex(({ ticket }) => taken.has(ticket))
  const fateOf = (ticket: number, place: number): TicketFate => {
    if (taken.has(ticket)) return 'drawn'
    if (reserves.has(ticket)) return 'reserve'
    return place < last ? 'passed' : 'rest'
  }
  const names: Readonly<Record<TicketFate, string>> = {
    ...{ drawn: words.resultDrawn, passed: words.resultPassed },
    ...{ reserve: words.resultReserve, rest: words.resultRest },
  }
  const cells = order.map((candidate, place): TicketCell => {
    const { ticket, town, sex, age } = candidate
    const fate = fateOf(ticket, place)
    const rank = reserves.get(ticket)
    const became = rank === undefined ? names[fate] : words.reserveRank(rank)
    const facts = [name('town', town), name('sex', sex), name('age', age), became]
    return { ticket, fate, row: [String(place + 1), String(ticket), ...facts] }
  })
  const said = (count: number) => formatCount(count, locale)
  return (
    <Section title={words.orderTitle} lead={words.orderLead} id="line">
      <Figure
        chart={ticketLine({
          title: words.orderFinding(said(last + 1), said(result.members.length)),
          caption: words.orderCaption,
          ...(drawnOn === null ? {} : { day: drawnOn }),
          locale,
          head: [words.order, words.ticket, words.town, words.sex, words.age, words.result],
          ...{ names, cells },
        })}
      />
    </Section>
  )
}
