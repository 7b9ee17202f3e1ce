import { ButtonLink, PageHeading } from '#design/index.ts'
import { typed } from '#platform/http/form.ts'
import type { Chart } from '#platform/charts/chart.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { portalAction, portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount } from '#platform/text/format.ts'
import { departmentNames, listDepartments } from '#modules/organization/index.ts'
import { readRound } from '#modules/participatory-budget/index.ts'
import { commentsOn } from '../data/comment-queries.ts'
import { eventsOf, supportOf } from '../data/event-queries.ts'
import { photosOf } from '../data/photo-queries.ts'
import { countsOf, mergedInto, readProposal } from '../data/proposal-queries.ts'
import { budgetProposalActions as actions } from '../domain/budget-proposal-actions.ts'
import type { Proposal } from '../domain/proposal.ts'
import type { ProposalPart } from '../proposal-parts.ts'
import { support } from '../use-cases/own-proposal.ts'
import { cityMap, townNames } from './city-map.ts'
import { type CommentAgain, CommentPart } from './comment-part.tsx'
import { ExecutionPart, shownWork } from './execution-part.tsx'
import { placeChart } from './pick-place.tsx'
import { downloadProposals, proposalList, shownProposals, tableFormats } from './proposal-list.tsx'
import { ProposalRecord } from './proposal-page.tsx'
import { shownParts } from './shown-parts.tsx'
import { SupportPart } from './support-part.tsx'
import { proposalTexts } from './words.ts'

export const crumbs = ({ locale }: WebRequest, deeper = false) => {
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
            <ButtonLink href={`/budget/proposals/map?year=${year}`} kind="secondary">
              {words.map}
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

/** Fifteen queries and those of the parts, whatever has happened to it. `again` is a comment that was refused. */
export async function record(
  request: WebRequest,
  parts: readonly ProposalPart[],
  again: CommentAgain | null = null,
): Promise<Reply> {
  const { database, today, person } = request.context
  const found = await proposalIn(request)
  if (found === null) return trouble('not-found')
  const { round, proposal } = found
  const isCitizen = person.kind === 'citizen'
  const names = await departmentNames(database, 'all', today)
  const work = await shownWork(request, round.year, proposal)
  return page(
    proposal.title,
    <ProposalRecord
      proposal={proposal}
      year={round.year}
      events={await eventsOf(database, proposal.id)}
      merged={await mergedInto(database, proposal.id)}
      into={proposal.mergedInto === null ? null : await readProposal(database, { id: proposal.mergedInto })}
      names={names}
      base={`/budget/proposals/${round.year}`}
      where={await whereChart(request, proposal)}
      photos={await photosOf(database, proposal.id)}
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
      {work !== null && <ExecutionPart shown={work} departmentId={proposal.departmentId} names={names} />}
      <CommentPart
        comments={await commentsOn(database, proposal.id, isCitizen ? person.accountId : null)}
        href={`/budget/proposals/${round.year}/${proposal.number}`}
        accountId={isCitizen ? person.accountId : null}
        isOpen={proposal.state !== 'merged' && proposal.state !== 'ineligible'}
        again={again}
      />
    </ProposalRecord>,
    { status: again === null ? 200 : 422, breadcrumbs: crumbs(request, true) },
  )
}

/** The proposal’s town and spot on the city’s map; nothing when it is of the whole city. */
async function whereChart(request: WebRequest, { townId, spot = null }: Proposal): Promise<Chart | null> {
  if (townId === null && spot === null) return null
  const { locale, context } = request
  const listed = await listDepartments(context.database, context.today)
  const towns = listed.filter(({ kind }) => kind === 'town')
  const place = { map: await cityMap(request, towns), names: townNames(towns), townId, spot }
  const name = townId === null ? null : place.names.get(townId)?.[locale]
  const words = proposalTexts[locale]
  return placeChart(place, locale, words.mapPlace(name ?? words.mapWholeCity), 340)
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

/** What everybody reads and citizens support. */
export const portalRoutes = (parts: readonly ProposalPart[]): readonly Route[] => [
  portalPage('/budget/proposals', actions['read-proposals'], list, { sameForAllVisitors: true }),
  ...tableFormats.map((format) =>
    portalPage(`/budget/proposals.${format}`, actions['read-proposals'], (request) =>
      downloadProposals(request, format, false),
    ),
  ),
  portalPage('/budget/proposals/:year/:number', actions['read-proposals'], (request) =>
    record(request, parts),
  ),
  portalAction('/budget/proposals/:year/:number/support', actions.support, supported, { strictLimit: true }),
]
