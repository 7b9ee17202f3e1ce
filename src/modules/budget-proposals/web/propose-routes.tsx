import { z } from 'zod'
import { ButtonLink, EmptyState, PageHeading, type SaidErrors } from '#design/index.ts'
import { readForm, typed } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { portalAction, portalPage, type Route } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatDay } from '#platform/text/format.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { type BudgetRound, isIn, limitOf, listRounds, phaseOf } from '#modules/participatory-budget/index.ts'
import { ideasOf, readProposal } from '../data/proposal-queries.ts'
import { budgetProposalActions as actions } from '../domain/budget-proposal-actions.ts'
import { type ProposalId, proposalKinds } from '../domain/proposal.ts'
import { alikeOf } from '../domain/similar.ts'
import { saveDraft, sendProposal } from '../use-cases/propose.ts'
import { ProposalForm, type SimilarProposal } from './proposal-form.tsx'
import { proposalForm, refusalPlaces, shownDraft } from './proposal-input.ts'
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

/** The round that takes proposals today. */
async function openRound({ context }: WebRequest): Promise<BudgetRound | null> {
  const rounds = await listRounds(context.database)
  return rounds.find((round) => isIn(round, 'intake', context.today)) ?? null
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

interface Shown {
  readonly values: FormFields['values']
  readonly errors?: SaidErrors
  readonly similar?: readonly SimilarProposal[]
  readonly draftId: string | undefined
}

async function formPage(request: WebRequest, round: BudgetRound, shown: Shown): Promise<Reply> {
  const { locale, context } = request
  const words = proposalTexts[locale]
  const living = await listDepartments(context.database, context.today)
  const errors = shown.errors ?? {}
  const until = phaseOf(round, 'intake')?.until ?? context.today
  return page(
    words.propose,
    <>
      <PageHeading title={words.propose} lead={words.newLead(formatDay(until, locale))} />
      <ProposalForm
        action={NEW}
        types={proposalKinds.filter((type) => limitOf(round, type) > 0n)}
        towns={living
          .filter(({ kind }) => kind === 'town')
          .map(({ departmentId, name }) => ({ value: departmentId, label: name[locale] }))}
        values={shown.values}
        errors={errors}
        similar={shown.similar ?? []}
        draftId={shown.draftId}
      />
    </>,
    { status: Object.keys(errors).length === 0 ? 200 : 422, breadcrumbs: crumbs(request) },
  )
}

async function newProposal(request: WebRequest): Promise<Reply> {
  const round = await openRound(request)
  if (round === null) return closed(request)
  const { draft: asked } = request.query(draftQuery)
  if (asked === undefined)
    return formPage(request, round, { values: { type: 'town', belonging: 'resident' }, draftId: undefined })
  const draft = await readProposal(request.context.database, { id: asked })
  const isOwn = draft?.state === 'draft' && draft.accountId === request.context.person.accountId
  if (draft === null || !isOwn) return trouble('not-found')
  return formPage(request, round, { values: shownDraft(draft), draftId: draft.id })
}

async function sent(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const words = proposalTexts[locale]
  const round = await openRound(request)
  if (round === null) return closed(request)
  const { values, ...fields } = await request.form()
  const draftId = isId(typed(values, 'draft')) ? typed(values, 'draft') : undefined
  const again = (errors: SaidErrors, similar: readonly SimilarProposal[] = []) =>
    formPage(request, round, { values, errors, similar, draftId })
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
  const similar = hasSeenSimilar ? [] : await similarTo(request, round, written)
  if (similar.length > 0) return again({ seenSimilar: words.similarTitle }, similar)
  const done = await sendProposal(context, input)
  if (!done.ok) return again({ [refusalPlaces[done.refusal]]: words.refusals[done.refusal] })
  const { number } = done.value
  return redirect(`/budget/proposals/${round.year}/${number}`, words.sent(String(number)))
}

function sayCode(code: string, words: (typeof proposalTexts)['ko']): string {
  if (code === 'not-an-amount') return words.office.refusals['not-an-amount']
  if (code === 'too-long' || code === 'not-a-choice') return words[code]
  return words.required
}

/** Those of the round that may say the same; two queries, however many there are. */
async function similarTo(
  { context }: WebRequest,
  round: BudgetRound,
  idea: { readonly title: string; readonly body: string },
): Promise<readonly SimilarProposal[]> {
  const known = await ideasOf(context.database, round.id)
  return alikeOf(idea, known).map(({ number, title }) => ({ year: round.year, number, title }))
}

/** Writing and sending a proposal. Before the page of one, whose address is wider. */
export const proposeRoutes: readonly Route[] = [
  portalPage(NEW, actions.propose, newProposal),
  portalAction(NEW, actions.propose, sent, { strictLimit: true }),
]
