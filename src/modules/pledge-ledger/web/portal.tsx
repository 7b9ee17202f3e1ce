import { EmptyState, PageHeading } from '#design/index.ts'
import { tableDownload } from '#platform/documents/download.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { pledgeLedgerActions } from '../domain/pledge-ledger-actions.ts'
import { LedgerPage } from './ledger-page.tsx'
import { ledgerSheet } from './ledger-sheet.ts'
import { shownLedger } from './shown-ledger.ts'
import { ledgerTexts } from './words.ts'

const read = pledgeLedgerActions['read-ledger']
const kept = { sameForAllVisitors: true }

async function overview(request: WebRequest): Promise<Reply> {
  const words = ledgerTexts[request.locale]
  const shown = await shownLedger(request)
  const breadcrumbs = [
    { href: '/', label: words.home },
    { href: '/pledges', label: words.pledges },
  ]
  if (shown === null)
    return page(words.ledger, <NoRegister title={words.ledger} request={request} />, { breadcrumbs })
  return page(words.ledger, <LedgerPage shown={shown} base="/pledges/ledger" />, { breadcrumbs })
}

/** Where no register was brought in yet, on either page. */
export function NoRegister({ title, request }: { readonly title: string; readonly request: WebRequest }) {
  const words = ledgerTexts[request.locale]
  return (
    <>
      <PageHeading title={title} />
      <EmptyState title={words.noRegisterTitle}>{words.noRegisterBody}</EmptyState>
    </>
  )
}

/** The list as it is shown, as a file. */
export const download = (format: 'xlsx' | 'csv' | 'json') => async (request: WebRequest) => {
  const shown = await shownLedger(request)
  if (shown === null) return trouble('not-found')
  const { locale } = request
  return await tableDownload(ledgerSheet(shown, locale), format, ledgerTexts[locale].fileName)
}

const formats = ['xlsx', 'csv', 'json'] as const

export const portalRoutes: readonly Route[] = [
  portalPage('/pledges/ledger', read, overview, kept),
  ...formats.map((format) =>
    portalPage(`/pledges/ledger/download/ledger.${format}`, read, download(format), kept),
  ),
]
