import type { ComponentChildren } from 'preact'
import { Form } from '../actions/form.tsx'
import { Link } from '../actions/link.tsx'
import { changedQuery } from '../address.ts'
import { useReader, useWords } from '../reader.ts'
import { headColumn, shownColumns } from './column.ts'
import { ColumnChooser } from './column-chooser.tsx'
import { TableCaption } from './table-caption.tsx'
import { SortLinks, TableHead } from './table-head.tsx'
import type { DataTableProps, Selecting } from './table-props.ts'
import { TableRow } from './table-row.tsx'

/** A table with its caption, unit and day above; on a phone each row is a card. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const columns = shownColumns(props.columns, props.shown)
  if (props.rows.length === 0 && props.empty !== undefined) return <>{props.empty}</>
  const table = <TableFrame {...props} columns={columns} />
  return (
    <div class={props.narrow === true ? 'data-table data-table-narrow' : 'data-table'}>
      {props.shown !== undefined && <ColumnChooser columns={props.columns} shown={columns} />}
      <SortLinks columns={columns} sort={props.sort} />
      {props.select === undefined ? table : <BulkForm select={props.select}>{table}</BulkForm>}
    </div>
  )
}

function BulkForm<Row>({ select, children }: { select: Selecting<Row>; children: ComponentChildren }) {
  const words = useWords()
  const { path } = useReader()
  const { everything } = select
  return (
    <Form action={select.action} narrow={false} class="bulk">
      {everything !== undefined && (
        <Link href={changedQuery(path, { chosen: everything ? null : 'all' })}>
          {everything ? words.chooseNone : words.chooseAll}
        </Link>
      )}
      {children}
      <div class="bulk-bar" role="group" aria-label={words.selectedRows}>
        <span class="bulk-words">{words.selectedRows}</span>
        {select.actions}
      </div>
    </Form>
  )
}

function TableFrame<Row>(props: DataTableProps<Row>) {
  return (
    <div class="table-scroll" role="region" aria-label={props.caption} tabIndex={0}>
      <table class="table" role="table">
        <TableCaption {...props} />
        <TableHead columns={props.columns} sort={props.sort} selecting={props.select !== undefined} />
        <tbody role="rowgroup">
          {props.rows.map((row) => (
            <TableRow key={props.rowKey(row)} row={row} table={props} />
          ))}
        </tbody>
        {props.totals !== undefined && <Totals {...props} totals={props.totals} />}
      </table>
    </div>
  )
}

function Totals<Row>(props: DataTableProps<Row> & { totals: Readonly<Record<string, ComponentChildren>> }) {
  const words = useWords()
  const head = headColumn(props.columns)
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        {props.select !== undefined && <td role="cell" class="cell-select" />}
        {props.columns.map((column) =>
          column === head ? (
            <th key={column.key} role="rowheader" scope="row" class="cell-head">
              {props.totals[column.key] ?? words.totalRow}
            </th>
          ) : (
            <td
              key={column.key}
              role="cell"
              class={`cell-${column.kind ?? 'text'}`}
              data-label={column.title}
            >
              {props.totals[column.key]}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  )
}
