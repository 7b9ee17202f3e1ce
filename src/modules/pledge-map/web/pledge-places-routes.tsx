import { z } from 'zod'
import { ConfirmPage, type SaidErrors } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { type PledgeLine, readPledge, termOn } from '#modules/pledges/index.ts'
import { mapOn } from '../data/boundary-queries.ts'
import { type PlaceLine, placesOf } from '../data/place-queries.ts'
import { mapFor } from '../domain/boundary-map.ts'
import { pledgeMapActions } from '../domain/pledge-map-actions.ts'
import type { PlaceId } from '../domain/pledge-place.ts'
import { type ChangePlaceRefusal, changePlace, removePlace, restorePlace } from '../use-cases/change-place.ts'
import { enterPlaces } from '../use-cases/enter-places.ts'
import { townsOn } from '../use-cases/ground-of-day.ts'
import { pickOnMap } from './pick-routes.ts'
import { readPlaceForm, sayRefusal, type TypedPlace, typedPlace } from './place-form.ts'
import { placeWords, townNames } from './place-words.ts'
import { EditPlacePage, PledgePlacesPage } from './pledge-places-page.tsx'
import { pledgeMapTexts } from './words.ts'

const { 'edit-places': edit, 'read-office': readOffice } = pledgeMapActions

/** The pledge of the address in the term of today. */
export async function pledgeIn(request: WebRequest): Promise<PledgeLine | null> {
  const { database, today } = request.context
  const number = Number(request.param('number'))
  if (!Number.isInteger(number) || number < 1 || number > 9_999) return null
  const term = await termOn(database, today)
  return term === null ? null : await readPledge(database, term.id, number, today)
}

const mayEdit = ({ context }: WebRequest, { leadDepartmentId }: PledgeLine): boolean =>
  may(context.person, edit, { departmentId: leadDepartmentId })

/** Towns and map of today. */
async function ground(request: WebRequest) {
  const { database, today } = request.context
  const towns = await townsOn(database, today)
  const ids = towns.map(({ departmentId }) => departmentId)
  return { towns, map: mapFor(await mapOn(database, today), ids) }
}

/** What a press on the map put into the form. */
const filled = z.object({
  kind: z.string().max(10).default('point'),
  nameKo: z.string().max(100).default(''),
  nameEn: z.string().max(100).default(''),
  town: z.string().max(40).default(''),
  towns: z
    .string()
    .max(2_000)
    .default('')
    .transform((text) => text.split(' ').filter((id) => id !== '')),
  lat: z.string().max(30).default(''),
  lon: z.string().max(30).default(''),
  spots: z.string().max(8_000).default(''),
  missed: z.string().optional(),
})

async function places(
  request: WebRequest,
  again: { readonly values: TypedPlace; readonly errors: SaidErrors } | null = null,
): Promise<Reply> {
  const pledge = await pledgeIn(request)
  if (pledge === null) return trouble('not-found')
  const words = pledgeMapTexts[request.locale]
  const { missed, ...values } = request.query(filled)
  return page(
    words.placesOf(pledge.number, pledge.title[request.locale]),
    <PledgePlacesPage
      pledge={pledge}
      places={await placesOf(request.context.database, pledge.id)}
      {...await ground(request)}
      mayEdit={mayEdit(request, pledge)}
      values={again?.values ?? values}
      errors={again?.errors ?? {}}
      missed={missed !== undefined}
    />,
    { status: again === null ? 200 : 422, breadcrumbs: breadcrumbs(request, pledge) },
  )
}

function breadcrumbs({ locale }: WebRequest, { number, title }: PledgeLine) {
  const words = pledgeMapTexts[locale]
  return [
    { href: '/office', label: words.myWork },
    { href: '/office/pledges', label: words.officePledges },
    { href: '/office/pledges/places', label: words.officeTitle },
    { href: `/office/pledges/${number}`, label: words.pledgeNumber(number, title[locale]) },
  ]
}

async function added(request: WebRequest): Promise<Reply> {
  const pledge = await pledgeIn(request)
  if (pledge === null) return trouble('not-found')
  const { locale, context } = request
  const fields = await request.form()
  const read = readPlaceForm(fields, locale)
  const again = (errors: SaidErrors) => places(request, { values: fields.values, errors })
  if (!read.ok) return await again(read.errors)
  const entered = { ...read.value, pledge: pledge.number }
  const done = await enterPlaces(context, { termId: pledge.termId, places: [entered] })
  if (done.ok) return redirect(`/office/pledges/${pledge.number}/places`, pledgeMapTexts[locale].added)
  if (typeof done.refusal === 'object')
    return await again(sayRefusal(done.refusal.why, read.value.kind, locale))
  return trouble(done.refusal === 'not-allowed' ? 'not-allowed' : 'not-found')
}

