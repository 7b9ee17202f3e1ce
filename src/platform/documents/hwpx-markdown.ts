import { linesOf, oneLine } from './clean-text.ts'
import type { Disguise } from './disguise.ts'
import type { Block, Document, DocumentFront, DocumentItem, DocumentTable } from './document.ts'
import { contentsOf, coverLine, unitLine, withoutRepeatedCaption } from './parts.ts'

/** The marks of kordoc's report by depth: they choose the paragraph's shape, ours takes their place afterwards. */
const SHAPES = ['□', '○', '-', 'ㆍ'] as const

/** The document as the Markdown that kordoc makes a report of, every text in disguise. */
export function hwpxMarkdown(document: Document, hidden: Disguise): string {
  const one = (text: string): string => hidden.hide(oneLine(text))
  const running = (text: string): string => hidden.hide(linesOf(text).join('\n').trim())
  const unmarked = hidden.sign('')

  function blockLines(block: Block): string[] {
    switch (block.kind) {
      case 'heading':
        return [headingLine(block.level, `${unmarked}${one(block.text)}`)]
      case 'paragraph':
        return [`${unmarked}${running(block.text)}`]
      case 'items':
        return block.items.flatMap((item) => itemLines(item, 0))
      case 'table':
        return tableLines(block)
      case 'chart':
        return [`${unmarked}${one(block.caption)}`, ...tableLines(withoutRepeatedCaption(block))]
      case 'page-break':
        return [hidden.sign('page-break')]
    }
  }

  function itemLines(item: DocumentItem, depth: number): string[] {
    const shape = item.marker === '※' ? '※' : (SHAPES[Math.min(depth, SHAPES.length - 1)] ?? '-')
    const line = `${'  '.repeat(depth)}${shape} ${hidden.sign(item.marker)}${running(item.text)}`
    return [line, ...item.items.flatMap((below) => itemLines(below, depth + 1))]
  }

  function tableLines(table: DocumentTable): string[] {
    const cell = (text: string, column: number, head: boolean): string =>
      `${hidden.sign(head ? 'center' : (table.align[column] ?? 'left'))}${running(text)}`
    const line = (cells: readonly string[], head: boolean): string =>
      `| ${table.head.map((_, column) => cell(cells[column] ?? '', column, head)).join(' | ')} |`
    const grid = [
      line(table.head, true),
      `|${table.head.map(() => '---|').join('')}`,
      ...table.rows.map((row) => line(row, false)),
    ]
    return [
      ...(table.caption === '' ? [] : [`${unmarked}${one(table.caption)}`]),
      ...(unitLine(table) === '' ? [] : [`<right>${unmarked}${one(unitLine(table))}</right>`]),
      grid.join('\n'),
    ]
  }

  const { front } = document
  const kicker =
    front === undefined || front.kicker.trim() === ''
      ? []
      : [`<center>${unmarked}${one(front.kicker)}</center>`]
  const cover = `<right>${unmarked}${one(coverLine(document))}</right>`
  return [
    ...kicker,
    `# ${unmarked}${one(document.title)}`,
    cover,
    ...(front === undefined ? [] : contentsLines(document, front, hidden)),
    ...document.blocks.flatMap(blockLines),
  ].join('\n\n')
}

/** Contents without page numbers: only a word processor knows them. */
function contentsLines(document: Document, { contents }: DocumentFront, hidden: Disguise): readonly string[] {
  const line = (text: string): string => `${hidden.sign('')}${hidden.hide(oneLine(text))}`
  const lines = contentsOf(document).map(({ level, text }) =>
    level === 1 ? line(text) : line(`    ${text}`),
  )
  return [hidden.sign('page-break'), line(contents), ...lines, hidden.sign('page-break')]
}

/** kordoc draws the second and third level bold by itself, the first only when told. */
function headingLine(level: 1 | 2 | 3, text: string): string {
  return level === 1 ? `## **${text}**` : `${'#'.repeat(level + 1)} ${text}`
}
