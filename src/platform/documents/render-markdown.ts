import { linesOf, oneLine } from './clean-text.ts'
import { contentsOf, coverLine, unitLine, withoutRepeatedCaption } from './parts.ts'
import type { Block, Document, DocumentItem, DocumentTable } from './document.ts'

const SIGNS = /[\\`*_{}[\]<>#|~&$^!]/g
/** At a line's start these would make a list, a heading's underline or a table's. */
const STARTERS = /^([-+=:]|\d+(?=[.)]))/

function escaped(line: string): string {
  const safe = line.replace(SIGNS, '\\$&')
  // 1. is kept from being a list by escaping its point; a sign by escaping itself.
  return safe
    .replace(STARTERS, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, '$1\\$2')
}

const heading = (text: string): string => escaped(oneLine(text))
/** A paragraph's lines end hard. */
const running = (text: string, indent = ''): string => linesOf(text).map(escaped).join(`\\\n${indent}`)
const cell = (text: string): string => linesOf(text).map(escaped).join('<br>')

/** The document as Markdown (CommonMark with tables): every text escaped, so that it reads as it was written. */
export function renderMarkdown(document: Document): string {
  const cover = escaped(coverLine(document))
  const kicker = document.front === undefined ? '' : heading(document.front.kicker)
  const parts = [
    kicker,
    `# ${heading(document.title)}`,
    cover,
    contents(document),
    ...document.blocks.map(block),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function contents(document: Document): string {
  if (document.front === undefined) return ''
  const lines = contentsOf(document).map(({ level, text }) => `${level === 1 ? '' : '  '}- ${heading(text)}`)
  return [`**${heading(document.front.contents)}**`, '', ...lines].join('\n')
}

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return `${'#'.repeat(one.level + 1)} ${heading(one.text)}`
    case 'paragraph':
      return running(one.text)
    case 'items':
      return one.items.map((item) => listItem(item, '')).join('\n')
    case 'table':
      return table(one)
    case 'chart':
      return [`**${heading(one.caption)}**`, table(withoutRepeatedCaption(one))].join('\n\n')
    case 'page-break':
      return '---'
  }
}

function listItem(item: DocumentItem, indent: string): string {
  const marker = item.marker === '-' ? '' : `${item.marker} `
  const inner = `${indent}  `
  const lines = [`${indent}- ${marker}${running(item.text, inner)}`]
  return [...lines, ...item.items.map((below) => listItem(below, inner))].join('\n')
}

function table(one: DocumentTable): string {
  const rule = { left: ':---', right: '---:', center: ':---:' } as const
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rows = one.rows.map((row) => line(one.head.map((_, column) => cell(row[column] ?? ''))))
  const drawn = [
    line(one.head.map(cell)),
    line(one.head.map((_, column) => rule[one.align[column] ?? 'left'])),
    ...rows,
  ].join('\n')
  const unit = escaped(unitLine(one))
  return [one.caption === '' ? '' : `**${heading(one.caption)}**`, unit, drawn]
    .filter((part) => part !== '')
    .join('\n\n')
}
