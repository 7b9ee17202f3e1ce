import { type Column, DataTable, Notice, Section, useReader } from '#design/index.ts'
import type { Result } from '#platform/kernel/result.ts'
import { formatCount } from '#platform/text/format.ts'
import { sayTotal, type YearFacts } from '#modules/joint-evaluation/index.ts'
import type { WeightEffect, WeightFlaw } from '../domain/sensitivity/weights.ts'
import { foresightTexts } from '../domain/total/flaw-texts.ts'
import type { WeightsOfYear } from '../use-cases/weights-of-year.ts'
import { partOf } from '../use-cases/year-outlook.ts'
import { sayRanks } from './say-ahead.ts'
import { type ForesightWords, useWords } from './words.ts'

const SHOWN = 10

interface WeightsProps {
  readonly facts: YearFacts
  readonly weights: Result<WeightsOfYear, WeightFlaw>
}

/** What would become of total and rank were the weights others. */
export function Weights({ facts, weights }: WeightsProps) {
  const words = useWords()
  const { locale } = useReader()
  if (!weights.ok)
    return (
      <Section title={words.weights} id="weights">
        <Notice tone="warning">{foresightTexts[locale][weights.refusal.flaw]}</Notice>
      </Section>
    )
  const { effects, percent, from, to } = weights.value
  const by = formatCount(percent, locale)
  const said = (effect: WeightEffect['less']) =>
    words.totalAndRank(sayTotal(effect.total, locale), String(effect.rank))
  const columns: readonly Column<WeightEffect>[] = [
    { key: 'weight', title: words.weight, head: true, cell: (each) => nameOf(each, facts, words) },
    { key: 'less', title: words.less, kind: 'number', cell: ({ less }) => said(less) },
    { key: 'more', title: words.more, kind: 'number', cell: ({ more }) => said(more) },
    { key: 'ranks', title: words.ranks, cell: ({ best, worst }) => sayRanks({ from: best, to: worst }, locale) },
  ]
  return (
    <Section
      title={words.weights}
      id="weights"
      lead={from === to ? words.weightsLeadOne(by, String(from)) : words.weightsLead(by, String(from), String(to))}
    >
      <DataTable
        caption={words.weightsTable(by)}
        columns={columns}
        rows={effects.filter((each) => each.swing > 0n && !isOneIndicator(each, facts)).slice(0, SHOWN)}
        rowKey={({ kind, part, id }) => `${kind} ${part} ${id}`}
        empty={<p>{words.weightsNone}</p>}
      />
    </Section>
  )
} // prettier-ignore

/** A field of one indicator says nothing that the indicator does not. */
const isOneIndicator = ({ kind, id, part }: WeightEffect, facts: YearFacts): boolean =>
  kind === 'field' &&
  facts.indicators.filter((each) => each.field === id && partOf(each, facts) === part).length < 2

function nameOf({ kind, id }: WeightEffect, { indicators }: YearFacts, words: ForesightWords): string {
  const indicator = indicators.find((each) => each.id === id)
  const name =
    kind === 'part' ? words.partNames[id] : indicator === undefined ? id : `${indicator.number} ${indicator.name}`
  return `${words.kinds[kind]} · ${name ?? id}`
} // prettier-ignore
