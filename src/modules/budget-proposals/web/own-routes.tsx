import {
  Button,
  ButtonLink,
  Card,
  Disclosure,
  EmptyState,
  Form,
  Link,
  PageHeading,
  Section,
  StatusBadge,
} from '#design/index.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { portalAction, portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { listRounds } from '#modules/participatory-budget/index.ts'
import { askedOf } from '../data/event-queries.ts'
import { ownProposals, type ProposalLine } from '../data/proposal-queries.ts'
import { budgetProposalActions as actions } from '../domain/budget-proposal-actions.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { withdrawProposal } from '../use-cases/own-proposal.ts'
import { crumbs } from './portal.tsx'
import { stateTones } from './tones.ts'
import { proposalTexts, useWords } from './words.ts'

interface OwnProps {
  readonly proposal: ProposalLine
  readonly year: number | null
  /** Its place in the list: drafts may all be without a title. */
  readonly place: number
}

function Own({ proposal, year, place }: OwnProps) {
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
        {mayWithdraw && (
          <ButtonLink
            href={`/budget/proposals/own/${proposal.id}/photos`}
            kind="text"
            description={proposal.title}
          >
            {words.photos.add}
          </ButtonLink>
        )}
      </p>
      {mayWithdraw && (
        <Disclosure summary={isDraft ? words.deleteDraft : words.withdraw}>
          <Form
            action={`/budget/proposals/own/${proposal.id}/withdraw`}
            label={`${words.withdraw} ${place}: ${proposal.title}`}
          >
            <p>{isDraft ? words.deleteHint : words.withdrawHint}</p>
            <Button kind="secondary" description={proposal.title}>
              {words.erase}
            </Button>
          </Form>
        </Disclosure>
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
    some.map((proposal, place) => (
      <Own
        key={proposal.id}
        place={place + 1}
        proposal={proposal}
        year={years.get(proposal.roundId) ?? null}
      />
    ))
  return page(
    words.mine,
    <>
      <PageHeading
        title={words.mine}
        actions={<ButtonLink href="/budget/proposals/new">{words.propose}</ButtonLink>}
      />
      {asked.length > 0 && (
        <Section title={words.askedTitle}>
          <ul class="items">
            {asked.map((proposal) => (
              <li key={proposal.id} class="item">
                <Link href={`/budget/proposals/${years.get(proposal.roundId) ?? ''}/${proposal.number}`}>
                  {proposal.title}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {own.length === 0 && <EmptyState title={words.mineEmpty}>{words.mineEmptyBody}</EmptyState>}
      {cards(own)}
    </>,
    { breadcrumbs: crumbs(request, true) },
  )
}

async function withdrawn(request: WebRequest): Promise<Reply> {
  const words = proposalTexts[request.locale]
  const id = request.param('id')
  if (!isId(id)) return trouble('not-found')
  const done = await withdrawProposal(request.context, id as ProposalId)
  if (done.ok)
    return redirect('/budget/proposals/mine', done.value === 'deleted' ? words.deleted : words.withdrawn)
  if (done.refusal === 'not-found') return trouble('not-found')
  if (done.refusal === 'not-allowed') return trouble('not-allowed')
  return redirect('/budget/proposals/mine', words.refusals[done.refusal])
}

/** What citizens do with their own. Before the page of one, whose address is wider. */
export const ownRoutes: readonly Route[] = [
  portalPage('/budget/proposals/mine', actions['read-own'], mine),
  portalAction('/budget/proposals/own/:id/withdraw', actions.propose, withdrawn),
]
