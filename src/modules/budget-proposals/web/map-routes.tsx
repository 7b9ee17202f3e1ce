import { z } from 'zod'
import { Figure, Link, localHref, PageHeading } from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { areaMap } from '#platform/charts/area-map.ts'
import type { Chart } from '#platform/charts/chart.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount } from '#platform/text/format.ts'
import { type DepartmentAsOf, listDepartments } from '#modules/organization/index.ts'
import { listRounds } from '#modules/participatory-budget/index.ts'
import { type BoundaryMap, groundOf } from '#modules/pledge-map/index.ts'
import { countsByTown, type PlacedProposal, placedProposals } from '../data/map-queries.ts'
import { budgetProposalActions as actions } from '../domain/budget-proposal-actions.ts'
import { mapSteps } from '../domain/map-steps.ts'
import { cityMap } from './city-map.ts'
import { shortTownName } from './pick-place.tsx'
import { crumbs } from './portal.tsx'
import { proposalTexts } from './words.ts'

interface MapFacts {
  readonly year: number
  readonly map: BoundaryMap
  readonly towns: readonly DepartmentAsOf[]
  readonly counts: ReadonlyMap<DepartmentId | null, number>
  readonly placed: readonly PlacedProposal[]
  readonly day: CalendarDate
  readonly locale: Locale
}

/** Towns by how many proposals there are for them, each leading to its own; the table beneath. */
function mapChart({ year, map, towns, counts, placed, day, locale }: MapFacts): Chart {
  const words = proposalTexts[locale]
  const ground = groundOf(map)
  const of = (id: DepartmentId | null) => counts.get(id) ?? 0
  const most = Math.max(0, ...towns.map(({ departmentId }) => of(departmentId)))
  const steps = mapSteps(towns.map(({ departmentId }) => of(departmentId)))
  const first = towns.filter(({ departmentId }) => most > 0 && of(departmentId) === most)
  const said = (count: number) => formatCount(count, locale)
  const place = ground.placeIn
  return areaMap({
    ...{ kind: ground.kind, frame: ground.frame, locale, day, unit: words.mapUnit },
    title:
      most === 0
        ? words.mapNone
        : words.mapFinding(first.map(({ name }) => name[locale]).join(', '), said(most)),
    areas: ground.shapes.map(({ townId, ...shape }) => {
      const name = towns.find(({ departmentId }) => departmentId === townId)?.name
      return {
        ...{ ...shape, key: townId, name: shortTownName(name, locale), value: said(of(townId)) },
        step: steps.stepOf(of(townId)),
        said: words.townSaid(name?.[locale] ?? '', said(of(townId))),
        href: localHref(`/budget/proposals?year=${year}&town=${townId}`, locale),
      }
    }),
    points:
      place === null
        ? []
        : placed.map(({ number, title, spot }) => ({
            ...{ ...place(spot), form: 'ring' as const, tone: 'ours' as const, said: title },
            href: localHref(`/budget/proposals/${year}/${number}`, locale),
          })),
    marks: [],
    steps: [
      { step: 0, name: words.mapNoneHere },
      ...steps.ranges.map(({ step, from, until }) => ({
        step,
        name: words.mapRange(said(from), said(until)),
      })),
    ],
    table: {
      head: [words.town, words.proposalsCount],
      align: ['left', 'right'],
      rows: [
        ...towns.map(({ departmentId, name }) => [name[locale], said(of(departmentId))]),
        [words.mapWholeCity, said(of(null))],
        [words.mapTotal, said(counts.values().reduce((sum, count) => sum + count, 0))],
      ],
    },
  })
}

const query = z.object({ year: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined) })

/** Seven queries, however many there are. */
async function mapPage(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const { database, today } = context
  const words = proposalTexts[locale]
  const asked = request.query(query)
  const rounds = await listRounds(database)
  const begun = rounds.find(({ phases }) => (phases[0]?.from ?? '') <= today)
  const round = rounds.find(({ year }) => year === asked.year) ?? begun ?? rounds[0]
  const towns = (await listDepartments(database, today)).filter(({ kind }) => kind === 'town')
  const chart = mapChart({
    ...{ year: round?.year ?? 0, map: await cityMap(request, towns), towns, day: today, locale },
    counts: round === undefined ? new Map() : await countsByTown(database, round.id),
    placed: round === undefined ? [] : await placedProposals(database, round.id),
  })
  return page(
    words.map,
    <>
      <PageHeading
        title={words.map}
        kicker={round === undefined ? undefined : words.proposalsOf(String(round.year))}
        lead={words.mapLead}
      />
      <Figure chart={chart} />
      <p>
        <Link href={`/budget/proposals${round === undefined ? '' : `?year=${round.year}`}`}>{words.see}</Link>
      </p>
    </>,
    { breadcrumbs: crumbs(request, true) },
  )
}

export const mapRoutes: readonly Route[] = [
  portalPage('/budget/proposals/map', actions['read-proposals'], mapPage, { sameForAllVisitors: true }),
]
