import { ButtonLink, ButtonRow, Figure, KeyFigures, Section, useReader } from '#design/index.ts'
import { formatPercent, formatWon } from '#platform/text/format.ts'
import type { MayorTerm, PledgeLine, PledgePart, PledgeRoom, RegisterPart } from '#modules/pledges/index.ts'
import { termOn } from '#modules/pledges/index.ts'
import { readLedgers, type StandingLedger } from '../data/ledger-queries.ts'
import { ledgerSum, type LedgerTotals } from '../data/total-queries.ts'
import { termYears } from '../domain/ledger.ts'
import { ledgerRatesOf, sumsOf } from '../domain/ledger-sums.ts'
import { mayEdit } from '../use-cases/save-ledger.ts'
import { yearsChart } from './ledger-charts.ts'
import { MoneyFigures } from './ledger-page.tsx'
import { useWords } from './words.ts'

/** A pledge's money by year and source, on its page. Two queries. */
export const ledgerOnPledge: PledgePart = {
  order: 30,
  async show({ context }, pledge, room) {
    const [term, [standing = null]] = await Promise.all([
      termOn(context.database, context.today),
      readLedgers(context.database, [pledge.id], context.today),
    ])
    if (term === null) return null
    if (standing === null && room === 'portal') return null
    return (
      <PledgeMoney
        {...{ pledge, term, standing }}
        mayEdit={room === 'workspace' && mayEdit(context, pledge)}
        room={room}
      />
    )
  },
}

interface PledgeMoneyProps {
  readonly pledge: PledgeLine
  readonly term: MayorTerm
  readonly standing: StandingLedger | null
  readonly mayEdit: boolean
  readonly room: PledgeRoom
}

function PledgeMoney({ pledge, term, standing, mayEdit: editable, room }: PledgeMoneyProps) {
  const words = useWords()
  const { locale } = useReader()
  const cells = standing?.cells ?? []
  const whole = room === 'portal' ? '/pledges/ledger' : '/office/pledges/ledger'
  return (
    <Section title={words.partTitle} id="money">
      {standing === null && <p>{words.partNoEntry}</p>}
      {standing !== null && cells.length === 0 && <p>{words.partNoMoney}</p>}
      {standing !== null && cells.length > 0 && (
        <>
          <MoneyFigures sums={sumsOf(cells)} day={standing.day} />
          <Figure
            chart={yearsChart(cells, 'million', { years: termYears(term), day: standing.day, locale })}
          />
        </>
      )}
      <ButtonRow>
        {room === 'workspace' && (
          <ButtonLink href={`/office/pledges/${pledge.number}/ledger`} kind="secondary">
            {editable ? words.editLedger : words.history}
          </ButtonLink>
        )}
        <ButtonLink href={whole} kind="tertiary">
          {words.wholeLedger}
        </ButtonLink>
      </ButtonRow>
    </Section>
  )
}

/** The two rates of money, on the register's page. One query. */
export const ledgerOnRegister: RegisterPart = {
  order: 30,
  async show({ context }, { pledges }, room) {
    const asked = pledges.map(({ id, field }) => ({ id, field: field.number }))
    const totals = await ledgerSum(context.database, asked, context.today)
    return totals.day === null ? null : <RegisterMoney totals={totals} room={room} />
  },
}

function RegisterMoney({
  totals,
  room,
}: {
  readonly totals: Pick<LedgerTotals, 'day' | 'all'>
  readonly room: PledgeRoom
}) {
  const words = useWords()
  const { locale } = useReader()
  const { all, day } = totals
  const rates = ledgerRatesOf(all)
  const said = (amount: typeof all.spent) => formatWon(amount, 'eok', locale)
  const href = room === 'portal' ? '/pledges/ledger' : '/office/pledges/ledger'
  return (
    <Section title={words.registerPart}>
      <KeyFigures
        figures={[
          {
            label: words.securedInTerm,
            value: formatPercent(rates.securedInTerm, locale),
            note: words.securedInTermFormula(said(all.securedInTerm), said(all.plannedInTerm)),
            day: day ?? undefined,
            href,
          },
          {
            label: words.spentRate,
            value: formatPercent(rates.spent, locale),
            note: words.spentFormula(said(all.spent), said(all.plannedInTerm)),
            day: day ?? undefined,
            href,
          },
        ]}
      />
    </Section>
  )
}
