import { KeptQuery } from '../actions/form.tsx'
import { localHref } from '../address.ts'
import { useReader, useWords } from '../reader.ts'
import { type Column, headColumn } from './column.ts'

interface ColumnChooserProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly shown: readonly Column<Row>[]
}

/** Which columns to show: kept in the address, so that the choice survives reload and can be shared. */
export function ColumnChooser<Row>({ columns, shown }: ColumnChooserProps<Row>) {
  const words = useWords()
  const { path, locale } = useReader()
  const head = headColumn(columns)
  return (
    <details class="column-chooser">
      <summary class="button button-tertiary button-small">{words.columns}</summary>
      <form
        class="popover"
        method="get"
        action={localHref(path.split('?', 1)[0] ?? '/', locale) ?? undefined}
      >
        <KeptQuery except={['columns']} />
        <fieldset class="plain-fieldset">
          <legend class="visually-hidden">{words.columns}</legend>
          {columns
            .filter((column) => column !== head)
            .map((column) => (
              <div class="choice" key={column.key}>
                <input
                  type="checkbox"
                  class="choice-box"
                  id={`column-${column.key}`}
                  name="columns"
                  value={column.key}
                  checked={shown.includes(column)}
                />
                <label class="choice-label" for={`column-${column.key}`}>
                  {column.title}
                </label>
              </div>
            ))}
        </fieldset>
        <button class="button button-secondary button-small" type="submit">
          {words.apply}
        </button>
      </form>
    </details>
  )
}
