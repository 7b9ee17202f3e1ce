import { EmptyState, PageHeading } from '#design/index.ts'
import { file, page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { pledgeMapActions } from '../domain/pledge-map-actions.ts'
import { MapPage } from './map-page.tsx'
import { pledgeMapChart } from './pledge-map-chart.ts'
import { shownMap } from './shown-map.ts'
import { pledgeMapTexts, useWords } from './words.ts'

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

function NoRegister({ title }: { readonly title: string }) {
  const words = useWords()
  return (
    <>
      <PageHeading title={title} />
      <EmptyState title={words.noRegister}>{words.noRegisterBody}</EmptyState>
    </>
  )
}

/** The same drawing as a file, without its links. */
async function mapDrawing(request: WebRequest): Promise<Reply> {
  const shown = await shownMap(request)
  if (shown === null) return trouble('not-found')
  return svgFile('pledge-map.svg', pledgeMapChart(shown, request.locale, { bare: true }).svg)
}

/** A drawing of ours as a file to keep. */
export function svgFile(name: string, svg: string): Reply {
  return file(name, 'image/svg+xml; charset=utf-8', new TextEncoder().encode(svg))
}

export const portalRoutes: readonly Route[] = [
  portalPage('/pledges/map', read, map, kept),
  portalPage('/pledges/map.svg', read, mapDrawing),
]
