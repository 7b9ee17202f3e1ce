import { changedQuery, localHref } from '#design/index.ts'
import { areaMap, type AreaMapData } from '#platform/charts/area-map.ts'
import type { Chart } from '#platform/charts/chart.ts'
import type { MapArea } from '#platform/charts/map-parts.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { type Ratio, perMille, ratio } from '#platform/kernel/ratio.ts'
import { formatCount, formatPercent, formatRatio } from '#platform/text/format.ts'
import { pledgesByTown, stepOf, stepRanges } from '../domain/count-places.ts'
import { whereaboutsOf } from '../domain/pledge-place.ts'
import { groundOf, type MapGround } from '../use-cases/map-ground.ts'
import { type Drawing, linesOf, pointsOf } from './map-drawing.ts'
import { shortTownName } from './place-words.ts'
import type { PlacedPledge, ShownMap } from './shown-map.ts'
import { type ShownStage, shownStages, stageMarks, stageOf } from './stage-look.tsx'
import { pledgeMapTexts } from './words.ts'

/** How wide the wide drawing is, and whether it leads anywhere. */
interface MapChartFacts {
  readonly wide?: number
  readonly bare?: boolean
  readonly withoutMarks?: boolean
}

/** The map as a chart: towns by number or share, marks by stage, its table beneath. */
export function pledgeMapChart(shown: ShownMap, locale: Locale, facts: MapChartFacts = {}): Chart {
  const drawing = drawingOf(shown, locale, facts.bare ?? false)
  const { words, ground } = drawing
  const share = shown.asked.show === 'share'
  const data: AreaMapData = {
    kind: ground.kind,
    title: findingOf(drawing),
    caption: words.tableCaption,
    unit: unitOf(drawing),
    day: shown.day,
    locale,
    frame: ground.frame,
    areas: ground.shapes.map((shape) => areaOf(shape, drawing)),
    points: facts.withoutMarks === true ? [] : pointsOf(drawing),
    lines: facts.withoutMarks === true ? [] : linesOf(drawing),
    marks:
      facts.withoutMarks === true
        ? []
        : stagesIn(shown.counted).map((stage) => ({ ...stageMarks[stage], name: words.stages[stage] })),
    steps: share ? shareSteps(drawing) : countSteps(drawing),
    table: tableOf(drawing),
    ...(facts.wide === undefined ? {} : { wide: facts.wide }),
  }
  return areaMap(data)
}

function drawingOf(shown: ShownMap, locale: Locale, bare: boolean): Drawing {
  const query = Object.entries(shown.asked).flatMap(([name, value]) =>
    value === undefined || value === 'count' ? [] : [[name, String(value)] as [string, string]],
  )
  const path = `/pledges/map?${new URLSearchParams(query).toString()}`
  return {
    shown,
    locale,
    words: pledgeMapTexts[locale],
    ground: groundOf(shown.map),
    byTown: pledgesByTown(shown.counted),
    wholes: pledgesByTown(shown.ofField),
    href: (change) => (bare ? null : localHref(`${changedQuery(path, change)}#list`, locale)),
  }
}

/** The stages in which there are any, in their order. */
export function stagesIn(pledges: readonly PlacedPledge[]): readonly ShownStage[] {
  const found = new Set(pledges.map(stageOf))
  return shownStages.filter((stage) => found.has(stage))
}

const inTown = (of: Drawing['byTown'], townId: DepartmentId) => of.get(townId) ?? []

/** Of a town's pledges those that are completed, or in the stage that was asked about. */
function shareOf({ shown, wholes }: Drawing, townId: DepartmentId): Ratio {
  const all = inTown(wholes, townId)
  const counts = (pledge: PlacedPledge) =>
    shown.asked.stage === undefined
      ? pledge.stage === 'completed' || pledge.stage === 'continuing'
      : stageOf(pledge) === shown.asked.stage
  return ratio(all.filter(counts).length, all.length)
}

