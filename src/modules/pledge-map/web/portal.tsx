import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { pledgeMapActions } from '../domain/pledge-map-actions.ts'
import { MapPage } from './map-page.tsx'
import { NoRegister } from './no-register.tsx'
import { pledgeMapChart } from './pledge-map-chart.ts'
import { shownMap } from './shown-map.ts'
import { svgFile } from './svg-file.ts'
import { pledgeMapTexts } from './words.ts'

const read = pledgeMapActions['read-map']
const kept = { sameForAllVisitors: true }

async function map(request: WebRequest): Promise<Reply> {
  const { locale } = request
  const words = pledgeMapTexts[locale]
  const breadcrumbs = [
    { href: '/', label: words.home },
    { href: '/pledges', label: words.pledges },
  ]
  const shown = await shownMap(request)
  if (shown === null) return page(words.mapTitle, <NoRegister title={words.mapTitle} />, { breadcrumbs })
  return page(words.mapTitle, <MapPage shown={shown} chart={pledgeMapChart(shown, locale)} />, {
    breadcrumbs,
  })
}

/** The same drawing as a file, without its links. */
async function mapDrawing(request: WebRequest): Promise<Reply> {
  const shown = await shownMap(request)
  if (shown === null) return trouble('not-found')
  return svgFile('pledge-map.svg', pledgeMapChart(shown, request.locale, { bare: true }).svg)
}

export const portalRoutes: readonly Route[] = [
  portalPage('/pledges/map', read, map, kept),
  portalPage('/pledges/map.svg', read, mapDrawing),
]
