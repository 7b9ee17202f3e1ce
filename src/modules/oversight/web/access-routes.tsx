import { z } from 'zod'
import { may } from '#platform/access/permission.ts'
import { listAccessRecords } from '#platform/audit/access-queries.ts'
import { tableDownload } from '#platform/documents/download.ts'
import { readForm, typed } from '#platform/http/form.ts'
import { page, trouble, type PageReply } from '#platform/http/reply.ts'
import { workspaceAction, workspacePage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { oversightActions } from '../domain/oversight-actions.ts'
import { downloadAccessRecords } from '../use-cases/download-access-records.ts'
import { recordLook } from '../use-cases/record-look.ts'
import { accessFilter, accessQuery, pageAfter } from './access-query.ts'
import { AccessListPage } from './access-pages.tsx'
import { accessTable } from './access-table.ts'
import { words } from './words.ts'

const readRecords = oversightActions['read-access-records']
const download = oversightActions['download-access-records']
const PAGE = 50

type Refused = Parameters<typeof AccessListPage>[0]['refused']

async function accessList(request: WebRequest, refused: Refused = null): Promise<PageReply> {
  const { context, locale, path, url } = request
  const query = refused === null ? request.query(accessQuery) : accessQuery.parse({})
  const found = await listAccessRecords(context.database, accessFilter(query), PAGE + 1)
  const records = found.slice(0, PAGE)
  const people = new Set(records.map(({ accountId, accountName }) => accountId ?? accountName)).size
  await recordLook(context, { dataSubjects: `count:${people}`, what: 'access-record' })
  const last = found.length > PAGE ? records.at(-1) : undefined
  const body = (
    <AccessListPage
      locale={locale}
      path={refused === null ? `${path}${url.search}` : '/office/access-records'}
      query={query}
      records={records}
      next={last === undefined ? null : pageAfter(last)}
      mayDownload={may(context.person, download)}
      refused={refused}
    />
  )
  return page(words[locale].access.title, body, {
    status: refused === null ? 200 : 422,
    breadcrumbs: [{ href: '/office', label: words[locale].office }],
  })
}

export const monthText = z
  .string()
  .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
  .transform((text) => text as CalendarMonth)

const downloadForm = z.object({
  month: monthText,
  format: z.enum(['xlsx', 'csv']),
  reason: z.string().max(500),
})

async function accessDownload(request: WebRequest) {
  const fields = await request.form()
  const form = readForm(downloadForm, fields)
  const [month, format] = [typed(fields.values, 'month'), typed(fields.values, 'format')]
  const refused = { month, format, error: words[request.locale].reasonMissing }
  if (!form.ok) return accessList(request, refused)
  const result = await downloadAccessRecords(request.context, form.value)
  if (!result.ok)
    return result.refusal === 'not-allowed' ? trouble('not-allowed') : accessList(request, refused)
  const name = words[request.locale].access.file(month)
  return tableDownload(accessTable(result.value, request.locale), form.value.format, name)
}

export const accessRoutes: readonly Route[] = [
  workspacePage('/office/access-records', readRecords, (request) => accessList(request)),
  workspaceAction('/office/access-records/download', download, accessDownload),
]
