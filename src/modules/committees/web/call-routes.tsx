import { z } from 'zod'
import { sayErrors } from '#design/index.ts'
import { readForm } from '#platform/http/form.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalAction, portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { callsOf, lotteryOf } from '../data/call-queries.ts'
import { readCommittee } from '../data/committee-queries.ts'
import { type Committee, type CommitteeId, sexes } from '../domain/committee.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import { type OpenCall, phaseOn } from '../domain/open-call.ts'
import { apply, withdrawApplication } from '../use-cases/apply.ts'
import { CallPage, ReceiptPage } from './call-page.tsx'
import { countField, looseField, textField } from './form-fields.ts'
import { post, type Refused } from './post.ts'
import { refusalErrors } from './refusals.ts'
import { townNames } from './shown-draw.ts'
import { committeeTexts } from './words.ts'

/** What every application says, as it is typed. */
export const applicationFields = {
  name: textField(60),
  town: textField(40),
  sex: z.enum(sexes, 'not-a-choice'),
  birthYear: countField(1000, 9999),
  phone: looseField(40),
  email: looseField(254),
  motive: looseField(2_000),
}

const applyForm = z.object({ ...applicationFields, consent: z.string().optional() })

interface FoundCall {
  readonly committee: Committee
  /** The latest that has been announced. */
  readonly call: OpenCall | null
}

async function callIn(request: WebRequest): Promise<FoundCall | null> {
  const { database, today } = request.context
  const id = request.param('id')
  const committee = isId(id) ? await readCommittee(database, id as CommitteeId) : null
  if (committee === null) return null
  const [call] = (await callsOf(database, committee.id)).filter((each) => phaseOn(each, today) !== null)
  return { committee, call: call ?? null }
}

async function show(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const found = await callIn(request)
  if (found === null) return trouble('not-found')
  const { committee, call } = found
  const { locale, context } = request
  const words = committeeTexts[locale]
  return page(
    words.callTitle(committee.name[locale]),
    <CallPage
      committee={committee}
      call={call}
      isPoolPublished={call !== null && (await lotteryOf(context.database, call.id)) !== null}
      towns={await townNames(context.database, context.today)}
      refused={refused}
    />,
    {
      status: refused === null ? 200 : 422,
      breadcrumbs: [
        { href: '/', label: words.home },
        { href: '/committees', label: words.committees },
        { href: `/committees/${committee.id}`, label: committee.name[locale] },
      ],
    },
  )
}

async function takeApplication(request: WebRequest): Promise<Reply> {
  const found = await callIn(request)
  if (found?.call == null) return trouble('not-found')
  const { committee, call } = found
  const { locale, context } = request
  const fields = await request.form()
  const again = (errors: Refused['errors']) => show(request, { form: 'apply', values: fields.values, errors })
  const read = readForm(applyForm, fields)
  if (!read.ok) return await again(sayErrors(read.errors, locale))
  const { consent, ...application } = read.value
  const taken = await apply(context, { ...application, consents: consent === 'yes', callId: call.id })
  if (!taken.ok)
    return taken.refusal === 'not-found'
      ? trouble('not-found')
      : await again(refusalErrors(taken.refusal, locale))
  const words = committeeTexts[locale]
  return page(words.receiptTitle, <ReceiptPage committee={committee} receipt={taken.value} />, {
    // The code is told once: no kept page holds it.
    headers: { 'Cache-Control': 'no-store' },
    breadcrumbs: [{ href: '/', label: words.home }],
  })
}

const withdrawForm = z.object({ number: countField(1, 1_000_000), code: textField(20) })

async function withdraw(request: WebRequest): Promise<Reply> {
  const found = await callIn(request)
  if (found?.call == null) return trouble('not-found')
  const { committee, call } = found
  const words = committeeTexts[request.locale]
  return await post(request, {
    form: 'withdraw',
    schema: withdrawForm,
    run: async ({ number, code }) => {
      const done = await withdrawApplication(request.context, { callId: call.id, number, code })
      return !done.ok && done.refusal === 'not-found'
        ? { ok: false as const, refusal: 'receipt-unknown' as const }
        : done
    },
    again: (refused) => show(request, refused),
    done: () => [`/committees/${committee.id}/call`, words.withdrawn],
  })
}

const read = committeeActions['read-committees']
const mayApply = committeeActions.apply

export const callRoutes: readonly Route[] = [
  portalPage('/committees/:id/call', read, (request) => show(request), { sameForAllVisitors: true }),
  portalAction('/committees/:id/call', mayApply, takeApplication, { strictLimit: true }),
  portalAction('/committees/:id/call/withdraw', mayApply, withdraw, { strictLimit: true }),
]
