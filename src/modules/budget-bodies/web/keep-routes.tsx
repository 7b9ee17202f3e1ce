import { z } from 'zod'
import {
  Button,
  ConfirmPage,
  ErrorSummary,
  Form,
  formFields,
  PageHeading,
  type SaidErrors,
  sayErrors,
  SelectField,
} from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { budgetBodiesActions as actions } from '../domain/budget-bodies-actions.ts'
import type { CommitteeId } from '../domain/committee-id.ts'
import { foundBody, type FoundBodyRefusal, registerBody, takeOutBody } from '../use-cases/keep-bodies.ts'
import { office } from './body-list.tsx'
import { foundForm, registerForm } from './body-input.ts'
import { FoundForm, KindAndTown, type Refused } from './found-form.tsx'
import { officeCrumbs } from './office-page.tsx'
import type { SaidRefusal } from './office-text.ko.ts'
import { type ShownBodies, shownBodies } from './shown-bodies.ts'
import { bodyTexts } from './words.ts'

/** At which field a refusal is said; above the form where none is to blame. */
const fields: Readonly<Partial<Record<SaidRefusal, string>>> = {
  'town-missing': 'town',
  'no-such-town': 'town',
  'more-seats-than-the-limit': 'size',
  'terms-overlap': 'termFrom',
  'no-such-committee': 'committee',
  'registered-already': 'committee',
  'name-missing': 'name',
  'basis-missing': 'basis',
  'ends-before-it-begins': 'termUntil',
  'no-seats': 'size',
  'unknown-department': 'department',
}

function sayRefusal(
  refusal: Exclude<FoundBodyRefusal, 'not-allowed'>,
  { locale }: WebRequest,
  hasOwnFields: boolean,
): SaidErrors {
  const field = fields[refusal] ?? 'form'
  const isThere = hasOwnFields || ['town', 'committee', 'form'].includes(field)
  return { [isThere ? field : 'committee']: bodyTexts[locale].office.refusals[refusal] }
}

async function foundPage(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const { locale, context } = request
  const words = bodyTexts[locale]
  const shown = await shownBodies(context)
  const departments = await listDepartments(context.database, context.today)
  return page(
    words.office.found,
    <FoundForm shown={shown} departments={departments} given={refused ?? usual(request, shown)} />,
    { status: refused === null ? 200 : 422, breadcrumbs: officeCrumbs(request, true) },
  )
}

/** What the office would write: for the town that the address names its local meeting. */
function usual(request: WebRequest, { towns, limits }: ShownBodies): Refused {
  const { town } = request.query(z.object({ town: z.string().optional().catch(undefined) }))
  const name = isId(town ?? '') ? towns.get(town as DepartmentId) : undefined
  const basis = bodyTexts.ko.office.basisUsual
  const values =
    name === undefined || town === undefined
      ? { kind: 'committee', basis, size: String(limits.committee) }
      : {
          ...{ kind: 'local-meeting', town, department: town, basis, size: String(limits['local-meeting']) },
          ...{ name: `${name.ko} 지역회의`, nameEn: `Local meeting of ${name.en}` },
        }
  return { values, errors: {} }
}

async function founded(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const words = bodyTexts[locale].office
  const form = await request.form()
  const again = (errors: SaidErrors) => foundPage(request, { values: form.values, errors })
  const read = readForm(foundForm, form)
  if (!read.ok) return await again(sayErrors(read.errors, locale))
  const done = await foundBody(context, read.value)
  if (done.ok) return redirect(`/office/committees/${done.value}`, words.founded)
  if (done.refusal === 'not-allowed') return trouble('not-allowed')
  return await again(sayRefusal(done.refusal, request, true))
}

async function registerPage(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const { locale, context } = request
  const words = bodyTexts[locale]
  const shown = await shownBodies(context)
  const errors = refused?.errors ?? {}
  const field = formFields(refused?.values ?? {}, errors)
  return page(
    words.office.register,
    <>
      <PageHeading title={words.office.register} lead={words.office.registerLead} />
      <ErrorSummary
        errors={errors}
        labels={{ committee: words.office.committee, kind: words.kind, town: words.town }}
      />
      <Form action={`${office}/register`} label={words.office.register}>
        <SelectField
          {...field('committee')}
          label={words.office.committee}
          emptyLabel={words.office.choose}
          options={shown.others.map(({ id, name, termFrom }) => ({
            value: id,
            label: `${name[locale]} (${termFrom})`,
          }))}
          required
        />
        <KindAndTown shown={shown} field={field} />
        <Button>{words.office.register}</Button>
      </Form>
    </>,
    { status: refused === null ? 200 : 422, breadcrumbs: officeCrumbs(request, true) },
  )
}

async function registered(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const form = await request.form()
  const again = (errors: SaidErrors) => registerPage(request, { values: form.values, errors })
  const read = readForm(registerForm, form)
  if (!read.ok) return await again(sayErrors(read.errors, locale))
  const done = await registerBody(context, read.value)
  if (done.ok) return redirect(office, bodyTexts[locale].office.registered)
  if (done.refusal === 'not-allowed') return trouble('not-allowed')
  return await again(sayRefusal(done.refusal, request, false))
}

async function bodyIn(request: WebRequest) {
  const id = request.param('id')
  const { bodies } = await shownBodies(request.context)
  return bodies.find(({ committeeId }) => committeeId === id) ?? null
}

async function askTakeOut(request: WebRequest): Promise<Reply> {
  const body = await bodyIn(request)
  if (body === null) return trouble('not-found')
  const words = bodyTexts[request.locale].office
  const title = words.takeOutTitle(body.committee.name[request.locale])
  return page(
    title,
    <ConfirmPage
      title={title}
      action={`${office}/${body.committeeId}/take-out`}
      confirm={words.takeOut}
      cancelHref={office}
      consequences={[words.takeOutSaid]}
    />,
    { breadcrumbs: officeCrumbs(request, true) },
  )
}

async function takenOut(request: WebRequest): Promise<Reply> {
  const id = request.param('id')
  if (!isId(id)) return trouble('not-found')
  const words = bodyTexts[request.locale].office
  const done = await takeOutBody(request.context, id as CommitteeId)
  if (done.ok) return redirect(office, words.takenOut)
  if (done.refusal === 'followed-already') return redirect(office, words.refusals[done.refusal])
  return trouble(done.refusal)
}

const allow = actions['keep-bodies']

/** Founding, registering and taking out bodies. */
export const keepRoutes: readonly Route[] = [
  workspacePage(`${office}/new`, allow, (request) => foundPage(request)),
  workspaceAction(`${office}/new`, allow, founded),
  workspacePage(`${office}/register`, allow, (request) => registerPage(request)),
  workspaceAction(`${office}/register`, allow, registered),
  workspacePage(`${office}/:id/take-out`, allow, askTakeOut),
  workspaceAction(`${office}/:id/take-out`, allow, takenOut),
]
