import { Link } from '../actions/link.tsx'
import { changedQuery } from '../address.ts'
import { useReader, useWords } from '../reader.ts'
import type { Column } from './column.ts'

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly sort: string | undefined
  readonly selecting: boolean
}

export function TableHead<Row>({ columns, sort, selecting }: TableHeadProps<Row>) {
  const words = useWords()
  return (
    <thead role="rowgroup">
      <tr role="row">
        {selecting && (
          <th role="columnheader" scope="col" class="cell-select">
            {words.select}
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column.key}
            role="columnheader"
            scope="col"
            class={`cell-${column.kind ?? 'text'}`}
            aria-sort={column.sort === true ? sortWord(column.key, sort) : undefined}
          >
            {column.sort === true ? <SortLink column={column} sort={sort} /> : column.title}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function sortWord(key: string, sort: string | undefined): 'ascending' | 'descending' | 'none' {
  if (sort === key) return 'ascending'
  return sort === `-${key}` ? 'descending' : 'none'
}

function SortLink<Row>({ column, sort }: { column: Column<Row>; sort: string | undefined }) {
  const { path } = useReader()
  const words = useWords()
  const next = sort === column.key ? `-${column.key}` : column.key
  const state = sortWord(column.key, sort)
  return (
    <Link
      class={`sort sort-${state}`}
      href={changedQuery(path, { sort: next, page: null })}
      title={words.sortTo(column.title, next.startsWith('-') ? words.sortDown : words.sortUp)}
    >
      {column.title}
      <svg class="sort-mark" viewBox="0 0 10 14" width="10" height="14" aria-hidden="true" focusable="false">
        <path class="sort-up" d="M5 1l4 5H1z" />
        <path class="sort-down" d="M5 13l4-5H1z" />
      </svg>
    </Link>
  )
}

/** The heads' links again, for phones, where the head row is not shown. */
export function SortLinks<Row>({
  columns,
  sort,
}: {
  columns: readonly Column<Row>[]
  sort: string | undefined
}) {
  const words = useWords()
  const sortable = columns.filter((column) => column.sort === true)
  if (sortable.length === 0) return null
  return (
    <div class="sort-links" role="group" aria-label={words.sortBy}>
      <span class="sort-links-label">{words.sortBy}</span>
      {sortable.map((column) => (
        <SortLink key={column.key} column={column} sort={sort} />
      ))}
    </div>
  )
}
