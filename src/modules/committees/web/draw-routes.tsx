import { file, page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { Committee } from '../domain/committee.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import { termsText } from '../domain/lottery/lottery-terms.ts'
import { DrawPage } from './draw-page.tsx'
import { committeeIn, crumbs } from './found-committee.ts'
import { latestDraw, replayFileOf, type ShownDraw, townNames } from './shown-draw.ts'
import { committeeTexts } from './words.ts'

async function drawn(request: WebRequest): Promise<{ committee: Committee; draw: ShownDraw } | null> {
  const committee = await committeeIn(request)
  const draw = committee === null ? null : await latestDraw(request.context.database, committee.id)
  return committee === null || draw === null ? null : { committee, draw }
}

async function drawPage(request: WebRequest): Promise<Reply> {
  const found = await drawn(request)
  if (found === null) return trouble('not-found')
  const { committee, draw } = found
  const { database, today } = request.context
  const towns = await townNames(database, today)
  return page(
    committeeTexts[request.locale].drawPageTitle(committee.name[request.locale]),
    <DrawPage {...draw} committee={committee} towns={towns} />,
    { breadcrumbs: crumbs(request, committee) },
  )
}

const bytes = (text: string) => new TextEncoder().encode(text)

async function replayFile(request: WebRequest): Promise<Reply> {
  const found = await drawn(request)
  if (found === null) return trouble('not-found')
  const { committee, draw } = found
  const { database, today } = request.context
  const content = replayFileOf(committee, draw.lottery, await townNames(database, today))
  return file('draw.json', 'application/json; charset=utf-8', bytes(`${JSON.stringify(content, null, 1)}\n`))
}

async function termsFile(request: WebRequest): Promise<Reply> {
  const found = await drawn(request)
  return found === null
    ? trouble('not-found')
    : file('draw.txt', 'text/plain; charset=utf-8', bytes(termsText(found.draw.lottery.terms)))
}

const read = committeeActions['read-committees']
const open = { sameForAllVisitors: true }
const address = '/committees/:id/draw'

/** A committee's latest draw: the page, the file that anybody can draw again from, the text behind the fingerprint. */
export const drawRoutes: readonly Route[] = [
  portalPage(address, read, drawPage, open),
  portalPage(`${address}.json`, read, replayFile, open),
  portalPage(`${address}.txt`, read, termsFile, open),
]
