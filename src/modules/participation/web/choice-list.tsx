import { DataTable, EmptyState, FilterBar, Link, Section, useReader } from '#design/index.ts'
import { formatAmount, formatCount, unitLabel } from '#platform/text/format.ts'
import type { Poll } from '../domain/poll.ts'
import { type ChoiceFilter, fittingChoices, groupOptions, type NumberedChoice } from './choice-filter.ts'
import { useWords } from './words.ts'

/** The choices of a poll in the order of their numbers; many of them can be filtered by group and by words. */
export function ChoiceList({ poll, filter }: { readonly poll: Poll; readonly filter: ChoiceFilter }) {
  const words = useWords()
  const { locale } = useReader()
  const groups = groupOptions(poll, locale)
  // One unit for the whole column, so that costs can be compared; the finest that is needed.
  const unit = poll.choices.every(({ cost }) => cost === null || cost % 1_000_000n === 0n) ? 'million' : 'won'
  return (
    <Section title={words.choiceCount(formatCount(poll.choices.length, locale))} id="choices">
      {(groups.length > 1 || poll.choices.length > 12) && (
        <FilterBar
          filters={[
            { kind: 'search', name: 'find', label: words.find, value: filter.find },
            {
              ...{ kind: 'select', name: 'group', label: words.group, value: filter.group },
              ...{ options: groups, all: words.allGroups },
            },
          ]}
        />
      )}
      <DataTable
        caption={words.choices}
        captionHidden
        unit={poll.choices.some(({ cost }) => cost !== null) ? unitLabel(unit, locale) : undefined}
        rows={fittingChoices(poll, filter)}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.nothingFound}>{words.nothingFoundBody}</EmptyState>}
        columns={[
          { key: 'number', title: words.number, kind: 'number', cell: ({ number }) => number },
          { key: 'label', title: words.choices, head: true, cell: (choice) => <Named choice={choice} /> },
          ...(groups.length > 0
            ? [
                {
                  key: 'group',
                  title: words.group,
                  cell: (choice: NumberedChoice) => choice.group?.[locale] ?? '',
                },
              ]
            : []),
          ...(poll.choices.some(({ cost }) => cost !== null)
            ? [
                {
                  ...{ key: 'cost', title: words.cost, kind: 'number' as const },
                  cell: ({ cost }: NumberedChoice) => (cost === null ? '' : formatAmount(cost, unit, locale)),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

function Named({ choice: { label, note, href } }: { readonly choice: NumberedChoice }) {
  const { locale } = useReader()
  return (
    <>
      {href === null ? label[locale] : <Link href={href}>{label[locale]}</Link>}
      {note !== null && <div class="field-hint">{note[locale]}</div>}
    </>
  )
}
