import { z } from 'zod'
import { countField } from '#platform/http/form-fields.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { refuse } from '#platform/kernel/result.ts'
import { decimalText, multiply, rational, type Rational } from '#modules/indicators/index.ts'
import { citiesOf } from '../data/city-queries.ts'
import { jointEvaluationActions } from '../domain/joint-evaluation-actions.ts'
import { awardsText } from '../domain/read-awards.ts'
import { composeYear } from '../use-cases/compose-year.ts'
import {
  compositionFields,
  readComposition,
  type SaidFlaw,
  saidFlaw,
  withDetails,
} from './composition-refusals.ts'
import { formUnless, whyNot } from './no-form.tsx'
import { fresh, post, type Refused, statusOf } from './post.ts'
import { jointTexts } from './words.ts'
import { CompositionForm } from './year-form.tsx'
import { crumbs, notFound, yearHref, yearIn } from './year-in.ts'

const percent = (share: Rational | null): string =>
  share === null ? '0' : decimalText(multiply(share, rational(100n)), 0)

async function compositionForm(request: WebRequest, refused: Refused = fresh): Promise<Reply> {
  const year = await yearIn(request)
  if (year === null) return notFound()
  const cities = await citiesOf(request.context.database, year.setId)
  const usual = {
    ...{ sizes: year.groupSizes.join(', '), goalRank: String(year.goalRank) },
    ...{ indicators: percent(year.parts.indicators), national: percent(year.parts.national) },
    cities: cities.map(({ name, population }) => `${name}\t${population}`).join('\n'),
    awards: awardsText(year.awards),
  }
  return page(
    jointTexts[request.locale].composeYear,
    <CompositionForm year={year} values={{ ...usual, ...refused.values }} errors={refused.errors} />,
    { status: statusOf(refused), breadcrumbs: crumbs(request, year) },
  )
}

const compositionForms = z.object({
  ...{ version: countField, goalRank: countField, indicators: countField, national: countField },
  cities: z.string().max(20_000, 'too-long').default(''),
  sizes: z.string().max(60, 'too-long').default(''),
  awards: z.string().max(200, 'too-long').default(''),
})

async function composed(request: WebRequest): Promise<Reply> {
  const year = await yearIn(request)
  if (year === null) return notFound()
  let flaw: SaidFlaw<string> | null = null
  return await post(request, {
    schema: compositionForms,
    run: async ({ cities, sizes, awards, indicators, national, ...given }) => {
      const read = readComposition({ cities, sizes, awards })
      if (!read.ok) {
        flaw = read.refusal
        return refuse(read.refusal.code)
      }
      const done = await composeYear(request.context, {
        ...{ ...given, setId: year.setId, ...read.value },
        percents: { indicators, national },
      })
      if (done.ok) return done
      const said = saidFlaw(done.refusal)
      flaw = said
      return refuse(said.code)
    },
    fields: {
      ...compositionFields,
      'share-not-of-100': 'indicators',
    },
    again: (refused) => compositionForm(request, withDetails(refused, flaw, request.locale)),
    done: () => [yearHref(year, '/cities'), jointTexts[request.locale].composed],
  })
}

/** Correcting the cities, groups, awards and shares of a year that is open. */
export const compositionRoutes: readonly Route[] = [
  workspacePage(
    '/office/joint-evaluation/:year/composition',
    jointEvaluationActions['plan-year'],
    formUnless('composeYear', whyNot.change, (request) => compositionForm(request)),
  ),
  workspaceAction(
    '/office/joint-evaluation/:year/composition',
    jointEvaluationActions['plan-year'],
    composed,
  ),
]
