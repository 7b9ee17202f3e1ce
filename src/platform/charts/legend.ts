import { widthInEms } from '../documents/text-width.ts'
import { element, label } from './svg.ts'
import { type ChartTone, fillOf, toneClass } from './tone.ts'

export interface LegendEntry {
  readonly name: string
  readonly tone: ChartTone
  /** Before the name instead of a square, e.g. the mark of a state. */
  readonly mark?: (x: number, y: number) => string
}

const SIZE = 13
const LINE = 20

/** Names with their colours, side by side as far as they fit. */
export function legend(
  entries: readonly LegendEntry[],
  width: number,
): { content: string[]; height: number } {
  const content: string[] = []
  let [x, y] = [0, 0]
  for (const { name, tone, mark } of entries) {
    const wide = 20 + widthInEms(name) * SIZE + 16
    if (x > 0 && x + wide > width) [x, y] = [0, y + LINE]
    content.push(
      mark?.(x + 7, y + 9) ??
        element('rect', {
          class: `chart-key ${toneClass(tone)}`,
          x: x + 1,
          y: y + 3,
          width: 12,
          height: 12,
          fill: fillOf(tone),
        }),
      label(x + 20, y + 14, name, { size: SIZE }),
    )
    x += wide
  }
  return { content, height: entries.length === 0 ? 0 : y + LINE + 4 }
}
