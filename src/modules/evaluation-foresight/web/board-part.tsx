import type { ComponentChild } from 'preact'
import { ButtonLink, ButtonRow, Figure, Link, Notice, Section, useReader } from '#design/index.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount } from '#platform/text/format.ts'
import { sayTotal, type Signals, yearHref, type YearFacts } from '#modules/joint-evaluation/index.ts'
import { signalTexts } from '../domain/forecast/forecast-texts.ts'
import { signals } from '../domain/forecast/signal.ts'
import { foresightTexts } from '../domain/total/flaw-texts.ts'
import type { Expectation } from '../use-cases/foresee.ts'
import { outlookOfYear, type YearOutlook } from '../use-cases/year-outlook.ts'
import { foresightOf, outlookHref } from './ahead-in.ts'
import { rankChart } from './rank-chart.ts'
import { WeakLists } from './weak-lists.tsx'
import { foresightWords, useWords } from './words.ts'

/** How each indicator will stand on the base day, for the year's own pages. */
export async function foreseenSignals(request: WebRequest, facts: YearFacts): Promise<Signals> {
  const { expectations } = await foresightOf(request, facts)
  return new Map(
    expectations.map(({ indicator, signal }) => [indicator.id, signal?.signal ?? ('unknown' as const)]),
  )
}

/** The sentence of the day: what total is expected, and how sure that is. */
export function sayOutlook({ own }: YearOutlook, locale: WebRequest['locale']): string {
  const words = foresightWords[locale]
  const { middle, low, high } = own.outlook
  const said = (total: bigint) => sayTotal(total, locale)
  return low === high ? words.leadKnown(said(middle)) : words.lead(said(middle), said(low), said(high))
}

/** What is ahead, on a year's overview; nothing is once the result is there. */
export async function outlookOnBoard(request: WebRequest, facts: YearFacts): Promise<ComponentChild> {
  if (facts.year.resultOn !== null) return null
  const foresight = await foresightOf(request, facts)
  const outcome = outlookOfYear(foresight)
  if (outcome === null) return null
  const { locale, context } = request
  const words = foresightWords[locale]
  if (!outcome.ok)
    return (
      <Section title={words.boardTitle}>
        <Notice tone="warning" title={words.notTold}>
          {foresightTexts[locale][outcome.refusal.flaw]}
        </Notice>
      </Section>
    )
  const outlook = outcome.value
  return (
    <Section title={words.boardTitle} id="outlook" lead={sayOutlook(outlook, locale)}>
      <SignalCounts facts={facts} expectations={foresight.expectations} />
      <Figure chart={rankChart(facts, outlook, { locale, today: context.today })} />
      <WeakLists facts={facts} expectations={foresight.expectations} level={3} />
      <ButtonRow>
        <ButtonLink href={outlookHref(facts)} kind="secondary">
          {words.see}
        </ButtonLink>
        <ButtonLink href={outlookHref(facts, '/plan')} kind="tertiary">
          {words.plan}
        </ButtonLink>
      </ButtonRow>
    </Section>
  )
}

/** How many indicators are fine, watched and weak, each leading to them. */
export function SignalCounts({ facts, expectations }: { readonly facts: YearFacts; readonly expectations: readonly Expectation[] }) {
  const words = useWords()
  const counted = Map.groupBy(expectations, ({ signal }) => signal?.signal ?? 'unknown')
  return (
    <ul class="link-list" aria-label={words.signals}>
      {([...signals.toReversed(), 'unknown'] as const).map((signal) => {
        const count = counted.get(signal)?.length ?? 0
        return (
          count > 0 && (
            <li key={signal}>
              <SignalLink {...{ facts, signal, count }} />
            </li>
          )
        )
      })}
    </ul>
  )
} // prettier-ignore

function SignalLink({ facts, signal, count }: { readonly facts: YearFacts; readonly signal: keyof typeof signalTexts.ko | 'unknown'; readonly count: number }) {
  const words = useWords()
  const { locale } = useReader()
  const name = signal === 'unknown' ? words.unknownSignal : signalTexts[locale][signal]
  return (
    <Link href={yearHref(facts.year, `/indicators?signal=${signal}`)}>
      {words.signalCount(name, formatCount(count, locale))}
    </Link>
  )
} // prettier-ignore
