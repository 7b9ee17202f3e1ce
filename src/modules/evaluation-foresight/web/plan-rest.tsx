import { type Column, DataTable, Disclosure, useReader } from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { rational } from '#modules/indicators/index.ts'
import { restTexts } from '../domain/plan/plan-texts.ts'
import { type Rest, restOf } from '../domain/plan/reasons.ts'
import { nameIn, type SolvedProps } from './plan-shown.ts'
import { saySigned } from './say-ahead.ts'
import { useWords } from './words.ts'

/** What a plan leaves as it is, and why. */
export function PlanRest(props: SolvedProps) {
  const words = useWords()
  const { locale } = useReader()
  const { plan, question } = props
  const rest = restOf(plan, question)
  const columns: readonly Column<Rest>[] = [
    { key: 'name', title: words.indicator, head: true, cell: ({ id }) => nameIn(props, id) },
    { key: 'reason', title: words.reason, cell: ({ reason }) => restTexts[locale][reason] },
    {
      ...{ key: 'exchange', title: words.exchange },
      cell: ({ exchange }) =>
        exchange === null ? '–' : words.exchangeFor(nameIn(props, exchange.for), sayMore(exchange.effortMore, locale)),
    },
  ]
  return rest.length === 0 ? null : (
    <Disclosure summary={`${words.rest} ${formatCount(rest.length, locale)}`}>
      <p>{words.restLead}</p>
      <DataTable caption={words.rest} captionHidden columns={columns} rows={rest} rowKey={({ id }) => id} />
    </Disclosure>
  )
} // prettier-ignore

const sayMore = (effort: bigint, locale: Locale) => saySigned(rational(effort), 0, locale)
