import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { oneLine } from './clean-text.ts'
import { disguise, type Disguise, xmlText } from './disguise.ts'
import type { Document } from './document.ts'
import { hwpxMarkdown } from './hwpx-markdown.ts'
import { alignedCells } from './hwpx-cells.ts'

const SECTION = 'Contents/section0.xml'
const HEADER = 'Contents/header.xml'
const PACKAGE = 'Contents/content.hpf'
const PREVIEW = 'Preview/PrvText.txt'
/** The earliest day that ZIP can write, in the zone of the machine as fflate reads it: the same bytes anywhere. */
const entryDay = () => new Date(1980, 0, 1)

/** The document as HWPX, laid out as offices lay out a report; the same bytes each time. That it is valid is a property test's affair. */
export async function renderHwpx(document: Document): Promise<Uint8Array> {
  const { markdownToHwpx } = await import('kordoc')
  const hidden = disguise()
  const made = await markdownToHwpx(hwpxMarkdown(document, hidden), {
    gongmun: {
      preset: 'report',
      h2Marker: 'none',
      bullet2: '○',
      pageNumbers: true,
      endMark: false,
      margins: { top: 20, bottom: 10, left: 20, right: 20 },
    },
  })
  return repacked(unzipSync(new Uint8Array(made)), document, hidden)
}

function repacked(entries: Record<string, Uint8Array>, document: Document, hidden: Disguise): Uint8Array {
  const text = (name: string): string => strFromU8(entries[name] ?? new Uint8Array())
  const { section, header } = alignedCells(text(SECTION), text(HEADER), hidden)
  const changed: Record<string, string> = {
    [SECTION]: hidden.reveal(withPageBreaks(withOwnMarks(section, hidden), hidden), true),
    [HEADER]: header,
    [PACKAGE]: withTitle(text(PACKAGE), document),
    [PREVIEW]: hidden.reveal(text(PREVIEW), false),
  }
  const packed: Zippable = { mimetype: [entries['mimetype'] ?? strToU8('application/hwp+zip'), { level: 0 }] }
  for (const [name, bytes] of Object.entries(entries)) {
    if (name === 'mimetype' || name.endsWith('/')) continue
    const one = changed[name]
    packed[name] = [one === undefined ? bytes : strToU8(one), { level: 9 }]
  }
  return zipSync(packed, { mtime: entryDay() })
}

const marks = ['', '□', '○', '-', '▶', '※', '❖'] as const

/** Takes away the mark that kordoc set before a text, and sets the document's own. */
function withOwnMarks(section: string, hidden: Disguise): string {
  return marks.reduce((xml, mark) => {
    const set = mark === '' ? '' : `${mark} `
    return xml.replace(new RegExp(`(<hp:t>)[^<]{0,8}?${hidden.sign(mark)}`, 'gu'), `$1${set}`)
  }, section)
}

/** A paragraph that was only the sign of a page's end goes; the one after it begins a page. */
function withPageBreaks(section: string, hidden: Disguise): string {
  const sign = hidden.sign('page-break')
  const alone = `<hp:p [^>]*>(?:<hp:run[^>]*>(?:<hp:t>${sign}</hp:t>)?</hp:run>)+</hp:p>\\s*`
  return section
    .replace(new RegExp(`(?:${alone})+<hp:p `, 'gu'), '<hp:p pageBreak="1" ')
    .replace(new RegExp(alone, 'gu'), '')
}

function withTitle(opf: string, document: Document): string {
  const title = `<opf:title>${xmlText(oneLine(document.title))}</opf:title>`
  // A function, since a title may hold $& and the like.
  return opf.replace(
    '<opf:metadata>',
    (tag) => `${tag}${title}<opf:language>${document.locale}</opf:language>`,
  )
}
