import { z } from 'zod'
import { ConfirmPage, type SaidErrors, sayErrors } from '#design/index.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { Result } from '#platform/kernel/result.ts'
import { listMaps, readMap } from '../data/boundary-queries.ts'
import type { BoundaryMapHead, BoundaryMapId } from '../domain/boundary-map.ts'
import { pledgeMapActions } from '../domain/pledge-map-actions.ts'
import type { BorderFlaw } from '../domain/read-borders.ts'
import { bringInBorders } from '../use-cases/bring-in-borders.ts'
import { townsOn } from '../use-cases/ground-of-day.ts'
import { type KeepMapRefusal, putMapInUse, removeMap } from '../use-cases/keep-map.ts'
import { BoundariesPage, MapVersionPage, MOST_MEGABYTES } from './boundaries-page.tsx'
import { placesChart } from './places-chart.ts'
import { pledgeMapTexts } from './words.ts'

const allow = pledgeMapActions['change-boundaries']
const base = '/office/pledges/boundaries'

const bordersForm = z.object({
  from: z.string('required').transform((text, check): CalendarDate => {
    const read = parseCalendarDate(text.trim())
    if (read !== null) return read
    check.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'no-such-day' })
    return z.NEVER
  }),
  credit: z.string('required').trim().min(1, 'credit-needed').max(300, 'too-long'),
  nameProperty: z
    .string()
    .trim()
    .max(60, 'too-long')
    .default('')
    .transform((text) => (text === '' ? null : text)),
})

interface Again {
  readonly values: FormFields['values']
  readonly errors: SaidErrors
  readonly flaws: readonly BorderFlaw[]
}

async function versions(request: WebRequest, again: Again | null = null): Promise<Reply> {
  const { database, today } = request.context
  return page(
    pledgeMapTexts[request.locale].boundaries,
    <BoundariesPage
      maps={await listMaps(database)}
      values={again?.values ?? { from: today }}
      errors={again?.errors ?? {}}
      flaws={again?.flaws ?? []}
    />,
    { status: again === null ? 200 : 422, breadcrumbs: breadcrumbs(request).slice(0, 3) },
  )
}

function breadcrumbs({ locale }: WebRequest) {
  const words = pledgeMapTexts[locale]
  return [
    { href: '/office', label: words.myWork },
    { href: '/office/pledges', label: words.officePledges },
    { href: '/office/pledges/places', label: words.officeTitle },
    { href: base, label: words.boundaries },
  ]
}

async function read(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const words = pledgeMapTexts[locale]
  const { values, files } = await request.form()
  const upload = files['file']
  const again = (errors: SaidErrors, flaws: readonly BorderFlaw[] = []) =>
    versions(request, { values, errors, flaws })
  const form = readForm(bordersForm, { values, files: {} })
  if (!form.ok || upload === undefined)
    return await again(
      sayErrors(
        { ...(form.ok ? {} : form.errors), ...(upload === undefined ? { file: 'required' } : {}) },
        locale,
        { 'credit-needed': words.creditNeeded },
      ),
    )
  const done = await bringInBorders(context, { ...upload, ...form.value }, 'draft')
  if (done.ok) return redirect(`${base}/${done.value.mapId ?? ''}`)
  if (typeof done.refusal === 'object') return await again({ file: words.flaws }, done.refusal.flaws)
  switch (done.refusal) {
    case 'not-allowed':
      return trouble('not-allowed')
    case 'credit-needed':
      return await again({ credit: words.creditNeeded })
    case 'day-taken':
      return await again({ from: words.dayTaken })
    case 'no-towns':
      return await again({ from: words.noTowns })
  }
}

/** The version of the address. */
async function headIn(request: WebRequest): Promise<BoundaryMapHead | null> {
  const id = request.param('mapId')
  if (!isId(id)) return null
  return (await listMaps(request.context.database)).find((map) => map.id === (id as BoundaryMapId)) ?? null
}

async function version(request: WebRequest): Promise<Reply> {
  const { database } = request.context
  const head = await headIn(request)
  const map = head === null ? null : await readMap(database, head.id)
  if (head === null || map === null) return trouble('not-found')
  const words = pledgeMapTexts[request.locale]
  const towns = await townsOn(database, head.from)
  const title = head.state === 'draft' ? words.previewChart : words.versionChart
  return page(
    head.state === 'draft' ? words.previewTitle : words.mapVersionTitle,
    <MapVersionPage
      head={head}
      chart={placesChart({ map, towns, places: [], title, wide: 640, locale: request.locale })}
    />,
    { breadcrumbs: breadcrumbs(request) },
  )
}

async function askToRemove(request: WebRequest): Promise<Reply> {
  const head = await headIn(request)
  if (head === null) return trouble('not-found')
  const words = pledgeMapTexts[request.locale]
  return page(
    words.removeMapTitle,
    <ConfirmPage
      title={words.removeMapTitle}
      action={`${base}/${head.id}/remove`}
      confirm={head.state === 'draft' ? words.throwAway : words.removeMapConfirm}
      cancelHref={`${base}/${head.id}`}
      consequences={[words.removeMapBefore, words.removeMapKeeps]}
    />,
    { breadcrumbs: breadcrumbs(request) },
  )
}

const onMap =
  (
    work: (context: WebRequest['context'], id: BoundaryMapId) => Promise<Result<void, KeepMapRefusal>>,
    notice: 'putInUseDone' | 'mapRemoved',
  ) =>
  async (request: WebRequest): Promise<Reply> => {
    const head = await headIn(request)
    if (head === null) return trouble('not-found')
    const words = pledgeMapTexts[request.locale]
    const done = await work(request.context, head.id)
    if (done.ok) return redirect(base, words[notice])
    if (done.refusal === 'day-taken')
      return await versions(request, {
        values: { from: head.from },
        errors: { from: words.dayTaken },
        flaws: [],
      })
    return trouble(done.refusal)
  }

export const boundariesRoutes: readonly Route[] = [
  workspacePage(base, allow, (request) => versions(request)),
  workspaceAction(base, allow, read, { maxBodyBytes: (MOST_MEGABYTES + 1) * 1024 * 1024 }),
  workspacePage(`${base}/:mapId`, allow, version),
  workspaceAction(`${base}/:mapId/use`, allow, onMap(putMapInUse, 'putInUseDone')),
  workspacePage(`${base}/:mapId/remove`, allow, askToRemove),
  workspaceAction(`${base}/:mapId/remove`, allow, onMap(removeMap, 'mapRemoved')),
]
