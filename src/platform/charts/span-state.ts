import type { Locale } from '../kernel/locale.ts'
import { colours, element } from './svg.ts'
import { type ChartTone, fillOf, toneClass } from './tone.ts'

/** How a piece of work stands. */
export type SpanState = 'done' | 'under-way' | 'late' | 'planned'

export const stateTones: Readonly<Record<SpanState, ChartTone>> = {
  done: 'success',
  'under-way': 'ours',
  late: 'danger',
  planned: 'rest',
}

export const stateWords: Readonly<Record<Locale, Readonly<Record<SpanState, string>>>> = {
  ko: { done: '완료', 'under-way': '추진 중', late: '지연', planned: '예정' },
  en: { done: 'Done', 'under-way': 'Under way', late: 'Late', planned: 'Planned' },
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The bar of a state: what is only planned is hollow. */
export function spanShape(state: SpanState, box: Box): string[] {
  const tone = stateTones[state]
  const hollow = state === 'planned'
  const inset = hollow ? 0.75 : 0
  return [
    element('rect', {
      class: `${hollow ? 'chart-hollow' : 'chart-bar'} ${toneClass(tone)}`,
      x: box.x + inset,
      y: box.y + inset,
      width: Math.max(1, box.width - inset * 2),
      height: box.height - inset * 2,
      rx: 2,
      fill: hollow ? colours.paper : fillOf(tone),
      stroke: hollow ? colours.axis : undefined,
      'stroke-width': hollow ? 1.5 : undefined,
    }),
  ]
}

/** The mark that says the state without its colour: a tick, a play sign, an exclamation mark, a dot. */
export function stateMark(state: SpanState, x: number, y: number, small: boolean): string {
  const r = small ? 3.5 : 4.5
  const line = { class: 'chart-mark', fill: 'none', stroke: colours.paper, 'stroke-width': 2 }
  // Relative after the first point, so that the same mark reads the same everywhere and compresses well.
  const from = (dx: number, dy: number) => `M${rounded(x + dx)} ${rounded(y + dy)}`
  const by = (dx: number, dy: number) => `l${rounded(r * dx)} ${rounded(r * dy)}`
  switch (state) {
    case 'done':
      return element('path', { ...line, d: `${from(-r, 0)}${by(0.67, 0.7)}${by(1.33, -1.5)}` })
    case 'under-way':
      return element('path', {
        class: 'chart-mark-fill',
        fill: colours.paper,
        d: `${from(-r * 0.6, -r)}${by(1.6, 1)}${by(-1.6, 1)}z`,
      })
    case 'late':
      return element('path', { ...line, d: `${from(0, -r - 0.5)}v${r + 1.5}m0 ${r - 2.5}v2` })
    case 'planned':
      return element('circle', { class: 'chart-mark-hollow', cx: x, cy: y, r: 2, fill: colours.axis })
  }
}

const rounded = (value: number): number => Math.round(value * 10) / 10
