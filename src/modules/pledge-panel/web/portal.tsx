import { tableDownload, type TableFormat } from '#platform/documents/download.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { listPoints } from '../data/point-queries.ts'
import { listRounds } from '../data/round-queries.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import { roundKey, stateOn } from '../domain/round.ts'
import { namePoints } from '../use-cases/owed-points.ts'
import { panelGroups } from '../use-cases/panel-members.ts'
import { PanelPage, RoundPage } from './portal-pages.tsx'
import { filteredRows, resultsQuery } from './results-filter.ts'
import { resultsSheet } from './results-table.tsx'
import { roundName } from './say.tsx'
import { roundAsked, shownRound } from './shown-round.ts'
import { panelTexts } from './words.ts'

const read = pledgePanelActions['read-results']
const kept = { sameForAllVisitors: true }

async function panel(request: WebRequest): Promise<Reply> {
  const words = panelTexts[request.locale]
  const { database, today } = request.context
  const rounds = await listRounds(database)
  const last = rounds.find((round) => stateOn(round, today) === 'published')
  return page(
    words.panelTitle,
    <PanelPage
      rounds={rounds}
      shown={last === undefined ? null : await shownRound(request, last)}
      points={
        last === undefined
          ? []
          : await namePoints(database, await listPoints(database, { roundId: last.id }), today)
      }
      groups={last === undefined ? new Map() : await panelGroups(database, last.panelId)}
    />,
    {
      breadcrumbs: [
        { href: '/', label: words.home },
        { href: '/pledges', label: words.pledges },
      ],
    },
  )
}

async function round(request: WebRequest): Promise<Reply> {
  const asked = await roundAsked(request)
  if (asked === null) return trouble('not-found')
  const words = panelTexts[request.locale]
  const { database, today } = request.context
  const isPublic = stateOn(asked, today) === 'published'
  return page(
    roundName(asked, request.locale),
    <RoundPage
      shown={await shownRound(request, asked)}
      points={
        isPublic ? await namePoints(database, await listPoints(database, { roundId: asked.id }), today) : []
      }
      groups={await panelGroups(database, asked.panelId)}
      query={request.query(resultsQuery)}
    />,
    {
      breadcrumbs: [
        { href: '/', label: words.home },
        { href: '/pledges', label: words.pledges },
        { href: '/pledges/panel', label: words.panel },
      ],
    },
  )
}

/** What the list shows, as a file: only once it is published. */
const download =
  (format: TableFormat) =>
  async (request: WebRequest): Promise<Reply> => {
    const asked = await roundAsked(request)
    if (asked === null || stateOn(asked, request.context.today) !== 'published') return trouble('not-found')
    const shown = await shownRound(request, asked)
    const rows = filteredRows(shown.rows, request.query(resultsQuery))
    const sheet = resultsSheet(shown, rows, request.locale)
    return await tableDownload(sheet, format, `pledge-panel-${roundKey(asked)}`)
  }

export const portalRoutes: readonly Route[] = [
  portalPage('/pledges/panel', read, panel, kept),
  portalPage('/pledges/panel/:round', read, round, kept),
  ...(['xlsx', 'csv', 'json'] as const).map((format) =>
    portalPage(`/pledges/panel/:round/results.${format}`, read, download(format)),
  ),
]
