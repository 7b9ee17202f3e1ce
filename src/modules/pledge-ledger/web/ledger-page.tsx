import type { ComponentChildren } from 'preact'
import {
  changedQuery,
  EmptyState,
  Figure,
  KeyFigures,
  Link,
  Notice,
  PageHeading,
  RoomTabs,
  Section,
  Tabs,
  useReader,
} from '#design/index.ts'
import { formatCount, formatDay, formatPercent, formatWon } from '#platform/text/format.ts'
import type { Won } from '#platform/kernel/won.ts'
import { officeRooms, portalRooms } from '#modules/pledges/index.ts'
import { termYears } from '../domain/ledger.ts'
import { ledgerRatesOf, type LedgerSums, plannedTotal, securedTotal } from '../domain/ledger-sums.ts'
import { exactWon } from './exact-won.ts'
import { flowsChart, yearsChart } from './ledger-charts.ts'
import { FieldTable, PledgeTable, type TableProps } from './ledger-tables.tsx'
import type { ShownLedger } from './shown-ledger.ts'
import { useWords } from './words.ts'

export interface LedgerPageProps extends TableProps {
  readonly actions?: ComponentChildren
  /** What the office has to look at, above the figures. */
  readonly children?: ComponentChildren
}

/** The money of all pledges: the sentence, four figures, two pictures, and the lists that prove them. */
export function LedgerPage({ shown, base, actions, children }: LedgerPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const { totals, fields, term, day } = shown
  const chartFacts = { years: termYears(term), day, locale }
  return (
    <>
      <PageHeading title={words.ledger} lead={useLead(shown)} actions={actions} />
      <RoomTabs
        label={words.pledges}
        rooms={base === '/pledges/ledger' ? portalRooms : officeRooms}
        current="ledger"
      />
      <DayChoice shown={shown} />
      {children}
      {totals.entered === 0 ? (
        <EmptyState title={words.nothingYet}>
          {base === '/pledges/ledger' ? words.nothingYetBody : words.nothingYetOffice}
        </EmptyState>
      ) : (
        <>
          <Gaps shown={shown} base={base} />
          <Section title={words.figures}>
            <MoneyFigures sums={totals.all} day={day} />
          </Section>
          <Section title={words.byYear}>
            <Figure chart={yearsChart(totals.cells, 'eok', chartFacts)} />
          </Section>
          <Section title={words.flows}>
            <Figure chart={flowsChart(totals, fields, chartFacts)} />
          </Section>
          <FieldTable shown={shown} />
        </>
      )}
      <PledgeTable shown={shown} base={base} />
    </>
  )
}

function useLead({ totals, day }: ShownLedger): string | undefined {
  const words = useWords()
  const { locale } = useReader()
  if (totals.entered === 0) return undefined
  const { all } = totals
  return words.lead(
    formatCount(totals.entered, locale),
    formatWon(all.plannedInTerm, 'eok', locale),
    formatWon(all.securedInTerm, 'eok', locale),
    formatPercent(ledgerRatesOf(all).securedInTerm, locale),
    formatDay(day, locale),
  )
}

/** The half-years that the ledger was kept of: earlier ones stay to be read. */
function DayChoice({ shown: { days, day } }: { readonly shown: ShownLedger }) {
  const words = useWords()
  const { locale, path } = useReader()
  if (days.length < 2) return null
  return (
    <Tabs
      label={words.dayChoice}
      tabs={days.slice(0, 8).map((each) => ({
        href: changedQuery(path, { day: each }),
        label: formatDay(each, locale),
        current: each === day,
      }))}
    />
  )
}

/** Four figures of money, each with its formula and the amounts that it is made of. */
export function MoneyFigures({ sums, day }: { readonly sums: LedgerSums; readonly day: ShownLedger['day'] }) {
  const words = useWords()
  const { locale } = useReader()
  const rates = ledgerRatesOf(sums)
  const said = (amount: Won) => formatWon(amount, 'eok', locale)
  return (
    <KeyFigures
      figures={[
        {
          label: words.plannedTotal,
          value: said(plannedTotal(sums)),
          note: words.plannedParts(said(sums.plannedInTerm), said(sums.plannedAfterTerm)),
          day,
        },
        {
          label: words.securedInTerm,
          value: formatPercent(rates.securedInTerm, locale),
          note: words.securedInTermFormula(said(sums.securedInTerm), said(sums.plannedInTerm)),
          day,
        },
        {
          label: words.securedOfTotal,
          value: formatPercent(rates.securedOfTotal, locale),
          note: words.securedOfTotalFormula(said(securedTotal(sums)), said(plannedTotal(sums))),
          day,
        },
        {
          label: words.spentRate,
          value: formatPercent(rates.spent, locale),
          note: words.spentFormula(said(sums.spent), said(sums.plannedInTerm)),
          day,
        },
      ]}
    />
  )
}

/** What the figures do not hold, said before they are read. */
function Gaps({ shown, base }: Pick<LedgerPageProps, 'shown' | 'base'>) {
  const words = useWords()
  const { locale } = useReader()
  const missing = shown.lines.filter(({ standing }) => standing === null)
  const stated = shown.lastImport?.stated ?? []
  const titles = new Map(shown.lines.map(({ pledge }) => [pledge.number, pledge.title[locale]]))
  const page = base === '/pledges/ledger' ? '/pledges' : '/office/pledges'
  return (
    <>
      {missing.length > 0 && (
        <Notice tone="warning" title={words.missingTitle(formatCount(missing.length, locale))}>
          <p>{words.missingBody}</p>
          <ul>
            {missing.slice(0, 20).map(({ pledge: { id, number, title } }) => (
              <li key={id}>
                <Link href={`${page}/${number}`}>{words.ofPledge(number, title[locale])}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {stated.length > 0 && (
        <Notice tone="warning" title={words.differingTitle(formatCount(stated.length, locale))}>
          <ul>
            {stated.slice(0, 20).map((sum) => (
              <li key={`${sum.sheet} ${sum.row} ${sum.column_number}`}>
                {words.differingLine(
                  sum.pledge === null
                    ? words.ofSheet(sum.word, sum.row)
                    : words.ofPledge(sum.pledge, titles.get(sum.pledge) ?? sum.word),
                  words.kinds[sum.kind],
                  exactWon(sum.stated, locale),
                  exactWon(sum.computed, locale),
                )}
              </li>
            ))}
          </ul>
          <p>{words.shownFromLines}</p>
        </Notice>
      )}
    </>
  )
}
