import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaMap, type AreaMapData } from './area-map.ts'
import { type MarkForm, mapMark, markForms } from './map-mark.ts'
import { boxAround, mapRoom, nearestFree } from './map-room.ts'
import { tileAt, tileMap } from './tile-map.ts'
import { unitChart } from './unit-chart.ts'

const tiles = [
  { key: 'north', halfColumn: 0, row: 0 },
  { key: 'middle', halfColumn: 1, row: 1 },
  { key: 'south', halfColumn: 2, row: 2 },
]

function mapOf(facts: Partial<AreaMapData> = {}): AreaMapData {
  const { shapes, ...frame } = tileMap(tiles)
  return {
    kind: 'tiles',
    title: '가장 많은 곳: 남동 <3건>',
    frame,
    areas: shapes.map((shape, at) => ({
      ...shape,
      name: shape.key,
      value: String(at),
      step: at as 0 | 1 | 2,
      href: `/map?town=${shape.key}&x="1"`,
      said: `${shape.key}, ${at}건`,
      marks: [{ form: 'tick', tone: 'success', count: '1', href: '/map?stage=done', said: '이행완료 1건' }],
    })),
    marks: [{ form: 'tick', tone: 'success', name: '이행완료' }],
    steps: [{ step: 1, name: '1~2건' }],
    table: { head: ['곳', '건'], align: ['left', 'right'], rows: [['north', '0']] },
    ...facts,
  }
}

describe('tiles', () => {
  it('are found again by any point in them, and nothing is found between them', () => {
    const map = tileMap(tiles)
    const turn = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true })
    fc.assert(
      fc.property(
        fc.constantFrom(...map.shapes),
        turn,
        fc.integer({ min: 0, max: 49 }),
        (tile, angle, away) => {
          expect(tileAt(map, tile.x + Math.cos(angle) * away, tile.y + Math.sin(angle) * away)).toBe(tile.key)
        },
      ),
    )
    expect(tileAt(map, map.width - 1, 1)).toBeNull()
  })

  it('touch their neighbours and lie on none of them', () => {
    const [a, b] = tileMap(tiles).shapes
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeCloseTo(100, 1)
  })
})

describe('a map', () => {
  it('has a named link for each area and each mark, and is then a group, not an image', () => {
    const { svg, narrowSvg } = areaMap(mapOf())
    expect([...svg.matchAll(/<a href="[^"]+" aria-label="[^"]+"/g)].length).toBe(6)
    expect(svg).toContain('role="group"')
    expect([...narrowSvg.matchAll(/<a /g)].length).toBe(3)
    expect(svg).toContain('href="/map?town=north&amp;x=&quot;1&quot;"')
    expect(svg).not.toContain('<3건>')
    expect(svg).not.toMatch(/ style=/)
  })

  it('that leads nowhere is one image with a name', () => {
    const areas = mapOf().areas.map((area) => ({ ...area, href: null, marks: [] }))
    const { svg } = areaMap(mapOf({ areas }))
    expect(svg).toContain('role="img" aria-label="가장 많은 곳')
    expect(svg).not.toContain('<a ')
  })

  it('with few points has a link for each, with many only their marks', () => {
    const points = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        ...{ x: 40 + at, y: 60, form: 'play' as const, tone: 'ours' as const },
        ...{ href: `/pledges/${at}`, said: `공약 ${at}` },
      }))
    const links = (count: number) =>
      [...areaMap(mapOf({ kind: 'areas', points: points(count) })).svg.matchAll(/href="\/pledges\//g)].length
    expect(links(12)).toBe(12)
    expect(links(40)).toBe(0)
  })
})

describe('marks', () => {
  it('are told apart without their colours', () => {
    const drawn = markForms.map((form: MarkForm) => mapMark({ form, tone: 'rest' }, 10, 10, 8))
    expect(new Set(drawn).size).toBe(markForms.length)
  })

  it('never lie on each other while there is room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: fc.integer({ min: 12, max: 388 }), y: fc.integer({ min: 12, max: 388 }) }), {
          maxLength: 25,
        }),
        (points) => {
          const room = mapRoom()
          for (const point of points) {
            const free = nearestFree(room, point, 24, { width: 400, height: 400 })
            const box = boxAround(free.x, free.y, 24, 24)
            if (free !== point) expect(room.isFree(box)).toBe(true)
            room.take(box)
          }
        },
      ),
    )
  })
})

describe('a chart of units', () => {
  const chart = (counts: readonly (readonly number[])[]) =>
    unitChart({
      title: '분야마다',
      kinds: [
        { form: 'tick', tone: 'success', name: '이행완료' },
        { form: 'play', tone: 'ours', name: '정상추진' },
      ],
      rows: counts.map((units, at) => ({ label: `분야 ${at}`, text: `${units.length}`, units })),
      table: { head: ['분야'], align: ['left'], rows: [] },
    })

  it('draws a mark for each thing, besides the key, however many there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(0, 1), { maxLength: 40 }), { minLength: 1, maxLength: 6 }),
        (counts) => {
          const ticks = [...chart(counts).svg.matchAll(/<circle /g)].length
          expect(ticks).toBe(counts.flat().filter((kind) => kind === 0).length + 1)
        },
      ),
    )
  })
})
