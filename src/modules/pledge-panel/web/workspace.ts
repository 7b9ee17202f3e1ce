import type { Route } from '#platform/http/route.ts'
import type { PledgePanelConfig } from '../panel-config.ts'
import type { PanelMails } from '../use-cases/panel-mails.ts'
import { answersRoutes } from './answers-routes.tsx'
import { commentsRoutes } from './comments-routes.tsx'
import { linksRoutes } from './links-routes.tsx'
import { mailLinksRoutes } from './mail-links-routes.ts'
import { newRoundRoutes } from './new-round-routes.tsx'
import { notePointRoutes } from './note-point-routes.tsx'
import { pointRoutes } from './point-routes.tsx'
import { roundRoutes } from './round-routes.tsx'
import { roundsRoutes } from './rounds-routes.tsx'
import { sheetEntryRoutes } from './sheet-entry-routes.tsx'
import { sheetPrintRoutes } from './sheet-print-page.tsx'

/** The office's pages: rounds, members' progress, sheets, links, comments, and what departments answer. */
export function workspaceRoutes(
  mails: PanelMails,
  { origin, hasMailServer }: PledgePanelConfig,
): readonly Route[] {
  return [
    ...roundsRoutes,
    ...newRoundRoutes,
    ...roundRoutes(mails, hasMailServer),
    ...linksRoutes(origin),
    ...mailLinksRoutes(hasMailServer ? mails : null),
    ...sheetPrintRoutes,
    ...sheetEntryRoutes,
    ...commentsRoutes,
    ...notePointRoutes,
    ...answersRoutes,
    ...pointRoutes(mails),
  ]
}
