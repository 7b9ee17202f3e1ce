import type { ComponentChildren } from 'preact'
import { Link } from '../actions/link.tsx'
import { useWords } from '../reader.ts'
import { headColumn } from './column.ts'
import type { DataTableProps } from './table-props.ts'

/** One row: its head names it and is its link, its box chooses it. */
export function TableRow<Row>({ row, table }: { row: Row; table: DataTableProps<Row> }) {
  const words = useWords()
  const head = headColumn(table.columns)
  const { select } = table
  const tone = table.rowTone?.(row)
  const key = table.rowKey(row)
  return (
    <tr role="row" class={tone === undefined ? undefined : `row-${tone}`}>
      {select !== undefined && (
        <td role="cell" class="cell-select">
          <input
            type="checkbox"
            class="choice-box"
            name={select.name}
            value={key}
            checked={select.everything === true || select.selected?.includes(key)}
            aria-label={words.selectRow(select.label(row))}
          />
        </td>
      )}
      {table.columns.map((column) => {
        const kind = `cell-${column.kind ?? 'text'}`
        const hidden = column.phone === 'hidden' ? ' cell-not-on-phone' : ''
        if (column === head) {
          const href = table.rowHref?.(row)
          return (
            <th key={column.key} role="rowheader" scope="row" class={`cell-head ${kind}`}>
              {href === undefined ? column.cell(row) : <Link href={href}>{column.cell(row)}</Link>}
            </th>
          )
        }
        return (
          <td key={column.key} role="cell" class={`${kind}${hidden}`} data-label={column.title}>
            <CellValue value={column.cell(row)} />
          </td>
        )
      })}
    </tr>
  )
}

/** On a phone a cell is a label and a value: a value of several parts needs one box around it. */
function CellValue({ value }: { value: ComponentChildren }) {
  return typeof value === 'object' && value !== null ? <div class="cell-value">{value}</div> : <>{value}</>
}
