import { z } from 'zod'
import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  formFields,
  PageHeading,
  TextArea,
  TextField,
} from '#design/index.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import { openCall } from '../use-cases/open-call.ts'
import { committeeIn } from './found-committee.ts'
import { countField, dayField, textField } from './form-fields.ts'
import { callHref, mayHere, office, officeCrumbs } from './office-found.ts'
import { post, type Refused } from './post.ts'
import { committeeHref } from './say.tsx'
import { committeeTexts } from './words.ts'

const mayOpen = committeeActions['open-call']

async function newCall(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const committee = await committeeIn(request)
  if (committee === null) return trouble('not-found')
  if (!mayHere(request, mayOpen, committee)) return trouble('not-allowed')
  const { locale, context } = request
  const words = committeeTexts[locale]
  const { office: own } = words
  const errors = refused?.errors ?? {}
  const usual = { announcedOn: context.today, seats: String(committee.size), reserves: '0' }
  const field = formFields(refused?.values ?? usual, errors)
  return page(
    own.openCall,
    <>
      <PageHeading kicker={committee.name[locale]} title={own.openCall} lead={own.callLead} />
      <ErrorSummary
        errors={errors}
        labels={{
          ...{ announcedOn: own.announcedOn, opensOn: own.opensOn, closesOn: own.closesOn },
          ...{ seats: own.seatsSought, reserves: own.reserves, conditions: own.conditions },
        }}
      />
      <Form action={`${committeeHref(office, committee.id)}/calls/new`}>
        <DateField {...field('announcedOn')} label={own.announcedOn} min={context.today} required />
        <DateField {...field('opensOn')} label={own.opensOn} required />
        <DateField {...field('closesOn')} label={own.closesOn} required />
        <TextField {...field('seats')} label={own.seatsSought} inputMode="numeric" width="short" required />
        <TextField {...field('reserves')} label={own.reserves} inputMode="numeric" width="short" required />
        <TextArea {...field('conditions')} label={own.conditions} rows={6} maxLength={4000} required />
        <Button>{own.openCall}</Button>
      </Form>
    </>,
    { status: refused === null ? 200 : 422, breadcrumbs: officeCrumbs(request, committee) },
  )
}

const callForm = z.object({
  announcedOn: dayField,
  opensOn: dayField,
  closesOn: dayField,
  seats: countField(1, 1_000),
  reserves: countField(0, 1_000),
  conditions: textField(4_000),
})

async function open(request: WebRequest): Promise<Reply> {
  const committee = await committeeIn(request)
  if (committee === null) return trouble('not-found')
  return await post(request, {
    form: 'call',
    schema: callForm,
    run: (call) => openCall(request.context, { ...call, committeeId: committee.id }),
    again: (refused) => newCall(request, refused),
    done: (id) => [callHref(committee, { id }), committeeTexts[request.locale].office.callOut],
  })
}

const address = `${office}/:id/calls/new`

export const officeNewCallRoutes: readonly Route[] = [
  workspacePage(address, mayOpen, (request) => newCall(request)),
  workspaceAction(address, mayOpen, open),
]
