import type { MarkLook } from './map-mark.ts'
import type { MapRoom } from './map-room.ts'
import { element, escaped } from './svg.ts'

/** Where a shape or a mark leads, and what a screen reader says of it. */
export interface Led {
  readonly href: string | null
  readonly said: string
}

/** 0 is nothing, 4 the most. */
export type MapStep = 0 | 1 | 2 | 3 | 4

/** An area of the map, e.g. a town: coloured by its value, which stands on it as well. */
export interface MapArea extends Led {
  readonly key: string
  /** In units of the frame. */
  readonly path: string
  readonly x: number
  readonly y: number
  readonly name: string
  readonly value: string
  /** Under the value, smaller: 3/7. */
  readonly note?: string
  readonly step: MapStep
  readonly current?: boolean
  /** Marks that stand on a tile with their counts: a scheme knows no places within it. */
  readonly marks?: readonly (MarkLook & Led & { readonly count: string })[]
}

/** A drawing in pixels, while it is being made. */
export interface MapSheet {
  readonly scale: number
  readonly width: number
  readonly height: number
  readonly narrow: boolean
  readonly room: MapRoom
  x(units: number): number
  y(units: number): number
}

/** A link around something; a drawing that leads nowhere is one image and says all in its name. */
export function linked({ href, said }: Led, className: string, content: readonly string[]): string {
  return href === null
    ? element('g', { class: className }, content)
    : element('a', { href, 'aria-label': said, class: `map-link ${className}` }, content)
}

/** What can be pressed is at least so wide and high (WCAG 2.5.8). */
export const TARGET = 24

/** The unseen box that can be pressed around a mark, and that shows the focus. */
export function target(x: number, y: number, width = TARGET): string {
  return element('rect', {
    class: 'map-target',
    x: x - width / 2,
    y: y - TARGET / 2,
    width,
    height: TARGET,
    rx: 4,
    fill: 'none',
    'pointer-events': 'all',
  })
}

export const tooltip = (said: string): string => element('title', {}, [escaped(said)])
