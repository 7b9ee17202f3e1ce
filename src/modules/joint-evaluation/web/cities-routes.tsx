import { z } from 'zod'
import { may } from '#platform/access/permission.ts'
import { tableDownload, type TableFormat } from '#platform/documents/download.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { decimalText, indicatorsOf, type Rational, rational } from '#modules/indicators/index.ts'
import { resultsOf } from '../data/appeal-queries.ts'
import { adjustmentsOf, citiesOf, cityValuesOf } from '../data/city-queries.ts'
import type { EvaluatedCity, KnownTotal } from '../domain/city.ts'
import { jointEvaluationActions } from '../domain/joint-evaluation-actions.ts'
import type { JointYear } from '../domain/joint-year.ts'
import { readPlain } from '../domain/read-rows.ts'
import { knowCity, type KnownCity } from '../use-cases/know-cities.ts'
import { scoreYear } from '../use-cases/year-board.ts'
import { sayRank } from './board-page.tsx'
import { CitiesPage } from './cities-page.tsx'
import { CityForm } from './city-form.tsx'
import { cityValuesRoutes } from './city-values-routes.tsx'
import { KnownValues } from './known-values.tsx'
import type { JointParts } from './parts.ts'
import { fresh, post, type Refused, statusOf } from './post.ts'
import { roomsOf } from './rooms.tsx'
import { jointTexts } from './words.ts'
import { crumbs, factsIn, meant, notFound, yearHref, yearIn } from './year-in.ts'

const cities =
  (parts: JointParts) =>
  async (request: WebRequest): Promise<Reply> => {
    const facts = await factsIn(request)
    if (facts === null) return notFound()
    const { database, person } = request.context
    return page(
      jointTexts[request.locale].cities,
      <CitiesPage
        facts={facts}
        scored={scoreYear(facts)}
        results={await resultsOf(database, facts.set.id)}
        rooms={roomsOf(request, facts.year, parts, '/cities')}
        mayEnter={may(person, jointEvaluationActions['enter-cities'])}
      />,
      { breadcrumbs: crumbs(request, facts.year) },
    )
  }

/** The cities as a file: bounds in two columns. */
async function download(request: WebRequest, format: TableFormat): Promise<Reply> {
  const facts = await factsIn(request)
  if (facts === null) return notFound()
  const { locale } = request
  const words = jointTexts[locale]
  const hundredths = (total: bigint) => decimalText(rational(total, 100n), 2)
  const year = String(facts.year.evaluationYear)
  const results = await resultsOf(request.context.database, facts.set.id)
  const sheet = {
    ...{ sheetName: words.cities, title: words.yearTitle(year), locale },
    columns: [words.groupTitle, words.city, words.population, words.jointScore, words.totalLow, words.totalHigh, words.rank, words.award].map((title) => ({ title, type: 'text' as const })),
    rows: scoreYear(facts).map((each) => {
      const { city, low, high } = each
      const told = results.get(city.code)
      const totals = told === undefined ? [hundredths(low), hundredths(high)] : [decimalText(told.total, 2), decimalText(told.total, 2)]
      return [
        ...[String(city.group), city.name, String(city.population)],
        ...[city.joint === null ? null : decimalText(city.joint, 2), ...totals],
        ...[told === undefined ? sayRank(each, locale) : words.rankOf(String(told.rank)), told?.award ?? null],
      ]
    }),
  }
  return await tableDownload(sheet, format, `joint-evaluation-cities-${year}`)
} // prettier-ignore

async function cityIn(request: WebRequest): Promise<{ readonly year: JointYear; readonly city: EvaluatedCity } | null> {
  const year = await yearIn(request)
  if (year === null) return null
  const code = meant(request.param('code'))
  const city = (await citiesOf(request.context.database, year.setId)).find((each) => each.code === code)
  return city === undefined ? null : { year, city }
} // prettier-ignore

const plain = (value: Rational | null | undefined) => (value == null ? '' : decimalText(value, 4))

