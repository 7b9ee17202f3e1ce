import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Form,
  PageHeading,
  Section,
  StatusBadge,
} from '#design/index.ts'
import { typed } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { portalAction, portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatCount } from '#platform/text/format.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { listRounds, readRound } from '#modules/participatory-budget/index.ts'
import { askedOf, eventsOf, supportOf } from '../data/event-queries.ts'
import {
  countsOf,
  mergedInto,
  ownProposals,
  type ProposalLine,
  readProposal,
} from '../data/proposal-queries.ts'
import { budgetProposalActions as actions } from '../domain/budget-proposal-actions.ts'
import type { ProposalId } from '../domain/proposal.ts'
import type { ProposalPart } from '../proposal-parts.ts'
import { support, withdrawProposal } from '../use-cases/own-proposal.ts'
import { downloadProposals, proposalList, shownProposals, tableFormats } from './proposal-list.tsx'
import { ProposalRecord, SupportPart } from './proposal-page.tsx'
import { shownParts } from './shown-parts.tsx'
import { stateTones } from './tones.ts'
import { proposalTexts, useWords } from './words.ts'

const crumbs = ({ locale }: WebRequest, deeper = false) => {
  const words = proposalTexts[locale]
  return [
    { href: '/', label: words.home },
    { href: '/budget', label: words.budget },
    ...(deeper ? [{ href: '/budget/proposals', label: words.proposals }] : []),
  ]
}

async function list(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const words = proposalTexts[locale]
  const shown = await shownProposals(request)
  const year = String(shown.round?.year ?? '')
  const counts = shown.round === null ? [] : await countsOf(context.database, shown.round.id)
  const sum = (some: typeof counts) => some.reduce((all, { count }) => all + count, 0)
  const chosen = sum(counts.filter(({ state }) => state === 'selected'))
  const all = formatCount(sum(counts.filter(({ state }) => state !== 'withdrawn')), locale)
  return page(
    words.proposalsOf(year),
    <>
      <PageHeading
        title={words.proposalsOf(year)}
        lead={chosen === 0 ? words.listLeadOpen(all) : words.listLead(all, formatCount(chosen, locale))}
        actions={
          <>
            <ButtonLink href="/budget/proposals/new">{words.propose}</ButtonLink>
            <ButtonLink href="/budget/proposals/mine" kind="secondary">
              {words.mine}
            </ButtonLink>
          </>
        }
      />
      {await proposalList({ request, shown, base: '/budget/proposals', isOffice: false })}
    </>,
    { breadcrumbs: crumbs(request) },
  )
}

/** The proposal that an address names, if everybody may see it; with its year. */
export async function proposalIn(request: WebRequest) {
  const [year, number] = [request.param('year'), request.param('number')]
  if (!/^\d{4}$/.test(year) || !/^[1-9]\d{0,5}$/.test(number)) return null
  const { database } = request.context
  const round = await readRound(database, Number(year))
  if (round === null) return null
  const proposal = await readProposal(database, { roundId: round.id, number: Number(number) })
  return proposal === null || proposal.state === 'withdrawn' ? null : { round, proposal }
}

/** Eight queries and those of the parts, whatever has happened to it. */
async function record(request: WebRequest, parts: readonly ProposalPart[]): Promise<Reply> {
  const { database, today, person } = request.context
  const found = await proposalIn(request)
  if (found === null) return trouble('not-found')
  const { round, proposal } = found
  const isCitizen = person.kind === 'citizen'
  return page(
    proposal.title,
    <ProposalRecord
      proposal={proposal}
      year={round.year}
      events={await eventsOf(database, proposal.id)}
      merged={await mergedInto(database, proposal.id)}
      into={proposal.mergedInto === null ? null : await readProposal(database, { id: proposal.mergedInto })}
      names={await departmentNames(database, 'all', today)}
      base={`/budget/proposals/${round.year}`}
    >
      <SupportPart
        proposal={proposal}
        year={round.year}
        isCitizen={isCitizen}
        isOwn={isCitizen && proposal.accountId === person.accountId}
        given={
          isCitizen && person.accountId !== null
            ? await supportOf(database, proposal.id, person.accountId)
            : null
        }
      />
      {await shownParts(request, parts, found)}
    </ProposalRecord>,
    { breadcrumbs: crumbs(request, true) },
  )
}

