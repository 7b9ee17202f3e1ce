import { z } from 'zod'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import {
  actingOwner,
  enterValues,
  indicatorActions,
  indicatorsOf,
  valuesOfIndicators,
  type IndicatorId,
  type IndicatorValueId,
  keepUnchanged,
  takeBackUnchanged,
} from '#modules/indicators/index.ts'
import { recognisedOf } from '../data/appeal-queries.ts'
import { peerValues } from '../data/city-queries.ts'
import { monthToEnter } from '../use-cases/indicator-lines.ts'
import type { YearFacts } from '../use-cases/year-board.ts'
import { EnterPage, type EnterProps } from './enter-page.tsx'
import type { JointParts } from './parts.ts'
import { sayRefusal } from './post.ts'
import { roomsOf } from './rooms.tsx'
import { asksSure, typedInputs, valueErrors } from './value-fields.tsx'
import { jointTexts } from './words.ts'
import { crumbs, factsIn, linesOf, setIn, notFound, yearHref, yearIn } from './year-in.ts'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) as unknown as z.ZodType<CalendarMonth>
const query = z.object({
  month: month.optional().catch(undefined),
  undo: z.uuid().optional().catch(undefined),
})

export const valueForm = z.object({
  indicator: z.string().default(''),
  month,
  value: z.string().max(60).default(''),
  note: z.string().max(2_000).default(''),
  sure: z.string().optional(),
  version: z.coerce.number().int().catch(0),
})

/** A year with what whoever asks has to enter: neither others' months nor other cities' values, which are thousands of rows. */
async function ownFactsIn(request: WebRequest): Promise<YearFacts | null> {
  const { database } = request.context
  const found = await setIn(request)
  if (found === null) return null
  const acting = await actingOwner(database, request.context)
  const indicators = (await indicatorsOf(database, found.set.id)).filter(
    ({ ownerId, deputyId }) => acting !== null && (ownerId === acting || deputyId === acting),
  )
  const values = await valuesOfIndicators(
    database,
    indicators.map(({ id }) => id),
  )
  return {
    ...{ ...found, indicators },
    values: Map.groupBy(values, ({ indicatorId }) => indicatorId),
    recognised: await recognisedOf(database, found.set.id),
    ...{ cities: [], cityValues: [], adjustments: [] },
  }
}

const enterPage =
  (parts: JointParts) =>
  async (request: WebRequest, refused: EnterProps['refused'] = null, of?: CalendarMonth): Promise<Reply> => {
    const facts = await ownFactsIn(request)
    if (facts === null) return notFound()
    const { context, locale } = request
    const asked = request.query(query)
    const { lines } = await linesOf(request, facts, parts)
    const asksFor = of ?? asked.month ?? monthToEnter(facts.set, context.today)
    const proposed = await parts.proposalsOf(request, lines.map(({ indicator }) => indicator.id), asksFor)
    return page(
      jointTexts[locale].enter,
      <EnterPage
        facts={facts}
        lines={lines}
        month={asksFor}
        proposed={proposed}
        rooms={roomsOf(request, facts.year, parts, '/enter')}
        undo={asked.undo ?? null}
        refused={refused}
      />,
      { status: refused === null ? 200 : 422, breadcrumbs: crumbs(request, facts.year) },
    )
  } // prettier-ignore

const entered =
  (parts: JointParts) =>
  async (request: WebRequest): Promise<Reply> => {
    const facts = await factsIn(request)
    if (facts === null) return notFound()
    const form = await request.form()
    const read = readForm(valueForm, form)
    if (!read.ok) return trouble('not-found')
    const { value, note, sure, version, month: of, indicator: id } = read.value
    const indicator = facts.indicators.find((each) => each.id === id)
    if (indicator === undefined) return notFound()
    const typed = { month: of, text: value, inputs: typedInputs(indicator, form.values), note, isSure: sure === 'yes' }
    const outcome = await enterValues(
      request.context,
      { setId: facts.set.id, given: [{ ...typed, indicatorId: indicator.id, version }] },
      peerValues,
    )
    const { locale } = request
    if (outcome.ok) return redirect(yearHref(facts.year, `/enter?month=${of}`), jointTexts[locale].enteredDone('1'))
    if (outcome.refusal.code !== 'flawed') return trouble(outcome.refusal.code)
    const errors = valueErrors(outcome.refusal, indicator, locale)
    const refused = { values: form.values, errors, indicatorId: id, asksSure: asksSure(outcome.refusal) }
    return await enterPage(parts)(request, refused, of)
  } // prettier-ignore

const tapForm = z.object({ indicator: z.string().default(''), month })

async function unchanged(request: WebRequest): Promise<Reply> {
  const year = await yearIn(request)
  const read = readForm(tapForm, await request.form())
  if (year === null || !read.ok || !isId(read.value.indicator)) return notFound()
  const { month: of, indicator } = read.value
  const tap = { setId: year.setId, indicatorIds: [indicator as IndicatorId], month: of }
  const outcome = await keepUnchanged(request.context, tap)
  const back = yearHref(year, `/enter?month=${of}`)
  if (outcome.ok)
    return redirect(`${back}&undo=${outcome.value[0] ?? ''}`, jointTexts[request.locale].unchangedDone)
  const { refusal } = outcome
  if (refusal === 'not-allowed' || refusal === 'not-found') return trouble(refusal)
  return redirect(back, sayRefusal(refusal, request))
}

async function takenBack(request: WebRequest): Promise<Reply> {
  const year = await yearIn(request)
  const read = readForm(z.object({ value: z.string().default(''), month }), await request.form())
  if (year === null || !read.ok || !isId(read.value.value)) return notFound()
  const back = yearHref(year, `/enter?month=${read.value.month}`)
  const outcome = await takeBackUnchanged(request.context, {
    setId: year.setId,
    valueIds: [read.value.value as IndicatorValueId],
  })
  if (outcome.ok) return redirect(back, jointTexts[request.locale].undone)
  const { refusal } = outcome
  if (refusal === 'not-allowed' || refusal === 'not-found') return trouble(refusal)
  return redirect(back, sayRefusal(refusal, request))
}

/** Where owners enter what their indicators come to. */
export function enterRoutes(parts: JointParts): readonly Route[] {
  const base = '/office/joint-evaluation/:year'
  const allow = indicatorActions.enter
  return [
    workspacePage(`${base}/enter`, allow, (request) => enterPage(parts)(request)),
    workspaceAction(`${base}/enter`, allow, entered(parts)),
    workspaceAction(`${base}/unchanged`, allow, unchanged),
    workspaceAction(`${base}/take-back`, allow, takenBack),
  ]
}