async function cityForm(request: WebRequest, refused: Refused = fresh): Promise<Reply> {
  const found = await cityIn(request)
  if (found === null) return notFound()
  const { year, city } = found
  const own = (await adjustmentsOf(request.context.database, year.setId)).filter(({ code }) => code === city.code)
  const usual = {
    ...{ joint: plain(city.joint), low: plain(city.total?.low), high: plain(city.total?.high) },
    source: city.total?.source ?? '',
    adjustments: own.map(({ reason, points }) => `${reason}\t${plain(points)}`).join('\n'),
  }
  const values = Object.keys(refused.values).length === 0 ? usual : refused.values
  const { database } = request.context
  const known = city.isOwn ? [] : (await cityValuesOf(database, year.setId)).filter(({ code }) => code === city.code)
  const indicators = city.isOwn ? [] : await indicatorsOf(database, year.setId)
  return page(city.name, <><CityForm {...{ year, city, values }} errors={refused.errors} />{!city.isOwn && <KnownValues values={known} indicators={indicators} />}</>, {
    status: statusOf(refused),
    breadcrumbs: crumbs(request, year, { href: yearHref(year, '/cities'), label: jointTexts[request.locale].cities }),
  })
} // prettier-ignore

const text = (most: number) => z.string().max(most, 'too-long').default('')
const knownForm = z.object({
  ...{ version: z.coerce.number().int().catch(0), joint: text(20), low: text(20), high: text(20) },
  ...{ source: text(200), adjustments: text(2_000) },
})

type Numbers = Result<
  Omit<KnownCity, 'setId' | 'code' | 'version'>,
  'not-a-number' | 'adjustments-unreadable'
>

function knownOf(given: z.output<typeof knownForm>): Numbers {
  const joint = given.joint.trim() === '' ? null : readPlain(given.joint)
  if (joint === null && given.joint.trim() !== '') return refuse('not-a-number')
  const adjustments: { reason: string; points: Rational }[] = []
  for (const line of given.adjustments.split(/\r?\n/).filter((each) => each.trim() !== '')) {
    const [, reason, number] = /^(.*?)[\t ]+([+−-]?[\d.,]+)\s*점?$/u.exec(line.trim()) ?? []
    const points = readPlain((number ?? '').replace('+', '').replace('−', '-'))
    if (reason === undefined || points === null) return refuse('adjustments-unreadable')
    adjustments.push({ reason, points })
  }
  const total = totalOf(given)
  return total === 'unreadable' ? refuse('not-a-number') : ok({ joint, adjustments, total })
}

function totalOf({ low, high, source }: z.output<typeof knownForm>): KnownTotal | null | 'unreadable' {
  if (low.trim() === '' && high.trim() === '') return null
  const bottom = readPlain(low.trim() === '' ? high : low)
  const top = readPlain(high.trim() === '' ? low : high)
  if (bottom === null || top === null) return 'unreadable'
  const knowing = plain(bottom) === plain(top) ? 'entered' : 'estimated'
  return { low: bottom, high: top, knowing, source: source.trim() }
}

async function known(request: WebRequest): Promise<Reply> {
  const found = await cityIn(request)
  if (found === null) return notFound()
  const { year, city } = found
  return await post(request, {
    schema: knownForm,
    run: async (given) => {
      const read = knownOf(given)
      if (!read.ok) return read
      return await knowCity(request.context, {
        ...{ setId: year.setId, code: city.code, version: given.version, ...read.value },
      })
    },
    fields: {
      ...{ 'not-a-number': 'low', 'joint-not-of-100': 'joint', 'total-turned-round': 'low' },
      ...{ 'total-out-of-bounds': 'high', 'source-missing': 'source', 'own-total-is-worked-out': 'low' },
      ...{ 'adjustments-unreadable': 'adjustments', 'reason-missing': 'adjustments' },
    },
    again: (refused) => cityForm(request, refused),
    done: () => [yearHref(year, '/cities'), jointTexts[request.locale].citySaved(city.name)],
  })
}

/** The cities, and what is known of them. */
export function citiesRoutes(parts: JointParts): readonly Route[] {
  const base = '/office/joint-evaluation/:year'
  const { read, 'enter-cities': enter } = jointEvaluationActions
  const formats: readonly TableFormat[] = ['xlsx', 'csv', 'json']
  return [
    workspacePage(`${base}/cities`, read, cities(parts)),
    ...formats.map((format) => workspacePage(`${base}/cities.${format}`, read, (request) => download(request, format))),
    ...cityValuesRoutes(base),
    workspacePage(`${base}/cities/:code`, enter, (request) => cityForm(request)),
    workspaceAction(`${base}/cities/:code`, enter, known),
  ]
} // prettier-ignore
