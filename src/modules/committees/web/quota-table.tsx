import { DataTable, Section, TextField, useReader } from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { formatCount } from '#platform/text/format.ts'
import type { Dimension } from '../domain/lottery/lottery.ts'
import type { Applicant } from '../domain/open-call.ts'
import { useKeyName } from './draw-figures.tsx'
import { peopleName, placesName } from './quota-names.ts'
import type { TownNames } from './say.tsx'
import { useWords } from './words.ts'

interface QuotaTableProps {
  readonly dimension: Dimension
  readonly keys: readonly string[]
  readonly towns: TownNames
  readonly applied: readonly Applicant[]
  readonly values: FormFields['values']
  readonly places: number
}

/** Population and places of each key of a dimension, beside how many applied. */
export function QuotaTable({ dimension, keys, towns, applied, values, places }: QuotaTableProps) {
  const words = useWords()
  const { locale } = useReader()
  const nameOf = useKeyName(towns)
  const typed = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : ''
  }
  const keyOf = ({ town, sex, ageBand }: Applicant) => ({ town, sex, age: ageBand })[dimension]
  const sum = keys.reduce((all, key) => all + (Number(typed(placesName(dimension, key))) || 0), 0)
  const said = (count: number) => formatCount(count, locale)
  const input = (name: string, label: string) => (
    <TextField name={name} label={label} labelHidden value={typed(name)} inputMode="numeric" width="short" />
  )
  const title = words.dimensions[dimension]
  return (
    <Section
      title={title}
      level={3}
      lead={sum === 0 ? undefined : words.office.sums(said(sum), said(places))}
    >
      <DataTable
        caption={words.quotaCaption(title)}
        captionHidden
        narrow
        columns={[
          { key: 'key', title, head: true, cell: (key) => nameOf(dimension, key) },
          {
            key: 'applicants',
            title: words.quotaApplicants,
            kind: 'number',
            cell: (key) => said(applied.filter((each) => keyOf(each) === key).length),
          },
          {
            key: 'people',
            title: words.office.population,
            cell: (key) =>
              input(peopleName(dimension, key), `${nameOf(dimension, key)} ${words.office.population}`),
          },
          {
            key: 'places',
            title: words.office.places,
            cell: (key) =>
              input(placesName(dimension, key), `${nameOf(dimension, key)} ${words.office.places}`),
          },
        ]}
        rows={keys}
        rowKey={(key) => key}
      />
    </Section>
  )
}
