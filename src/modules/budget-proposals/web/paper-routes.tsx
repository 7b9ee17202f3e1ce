import { z } from 'zod'
import { EmptyState, PageHeading, type SaidErrors } from '#design/index.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { proposalTypes } from '#modules/participatory-budget/rules.ts'
import { type BudgetRound, limitOf, listRounds } from '#modules/participatory-budget/index.ts'
import { cityProfile } from '#modules/organization/index.ts'
import { budgetProposalActions as actions } from '../domain/budget-proposal-actions.ts'
import { isEntryDay, type SenderFlaw, senderFlaws, senderWays } from '../domain/paper.ts'
import {
  enterProposal,
  type EnterProposalRefusal,
  entryDays,
  lookAtSender,
} from '../use-cases/enter-proposal.ts'
import { withdrawProposal } from '../use-cases/own-proposal.ts'
import { flawsOfProposal, type ProposeRefusal } from '../use-cases/propose.ts'
import { cityMap, placeOf, pressedPlace } from './city-map.ts'
import { PaperForm, Receipt } from './paper-pages.tsx'
import { proposalIn } from './portal.tsx'
import type { SimilarProposal } from './proposal-form.tsx'
import { proposalForm, refusalPlaces } from './proposal-input.ts'
import { sayCode, sayRefusal, similarTo, townsToday } from './say-proposal.ts'
import { proposalTexts } from './words.ts'

const BASE = '/office/budget/proposals'
const NEW = `${BASE}/new`

const senderForm = z.object({
  way: z.enum(senderWays, 'not-a-choice'),
  sender: z.string().max(1_000, 'too-long').default(''),
  contact: z.string().max(1_000, 'too-long').default(''),
  receivedOn: z.string('required').transform((text, check) => {
    const day = parseCalendarDate(text.trim())
    if (day !== null) return day
    check.addIssue({ code: 'custom', message: 'not-a-day' })
    return z.NEVER
  }),
})

const senderPlaces: Readonly<Record<SenderFlaw, string>> = {
  'sender-missing': 'sender',
  'sender-too-long': 'sender',
  'contact-missing': 'contact',
  'contact-too-long': 'contact',
  'received-to-come': 'receivedOn',
  'received-too-early': 'receivedOn',
  'received-too-late': 'receivedOn',
}

const crumbs = ({ locale }: WebRequest) => {
  const words = proposalTexts[locale]
  return [
    { href: '/office/budget', label: words.officeBudget },
    { href: BASE, label: words.office.list },
  ]
}

/** The round into which what came in on paper is entered today; null for none. */
async function roundToEnterInto({ context }: WebRequest): Promise<BudgetRound | null> {
  const rounds = await listRounds(context.database)
  const isOpen = (round: BudgetRound) => {
    const days = entryDays(round)
    return days !== null && isEntryDay(days, context.today)
  }
  return rounds.find(isOpen) ?? null
}

interface Shown {
  readonly values: FormFields['values']
  readonly errors?: SaidErrors
  readonly similar?: readonly SimilarProposal[]
  readonly missed?: boolean
}

async function formPage(request: WebRequest, round: BudgetRound, shown: Shown): Promise<Reply> {
  const { locale } = request
  const words = proposalTexts[locale]
  const towns = await townsToday(request)
  const errors = shown.errors ?? {}
  const days = entryDays(round)
  const said = (day: 'from' | 'until') => (days === null ? '–' : formatDay(days[day], locale))
  return page(
    words.paper.title,
    <>
      <PageHeading title={words.paper.title} lead={words.paper.lead(said('from'), said('until'))} />
      <PaperForm
        action={NEW}
        types={proposalTypes.filter((type) => limitOf(round, type) > 0n)}
        proposers={round.proposers}
        towns={towns.map(({ departmentId, name }) => ({ value: departmentId, label: name[locale] }))}
        place={placeOf(await cityMap(request, towns), towns, shown.values)}
        missed={shown.missed ?? false}
        values={shown.values}
        errors={errors}
        similar={shown.similar ?? []}
      />
    </>,
    { status: Object.keys(errors).length === 0 ? 200 : 422, breadcrumbs: crumbs(request) },
  )
}

function closed(request: WebRequest): Reply {
  const { paper: words } = proposalTexts[request.locale]
  return page(
    words.title,
    <>
      <PageHeading title={words.title} />
      <EmptyState title={words.closedTitle}>{words.closedBody}</EmptyState>
    </>,
    { breadcrumbs: crumbs(request) },
  )
}

