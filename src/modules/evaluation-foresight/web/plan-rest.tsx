import { DataTable, Disclosure, useReader } from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { rational } from '#modules/indicators/index.ts'
import { restTexts } from '../domain/plan/plan-texts.ts'
import { type Rest, restOf } from '../domain/plan/reasons.ts'
import type { ListedColumn } from './file-columns.ts'
import { nameIn, type SolvedProps } from './plan-shown.ts'
import { saySigned } from './say-ahead.ts'
import { foresightWords, useWords } from './words.ts'

/** What a plan leaves as it is, and why. */
export function PlanRest(props: SolvedProps) {
  const words = useWords()
  const { locale } = useReader()
  const { plan, question } = props
  const rest = restOf(plan, question)
  return rest.length === 0 ? null : (
    <Disclosure summary={`${words.rest} ${formatCount(rest.length, locale)}`}>
      <p>{words.restLead}</p>
      <DataTable caption={words.rest} captionHidden columns={restColumns(props, locale)} rows={rest} rowKey={({ id }) => id} />
    </Disclosure>
  )
} // prettier-ignore

/** What is told of an indicator that is left as it is, on the page and in the file. */
export function restColumns(props: SolvedProps, locale: Locale): readonly ListedColumn<Rest>[] {
  const words = foresightWords[locale]
  const exchanged = ({ exchange }: Rest) =>
    exchange === null ? null : words.exchangeFor(nameIn(props, exchange.for), sayMore(exchange.effortMore, locale))
  return [
    { key: 'name', title: words.indicator, head: true, sheet: 'text', value: ({ id }) => nameIn(props, id), cell: ({ id }) => nameIn(props, id) },
    { key: 'reason', title: words.reason, sheet: 'text', value: ({ reason }) => restTexts[locale][reason], cell: ({ reason }) => restTexts[locale][reason] },
    { key: 'exchange', title: words.exchange, sheet: 'text', value: exchanged, cell: (each) => exchanged(each) ?? '–' },
  ]
} // prettier-ignore

const sayMore = (effort: bigint, locale: Locale) => saySigned(rational(effort), 0, locale)
