import type { Disguise } from './disguise.ts'

const ALIGNMENTS = { left: 'LEFT', right: 'RIGHT', center: 'CENTER' } as const
type Alignment = keyof typeof ALIGNMENTS

const CELL = /(<hp:p [^>]*?paraPrIDRef=")(\d+)("[^>]*>)((?:(?!<\/hp:p>).)*)/gsu
const PARAGRAPH_SHAPE = /<hh:paraPr id="(\d+)".*?<\/hh:paraPr>/gs

/** kordoc sets every cell of a report in the middle: this gives each the paragraph shape its sign asks for. */
export function alignedCells(
  section: string,
  header: string,
  hidden: Disguise,
): { section: string; header: string } {
  const shapes = new Map([...header.matchAll(PARAGRAPH_SHAPE)].map(([xml, id = '']) => [id, xml]))
  const added = new Map<string, { id: number; xml: string }>()

  function shapeFor(id: string, alignment: Alignment): string {
    const key = `${id} ${alignment}`
    const known = added.get(key)
    if (known !== undefined) return String(known.id)
    const base = shapes.get(id)
    if (base === undefined) return id
    const next = shapes.size + added.size
    const xml = base
      .replace(/id="\d+"/, `id="${next}"`)
      .replace(/<hh:align horizontal="[A-Z_]+"/, `<hh:align horizontal="${ALIGNMENTS[alignment]}"`)
    added.set(key, { id: next, xml })
    return String(next)
  }

  const signs = (Object.keys(ALIGNMENTS) as Alignment[]).map((alignment) => ({
    alignment,
    sign: hidden.sign(alignment),
  }))
  const aligned = section.replace(CELL, (whole, start: string, id: string, end: string, content: string) => {
    const found = signs.find(({ sign }) => content.includes(sign))
    // A paragraph that holds a table begins here too: its cells are met on their own.
    if (found === undefined || content.includes('<hp:tbl')) return whole
    return `${start}${shapeFor(id, found.alignment)}${end}${content}`
  })
  const extra = [...added.values()].map(({ xml }) => xml).join('')
  return {
    section: aligned,
    header: header
      .replace(
        /<hh:paraProperties itemCnt="\d+">/,
        `<hh:paraProperties itemCnt="${shapes.size + added.size}">`,
      )
      .replace('</hh:paraProperties>', (end) => `${extra}${end}`),
  }
}