function areaOf(shape: MapGround['shapes'][number], drawing: Drawing): MapArea {
  const { shown, locale, words, byTown, href, ground } = drawing
  const town = shown.towns.find(({ departmentId }) => departmentId === shape.townId)
  const pledges = inTown(byTown, shape.townId)
  const most = mostOf(drawing)
  const code = town?.code ?? ''
  const share = shareOf(drawing, shape.townId)
  const name = town?.name[locale] ?? ''
  const common = {
    key: shape.townId,
    path: shape.path,
    x: shape.x,
    y: shape.y,
    name: shortTownName(town?.name, locale),
    href: href({ town: code }),
    current: shown.asked.town === code,
  }
  if (shown.asked.show === 'share')
    return {
      ...common,
      value: share.whole === 0n ? '–' : formatPercent(share, locale),
      note: `${share.part}/${share.whole}`,
      step: share.whole === 0n ? 0 : stepOf(Math.max(1, perMille(share) ?? 0), 1000),
      said: `${name}, ${formatRatio(share, locale)}`,
    }
  return {
    ...common,
    value: formatCount(pledges.length, locale),
    step: stepOf(pledges.length, most),
    said: words.townSaid(name, formatCount(pledges.length, locale), saidStages(pledges, drawing)),
    ...(ground.kind === 'tiles' ? { marks: townMarks(pledges, name, code, drawing) } : {}),
  }
}

function saidStages(pledges: readonly PlacedPledge[], { words, locale }: Drawing): string {
  return stagesIn(pledges)
    .map((stage) => words.stageCount(words.stages[stage], formatCount(countOf(pledges, stage), locale)))
    .join(', ')
}

const countOf = (pledges: readonly PlacedPledge[], stage: ShownStage): number =>
  pledges.filter((pledge) => stageOf(pledge) === stage).length

function townMarks(
  pledges: readonly PlacedPledge[],
  name: string,
  code: string,
  { words, locale, href }: Drawing,
): NonNullable<MapArea['marks']> {
  return stagesIn(pledges).map((stage) => {
    const count = formatCount(countOf(pledges, stage), locale)
    return {
      ...stageMarks[stage],
      count,
      href: href({ town: code, stage }),
      said: words.townStageSaid(name, words.stages[stage], count),
    }
  })
}

const mostOf = ({ ground, byTown }: Drawing): number =>
  Math.max(0, ...ground.shapes.map(({ townId }) => inTown(byTown, townId).length))

function findingOf(drawing: Drawing): string {
  const { shown, words, locale, ground, byTown } = drawing
  const most = mostOf(drawing)
  if (most === 0) return words.emptyMap
  const name = (id: DepartmentId) =>
    shown.towns.find(({ departmentId }) => departmentId === id)?.name[locale] ?? ''
  if (shown.asked.show === 'share' && shown.asked.stage === undefined) {
    const [best] = ground.shapes
      .map(({ townId }) => ({ townId, share: shareOf(drawing, townId) }))
      .toSorted((a, b) => (perMille(b.share) ?? -1) - (perMille(a.share) ?? -1))
    return best === undefined
      ? words.emptyMap
      : words.bestTown(name(best.townId), formatRatio(best.share, locale))
  }
  const first = ground.shapes.filter(({ townId }) => inTown(byTown, townId).length === most)
  return words.mostTown(first.map(({ townId }) => name(townId)).join(', '), formatCount(most, locale))
}

function unitOf({ shown, words }: Drawing): string {
  const { show, stage } = shown.asked
  if (show === 'count') return words.unitCount
  return stage === undefined ? words.unitShare : words.unitShareOf(words.stages[stage])
}

function countSteps(drawing: Drawing): AreaMapData['steps'] {
  const { words, locale } = drawing
  return [
    { step: 0 as const, name: words.noneHere },
    ...stepRanges(mostOf(drawing)).map(({ step, from, until }) => ({
      step,
      name: words.range(formatCount(from, locale), formatCount(until, locale)),
    })),
  ]
}

const shareSteps = ({ words }: Drawing): AreaMapData['steps'] => [
  { step: 0, name: words.noneHere },
  ...([1, 2, 3, 4] as const).map((step) => ({ step, name: words.shareRange((step - 1) * 25, step * 25) })),
]

/** Each town with its stages, then what stands beside the map. */
function tableOf({ shown, words, locale, byTown }: Drawing): AreaMapData['table'] {
  const stages = stagesIn(shown.counted)
  const row = (name: string, pledges: readonly PlacedPledge[]) => [
    name,
    ...stages.map((stage) => formatCount(countOf(pledges, stage), locale)),
    formatCount(pledges.length, locale),
  ]
  const beside = (where: 'whole-city' | 'nowhere') =>
    shown.counted.filter(({ places }) => whereaboutsOf(places) === where)
  return {
    head: [words.town, ...stages.map((stage) => words.stages[stage]), words.total],
    align: ['left', ...stages.map(() => 'right' as const), 'right'],
    rows: [
      ...shown.towns.map(({ departmentId, name }) => row(name[locale], inTown(byTown, departmentId))),
      row(words.wholeCity, beside('whole-city')),
      row(words.nowhere, beside('nowhere')),
    ],
  }
}