async function newPaper(request: WebRequest): Promise<Reply> {
  const round = await roundToEnterInto(request)
  if (round === null) return closed(request)
  const usual = { way: 'paper', receivedOn: request.context.today }
  return formPage(request, round, { values: usual })
}

async function entered(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const words = proposalTexts[locale]
  const round = await roundToEnterInto(request)
  const days = round === null ? null : entryDays(round)
  if (round === null || days === null) return closed(request)
  const { values, ...fields } = await request.form()
  const pressed = await pressedPlace(request, await cityMap(request, await townsToday(request)), values)
  if (pressed !== null)
    return formPage(request, round, {
      values: { ...values, ...(pressed === 'missed' ? {} : pressed) },
      missed: pressed === 'missed',
    })
  const again = (errors: SaidErrors, similar: readonly SimilarProposal[] = []) =>
    formPage(request, round, { values, errors, similar })
  const written = readForm(proposalForm, { values, ...fields })
  const brought = readForm(senderForm, { values, ...fields })
  if (!written.ok || !brought.ok) {
    const unread = { ...(written.ok ? {} : written.errors), ...(brought.ok ? {} : brought.errors) }
    return again(
      Object.fromEntries(Object.entries(unread).map(([field, code]) => [field, sayCode(code, words)])),
    )
  }
  const { sender: name, ...rest } = brought.value
  const sender = { ...rest, name }
  const { words: proposed, hasSeenSimilar } = written.value
  const say = (refusal: ProposeRefusal) => sayRefusal(refusal, { round, type: proposed.type, locale })
  const similar = await similarTo(request, round, proposed)
  const flaws = await flawsOfProposal(context, round, proposed)
  const errors = {
    ...sayFlaws(senderFlaws(sender, days, context.today), words),
    ...Object.fromEntries(flaws.map((flaw) => [refusalPlaces[flaw], say(flaw)])),
    ...(similar.length > 0 && !hasSeenSimilar ? { seenSimilar: words.similarAsk } : {}),
  }
  if (Object.keys(errors).length > 0) return again(errors, similar)
  const done = await enterProposal(context, { roundId: round.id, words: proposed, sender })
  if (!done.ok) {
    const { refusal } = done
    if (refusal === 'not-allowed') return trouble('not-allowed')
    return again(
      isSenderFlaw(refusal) ? sayFlaws([refusal], words) : { [refusalPlaces[refusal]]: say(refusal) },
      similar,
    )
  }
  const { number } = done.value
  return redirect(`${BASE}/${round.year}/${number}/receipt`, words.paper.entered(formatCount(number, locale)))
}

const isSenderFlaw = (refusal: EnterProposalRefusal): refusal is SenderFlaw => refusal in senderPlaces
const sayFlaws = (flaws: readonly SenderFlaw[], { paper }: (typeof proposalTexts)['ko']) =>
  Object.fromEntries(flaws.map((flaw) => [senderPlaces[flaw], paper.refusals[flaw]]))

/** What whoever brought a proposal takes home. */
async function receipt(request: WebRequest): Promise<Reply> {
  const { paper: words } = proposalTexts[request.locale]
  const found = await proposalIn(request)
  const sender = found === null ? null : await lookAtSender(request.context, found.proposal.id)
  if (found === null || sender === null) return trouble('not-found')
  const { round, proposal } = found
  return page(
    words.receipt,
    <Receipt
      city={(await cityProfile(request.context.database)).name}
      year={round.year}
      proposal={proposal}
      sender={sender}
    />,
    {
      breadcrumbs: [
        ...crumbs(request),
        { href: `${BASE}/${round.year}/${proposal.number}`, label: proposal.title },
      ],
    },
  )
}

/** Takes back what was entered for somebody who asks for it. */
async function takenBack(request: WebRequest): Promise<Reply> {
  const words = proposalTexts[request.locale]
  const found = await proposalIn(request)
  if (found === null) return trouble('not-found')
  const done = await withdrawProposal(request.context, found.proposal.id)
  if (done.ok) return redirect(BASE, words.paper.withdrawn)
  if (done.refusal !== 'decided-already') return trouble(done.refusal)
  return redirect(`${BASE}/${found.round.year}/${found.proposal.number}`, words.refusals[done.refusal])
}

const allow = actions['enter-proposal']

/** What the office enters for others. Before the record of one, whose address is wider. */
export const paperRoutes: readonly Route[] = [
  workspacePage(NEW, allow, newPaper),
  workspaceAction(NEW, allow, entered),
  workspacePage(`${BASE}/:year/:number/receipt`, allow, receipt),
  workspaceAction(`${BASE}/:year/:number/withdraw`, allow, takenBack),
]
