import { z } from 'zod'
import { readForm, typed } from '#platform/http/form.ts'
import { page, redirect, trouble, type PageReply, type Reply } from '#platform/http/reply.ts'
import { workspaceAction, workspacePage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { formatMonth } from '#platform/text/format.ts'
import { listReviews, readReview, type AccessReview } from '../data/review-queries.ts'
import { listSeals, readSeal } from '../data/seal-queries.ts'
import { oversightActions } from '../domain/oversight-actions.ts'
import { makeAccessReport } from '../use-cases/make-access-report.ts'
import { recordLook } from '../use-cases/record-look.ts'
import { reviewAccessReport } from '../use-cases/review-access-report.ts'
import { sealOf } from '../use-cases/seal-access-records.ts'
import { monthText } from './access-routes.tsx'
import { ReportListPage, ReportPage } from './report-pages.tsx'
import { SealPage } from './seal-page.tsx'
import { words } from './words.ts'

const read = oversightActions['read-access-records']
const review = oversightActions['review-access-records']
const SHOWN_MONTHS = 36
const SHOWN_SEALS = 62

function trail(locale: WebRequest['locale']) {
  return [
    { href: '/office', label: words[locale].office },
    { href: '/office/access-records', label: words[locale].access.title },
  ]
}

async function reportList(
  { context, locale }: WebRequest,
  refused: { month: string; error: string } | null = null,
): Promise<PageReply> {
  const reviews = await listReviews(context.database, SHOWN_MONTHS)
  return page(
    words[locale].reports.title,
    <ReportListPage locale={locale} reviews={reviews} refused={refused} />,
    { status: refused === null ? 200 : 422, breadcrumbs: trail(locale) },
  )
}

async function makeReport(request: WebRequest): Promise<Reply> {
  const { reports } = words[request.locale]
  const fields = await request.form()
  const form = readForm(z.object({ month: monthText }), fields)
  const month = typed(fields.values, 'month')
  if (!form.ok) return reportList(request, { month, error: reports.emptyHint })
  const result = await makeAccessReport(request.context, form.value)
  if (result.ok) return redirect(`/office/access-records/reports/${form.value.month}`, reports.made)
  if (result.refusal === 'not-allowed') return trouble('not-allowed')
  return reportList(request, { month, error: reports.makeRefusals[result.refusal] })
}

/** The review named in the address; null for a month without one, or for no month at all. */
async function reviewIn(request: WebRequest): Promise<AccessReview | null> {
  const month = monthText.safeParse(request.param('month'))
  return month.success ? await readReview(request.context.database, month.data) : null
}

function reportPage(
  { locale }: WebRequest,
  found: AccessReview,
  refused: { note: string; error: string } | null = null,
): PageReply {
  const { reports } = words[locale]
  return page(
    reports.one(formatMonth(found.month, locale)),
    <ReportPage locale={locale} review={found} refused={refused} />,
    {
      status: refused === null ? 200 : 422,
      breadcrumbs: [...trail(locale), { href: '/office/access-records/reports', label: reports.title }],
    },
  )
}

async function oneReport(request: WebRequest): Promise<Reply> {
  const found = await reviewIn(request)
  if (found === null) return trouble('not-found')
  const people = new Set(found.report.anomalies.map(({ accountId, accountName }) => accountId ?? accountName))
    .size
  await recordLook(request.context, { dataSubjects: `count:${people}`, what: `access-review ${found.month}` })
  return reportPage(request, found)
}

async function finishReview(request: WebRequest): Promise<Reply> {
  const { reports } = words[request.locale]
  const found = await reviewIn(request)
  if (found === null) return trouble('not-found')
  const fields = await request.form()
  const note = typed(fields.values, 'note').slice(0, 2000)
  const result = await reviewAccessReport(request.context, { month: found.month, note })
  if (result.ok) return redirect(`/office/access-records/reports/${found.month}`, reports.reviewed)
  if (result.refusal === 'not-allowed' || result.refusal === 'not-found') return trouble(result.refusal)
  if (result.refusal === 'already-reviewed') return trouble('stale')
  return reportPage(request, found, { note, error: reports.reviewRefusals[result.refusal] })
}

const sealQuery = z.object({ day: z.string().default('').transform(parseCalendarDate) })

async function sealPage(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const { day } = request.query(sealQuery)
  const seal = day === null ? null : await readSeal(context.database, day)
  const now = seal === null ? null : await sealOf(context.database, seal.day)
  const checked = seal === null || now === null ? null : { day: seal.day, unchanged: now.hash === seal.hash }
  const seals = await listSeals(context.database, SHOWN_SEALS)
  return page(words[locale].seals.title, <SealPage locale={locale} seals={seals} checked={checked} />, {
    breadcrumbs: trail(locale),
  })
}

export const reportRoutes: readonly Route[] = [
  workspacePage('/office/access-records/reports', read, (request) => reportList(request)),
  workspaceAction('/office/access-records/reports', review, makeReport),
  workspacePage('/office/access-records/reports/:month', read, oneReport),
  workspaceAction('/office/access-records/reports/:month', review, finishReview),
  workspacePage('/office/access-records/seals', read, sealPage),
]
