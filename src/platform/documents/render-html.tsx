import type { ComponentChild } from 'preact'
import { linesOf, oneLine } from './clean-text.ts'
import { coverLine, unitLine, withoutRepeatedCaption } from './parts.ts'
import type { Block, Document, DocumentItem, DocumentTable } from './document.ts'

type Level = 1 | 2 | 3 | 4 | 5 | 6

/**
 * A document on a page and on A4. `level` is that of its title: 1 on a page of its own, 2 below a page's heading.
 */
export function DocumentView({ document, level = 1 }: { document: Document; level?: 1 | 2 }) {
  return (
    <article class="document" lang={document.locale}>
      <header class="document-cover">
        <Heading level={level} class="document-title">
          {oneLine(document.title)}
        </Heading>
        <p class="document-issue">{coverLine(document)}</p>
      </header>
      {document.blocks.map((block, index) => (
        <BlockView key={index} block={block} level={level} />
      ))}
    </article>
  )
}

function Heading(props: { level: number; class: string; children: ComponentChild }) {
  const Tag = `h${Math.min(props.level, 6) as Level}` as const
  return <Tag class={props.class}>{props.children}</Tag>
}

function BlockView({ block, level }: { block: Block; level: number }) {
  switch (block.kind) {
    case 'heading':
      return (
        <Heading level={level + block.level} class={`document-heading document-heading-${block.level}`}>
          {oneLine(block.text)}
        </Heading>
      )
    case 'paragraph':
      return (
        <p class="document-paragraph">
          <Lines text={block.text} />
        </p>
      )
    case 'items':
      return <ItemList items={block.items} />
    case 'table':
      return <TableView table={block} />
    case 'chart':
      return (
        <figure class="document-chart">
          <figcaption>{oneLine(block.caption)}</figcaption>
          {/* Drawn by the house's own chart functions, which escape every text. */}
          <div class="document-drawing" dangerouslySetInnerHTML={{ __html: block.svg }} />
          <TableView table={withoutRepeatedCaption(block)} label={block.caption} />
        </figure>
      )
    case 'page-break':
      return <hr class="document-page-break" />
  }
}

function Lines({ text }: { text: string }) {
  return (
    <>
      {linesOf(text).map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  )
}

function ItemList({ items }: { items: readonly DocumentItem[] }) {
  return (
    <ul class="document-items">
      {items.map((item, index) => (
        <li key={index} class={item.marker === '※' ? 'document-item document-note' : 'document-item'}>
          <span class="document-marker" aria-hidden="true">
            {item.marker}{' '}
          </span>
          <Lines text={item.text} />
          {item.items.length > 0 && <ItemList items={item.items} />}
        </li>
      ))}
    </ul>
  )
}

function TableView({ table, label }: { table: DocumentTable; label?: string }) {
  const kind = (column: number): string => `document-cell-${table.align[column] ?? 'left'}`
  return (
    <div
      class="document-table"
      role="region"
      aria-label={oneLine(table.caption || (label ?? ''))}
      tabIndex={0}
    >
      {unitLine(table) !== '' && <p class="document-unit">{unitLine(table)}</p>}
      <table>
        {table.caption !== '' && <caption>{oneLine(table.caption)}</caption>}
        <thead>
          <tr>
            {table.head.map((title, column) => (
              <th key={column} scope="col">
                <Lines text={title} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {table.head.map((_, column) => (
                <td key={column} class={kind(column)}>
                  <Lines text={row[column] ?? ''} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
