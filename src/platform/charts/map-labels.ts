import { widthInEms } from '../documents/text-width.ts'
import { mapMark } from './map-mark.ts'
import { linked, type MapArea, type MapSheet, target } from './map-parts.ts'
import { boxAround } from './map-room.ts'
import { colours, element, label } from './svg.ts'

type Middle = { readonly x: number; readonly y: number }

const middle = (x: number, y: number, text: string, size: number, bold = false) =>
  label(x, y, text, { size, bold, anchor: 'middle' })

/** A light edge around letters, so that they can be read over lines and marks. */
const edged = (content: readonly string[]) => [
  element(
    'g',
    {
      class: 'map-edged',
      stroke: colours.paper,
      'stroke-width': 3,
      'stroke-opacity': '0.75',
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    },
    content,
  ),
]

/** What stands on a map's areas is read with them, not again by itself. */
const silent = (content: readonly string[]) =>
  content.length === 0 ? '' : element('g', { 'aria-hidden': 'true', 'pointer-events': 'none' }, content)

/** Name, value and marks of tiles: all of one size, so everything has its place. */
export function tileLabels(areas: readonly MapArea[], sheet: MapSheet): readonly string[] {
  const [nameSize, valueSize] = sheet.narrow ? [12, 19] : [15, 28]
  return areas.flatMap((area) => {
    const at = { x: sheet.x(area.x), y: sheet.y(area.y) }
    const marks = sheet.narrow ? [] : (area.marks ?? [])
    if (area.value === '') return silent([middle(at.x, at.y + nameSize * 0.36, area.name, nameSize, true)])
    const lift = marks.length > 0 ? 14 : area.note === undefined ? 2 : 8
    const small = sheet.narrow ? 0.6 : 1
    return [
      silent([
        middle(at.x, at.y - 18 * small - lift * small, area.name, nameSize, true),
        middle(at.x, at.y + 14 * small - lift * small, area.value, valueSize, true),
        ...(area.note === undefined
          ? []
          : [middle(at.x, at.y + 34 * small - lift * small, area.note, nameSize - 2)]),
      ]),
      ...tileMarks(marks, { x: at.x, y: at.y + (area.note === undefined ? 22 : 40) }),
    ]
  })
}

/** Marks side by side with their counts, no more than so many in a row. */
const IN_A_ROW = 3
const MARK_ROW = 25

function tileMarks(marks: NonNullable<MapArea['marks']>, at: Middle): readonly string[] {
  const content: string[] = []
  for (let from = 0; from < marks.length; from += IN_A_ROW) {
    const row = marks.slice(from, from + IN_A_ROW)
    const widths = row.map(({ count }) => Math.max(24, 18 + widthInEms(count) * 13 + 6))
    let x = at.x - widths.reduce((sum, width) => sum + width, 0) / 2
    const y = at.y + (from / IN_A_ROW) * MARK_ROW
    for (const [index, mark] of row.entries()) {
      const width = widths[index] ?? 24
      content.push(
        linked(mark, 'map-mark', [target(x + width / 2, y, width), mapMark(mark, x + 10, y, 6.5)]),
        silent([label(x + 20, y + 5, mark.count, { size: 13 })]),
      )
      x += width
    }
  }
  return content
}

/** Names and values of areas of any size: the largest first, and what would lie on another goes without its name. */
export function areaLabels(areas: readonly MapArea[], sheet: MapSheet): readonly string[] {
  const size = sheet.narrow ? 11 : 13
  return areas
    .toSorted((a, b) => b.path.length - a.path.length)
    .map((area) => {
      const at = { x: sheet.x(area.x), y: sheet.y(area.y) }
      const wide = Math.max(widthInEms(area.name) * size * 0.95, widthInEms(area.value) * (size + 1))
      const whole = boxAround(at.x, at.y, wide, size * 2 + 3)
      if (sheet.room.isFree(whole)) {
        sheet.room.take(whole)
        return silent(
          edged([
            middle(at.x, at.y - 2, area.name, size),
            middle(at.x, at.y + size, area.value, size + 1, true),
          ]),
        )
      }
      const alone = boxAround(at.x, at.y, widthInEms(area.value) * (size + 1), size)
      if (!sheet.room.isFree(alone)) return ''
      sheet.room.take(alone)
      return silent(edged([middle(at.x, at.y + size / 2 - 1, area.value, size + 1, true)]))
    })
}
