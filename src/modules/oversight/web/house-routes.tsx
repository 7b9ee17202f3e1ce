import { countOpenJobs, listFailedJobs } from '#platform/jobs/job-queries.ts'
import { jobActions } from '#platform/jobs/job-actions.ts'
import { retryFailedJob } from '#platform/jobs/retry-failed-job.ts'
import { page, redirect, trouble, type Reply } from '#platform/http/reply.ts'
import { workspaceAction, workspacePage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { oversightActions } from '../domain/oversight-actions.ts'
import type { OversightConfig } from '../oversight-config.ts'
import { JobsPage } from './jobs-page.tsx'
import { PersonalDataPage } from './personal-data-page.tsx'
import { words } from './words.ts'

async function jobsPage({ context, locale }: WebRequest): Promise<Reply> {
  const [counts, jobs] = await Promise.all([
    countOpenJobs(context.database),
    listFailedJobs(context.database),
  ])
  return page(words[locale].jobs.title, <JobsPage locale={locale} {...counts} jobs={jobs} />, {
    breadcrumbs: [{ href: '/office', label: words[locale].office }],
  })
}

async function retryJob(request: WebRequest): Promise<Reply> {
  const id = request.param('id')
  if (!isId(id)) return trouble('not-found')
  const result = await retryFailedJob(request.context, { id })
  return result.ok ? redirect('/office/jobs', words[request.locale].jobs.retried) : trouble(result.refusal)
}

export function houseRoutes({ personalData }: Pick<OversightConfig, 'personalData'>): readonly Route[] {
  return [
    workspacePage('/office/jobs', jobActions['read-jobs'], jobsPage),
    workspaceAction('/office/jobs/:id/retry', jobActions['retry-job'], retryJob),
    workspacePage('/office/personal-data', oversightActions['read-personal-data-register'], ({ locale }) =>
      page(words[locale].personalData.title, <PersonalDataPage locale={locale} modules={personalData()} />, {
        breadcrumbs: [{ href: '/office', label: words[locale].office }],
      }),
    ),
  ]
}
