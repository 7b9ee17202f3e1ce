import { z } from 'zod'
import { ButtonLink, EmptyState, PageHeading, type SaidErrors } from '#design/index.ts'
import { readForm, typed } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { portalAction, portalPage, type Route } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { proposalTypes } from '#modules/participatory-budget/rules.ts'
import { type BudgetRound, isIn, limitOf, listRounds, phaseOf } from '#modules/participatory-budget/index.ts'
import { readProposal } from '../data/proposal-queries.ts'
import { budgetProposalActions as actions } from '../domain/budget-proposal-actions.ts'
import { type ProposalId } from '../domain/proposal.ts'
import { flawsOfProposal, type ProposeRefusal, saveDraft, sendProposal } from '../use-cases/propose.ts'
import { cityMap, placeOf, pressedPlace } from './city-map.ts'
import { ProposalForm, type SimilarProposal } from './proposal-form.tsx'
import { proposalForm, refusalPlaces, shownDraft } from './proposal-input.ts'
import { sayCode, sayRefusal, similarTo, townsToday } from './say-proposal.ts'
import { proposalTexts } from './words.ts'

const NEW = '/budget/proposals/new'
const draftQuery = z.object({
  draft: z
    .string()
    .refine(isId)
    .optional()
    .catch(undefined)
    .transform((value) => value as ProposalId | undefined),
})

/** The round that takes proposals today, or else the next that will, or the latest: drafts are kept all year round. */
async function roundToWriteFor({ context }: WebRequest): Promise<BudgetRound | null> {
  const { database, today } = context
  const rounds = await listRounds(database)
  const open = rounds.find((round) => isIn(round, 'intake', today))
  const coming = rounds.findLast((round) => (phaseOf(round, 'intake')?.from ?? '') > today)
  return open ?? coming ?? rounds[0] ?? null
}

const crumbs = ({ locale }: WebRequest) => {
  const words = proposalTexts[locale]
  return [
    { href: '/', label: words.home },
    { href: '/budget', label: words.budget },
    { href: '/budget/proposals', label: words.proposals },
  ]
}

function closed(request: WebRequest): Reply {
  const words = proposalTexts[request.locale]
  return page(
    words.propose,
    <>
      <PageHeading title={words.propose} />
      <EmptyState title={words.closedTitle}>
        <p>{words.closedBody}</p>
        <ButtonLink href="/budget/proposals" kind="secondary">
          {words.see}
        </ButtonLink>
      </EmptyState>
    </>,
    { breadcrumbs: crumbs(request) },
  )
}

/** Until when proposals are taken, or from when; when there is no such day yet, that drafts are kept. */
function leadOf(round: BudgetRound, today: CalendarDate, locale: Locale): string {
  const words = proposalTexts[locale]
  const intake = phaseOf(round, 'intake')
  if (intake === null || intake.until < today) return words.newLeadOver
  return intake.from <= today
    ? words.newLead(formatDay(intake.until, locale))
    : words.newLeadSoon(formatDay(intake.from, locale))
}

interface Shown {
  readonly values: FormFields['values']
  readonly errors?: SaidErrors
  readonly similar?: readonly SimilarProposal[]
  readonly draftId: string | undefined
  readonly missed?: boolean
}

async function formPage(request: WebRequest, round: BudgetRound, shown: Shown): Promise<Reply> {
  const { locale, context } = request
  const words = proposalTexts[locale]
  const towns = await townsToday(request)
  const errors = shown.errors ?? {}
  const isOpen = isIn(round, 'intake', context.today)
  return page(
    words.propose,
    <>
      <PageHeading title={words.propose} lead={leadOf(round, context.today, locale)} />
      <ProposalForm
        action={NEW}
        types={proposalTypes.filter((type) => limitOf(round, type) > 0n)}
        proposers={round.proposers}
        towns={towns.map(({ departmentId, name }) => ({ value: departmentId, label: name[locale] }))}
        place={placeOf(await cityMap(request, towns), towns, shown.values)}
        missed={shown.missed ?? false}
        values={shown.values}
        errors={errors}
        similar={shown.similar ?? []}
        draftId={shown.draftId}
        isOpen={isOpen}
      />
    </>,
    { status: Object.keys(errors).length === 0 ? 200 : 422, breadcrumbs: crumbs(request) },
  )
}

async function newProposal(request: WebRequest): Promise<Reply> {
  const round = await roundToWriteFor(request)
  if (round === null) return closed(request)
  const { draft: asked } = request.query(draftQuery)
  if (asked === undefined) return formPage(request, round, { values: {}, draftId: undefined })
  const draft = await readProposal(request.context.database, { id: asked })
  const isOwn = draft?.state === 'draft' && draft.accountId === request.context.person.accountId
  if (draft === null || !isOwn) return trouble('not-found')
  return formPage(request, round, { values: shownDraft(draft), draftId: draft.id })
}

async function sent(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const words = proposalTexts[locale]
  const round = await roundToWriteFor(request)
  if (round === null) return closed(request)
  const { values, ...fields } = await request.form()
  const draftId = isId(typed(values, 'draft')) ? typed(values, 'draft') : undefined
  const again = (errors: SaidErrors, similar: readonly SimilarProposal[] = []) =>
    formPage(request, round, { values, errors, similar, draftId })
  const pressed = await pressedPlace(request, await cityMap(request, await townsToday(request)), values)
  if (pressed !== null)
    return formPage(request, round, {
      ...{ values: { ...values, ...(pressed === 'missed' ? {} : pressed) }, draftId },
      missed: pressed === 'missed',
    })
  const read = readForm(proposalForm, { values, ...fields })
  if (!read.ok)
    return again(
      Object.fromEntries(Object.entries(read.errors).map(([field, code]) => [field, sayCode(code, words)])),
    )
  const { act, words: written, draftId: draft, hasSeenSimilar } = read.value
  const input = { roundId: round.id, words: written, draftId: draft }
  if (act === 'draft') {
    const kept = await saveDraft(context, input)
    return kept.ok
      ? redirect('/budget/proposals/mine', words.draftSaved)
      : again({ [refusalPlaces[kept.refusal]]: words.refusals[kept.refusal] })
  }
  // Everything that is wrong at once, and those that say the same: also when they were seen, as the box stays.
  const similar = await similarTo(request, round, written)
  const say = (refusal: ProposeRefusal) => sayRefusal(refusal, { round, type: written.type, locale })
  const flaws = await flawsOfProposal(context, round, written)
  const errors = {
    ...Object.fromEntries(flaws.map((flaw) => [refusalPlaces[flaw], say(flaw)])),
    ...(similar.length > 0 && !hasSeenSimilar ? { seenSimilar: words.similarAsk } : {}),
  }
  if (Object.keys(errors).length > 0) return again(errors, similar)
  const done = await sendProposal(context, input)
  if (!done.ok) return again({ [refusalPlaces[done.refusal]]: say(done.refusal) }, similar)
  const { number } = done.value
  return redirect(`/budget/proposals/${round.year}/${number}`, words.sent(formatCount(number, locale)))
}

/** Writing and sending a proposal. Before the page of one, whose address is wider. */
export const proposeRoutes: readonly Route[] = [
  portalPage(NEW, actions.propose, newProposal),
  portalAction(NEW, actions.propose, sent, { strictLimit: true }),
]
