import { z } from 'zod'
import { may, mayForSome } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatCount } from '#platform/text/format.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { listPledges, termOn } from '#modules/pledges/index.ts'
import { byPledge, listPlaces } from '../data/place-queries.ts'
import { pledgeMapActions } from '../domain/pledge-map-actions.ts'
import { whereaboutsOf } from '../domain/pledge-place.ts'
import { enterPlaces } from '../use-cases/enter-places.ts'
import { townsOn } from '../use-cases/ground-of-day.ts'
import { OfficePlacesPage, whereabouts } from './office-places-page.tsx'
import { NoRegister } from './no-register.tsx'
import { wholeCity } from './shown-map.ts'
import { pledgeMapTexts } from './words.ts'

const {
  'edit-places': edit,
  'read-office': readOffice,
  'change-boundaries': changeBorders,
} = pledgeMapActions

const placesQuery = z.object({ where: z.enum(whereabouts).optional().catch(undefined) })

async function officePlaces(
  request: WebRequest,
  again: { readonly error: string; readonly chosen: readonly string[] } | null = null,
): Promise<Reply> {
  const { context, locale } = request
  const { database, today, person } = context
  const words = pledgeMapTexts[locale]
  const breadcrumbs = [
    { href: '/office', label: words.myWork },
    { href: '/office/pledges', label: words.officePledges },
  ]
  const term = await termOn(database, today)
  if (term === null) return page(words.officeTitle, <NoRegister title={words.officeTitle} />, { breadcrumbs })
  const asked = request.query(placesQuery).where
  const places = byPledge(await listPlaces(database, term.id))
  const pledges = (await listPledges(database, term.id, today)).map((pledge) => ({
    ...pledge,
    places: places.get(pledge.id) ?? [],
  }))
  return page(
    words.officeTitle,
    <OfficePlacesPage
      pledges={pledges}
      listed={pledges.filter((pledge) => asked === undefined || whereaboutsOf(pledge.places) === asked)}
      towns={await townsOn(database, today)}
      names={await departmentNames(database, 'all', today)}
      asked={asked}
      mayEdit={({ leadDepartmentId }) => may(person, edit, { departmentId: leadDepartmentId })}
      mayChangeBorders={mayForSome(person, changeBorders)}
      chosen={again?.chosen ?? []}
      error={again?.error ?? null}
    />,
    { status: again === null ? 200 : 422, breadcrumbs },
  )
}

const number = z
  .string()
  .regex(/^\d{1,4}$/, 'invalid')
  .transform(Number)
const bulkForm = z.object({
  pledge: z.union([number.transform((one) => [one]), z.array(number)], 'nothing').default([]),
  town: z.string().refine((text) => text === wholeCity || isId(text), 'town-needed'),
})

/** One town, or the whole city, as the place of all pledges that were chosen. */
async function bulk(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const words = pledgeMapTexts[locale]
  const fields = await request.form()
  const typed = fields.values['pledge'] ?? []
  const chosen = typeof typed === 'string' ? [typed] : typed
  const again = (error: string) => officePlaces(request, { error, chosen })
  const read = readForm(bulkForm, fields)
  if (!read.ok)
    return await again(read.errors['town'] === undefined ? words.bulkNothing : words.bulkTownNeeded)
  const { pledge: numbers, town } = read.value
  const term = await termOn(context.database, context.today)
  if (term === null) return trouble('not-found')
  const place =
    town === wholeCity
      ? { kind: 'city' as const, townIds: [] }
      : { kind: 'town' as const, townIds: [town as DepartmentId] }
  const places = [...new Set(numbers)].map((one) => ({
    ...place,
    pledge: one,
    name: { ko: '', en: '' },
    spots: [],
  }))
  const done = await enterPlaces(context, { termId: term.id, places })
  if (done.ok) return redirect('/office/pledges/places', words.bulkDone(formatCount(places.length, locale)))
  if (typeof done.refusal === 'object') return await again(words.placeRefusals[done.refusal.why])
  if (done.refusal === 'nothing-chosen') return await again(words.bulkNothing)
  return trouble(done.refusal === 'not-allowed' ? 'not-allowed' : 'not-found')
}

export const officePlacesRoutes: readonly Route[] = [
  workspacePage('/office/pledges/places', readOffice, (request) => officePlaces(request)),
  workspaceAction('/office/pledges/places', edit, bulk),
]
