import { z } from 'zod'
import { may } from '#platform/access/permission.ts'
import { readEntry, listEntries } from '#platform/audit/audit-queries.ts'
import { countPending } from '#platform/audit/log-queries.ts'
import { readForm } from '#platform/http/form.ts'
import { file, page, trouble, type PageReply } from '#platform/http/reply.ts'
import { workspaceAction, workspacePage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { oversightActions } from '../domain/oversight-actions.ts'
import { exportAuditLog } from '../use-cases/export-audit-log.ts'
import { recordLook } from '../use-cases/record-look.ts'
import { entryFilter, entryQuery } from './access-query.ts'
import { AuditEntryPage, AuditListPage } from './audit-pages.tsx'
import { byteStream } from './byte-stream.ts'
import { wordsFor } from './codes.ts'
import { proveEntry } from './entry-proof.ts'
import { words } from './words.ts'

const readLog = oversightActions['read-audit-log']
const exportLog = oversightActions['export-audit-log']
const PAGE = 50

async function auditList(request: WebRequest, exportError?: string): Promise<PageReply> {
  const { context, locale, path, url } = request
  const filter = entryFilter(exportError === undefined ? request.query(entryQuery) : entryQuery.parse({}))
  const [found, waiting] = await Promise.all([
    listEntries(context.database, filter, PAGE + 1),
    countPending(context.database),
  ])
  const entries = found.slice(0, PAGE)
  if (entries.length > 0)
    await recordLook(context, { dataSubjects: `count:${peopleIn(entries)}`, what: 'audit-log' })
  const body = (
    <AuditListPage
      locale={locale}
      path={exportError === undefined ? `${path}${url.search}` : '/office/audit'}
      filter={filter}
      entries={entries}
      next={found.length > PAGE ? (entries.at(-1)?.id ?? null) : null}
      waiting={waiting}
      mayExport={may(context.person, exportLog)}
      exportError={exportError}
    />
  )
  return page(words[locale].audit.title, body, {
    status: exportError === undefined ? 200 : 422,
    breadcrumbs: [{ href: '/office', label: words[locale].office }],
  })
}

function peopleIn(entries: readonly { readonly accountId: string | null; readonly name: string }[]): number {
  return new Set(entries.map(({ accountId, name }) => accountId ?? name)).size
}

async function auditEntry(request: WebRequest) {
  const { context, locale } = request
  const entry = await readEntry(context.database, request.param('id'))
  if (entry === null) return trouble('not-found')
  const proof = await proveEntry(context.database, entry)
  await recordLook(context, { dataSubjects: entry.accountId ?? entry.kind, what: `audit-entry ${entry.id}` })
  const title = wordsFor('actions', entry.action, locale) ?? entry.action
  return page(title, <AuditEntryPage locale={locale} entry={entry} proof={proof} />, {
    breadcrumbs: [
      { href: '/office', label: words[locale].office },
      { href: '/office/audit', label: words[locale].audit.title },
    ],
  })
}

const exportForm = z.object({ reason: z.string().max(500).default('') })

async function auditExport(request: WebRequest) {
  const form = readForm(exportForm, await request.form())
  const missing = words[request.locale].reasonMissing
  if (!form.ok) return auditList(request, missing)
  const result = await exportAuditLog(request.context, form.value)
  if (result.ok)
    return file('audit-log-with-entries.ndjson', 'application/x-ndjson', byteStream(result.value))
  return result.refusal === 'not-allowed' ? trouble('not-allowed') : auditList(request, missing)
}

export const auditRoutes: readonly Route[] = [
  workspacePage('/office/audit', readLog, (request) => auditList(request)),
  workspaceAction('/office/audit/export', exportLog, auditExport),
  workspacePage('/office/audit/:id', readLog, auditEntry),
]