/** The pledge and the place of the address. */
async function placeIn(request: WebRequest): Promise<{ pledge: PledgeLine; place: PlaceLine } | null> {
  const pledge = await pledgeIn(request)
  const id = request.param('placeId')
  if (pledge === null || !isId(id)) return null
  const own = await placesOf(request.context.database, pledge.id)
  const place = own.find((one) => one.id === (id as PlaceId))
  return place === undefined ? null : { pledge, place }
}

async function edited(
  request: WebRequest,
  again: { readonly values: TypedPlace; readonly errors: SaidErrors } | null = null,
): Promise<Reply> {
  const found = await placeIn(request)
  if (found === null) return trouble('not-found')
  if (!mayEdit(request, found.pledge)) return trouble('not-allowed')
  const { towns, map } = await ground(request)
  const { locale } = request
  const title = placeWords(found.place, townNames(towns), locale)
  return page(
    pledgeMapTexts[locale].saveTitle(title),
    <EditPlacePage
      {...found}
      {...{ towns, map }}
      values={again?.values ?? typedPlace(found.place)}
      errors={again?.errors ?? {}}
    />,
    { status: again === null ? 200 : 422, breadcrumbs: breadcrumbs(request, found.pledge) },
  )
}

async function saved(request: WebRequest): Promise<Reply> {
  const found = await placeIn(request)
  if (found === null) return trouble('not-found')
  const { locale, context } = request
  const fields = await request.form()
  const read = readPlaceForm(fields, locale)
  const again = (errors: SaidErrors) => edited(request, { values: fields.values, errors })
  if (!read.ok) return await again(read.errors)
  const { pledge, place } = found
  const done = await changePlace(context, { pledge, placeId: place.id, place: read.value })
  if (done.ok) return redirect(`/office/pledges/${pledge.number}/places`, pledgeMapTexts[locale].saved)
  return isTrouble(done.refusal)
    ? trouble(done.refusal)
    : await again(sayRefusal(done.refusal, read.value.kind, locale))
}

const isTrouble = (refusal: ChangePlaceRefusal): refusal is 'not-allowed' | 'not-found' =>
  refusal === 'not-allowed' || refusal === 'not-found'

async function askToRemove(request: WebRequest): Promise<Reply> {
  const found = await placeIn(request)
  if (found === null) return trouble('not-found')
  if (!mayEdit(request, found.pledge)) return trouble('not-allowed')
  const { pledge, place } = found
  const { locale } = request
  const words = pledgeMapTexts[locale]
  const { towns } = await ground(request)
  const title = words.removeTitle(placeWords(place, townNames(towns), locale))
  const base = `/office/pledges/${pledge.number}/places`
  return page(
    title,
    <ConfirmPage
      title={title}
      action={`${base}/${place.id}/remove`}
      confirm={words.removeConfirm}
      cancelHref={base}
      consequences={[words.removeTakesOff(pledge.title[locale]), words.removeCanReturn]}
    />,
    { breadcrumbs: breadcrumbs(request, pledge) },
  )
}

const onPlace =
  (work: typeof removePlace, notice: 'removedNotice' | 'restoredNotice') =>
  async (request: WebRequest): Promise<Reply> => {
    const found = await placeIn(request)
    if (found === null) return trouble('not-found')
    const { pledge, place } = found
    const done = await work(request.context, { pledge, placeId: place.id })
    if (!done.ok) return trouble(done.refusal === 'not-allowed' ? 'not-allowed' : 'not-found')
    return redirect(`/office/pledges/${pledge.number}/places`, pledgeMapTexts[request.locale][notice])
  }

const base = '/office/pledges/:number/places'

export const pledgePlacesRoutes: readonly Route[] = [
  workspacePage(base, readOffice, (request) => places(request)),
  workspaceAction(base, edit, added),
  workspaceAction(`${base}/pick`, edit, pickOnMap),
  workspacePage(`${base}/:placeId`, edit, (request) => edited(request)),
  workspaceAction(`${base}/:placeId`, edit, saved),
  workspacePage(`${base}/:placeId/remove`, edit, askToRemove),
  workspaceAction(`${base}/:placeId/remove`, edit, onPlace(removePlace, 'removedNotice')),
  workspaceAction(`${base}/:placeId/restore`, edit, onPlace(restorePlace, 'restoredNotice')),
]
