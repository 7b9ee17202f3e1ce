import { z } from 'zod'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { formatCount } from '#platform/text/format.ts'
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
import type { YearFacts } from '../use-cases/year-board.ts'
import { errorsOfCards, givenOf, typedCards } from './entry-cards.ts'
import { EnterPage, type EnterProps } from './enter-page.tsx'
import type { JointParts } from './parts.ts'
import { sayRefusal } from './post.ts'
import { roomsOf } from './rooms.tsx'
import { jointTexts } from './words.ts'
import { crumbs, linesOf, monthAsked, setIn, notFound, yearHref, yearIn } from './year-in.ts'

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
  replace: z.string().optional(),
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

interface Shown {
  readonly month: CalendarMonth
  readonly again: EnterProps['again']
  /** A tap that can be taken back. */
  readonly undo?: string
}

const enterPage =
  (parts: JointParts) =>
  async (request: WebRequest, shown: Shown | null = null): Promise<Reply> => {
    const facts = await ownFactsIn(request)
    if (facts === null) return notFound()
    const { context, locale } = request
    const asked = request.query(query)
    const { lines } = await linesOf(request, facts, parts)
    const asksFor = shown?.month ?? monthAsked(facts.set, asked.month, context.today)
    const proposed = await parts.proposalsOf(request, lines.map(({ indicator }) => indicator.id), asksFor)
    const isWrong = Object.keys(shown?.again?.errors ?? {}).length > 0
    return page(
      jointTexts[locale].enter,
      <EnterPage
        {...{ facts, lines, proposed }}
        month={asksFor}
        rooms={roomsOf(request, facts.year, parts, '/enter')}
        undo={shown?.undo ?? asked.undo ?? null}
        again={shown?.again ?? null}
      />,
      { status: isWrong ? 422 : 200, breadcrumbs: crumbs(request, facts.year) },
    )
  } // prettier-ignore

const pressedForm = z.object({ month, save: z.string().default(''), unchanged: z.string().default('') })

/** What was typed into the cards is entered, all of it or none; or one card is tapped and the others keep what was typed. */
const entered =
  (parts: JointParts) =>
  async (request: WebRequest): Promise<Reply> => {
    const facts = await ownFactsIn(request)
    const { values } = await request.form()
    const read = readForm(pressedForm, { values, files: {} })
    if (facts === null) return notFound()
    if (!read.ok) return trouble('not-found')
    const { month: of, save, unchanged } = read.value
    if (unchanged !== '') return await tapped(parts, request, facts, { month: of, id: unchanged, values })
    const { locale } = request
    const words = jointTexts[locale]
    const cards = typedCards(values, facts.indicators, save)
    const again = (errors: Readonly<Record<string, string>>, unsure: readonly IndicatorId[] = []) =>
      enterPage(parts)(request, { month: of, again: { values, errors, unsure: new Set(unsure) } })
    if (cards.length === 0) return await again({ form: words.refusals['nothing-typed'] })
    const given = cards.map((each) => givenOf(values, each, of))
    const outcome = await enterValues(request.context, { setId: facts.set.id, given }, peerValues)
    if (outcome.ok) return redirect(yearHref(facts.year, `/enter?month=${of}`), words.enteredDone(formatCount(cards.length, locale)))
    if (outcome.refusal.code !== 'flawed') return trouble(outcome.refusal.code)
    const { flaws } = outcome.refusal
    const unsure = flaws.filter(({ doubts }) => doubts.length > 0).flatMap(({ at }) => cards[at] ?? []).map(({ id }) => id)
    return await again(errorsOfCards(flaws, cards, locale), unsure)
  } // prettier-ignore

async function tapped(
  parts: JointParts,
  request: WebRequest,
  facts: YearFacts,
  { month: of, id, values }: { readonly month: CalendarMonth; readonly id: string; readonly values: FormFields['values'] },
): Promise<Reply> {
  if (!isId(id)) return notFound()
  const outcome = await keepUnchanged(request.context, { setId: facts.set.id, indicatorIds: [id as IndicatorId], month: of })
  const back = yearHref(facts.year, `/enter?month=${of}`)
  if (!outcome.ok) {
    const { refusal } = outcome
    if (refusal === 'not-allowed' || refusal === 'not-found') return trouble(refusal)
    return redirect(back, sayRefusal(refusal, request))
  }
  const [undo = ''] = outcome.value
  const others = facts.indicators.filter((each) => each.id !== id)
  if (typedCards(values, others, '').length === 0)
    return redirect(`${back}&undo=${undo}`, jointTexts[request.locale].unchangedDone)
  return await enterPage(parts)(request, { month: of, undo, again: { values, errors: {}, unsure: new Set() } })
} // prettier-ignore

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
    workspaceAction(`${base}/take-back`, allow, takenBack),
  ]
}
