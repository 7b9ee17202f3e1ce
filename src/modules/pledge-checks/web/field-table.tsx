import { type Column, DataTable, Section, useReader } from '#design/index.ts'
import { formatCount, formatRatio } from '#platform/text/format.ts'
import { countStages, pledgeStages, ratesOf } from '#modules/pledges/index.ts'
import type { FrozenPledge, RoundContent } from '../domain/round-content.ts'
import { sayPeriod, useWords } from './words.ts'

interface FieldOfRound {
  readonly number: number
  readonly title: FrozenPledge['field']['title']
  readonly pledges: readonly FrozenPledge[]
}

/** A round's pledges by their field, in the fields' order. */
export function fieldsOf({ pledges }: Pick<RoundContent, 'pledges'>): readonly FieldOfRound[] {
  return [...Map.groupBy(pledges, ({ field }) => field.number)]
    .map(([number, own]) => ({ number, title: own[0]?.field.title ?? { ko: '', en: '' }, pledges: own }))
    .toSorted((a, b) => a.number - b.number)
}

/** How many pledges of each field stand in each stage. */
export function FieldTable({ content }: { readonly content: RoundContent }) {
  const words = useWords()
  const { locale } = useReader()
  const said = (count: number) => formatCount(count, locale)
  const all = countStages(content.pledges)
  const stages = [...pledgeStages, 'none' as const].filter((stage) => stage !== 'none' || all.none > 0)
  const name = (stage: (typeof stages)[number]) => (stage === 'none' ? words.noStage : words.stages[stage])
  const columns: readonly Column<FieldOfRound>[] = [
    { key: 'field', title: words.field, head: true, cell: ({ title }) => title[locale] },
    ...stages.map((stage) => ({
      key: stage,
      title: name(stage),
      kind: 'number' as const,
      cell: ({ pledges }: FieldOfRound) => said(countStages(pledges)[stage]),
    })),
    { key: 'all', title: words.all, kind: 'number', cell: ({ pledges }) => said(pledges.length) },
    {
      key: 'rate',
      title: words.rateNames.completion,
      kind: 'number',
      cell: ({ pledges }) => formatRatio(ratesOf(pledges).completion, locale),
    },
  ]
  const caption = words.byFieldCaption(sayPeriod(content, locale))
  return (
    <Section title={words.byField} id="fields">
      <DataTable
        caption={caption}
        captionHidden
        columns={columns}
        rows={fieldsOf(content)}
        rowKey={({ number }) => String(number)}
        day={content.lastDay}
        totals={{
          field: words.all,
          ...Object.fromEntries(stages.map((stage) => [stage, said(all[stage])])),
          all: said(content.pledges.length),
          rate: formatRatio(ratesOf(content.pledges).completion, locale),
        }}
      />
    </Section>
  )
}
