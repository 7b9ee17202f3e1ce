import { z } from 'zod'
import { ConfirmPage, ErrorSummary, formFields, TextField } from '#design/index.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount } from '#platform/text/format.ts'
import { citiesOf } from '../data/city-queries.ts'
import { jointEvaluationActions } from '../domain/joint-evaluation-actions.ts'
import { stageOf } from '../domain/joint-year.ts'
import { removeYear } from '../use-cases/remove-year.ts'
import { noForm } from './no-form.tsx'
import { fresh, post, statusOf } from './post.ts'
import { jointTexts } from './words.ts'
import { crumbs, notFound, office, setIn, yearHref, yearIn } from './year-in.ts'

async function askRemove(request: WebRequest, refused = fresh): Promise<Reply> {
  const found = await setIn(request)
  if (found === null) return notFound()
  const { year, set } = found
  const { locale, context } = request
  const words = jointTexts[locale]
  if (stageOf(year, set, context.today) !== 'preparing')
    return noForm(request, year, words.removeYear, 'year-in-use')
  const cities = await citiesOf(context.database, year.setId)
  const field = formFields(refused.values, refused.errors)
  return page(
    words.removeYear,
    <>
      <ErrorSummary errors={refused.errors} labels={{ reason: words.removeYearReason }} />
      <ConfirmPage
        title={words.removeYearTitle(words.yearTitle(String(year.evaluationYear)))}
        action={yearHref(year, '/remove')}
        confirm={words.removeYear}
        cancelHref={yearHref(year)}
        consequences={[words.removeYearLead(formatCount(cities.length, locale)), words.removeYearForGood]}
      >
        <TextField {...field('reason')} label={words.removeYearReason} maxLength={500} required />
      </ConfirmPage>
    </>,
    { status: statusOf(refused), breadcrumbs: crumbs(request, year) },
  )
}

async function removed(request: WebRequest): Promise<Reply> {
  const year = await yearIn(request)
  if (year === null) return notFound()
  const words = jointTexts[request.locale]
  return await post(request, {
    schema: z.object({ reason: z.string().max(500, 'too-long').default('') }),
    run: ({ reason }) => removeYear(request.context, { setId: year.setId, reason }),
    fields: { 'reason-missing': 'reason' },
    again: (refused) => askRemove(request, refused),
    done: () => [office, words.yearRemoved(words.yearTitle(String(year.evaluationYear)))],
  })
}

/** Removing a year that was opened by mistake. */
export const removeYearRoutes: readonly Route[] = [
  workspacePage('/office/joint-evaluation/:year/remove', jointEvaluationActions['plan-year'], (request) =>
    askRemove(request),
  ),
  workspaceAction('/office/joint-evaluation/:year/remove', jointEvaluationActions['plan-year'], removed),
]
