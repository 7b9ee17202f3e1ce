import type { SaidErrors } from './said-errors.ts'
import { FieldError } from './field-frame.tsx'
import { TableCaption } from '../lists/table-caption.tsx'
import { Fragment } from 'preact'

interface GridLine {
  readonly key: string
  readonly label: string
}

export interface AmountGridProps {
  readonly caption: string
  readonly unit: string
  readonly columns: readonly GridLine[]
  /** Rows under a common head each: the kinds of one source. */
  readonly groups: readonly { readonly label: string; readonly rows: readonly GridLine[] }[]
  /** A cell's name is `row.column`: the key of what was typed and of what is wrong. */
  readonly value: (name: string) => string
  readonly errors?: SaidErrors | undefined
  /** What holds meanwhile, where somebody else changed it. */
  readonly now?: Readonly<Record<string, string>> | undefined
}

/** Amounts in rows and columns, typed as in Excel: Tab goes on by cell, a wrong one says so at its place. */
export function AmountGrid(props: AmountGridProps) {
  const { caption, unit, columns, groups } = props
  return (
    <div class="table-scroll amount-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table class="table amount-grid">
        <TableCaption caption={caption} unit={unit} />
        <thead>
          <tr>
            <td colSpan={2} />
            {columns.map(({ key, label }) => (
              <th key={key} scope="col" class="cell-number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.label}>
            {group.rows.map((row, index) => (
              <tr key={row.key}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={group.rows.length} class="cell-head">
                    {group.label}
                  </th>
                )}
                <th scope="row" class="cell-head">
                  {row.label}
                </th>
                {columns.map((column) => (
                  <td key={column.key}>
                    <AmountCell
                      {...props}
                      name={`${row.key}.${column.key}`}
                      label={`${group.label} ${row.label} ${column.label}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function AmountCell({
  name,
  label,
  value,
  errors,
  now,
}: AmountGridProps & { readonly name: string; readonly label: string }) {
  const error = errors?.[name]
  const meanwhile = now?.[name]
  const described = [
    ...(error === undefined ? [] : [`${name}-error`]),
    ...(meanwhile === undefined ? [] : [`${name}-now`]),
  ]
  return (
    <Fragment>
      <input
        id={name}
        name={name}
        class="input input-number amount-cell"
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={value(name)}
        aria-label={label}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
      />
      {meanwhile !== undefined && (
        <span class="amount-now" id={`${name}-now`}>
          {meanwhile}
        </span>
      )}
      {error !== undefined && <FieldError id={`${name}-error`}>{error}</FieldError>}
    </Fragment>
  )
}
