import type { z } from 'zod'
import { may } from '#platform/access/permission.ts'
import { tableDownload } from '#platform/documents/download.ts'
import { typed } from '#platform/http/form.ts'
import { page as pageReply, trouble, type Reply } from '#platform/http/reply.ts'
import { workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { departmentNames } from '../data/chart-queries.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import { downloadStaff } from '../use-cases/download-staff.ts'
import { lookThroughDirectory } from '../use-cases/look-at-person.ts'
import { DirectoryPage } from './directory-page.tsx'
import { type DirectoryAddress, directoryQuery, directorySchema } from './directory-query.ts'
import { sayRefusal, words } from './words.ts'

async function show(
  { context, locale }: WebRequest,
  asked: DirectoryAddress,
  downloadError?: string,
): Promise<Reply> {
  const { query, departments, page } = await directoryQuery(context, asked)
  const found = await lookThroughDirectory(context, query)
  if (!found.ok) return trouble(found.refusal)
  const { rows, total } = found.value
  const body = (
    <DirectoryPage
      locale={locale}
      asked={asked}
      day={query.day}
      departments={departments}
      names={await departmentNames(context.database, 'all', query.day)}
      rows={rows}
      total={total}
      page={page}
      mayHire={may(context.person, organizationActions.changeStaff)}
      {...(downloadError === undefined ? {} : { downloadError })}
    />
  )
  const { office, directory } = words[locale]
  const status = downloadError === undefined ? 200 : 422
  return pageReply(directory.title, body, { status, breadcrumbs: [{ href: '/office', label: office }] })
}

const directory = (request: WebRequest) => show(request, request.query(directorySchema))

async function download(request: WebRequest): Promise<Reply> {
  const { values } = await request.form()
  const asked: z.output<typeof directorySchema> = directorySchema.parse({
    ...values,
    page: '',
    columns: undefined,
  })
  const { query } = await directoryQuery(request.context, asked)
  const { locale } = request
  const made = await downloadStaff(request.context, { query, reason: typed(values, 'reason'), locale })
  if (!made.ok && made.refusal === 'not-allowed') return trouble('not-allowed')
  if (!made.ok) return show(request, asked, sayRefusal(made.refusal, locale))
  const format = typed(values, 'format') === 'csv' ? 'csv' : 'xlsx'
  return tableDownload(made.value, format, `${words[locale].fileNames.staff}_${query.day}`)
}

export const directoryRoutes = [
  workspacePage('/office/staff', organizationActions.readDirectory, directory),
  workspaceAction('/office/staff/download', organizationActions.downloadDirectory, download),
]
