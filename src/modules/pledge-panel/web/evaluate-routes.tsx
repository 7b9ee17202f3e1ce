import { z } from 'zod'
import { type SaidErrors, sayErrors } from '#design/index.ts'
import type { Context } from '#platform/access/context.ts'
import { type FormErrors, type FormReading, readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { portalAction, portalPage, type Route } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import type { Result } from '#platform/kernel/result.ts'
import { listPledges, type PledgeId } from '#modules/pledges/index.ts'
import { wordsOf } from '../data/evaluation-queries.ts'
import { pledgesOfMember } from '../data/round-queries.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import { stateOn } from '../domain/round.ts'
import {
  type OpenedPanelLink,
  openPanelLink,
  type OpenPanelLinkRefusal,
} from '../use-cases/evaluate-by-link.ts'
import { comeBack, sayWord, undoWord } from '../use-cases/say-word.ts'
import type { RefusedSaying } from './evaluate-form.tsx'
import { judgementForm, placeForm, recusalForm } from './evaluate-input.ts'
import { EvaluatePage, NoEvaluation, type OwnPledge } from './evaluate-page.tsx'
import { roundName, type SaidRefusal, sayRefusal } from './say.tsx'
import { panelTexts } from './words.ts'

const address = '/pledges/panel/evaluate'
const addressOf = (token: string) => `${address}?token=${encodeURIComponent(token)}`
/** The address is a key: no kept page holds what it opens. Other sites never learn it (Referrer-Policy). */
const secret = { 'Cache-Control': 'no-store' }

const number = z.coerce.number().int().min(1).max(9_999).optional().catch(undefined)
const linkQuery = z.object({ token: z.string().max(100).catch(''), pledge: number, said: number })

async function show(request: WebRequest): Promise<Reply> {
  const { token } = request.query(linkQuery)
  const opened = await openPanelLink(request.context, token)
  if (!opened.ok) return badLink(request, opened.refusal)
  return await evaluatePage(request, opened.value, await ownPledges(opened.value), null)
}

/** The member's pledges with their own words, by number: three queries. */
async function ownPledges({ member, round, context }: OpenedPanelLink): Promise<readonly OwnPledge[]> {
  const { database, today } = context
  const assigned = (await pledgesOfMember(database, round, member.memberId)) ?? new Set<PledgeId>()
  const own = await wordsOf(database, member.roundId, member.memberId)
  const pledges = await listPledges(database, round.termId, today < round.closesOn ? today : round.closesOn)
  return pledges
    .filter(({ id }) => assigned.has(id))
    .map((pledge) => ({ pledge, own: own.get(pledge.id) ?? null }))
}

async function evaluatePage(
  request: WebRequest,
  { name, round, context }: OpenedPanelLink,
  pledges: readonly OwnPledge[],
  refused: (RefusedSaying & { readonly pledge: number }) | null,
): Promise<Reply> {
  const { token, pledge: asked, said } = request.query(linkQuery)
  const find = (wanted: number | undefined) => pledges.find(({ pledge }) => pledge.number === wanted) ?? null
  const chosen = find(refused?.pledge ?? asked)
  const state = stateOn(round, context.today)
  const next = state === 'open' ? (pledges.find(({ own }) => own === null) ?? null) : null
  return page(
    roundName(round, request.locale),
    <EvaluatePage
      {...{ name, round, state, pledges, refused }}
      current={chosen ?? next}
      isChosen={chosen !== null}
      justSaid={refused === null ? find(said) : null}
      address={addressOf(token)}
    />,
    { status: refused === null ? 200 : 422, bare: true, headers: secret },
  )
}

const doing = z.object({ do: z.enum(['evaluate', 'step-aside', 'undo', 'come-back']).catch('evaluate') })

async function save(request: WebRequest): Promise<Reply> {
  // Who has no good link is turned away before a body is read.
  const { token } = request.query(linkQuery)
  const opened = await openPanelLink(request.context, token)
  if (!opened.ok) return badLink(request, opened.refusal)
  const form = await request.form()
  const asked = readForm(doing, form)
  const pledges = await ownPledges(opened.value)
  const saying = { request, token, opened: opened.value, form, pledges }
  switch (asked.ok ? asked.value.do : 'evaluate') {
    case 'step-aside':
      return await carryOut(saying, readForm(recusalForm, form), 'reason', (context, pledgeId, value) =>
        sayWord(context, opened.value.member, {
          pledgeId,
          seen: value.seen,
          word: { recused: { kind: 'stepped-aside', reason: value.reason } },
        }),
      )
    case 'undo':
      return await carryOut(saying, readForm(placeForm, form), 'form', (context, pledgeId, { seen }) =>
        undoWord(context, opened.value.member, { pledgeId, seen }),
      )
    case 'come-back':
      return await carryOut(saying, readForm(placeForm, form), 'form', (context, pledgeId, { seen }) =>
        comeBack(context, opened.value.member, { pledgeId, seen }),
      )
    case 'evaluate':
      return await carryOut(saying, readForm(judgementForm, form), 'verdict', (context, pledgeId, value) =>
        sayWord(context, opened.value.member, {
          pledgeId,
          seen: value.seen,
          word: { judged: value.judged },
        }),
      )
  }
}

interface Saying {
  readonly request: WebRequest
  readonly token: string
  readonly opened: OpenedPanelLink
  readonly form: FormFields
  readonly pledges: readonly OwnPledge[]
}

/** Reads, does and answers: with the next pledge, or with the words of a refusal and what was typed. */
async function carryOut<T extends { readonly pledge: number }>(
  saying: Saying,
  read: FormReading<T>,
  field: string,
  act: (context: Context, pledgeId: PledgeId, value: T) => Promise<Result<void, SaidRefusal | 'not-found'>>,
): Promise<Reply> {
  const { request, token, opened, pledges } = saying
  if (!read.ok) return await sayAgain(saying, wordsOfErrors(read.errors, request))
  const own = pledges.find(({ pledge }) => pledge.number === read.value.pledge)
  // A pledge of the register that was not given to the member is told apart from none at all by nobody.
  if (own === undefined)
    return await sayAgain(saying, { [field]: sayRefusal('pledge-is-not-assigned', request.locale) })
  const done = await act(opened.context, own.pledge.id, read.value)
  if (done.ok) return redirect(`${addressOf(token)}&said=${read.value.pledge}`)
  if (done.refusal === 'not-found') return trouble('not-found')
  return await sayAgain(saying, { [field]: sayRefusal(done.refusal, request.locale) })
}

async function sayAgain({ request, opened, form }: Saying, errors: SaidErrors): Promise<Reply> {
  const typed = Number(form.values['pledge'])
  // What stands now, since somebody else's window may have changed it.
  const pledges = await ownPledges(opened)
  return await evaluatePage(request, opened, pledges, { values: form.values, errors, pledge: typed })
}

function wordsOfErrors(errors: FormErrors, { locale }: WebRequest): SaidErrors {
  return sayErrors(errors, locale, panelTexts[locale].refusals)
}

function badLink(request: WebRequest, refusal: OpenPanelLinkRefusal): Reply {
  const words = panelTexts[request.locale]
  const isBad = refusal === 'link-not-good'
  const title = isBad ? words.linkBad : words.noRound
  return page(title, <NoEvaluation title={title} body={isBad ? words.linkBadBody : words.noRoundBody} />, {
    status: isBad ? 404 : 200,
    bare: true,
    headers: secret,
  })
}

const evaluate = pledgePanelActions['evaluate-by-link']

/** The pages behind a member's link: the link is the key, no session is asked for. */
export const evaluateRoutes: readonly Route[] = [
  portalPage(address, evaluate, show),
  portalAction(address, evaluate, save),
]
