import type { WebRequest } from '#platform/http/web-request.ts'
import type { PanelRound } from '../data/round-queries.ts'
import { officeHref, roundName } from './say.tsx'
import { panelTexts } from './words.ts'

/** From the office's home to the panel, and to one round. */
export function officeCrumbs(request: WebRequest, round?: PanelRound) {
  const words = panelTexts[request.locale]
  const base = [
    { href: '/office', label: words.myWork },
    { href: '/office/pledges', label: words.officePledges },
    { href: '/office/pledges/panel', label: words.panel },
  ]
  return round === undefined
    ? base
    : [...base, { href: officeHref(round), label: roundName(round, request.locale) }]
}
