import { colours, element } from './svg.ts'
import { type ChartTone, fillOf, toneClass } from './tone.ts'

/** Marks that are told apart by their form alone, so that no state is said by its colour only. */
export const markForms = ['tick', 'plus', 'play', 'half', 'pause', 'cross', 'ring'] as const
export type MarkForm = (typeof markForms)[number]

export interface MarkLook {
  readonly form: MarkForm
  readonly tone: ChartTone
}

/** A mark around a point, with a light rim so that it stands off whatever lies under it. */
export function mapMark({ form, tone }: MarkLook, x: number, y: number, r: number): string {
  const at = { x, y, r }
  return element('g', {}, [...bodies[form](tone, at), ...signs[form](tone, at)])
}

interface At {
  readonly x: number
  readonly y: number
  readonly r: number
}

const rounded = (value: number): number => Math.round(value * 10) / 10
const from = ({ x, y, r }: At, dx: number, dy: number) => `M${rounded(x + r * dx)} ${rounded(y + r * dy)}`
const by = ({ r }: At, dx: number, dy: number) => `l${rounded(r * dx)} ${rounded(r * dy)}`

const filled = (tone: ChartTone) => ({
  class: `chart-bar ${toneClass(tone)}`,
  fill: fillOf(tone),
  stroke: colours.paper,
  'stroke-width': 1.5,
})
const stroked = (tone: ChartTone, width: number) => ({
  class: `map-stroke ${toneClass(tone)}`,
  stroke: fillOf(tone),
  'stroke-width': width,
})
const light = (r: number) => ({
  class: 'chart-mark',
  fill: 'none',
  stroke: colours.paper,
  'stroke-width': rounded(Math.max(1.4, r / 4)),
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
})

const disc = (tone: ChartTone, { x, y, r }: At) => [element('circle', { ...filled(tone), cx: x, cy: y, r })]
const square = (tone: ChartTone, { x, y, r }: At) => [
  element('rect', {
    ...filled(tone),
    x: x - r * 0.92,
    y: y - r * 0.92,
    width: r * 1.84,
    height: r * 1.84,
    rx: r / 4,
  }),
]

const bodies: Readonly<Record<MarkForm, (tone: ChartTone, at: At) => readonly string[]>> = {
  tick: disc,
  plus: square,
  pause: square,
  play: (tone, at) => [
    element('path', {
      ...filled(tone),
      'stroke-linejoin': 'round',
      d: `${from(at, -0.75, -1)}${by(at, 1.85, 1)}${by(at, -1.85, 1)}z`,
    }),
  ],
  half: (tone, at) => [
    element('path', {
      class: 'map-paper',
      fill: colours.paper,
      stroke: colours.paper,
      'stroke-width': 3.5,
      d: diamond(at, 1.12),
    }),
    element('path', {
      ...stroked(tone, 1.8),
      fill: 'none',
      'stroke-linejoin': 'round',
      d: diamond(at, 1.05),
    }),
  ],
  cross: (_tone, { x, y, r }) => [
    element('circle', { class: 'map-paper', fill: colours.paper, cx: x, cy: y, r: r + 0.75 }),
  ],
  ring: (tone, { x, y, r }) => [
    element('circle', { class: 'map-paper', fill: colours.paper, cx: x, cy: y, r: r + 0.75 }),
    element('circle', {
      ...stroked(tone, 2),
      fill: 'none',
      cx: x,
      cy: y,
      r: r - 1,
      'stroke-dasharray': `${rounded(r / 2.2)} ${rounded(r / 3)}`,
    }),
  ],
}

const diamond = (at: At, size: number) =>
  `${from(at, 0, -size)}${by(at, size, size)}${by(at, -size, size)}${by(at, -size, -size)}z`

const signs: Readonly<Record<MarkForm, (tone: ChartTone, at: At) => readonly string[]>> = {
  tick: (_tone, at) => [
    element('path', {
      ...light(at.r),
      d: `${from(at, -0.45, 0.02)}${by(at, 0.32, 0.36)}${by(at, 0.6, -0.7)}`,
    }),
  ],
  plus: (_tone, at) => [
    element('path', {
      ...light(at.r),
      d: `${from(at, -0.48, 0)}${by(at, 0.96, 0)}${from(at, 0, -0.48)}${by(at, 0, 0.96)}`,
    }),
  ],
  pause: (_tone, at) => [
    element('path', {
      ...light(at.r),
      d: `${from(at, -0.26, -0.42)}${by(at, 0, 0.84)}${from(at, 0.26, -0.42)}${by(at, 0, 0.84)}`,
    }),
  ],
  play: () => [],
  half: (tone, at) => [
    element('path', {
      class: `chart-bar ${toneClass(tone)}`,
      fill: fillOf(tone),
      d: `${from(at, 0, -1.05)}${by(at, 0, 2.1)}${by(at, -1.05, -1.05)}z`,
    }),
  ],
  cross: (tone, at) => [
    element('path', {
      ...stroked(tone, rounded(Math.max(2, at.r / 3))),
      'stroke-linecap': 'round',
      d: `${from(at, -0.6, -0.6)}${by(at, 1.2, 1.2)}${from(at, 0.6, -0.6)}${by(at, -1.2, 1.2)}`,
    }),
  ],
  ring: () => [],
}
