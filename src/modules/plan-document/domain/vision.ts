import type { DocumentBlock, LineBlock, Place } from './document-block.ts'
import { mayJoin, withJoined } from './join-lines.ts'
import { readMarker } from './marker.ts'
import type { ReadItem } from './plan-document.ts'

interface Line {
  text: string
  marker: string
  place: Place
}

/** 정책비전, 정책목표, 핵심과제: the page between last year's results and the programmes. */
export interface ReadVision {
  readonly vision: readonly ReadItem[]
  readonly aims: readonly ReadItem[]
  readonly coreTasks: readonly ReadItem[]
}

type Box = 'vision' | 'aims' | 'coreTasks'

const BOXES: readonly { readonly box: Box; readonly heading: RegExp }[] = [
  { box: 'vision', heading: /비전/u },
  { box: 'coreTasks', heading: /(?:핵심|역점|중점|주요)(?:전략)?과제|역점시책/u },
  { box: 'aims', heading: /목표|추진방향|기본방향|전략/u },
]

/** Reads the page of visions and aims; a heading says what the lines below it are. */
export function readVision(blocks: readonly DocumentBlock[]): ReadVision {
  const lines: Record<Box, Line[]> = { vision: [], aims: [], coreTasks: [] }
  let box: Box = 'vision'
  let last: Line | null = null
  for (const block of blocks) {
    if (block.kind === 'table') continue
    const heading = headingOf(block)
    if (heading !== null) {
      box = heading
      last = null
      continue
    }
    const marked = readMarker(block.text)
    if (marked === null && isLabelEnd(block, last, lines[box])) continue
    if (
      marked === null &&
      last !== null &&
      last.marker !== '' &&
      block.kind === 'line' &&
      mayJoin(last.text, last.place)
    ) {
      ;[last.text, last.place] = withJoined(last.text, last.place, block)
      continue
    }
    last = { text: marked?.text ?? block.text, marker: marked?.marker ?? '', place: block.place }
    lines[box].push(last)
  }
  const items = (of: readonly Line[]): readonly ReadItem[] =>
    of.map((line) => ({ ...line, items: [], notes: [] }))
  return { vision: items(lines.vision), aims: items(lines.aims), coreTasks: items(lines.coreTasks) }
}

function headingOf(block: Exclude<DocumentBlock, { kind: 'table' }>): Box | null {
  const text = block.text.replace(/\s/g, '')
  if (text.length > 14 || /^[-○]/u.test(text)) return null
  return BOXES.find(({ heading }) => heading.test(text))?.box ?? null
}

/** The further lines of a heading that a narrow column broke: they end as 사항 or with a joint, before any item. */
function isLabelEnd(
  block: Exclude<DocumentBlock, { kind: 'table' }>,
  last: Line | null,
  found: readonly Line[],
): boolean {
  return last === null && found.length === 0 && block.text.length <= 10 && !isSentence(block)
}

const isSentence = ({ text }: Pick<LineBlock, 'text'>) => text.split(/\s/u).length > 2
