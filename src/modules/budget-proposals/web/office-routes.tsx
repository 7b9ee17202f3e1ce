import { ButtonLink, ErrorSummary } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import type { Session } from '#platform/database/session.ts'
import { typed } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { departmentNames, listDepartments } from '#modules/organization/index.ts'
import { eventsOf } from '../data/event-queries.ts'
import { ideasOf, mergedInto, readProposal } from '../data/proposal-queries.ts'
import { budgetProposalActions as actions } from '../domain/budget-proposal-actions.ts'
import { mayBecome } from '../domain/decide-proposal.ts'
import { alikeOf } from '../domain/similar.ts'
import {
  type Again,
  AssignForm,
  MergeForm,
  type OfficeForm,
  ReviewForm,
  RuleOutForm,
  SimilarOnes,
  TakeBackForm,
} from './office-forms.tsx'
import { lookAtSender } from '../use-cases/enter-proposal.ts'
import { SenderPart } from './paper-pages.tsx'
import { ExecutionPart, type ShownWork, shownWork } from './execution-part.tsx'
import { workForms } from './office-work.tsx'
import { officeDeeds } from './office-deeds.ts'
import { BASE, officeListRoutes } from './office-list.tsx'
import { proposalIn } from './portal.tsx'
import { ProposalRecord } from './proposal-page.tsx'
import { proposalTexts } from './words.ts'

/** Fourteen queries, whatever has happened to it. */
async function record(request: WebRequest, again: Again | null = null): Promise<Reply> {
  const { locale, context } = request
  const { database, today } = context
  const words = proposalTexts[locale]
  const found = await proposalIn(request)
  if (found === null) return trouble('not-found')
  const { round, proposal } = found
  const base = `${BASE}/${round.year}`
  const action = `${base}/${proposal.number}`
  const names = await departmentNames(database, 'all', today)
  const shown = await shownWork(request, round.year, proposal)
  const recordPart = (
    <ProposalRecord
      proposal={proposal}
      year={round.year}
      events={await eventsOf(database, proposal.id)}
      merged={await mergedInto(database, proposal.id)}
      into={proposal.mergedInto === null ? null : await readProposal(database, { id: proposal.mergedInto })}
      names={names}
      base={base}
      actions={
        <ButtonLink href={`/budget/proposals/${round.year}/${proposal.number}`} kind="secondary">
          {words.office.seePortal}
        </ButtonLink>
      }
    >
      {shown !== null && <ExecutionPart shown={shown} departmentId={proposal.departmentId} names={names} />}
      {await forms(request, { proposal, action, again, shown })}
    </ProposalRecord>
  )
  return page(
    proposal.title,
    <>
      <ErrorSummary errors={again?.errors ?? {}} />
      {recordPart}
    </>,
    {
      status: again === null ? 200 : 422,
      breadcrumbs: [
        { href: '/office/budget', label: words.officeBudget },
        { href: BASE, label: words.office.list },
      ],
    },
  )
}

type Shown = NonNullable<Awaited<ReturnType<typeof proposalIn>>>

/** What whoever looks may do with it now. */
async function forms(
  request: WebRequest,
  form: {
    readonly proposal: Shown['proposal']
    readonly action: string
    readonly again: Again | null
    readonly shown: ShownWork | null
  },
) {
  const { context, locale } = request
  const { database, today, person } = context
  const { proposal } = form
  const decides = may(person, actions.decide)
  const reviews = may(person, actions.review, proposal) && mayBecome(proposal, 'reviewed')
  const departments = decides
    ? (await listDepartments(database, today)).map(({ departmentId, name }) => ({
        value: departmentId,
        label: name[locale],
      }))
    : []
  const similar = decides && mayBecome(proposal, 'merged') ? await similarOnes(database, proposal) : null
  const sender = await lookAtSender(context, proposal.id)
  return (
    <>
      {sender !== null && <SenderPart sender={sender} proposal={proposal} action={form.action} />}
      {similar !== null && <SimilarOnes similar={similar} base={form.action.replace(/\/\d+$/, '')} />}
      {reviews && <ReviewForm {...form} />}
      {workForms(request, form)}
      {decides && mayBecome(proposal, 'under-review') && <AssignForm {...form} departments={departments} />}
      {decides && mayBecome(proposal, 'merged') && <MergeForm {...form} />}
      {decides && mayBecome(proposal, 'ineligible') && <RuleOutForm {...form} />}
      {decides && (proposal.state === 'merged' || proposal.state === 'ineligible') && (
        <TakeBackForm {...form} />
      )}
    </>
  )
}

/** Those of the round that may say the same, to be merged. */
async function similarOnes(session: Session, proposal: Shown['proposal']) {
  const known = await ideasOf(session, proposal.roundId)
  return alikeOf(
    proposal,
    known.filter(({ id }) => id !== proposal.id),
  )
}

/** Takes a form of the record: done, or the record again with what was typed and what is wrong. */
const took =
  (form: OfficeForm) =>
  async (request: WebRequest): Promise<Reply> => {
    const words = proposalTexts[request.locale]
    const found = await proposalIn(request)
    if (found === null) return trouble('not-found')
    const { values } = await request.form()
    const seen = { id: found.proposal.id, version: versionIn(values) }
    const done = await officeDeeds[form](request.context, { seen, values, roundId: found.round.id })
    if (done.ok) return redirect(`${BASE}/${found.round.year}/${found.proposal.number}`, words.office.done)
    const { code, field } = done.refusal
    if (code === 'not-allowed') return trouble('not-allowed')
    if (code === 'stale') return trouble('stale')
    const said =
      code === 'required'
        ? words.required
        : code === 'not-a-choice'
          ? words[code]
          : words.office.refusals[code]
    return record(request, { form, values, errors: { [field]: said } })
  }

const versionIn = (values: FormFields['values']) => {
  const version = typed(values, 'version')
  return /^\d{1,9}$/.test(version) ? Number(version) : 0
}

const forPlanner: readonly OfficeForm[] = ['assign', 'merge', 'rule-out', 'take-back']

/** How the office and the departments deal with proposals. */
export const officeRoutes: readonly Route[] = [
  ...officeListRoutes,
  workspacePage(`${BASE}/:year/:number`, actions['read-office'], (request) => record(request)),
  ...forPlanner.map((form) => workspaceAction(`${BASE}/:year/:number/${form}`, actions.decide, took(form))),
  workspaceAction(`${BASE}/:year/:number/review`, actions.review, took('review')),
  workspaceAction(`${BASE}/:year/:number/step`, actions['record-step'], took('step')),
  workspaceAction(`${BASE}/:year/:number/undo-step`, actions['record-step'], took('undo-step')),
  workspaceAction(`${BASE}/:year/:number/monitor`, actions['report-monitoring'], took('monitor')),
  workspaceAction(`${BASE}/:year/:number/answer`, actions['answer-monitoring'], took('answer')),
]
