import {
  FactList,
  KeyFigures,
  Link,
  Notice,
  PageHeading,
  Prose,
  Section,
  Steps,
  useReader,
} from '#design/index.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { Committee } from '../domain/committee.ts'
import type { Shortfall } from '../domain/lottery/lottery.ts'
import { Line, QuotaFigures, useKeyName } from './draw-figures.tsx'
import type { TownNames } from './say.tsx'
import type { ShownDraw } from './shown-draw.ts'
import { useWords } from './words.ts'

interface DrawPageProps extends ShownDraw {
  readonly committee: Committee
  readonly towns: TownNames
}

const asDay = (day: string) => day as CalendarDate

/** How a draw was held, what it gave, and how anybody draws it again. */
export function DrawPage(props: DrawPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const { committee, lottery } = props
  const { terms, result } = lottery
  const said = (count: number) => formatCount(count, locale)
  return (
    <>
      <PageHeading
        kicker={words.drawTitle}
        title={words.drawPageTitle(committee.name[locale])}
        lead={
          result === null
            ? words.drawWaiting(said(terms.pool.length), formatDay(asDay(terms.seedSource.day), locale))
            : words.drawLead(said(result.members.length), said(terms.places), said(terms.pool.length))
        }
      />
      <Course {...props} />
      <Summary {...props} />
      <QuotaFigures {...props} />
      <Section title={words.how}>
        <Prose>
          <ol>
            {[words.howOrder, words.howTake, words.howFair, words.howShort, words.howReserves].map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </Prose>
      </Section>
      <Proof {...props} />
      <Line {...props} />
    </>
  )
}

function Course({ call, lottery }: DrawPageProps) {
  const words = useWords()
  const { locale, today } = useReader()
  const { terms, committedOn, drawnOn, appointedOn } = lottery
  const step = (label: string, day: CalendarDate | null, done: boolean, current: boolean) => ({
    label,
    state: done ? ('done' as const) : current ? ('current' as const) : ('next' as const),
    ...(day === null ? {} : { note: formatDay(day, locale) }),
  })
  const isAppointed = appointedOn !== null && appointedOn <= today
  return (
    <Steps
      label={words.drawSteps}
      steps={[
        step(words.stepCall, call.closesOn, true, false),
        step(words.stepPool, committedOn, true, false),
        step(words.stepSeed, drawnOn ?? asDay(terms.seedSource.day), drawnOn !== null, drawnOn === null),
        step(words.stepAppoint, appointedOn, isAppointed, drawnOn !== null),
      ]}
    />
  )
}

function Summary({ lottery, towns }: DrawPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const { terms, result, committedOn, drawnOn } = lottery
  const said = (count: number) => formatCount(count, locale)
  const figures = [
    { label: words.tickets, value: said(terms.pool.length), unit: words.person, day: committedOn },
  ]
  if (result === null)
    return (
      <Section title={words.drawSummary}>
        <KeyFigures figures={figures} />
      </Section>
    )
  const missed = result.shortfalls.map(({ places, drawn }) => places - drawn)
  const sum = missed.reduce((all, one) => all + one, 0)
  const day = drawnOn ?? committedOn
  return (
    <Section title={words.drawSummary}>
      <KeyFigures
        figures={[
          ...figures,
          {
            ...{ label: words.drawnCount, value: `${said(result.members.length)}/${said(terms.places)}` },
            ...{ unit: words.person, day },
          },
          { label: words.reserveCount, value: said(result.reserves.length), unit: words.person, day },
          {
            ...{ label: words.shortCount, value: said(sum), unit: words.person, day },
            note: sum === 0 ? words.allMet : words.shortNote(missed.map(said).join(' + ')),
          },
        ]}
      />
      <Shortfalls shortfalls={result.shortfalls} towns={towns} />
      {result.searchEnded && <Notice tone="warning">{words.searchEnded}</Notice>}
    </Section>
  )
}

/** Every quota that was missed, by how many, and why. */
export function Shortfalls({
  shortfalls,
  towns,
}: {
  readonly shortfalls: readonly Shortfall[]
  readonly towns: TownNames
}) {
  const words = useWords()
  const { locale } = useReader()
  const name = useKeyName(towns)
  if (shortfalls.length === 0) return null
  const said = (count: number) => formatCount(count, locale)
  return (
    <Notice tone="warning" title={words.shortTitle}>
      <ul>
        {shortfalls.map(({ dimension, key, drawn, places, applicants, reason }) => (
          <li key={`${dimension} ${key}`}>
            {words.shortSaid(
              words.dimensions[dimension],
              name(dimension, key),
              said(drawn),
              said(places),
              words.shortfallReasons[reason](said(applicants)),
            )}
          </li>
        ))}
      </ul>
      <p>{words.shortExplained}</p>
    </Notice>
  )
}

/** The fingerprint, the seed, the files, the command. */
function Proof({ committee, lottery }: DrawPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const { terms, commitment, committedOn, seed } = lottery
  const base = `/committees/${committee.id}`
  return (
    <Section title={words.proof} lead={words.proofLead} id="proof">
      <FactList
        columns={1}
        facts={[
          { term: words.commitment, value: <code>{commitment}</code> },
          { term: words.committedOn, value: formatDay(committedOn, locale) },
          {
            term: words.seedSource,
            value: <span lang={locale === 'ko' ? undefined : 'ko'}>{terms.seedSource.what}</span>,
          },
          { term: words.seedDay, value: formatDay(asDay(terms.seedSource.day), locale) },
          { term: words.seed, value: seed === null ? words.seedWaiting : <code>{seed}</code> },
        ]}
      />
      <ul>
        <li>
          <Link href={`${base}/draw.json`} download>
            {words.replayFile}
          </Link>
        </li>
        <li>
          <Link href={`${base}/draw.txt`} download>
            {words.termsFile}
          </Link>
        </li>
      </ul>
      <p>{words.replayHow}</p>
      <p>
        <code>npm run dure -- lottery verify draw.json</code>
      </p>
    </Section>
  )
}