async function supported(request: WebRequest): Promise<Reply> {
  const words = proposalTexts[request.locale]
  const found = await proposalIn(request)
  if (found === null) return trouble('not-found')
  const supports = typed((await request.form()).values, 'supports') === 'yes'
  const href = `/budget/proposals/${found.round.year}/${found.proposal.number}`
  const done = await support(request.context, { id: found.proposal.id, supports })
  if (done.ok) return redirect(href, supports ? words.supported : words.unsupported)
  if (done.refusal === 'not-allowed') return trouble('not-allowed')
  return redirect(href, words.refusals[done.refusal])
}

function Own({ proposal, year }: { readonly proposal: ProposalLine; readonly year: number | null }) {
  const words = useWords()
  const isDraft = proposal.state === 'draft'
  const mayWithdraw = isDraft || proposal.state === 'received' || proposal.state === 'under-review'
  return (
    <Card
      title={proposal.title === '' ? words.states.draft : proposal.title}
      kicker={<StatusBadge tone={stateTones[proposal.state]}>{words.states[proposal.state]}</StatusBadge>}
    >
      <p>
        <ButtonLink
          href={
            isDraft
              ? `/budget/proposals/new?draft=${proposal.id}`
              : `/budget/proposals/${year ?? ''}/${proposal.number}`
          }
          kind="secondary"
          description={proposal.title}
        >
          {isDraft ? words.goOn : words.see}
        </ButtonLink>
      </p>
      {mayWithdraw && (
        <Form
          action={`/budget/proposals/own/${proposal.id}/withdraw`}
          label={`${words.withdraw}: ${proposal.title}`}
        >
          {!isDraft && <p>{words.withdrawHint}</p>}
          <Button kind="text" description={proposal.title}>
            {isDraft ? words.deleteDraft : words.withdraw}
          </Button>
        </Form>
      )}
    </Card>
  )
}

async function mine(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const { database, person } = context
  const words = proposalTexts[locale]
  const own = person.accountId === null ? [] : await ownProposals(database, person.accountId)
  const asked = person.accountId === null ? [] : await askedOf(database, person.accountId)
  const years = new Map((await listRounds(database)).map(({ id, year }) => [id as string, year]))
  const cards = (some: readonly ProposalLine[]) =>
    some.map((proposal) => (
      <Own key={proposal.id} proposal={proposal} year={years.get(proposal.roundId) ?? null} />
    ))
  return page(
    words.mine,
    <>
      <PageHeading
        title={words.mine}
        actions={<ButtonLink href="/budget/proposals/new">{words.propose}</ButtonLink>}
      />
      {own.length === 0 && <EmptyState title={words.mineEmpty}>{words.mineEmptyBody}</EmptyState>}
      {cards(own)}
      {asked.length > 0 && (
        <Section title={words.askedTitle}>
          <ul class="items">
            {asked.map((proposal) => (
              <li key={proposal.id} class="item">
                <ButtonLink
                  href={`/budget/proposals/${years.get(proposal.roundId) ?? ''}/${proposal.number}`}
                  kind="text"
                >
                  {proposal.title}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>,
    { breadcrumbs: crumbs(request, true) },
  )
}

async function withdrawn(request: WebRequest): Promise<Reply> {
  const words = proposalTexts[request.locale]
  const id = request.param('id')
  if (!isId(id)) return trouble('not-found')
  const done = await withdrawProposal(request.context, id as ProposalId)
  if (done.ok) return redirect('/budget/proposals/mine', words.withdrawn)
  if (done.refusal === 'not-found') return trouble('not-found')
  if (done.refusal === 'not-allowed') return trouble('not-allowed')
  return redirect('/budget/proposals/mine', words.refusals[done.refusal])
}

/** What everybody reads, and what citizens do with their own. */
export const portalRoutes = (parts: readonly ProposalPart[]): readonly Route[] => [
  portalPage('/budget/proposals', actions['read-proposals'], list, { sameForAllVisitors: true }),
  ...tableFormats.map((format) =>
    portalPage(`/budget/proposals.${format}`, actions['read-proposals'], (request) =>
      downloadProposals(request, format, false),
    ),
  ),
  portalPage('/budget/proposals/mine', actions['read-own'], mine),
  portalAction('/budget/proposals/own/:id/withdraw', actions.propose, withdrawn),
  portalPage('/budget/proposals/:year/:number', actions['read-proposals'], (request) =>
    record(request, parts),
  ),
  portalAction('/budget/proposals/:year/:number/support', actions.support, supported, { strictLimit: true }),
]
