import { formatCount } from '#platform/text/format.ts'
import { Link } from '../actions/link.tsx'
import { changedQuery } from '../address.ts'
import { useReader, useWords } from '../reader.ts'

/** The pages to offer: the first, the last and those around this one; null stands for a gap. */
export function offeredPages(page: number, pages: number): readonly (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages)
  const sorted = [...new Set(near)].sort((a, b) => a - b)
  return sorted.flatMap((one, index) => {
    const before = sorted[index - 1] ?? 0
    if (one - before === 2) return [one - 1, one]
    return one - before > 2 ? [null, one] : [one]
  })
}

/** Links to the other pages of this list. */
export function Pagination({ page, pages }: { page: number; pages: number }) {
  const words = useWords()
  const { path } = useReader()
  if (pages <= 1) return null
  const to = (one: number) => changedQuery(path, { page: one === 1 ? null : String(one) })
  return (
    <nav class="pagination" aria-label={words.pages}>
      {page > 1 && (
        <Link class="page-step" href={to(page - 1)} rel="prev">
          {words.previous}
        </Link>
      )}
      <ol class="page-list">
        {offeredPages(page, pages).map((one, index) =>
          one === null ? (
            <li key={`gap-${index}`} class="page-gap">
              …
            </li>
          ) : (
            <li key={one}>
              <Link class="page-link" href={to(one)} current={one === page}>
                <span class="visually-hidden">{words.pageWords.before}</span>
                {one}
                <span class="visually-hidden">{words.pageWords.after}</span>
              </Link>
            </li>
          ),
        )}
      </ol>
      {page < pages && (
        <Link class="page-step" href={to(page + 1)} rel="next">
          {words.next}
        </Link>
      )}
    </nav>
  )
}

interface ListCountProps {
  readonly total: number
  readonly from?: number | undefined
  readonly to?: number | undefined
}

/** How many there are, and which of them are on this page. */
export function ListCount({ total, from, to }: ListCountProps) {
  const words = useWords()
  const { locale } = useReader()
  const count = (number: number) => formatCount(number, locale)
  return (
    <p class="list-count">
      <strong>{words.total(count(total))}</strong>
      {from !== undefined && to !== undefined && total > 0 && ` · ${words.shown(count(from), count(to))}`}
    </p>
  )
}
