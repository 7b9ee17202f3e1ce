import { expect } from 'vitest'
import type { Chart } from '#platform/charts/chart.ts'
import { widthInEms } from '#platform/documents/text-width.ts'

/** An element's attributes. */
export interface Drawn {
  readonly [name: string]: string
}

/** The elements of a drawing by their name. */
export const elements = (svg: string, name: string): Drawn[] =>
  [...svg.matchAll(new RegExp(`<${name}( [^>]*?)/?>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key ?? '', value ?? '']),
    ),
  )
const unescape = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
/** The texts of a drawing with the room that each takes. */
export const texts = (svg: string) =>
  [...svg.matchAll(/<text x="([^"]+)" y="([^"]+)"([^>]*)>([^<]*)<\/text>/g)].map(
    ([, x, y, rest = '', text = '']) => {
      const size = Number(/font-size="([^"]+)"/.exec(rest)?.[1])
      const width = widthInEms(unescape(text)) * size
      const anchor = /text-anchor="([^"]+)"/.exec(rest)?.[1] ?? 'start'
      const left = Number(x) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0)
      return {
        text: unescape(text),
        left,
        right: left + width,
        top: Number(y) - size * 0.8,
        bottom: Number(y) + size * 0.2,
      }
    },
  )

/** No text may leave the drawing or lie on another. */
export function expectLegible(chart: Chart): void {
  for (const svg of [chart.svg, chart.narrowSvg]) {
    const [, width = '0', height = '0'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []
    const all = texts(svg)
    for (const [index, one] of all.entries()) {
      expect(one.left, one.text).toBeGreaterThanOrEqual(-1)
      expect(one.right, one.text).toBeLessThanOrEqual(Number(width) + 1)
      expect(one.bottom, one.text).toBeLessThanOrEqual(Number(height) + 1)
      for (const other of all.slice(index + 1)) {
        const apart =
          one.right <= other.left + 1 ||
          other.right <= one.left + 1 ||
          one.bottom <= other.top + 1 ||
          other.bottom <= one.top + 1
        expect(apart, `${one.text} on ${other.text}`).toBe(true)
      }
    }
  }
}
