import type { DocumentTable } from '#platform/documents/document.ts'
import { TableCaption, useNotes } from '../lists/table-caption.tsx'
import { useWords } from '../reader.ts'

/** A chart as the house draws it: the same in page, report and PDF. */
export interface FigureChart {
  readonly svg: string
  /** The same for a phone. */
  readonly narrowSvg?: string | undefined
  /** The finding, as a sentence. */
  readonly title: string
  readonly table: DocumentTable
  readonly source?: string | undefined
  readonly unit?: string | undefined
  readonly day?: string | undefined
}

interface FigureProps {
  readonly chart: FigureChart
  readonly open?: boolean | undefined
  /** The list that follows says all that the chart's own table would. */
  readonly listedBelow?: boolean | undefined
}

/** A chart under its finding, with unit and day above and its numbers in a table below. */
export function Figure({ chart, open, listedBelow = false }: FigureProps) {
  const words = useWords()
  const notes = useNotes(chart.unit, chart.day)
  return (
    <figure class={chart.narrowSvg === undefined ? 'figure' : 'figure figure-two'}>
      <figcaption class="figure-title">{chart.title}</figcaption>
      {notes !== '' && <p class="table-notes">{notes}</p>}
      {/* Drawn by the house's own chart functions, which escape every text. */}
      <div class="figure-drawing figure-wide" dangerouslySetInnerHTML={{ __html: chart.svg }} />
      {chart.narrowSvg !== undefined && (
        <div class="figure-drawing figure-narrow" dangerouslySetInnerHTML={{ __html: chart.narrowSvg }} />
      )}
      {chart.source !== undefined && (
        <p class="figure-source">
          {words.source}: {chart.source}
        </p>
      )}
      {!listedBelow && (
        <details class="disclosure figure-table" open={open}>
          <summary>{words.numbersBelow}</summary>
          <div class="disclosure-body">
            <DocumentTableView table={chart.table} />
          </div>
        </details>
      )}
    </figure>
  )
}

const kinds = { left: 'text', right: 'number', center: 'center' } as const

/** A document's table on a page. */
export function DocumentTableView({ table }: { table: DocumentTable }) {
  const kindOf = (column: number) => `cell-${kinds[table.align[column] ?? 'left']}`
  return (
    <>
      <div class="table-scroll" role="region" aria-label={table.caption} tabIndex={0}>
        <table class="table table-plain">
          <TableCaption caption={table.caption} unit={table.unit} />
          <thead>
            <tr>
              {table.head.map((title, column) => (
                <th key={column} scope="col" class={kindOf(column)}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={index}>
                {row.map((text, column) =>
                  column === 0 ? (
                    <th key={column} scope="row" class={`cell-head ${kindOf(column)}`}>
                      {text}
                    </th>
                  ) : (
                    <td key={column} class={kindOf(column)}>
                      {text}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
