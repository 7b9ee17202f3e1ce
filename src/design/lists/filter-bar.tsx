import { KeptQuery } from '../actions/form.tsx'
import { Link } from '../actions/link.tsx'
import { changedQuery, localHref } from '../address.ts'
import type { Option } from '../fields/choice-fields.tsx'
import { SelectField } from '../fields/choice-fields.tsx'
import { DateField, MonthField } from '../fields/date-fields.tsx'
import { TextField } from '../fields/text-fields.tsx'
import { useReader, useWords } from '../reader.ts'

interface FilterBase {
  readonly name: string
  readonly label: string
  readonly value?: string | undefined
}

export type Filter =
  | (FilterBase & { readonly kind: 'search'; readonly example?: string | undefined })
  | (FilterBase & { readonly kind: 'date' | 'month' })
  | (FilterBase & {
      readonly kind: 'select'
      readonly options: readonly Option[]
      readonly all?: string | undefined
    })

interface FilterBarProps {
  readonly filters: readonly Filter[]
  readonly action?: string | undefined
  readonly button?: string | undefined
}

/** Filters as a GET form: the address says what is shown, so it survives reload and can be shared. */
export function FilterBar({ filters, action, button }: FilterBarProps) {
  const words = useWords()
  const { path, locale } = useReader()
  const target = action ?? path.split('?', 1)[0] ?? '/'
  return (
    <search class="filter-bar" aria-label={words.filters}>
      <form class="filter-form" method="get" action={localHref(target, locale) ?? undefined}>
        <KeptQuery except={filters.map(({ name }) => name)} />
        {filters.map((filter) => (
          <FilterField key={filter.name} filter={filter} />
        ))}
        <button class="button button-secondary button-medium filter-button" type="submit">
          {button ?? words.find}
        </button>
      </form>
      <ActiveFilters filters={filters} />
    </search>
  )
}

function FilterField({ filter }: { filter: Filter }) {
  const words = useWords()
  const common = { name: filter.name, label: filter.label, value: filter.value, id: `filter-${filter.name}` }
  switch (filter.kind) {
    case 'search':
      return <TextField {...common} example={filter.example} />
    case 'date':
      return <DateField {...common} />
    case 'month':
      return <MonthField {...common} />
    case 'select':
      return <SelectField {...common} options={filter.options} emptyLabel={filter.all ?? words.all} />
  }
}

function ActiveFilters({ filters }: { filters: readonly Filter[] }) {
  const words = useWords()
  const { path } = useReader()
  const active = filters.filter(({ value }) => value !== undefined && value !== '')
  if (active.length === 0) return null
  const without = (names: readonly string[]) =>
    changedQuery(path, Object.fromEntries([...names, 'page'].map((name) => [name, null])))
  return (
    <div class="chips" role="group" aria-label={words.activeFilters}>
      {active.map((filter) => {
        const text = `${filter.label}: ${shownValue(filter)}`
        return (
          <Link key={filter.name} class="chip" href={without([filter.name])}>
            <span class="visually-hidden">{words.removeFilter('')}</span>
            {text}
            <svg
              class="chip-mark"
              viewBox="0 0 12 12"
              width="12"
              height="12"
              aria-hidden="true"
              focusable="false"
            >
              <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
            </svg>
          </Link>
        )
      })}
      {active.length > 1 && (
        <Link class="chip-clear" href={without(active.map(({ name }) => name))}>
          {words.removeAll}
        </Link>
      )}
    </div>
  )
}

function shownValue(filter: Filter): string {
  const value = filter.value ?? ''
  if (filter.kind !== 'select') return value
  return filter.options.find((option) => option.value === value)?.label ?? value
}
