import type { FileId } from '#platform/files/kept-file.ts'
import { keptFileReply, openFile } from '#platform/files/open-file.ts'
import { redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { indicatorsByIds } from '../data/indicator-queries.ts'
import { setById } from '../data/set-queries.ts'
import { isEvidence } from '../data/value-queries.ts'
import { indicatorActions } from '../domain/indicator-actions.ts'
import type { Indicator, IndicatorId, IndicatorSet } from '../domain/indicator.ts'

/** Where each programme shows an indicator. */
export type ProgrammePages = Readonly<Record<string, (set: IndicatorSet, indicator: Indicator) => string>>

/** An indicator's lasting address: leads to its programme's page. */
const toProgramme =
  (pages: ProgrammePages) =>
  async (request: WebRequest): Promise<Reply> => {
    const id = request.param('id')
    if (!isId(id)) return trouble('not-found')
    const { database } = request.context
    const [indicator] = await indicatorsByIds(database, [id as IndicatorId])
    const set = indicator === undefined ? null : await setById(database, indicator.setId)
    const href = indicator === undefined || set === null ? undefined : pages[set.programme]?.(set, indicator)
    return href === undefined ? trouble('not-found') : redirect(href)
  }

async function evidence(request: WebRequest): Promise<Reply> {
  const id = request.param('fileId')
  const { database } = request.context
  if (!isId(id) || !(await isEvidence(database, id as FileId))) return trouble('not-found')
  const opened = await openFile(database, id as FileId)
  return opened === null ? trouble('not-found') : await keptFileReply(opened)
}

export const indicatorRoutes = (pages: ProgrammePages): readonly Route[] => [
  workspacePage('/office/indicators/files/:fileId', indicatorActions.read, evidence),
  workspacePage('/office/indicators/:id', indicatorActions.read, toProgramme(pages)),
]
