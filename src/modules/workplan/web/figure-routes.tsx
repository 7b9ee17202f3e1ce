import { type SaidErrors, sayErrors } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { readFigure } from '../data/figure-queries.ts'
import type { FigureId } from '../domain/task.ts'
import { workplanActions } from '../domain/workplan-actions.ts'
import { changeFigure } from '../use-cases/change-figure.ts'
import { figureForm } from './figure-form.ts'
import { FigurePage } from './figure-page.tsx'
import { isGeneral, refusalErrors } from './refusal-texts.ts'
import { workplanTexts } from './words.ts'

async function figureOfPath(request: WebRequest) {
  const id = request.param('id')
  return isId(id) ? await readFigure(request.context.database, id as FigureId) : null
}

async function figurePage(
  request: WebRequest,
  values: FormFields['values'] | null = null,
  errors: SaidErrors = {},
): Promise<Reply> {
  const figure = await figureOfPath(request)
  if (figure === null) return trouble('not-found')
  const { departmentId } = figure
  if (!may(request.context.person, workplanActions['change-figure'], { departmentId }))
    return trouble('not-allowed')
  const words = workplanTexts[request.locale]
  return page(words.changeFigure, <FigurePage figure={figure} values={values} errors={errors} />, {
    status: Object.keys(errors).length === 0 ? 200 : 422,
    breadcrumbs: [
      { href: '/office', label: words.myWork },
      {
        href: `/office/programmes/${figure.programme}?year=${figure.year}`,
        label: words.programmeNumber(figure.programme),
      },
    ],
  })
}

async function changed(request: WebRequest): Promise<Reply> {
  const figure = await figureOfPath(request)
  if (figure === null) return trouble('not-found')
  const fields = await request.form()
  const read = readForm(figureForm(figure.value), fields)
  if (!read.ok) return await figurePage(request, fields.values, sayErrors(read.errors, request.locale))
  const done = await changeFigure(request.context, { figureId: figure.id, ...read.value })
  const to = `/office/programmes/${figure.programme}?year=${figure.year}`
  if (done.ok) return redirect(to, workplanTexts[request.locale].notices.figure)
  if (isGeneral(done.refusal)) return trouble(done.refusal)
  return await figurePage(request, fields.values, refusalErrors(done.refusal, request.locale))
}

export const figureRoutes: readonly Route[] = [
  workspacePage('/office/figures/:id', workplanActions['change-figure'], (request) => figurePage(request)),
  workspaceAction('/office/figures/:id', workplanActions['change-figure'], changed),
]
