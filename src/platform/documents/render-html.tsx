import type { ComponentChild } from 'preact'
import { cleanText, linesOf, oneLine } from './clean-text.ts'
import { contentsOf, coverLine, unitLine, withoutRepeatedCaption } from './parts.ts'
import type { Block, Document, DocumentItem, DocumentTable, TextRef } from './document.ts'

type Level = 1 | 2 | 3 | 4 | 5 | 6

/**
 * A document on a page and on A4. `level` is that of its title: 1 on a page of its own, 2 below a page's heading.
 */
export function DocumentView({ document, level = 1 }: { document: Document; level?: 1 | 2 }) {
  let headings = 0
  let above = document.title
  return (
    <article class="document" lang={document.locale}>
      <header class="document-cover">
        {document.front !== undefined && <p class="document-kicker">{oneLine(document.front.kicker)}</p>}
        <Heading level={level} class="document-title">
          {oneLine(document.title)}
        </Heading>
        <p class="document-issue">{coverLine(document)}</p>
      </header>
      {document.front !== undefined && <Contents document={document} title={document.front.contents} />}
      {document.blocks.map((block, index) => (
        <BlockView
          key={index}
          block={block}
          level={level}
          id={block.kind === 'heading' ? partId(headings++) : undefined}
          above={(above = titleIn(block) ?? above)}
        />
      ))}
    </article>
  )
}

/** What a block names that follows it: a heading, or the last □ of a list. */
function titleIn(block: Block): string | undefined {
  if (block.kind === 'heading') return block.text
  return block.kind === 'items' ? block.items.findLast(({ marker }) => marker === '□')?.text : undefined
}

/** Where the contents lead: the headings are numbered as they come. */
const partId = (place: number): string => `part-${place + 1}`

function Contents({ document, title }: { document: Document; title: string }) {
  const headings = contentsOf(document)
  if (headings.length === 0) return null
  return (
    <nav class="document-contents" aria-label={oneLine(title)}>
      <p class="document-contents-title">{oneLine(title)}</p>
      <ul>
        {headings.map(({ level, text, place }) => (
          <li key={place} class={`document-contents-${level}`}>
            <a href={`#${partId(place)}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface HeadingProps {
  readonly level: number
  readonly class: string
  readonly id?: string | undefined
  readonly children: ComponentChild
}

function Heading(props: HeadingProps) {
  const Tag = `h${Math.min(props.level, 6) as Level}` as const
  return (
    <Tag class={props.class} id={props.id}>
      {props.children}
    </Tag>
  )
}

interface BlockProps {
  readonly block: Block
  readonly level: number
  readonly id: string | undefined
  /** The title that it stands under. */
  readonly above: string
}

function BlockView({ block, level, id, above }: BlockProps) {
  switch (block.kind) {
    case 'heading':
      return (
        <Heading
          level={level + block.level}
          class={`document-heading document-heading-${block.level}`}
          id={id}
        >
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
      return <TableView table={block} label={above} />
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

/** `within` a line, the spaces at the ends part it from what stands beside it. */
function Lines({ text, within = false }: { text: string; within?: boolean }) {
  const lines = within ? cleanText(text).split('\n') : linesOf(text)
  return (
    <>
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  )
}

/** A text with links to the records that it stands on, and marks where there is none. */
function Referring({ text, refs }: { text: string; refs: readonly TextRef[] }) {
  const ends = refs.map(({ to }) => to)
  return (
    <>
      {refs.map((ref, index) => (
        <>
          <Lines text={text.slice(ends[index - 1] ?? 0, ref.from)} within />
          <Reference at={ref} text={text.slice(ref.from, ref.to)} />
        </>
      ))}
      <Lines text={text.slice(ends.at(-1) ?? 0)} within={refs.length > 0} />
    </>
  )
}

function Reference({ at, text }: { at: TextRef; text: string }) {
  const said = oneLine(at.title)
  if (at.href !== null)
    return (
      <a class="document-record" href={at.href} title={said}>
        <Lines text={text} />
      </a>
    )
  return (
    <mark class="document-unrecorded" title={said}>
      <Lines text={text} />
      <span class="visually-hidden"> ({said})</span>
    </mark>
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
          <Referring text={item.text} refs={item.refs ?? []} />
          {item.items.length > 0 && <ItemList items={item.items} />}
        </li>
      ))}
    </ul>
  )
}

function CellText({ text, href }: { text: string; href: string | null }) {
  if (href === null || text.trim() === '') return <Lines text={text} />
  return (
    <a class="document-record" href={href}>
      <Lines text={text} />
    </a>
  )
}

function TableView({ table, label }: { table: DocumentTable; label: string }) {
  const kind = (column: number): string => `document-cell-${table.align[column] ?? 'left'}`
  return (
    <div
      class="document-table"
      role="group"
      aria-label={oneLine(table.caption) || oneLine(label)}
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
                  <CellText text={row[column] ?? ''} href={table.hrefs?.[index]?.[column] ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
