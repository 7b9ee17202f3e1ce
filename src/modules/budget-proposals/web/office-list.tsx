import { Button, ButtonLink, Notice, type Option, PageHeading, SelectField } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { typed } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatCount } from '#platform/text/format.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { countsOf, type ProposalLine, readProposal } from '../data/proposal-queries.ts'
import { budgetProposalActions as actions } from '../domain/budget-proposal-actions.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { assignReviews, type AssignReviewsRefusal } from '../use-cases/assign-reviews.ts'
import type { SeenProposal } from '../use-cases/decide.ts'
import { downloadProposals, proposalList, shownProposals, tableFormats } from './proposal-list.tsx'
import { proposalTexts, useWords } from './words.ts'

export const BASE = '/office/budget/proposals'

interface Again {
  readonly chosen: readonly string[]
  readonly error: string
}

/** Eight queries, and one more for whoever may assign reviews. */
async function list(request: WebRequest, again: Again | null = null): Promise<Reply> {
  const { locale, context } = request
  const words = proposalTexts[locale]
  const shown = await shownProposals(request)
  const counts = shown.round === null ? [] : await countsOf(context.database, shown.round.id)
  const count = (state: string) =>
    formatCount(
      counts.filter((each) => each.state === state).reduce((sum, each) => sum + each.count, 0),
      locale,
    )
  const mayAssign = may(context.person, actions.decide)
  const departments = mayAssign ? await departmentsOf(request) : []
  const select = {
    ...{ name: 'proposal', action: `${BASE}${request.url.search}`, selected: again?.chosen ?? [] },
    label: ({ number, title }: ProposalLine) => `${number}. ${title}`,
    actions: <BulkAssign departments={departments} />,
  }
  return page(
    words.office.list,
    <>
      <PageHeading
        title={words.office.list}
        lead={words.office.listLead(count('received'), count('under-review'))}
        actions={
          <>
            {may(context.person, actions['enter-proposal']) && (
              <ButtonLink href={`${BASE}/new`}>{words.paper.title}</ButtonLink>
            )}
            {ownDepartmentLink(request, String(shown.round?.year ?? ''))}
            <ButtonLink href="/office/budget/comments" kind="secondary">
              {words.comments.officeTitle}
            </ButtonLink>
          </>
        }
      />
      {again !== null && (
        <Notice tone="danger" live>
          {again.error}
        </Notice>
      )}
      {await proposalList({
        ...{ request, shown, base: BASE, isOffice: true },
        ...(mayAssign ? { select } : {}),
      })}
    </>,
    {
      status: again === null ? 200 : 422,
      breadcrumbs: [{ href: '/office/budget', label: words.officeBudget }],
    },
  )
}

async function departmentsOf({ context, locale }: WebRequest): Promise<readonly Option[]> {
  const living = await listDepartments(context.database, context.today)
  return living.map(({ departmentId, name }) => ({ value: departmentId, label: name[locale] }))
}

/** One department for all that are chosen. */
function BulkAssign({ departments }: { readonly departments: readonly Option[] }) {
  const { office } = useWords()
  return (
    <>
      <SelectField name="department" label={office.department} emptyLabel="–" options={departments} />
      <Button>{office.assign}</Button>
    </>
  )
}

/** What the reader's department has to review, the most pressing first. */
function ownDepartmentLink({ context: { person }, locale }: WebRequest, year: string) {
  const [departmentId] = person.departmentIds
  if (departmentId === undefined) return undefined
  return (
    <ButtonLink
      href={`${BASE}?year=${year}&department=${departmentId}&state=under-review&order=due`}
      kind="secondary"
    >
      {proposalTexts[locale].office.ownReviews}
    </ButtonLink>
  )
}

/** Which proposals a row's box names, each as it was when the list was looked at. */
function seenIn(chosen: readonly string[]): readonly SeenProposal[] {
  return chosen.flatMap((text) => {
    const [id = '', version = ''] = text.split('.', 2)
    return isId(id) && /^\d{1,9}$/.test(version) ? [{ id: id as ProposalId, version: Number(version) }] : []
  })
}

async function assigned(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const { office } = proposalTexts[locale]
  const { values } = await request.form()
  const given = values['proposal'] ?? []
  const chosen = typeof given === 'string' ? [given] : given
  const department = typed(values, 'department')
  if (!isId(department)) return await list(request, { chosen, error: office.assignWhich })
  const input = { chosen: seenIn(chosen), departmentId: department as DepartmentId }
  const done = await assignReviews(context, input)
  if (done.ok)
    return redirect(`${BASE}${request.url.search}`, office.assignedMany(formatCount(done.value, locale)))
  if (done.refusal === 'not-allowed') return trouble('not-allowed')
  return await list(request, { chosen, error: await sayRefusal(request, done.refusal) })
}

async function sayRefusal(
  { context, locale }: WebRequest,
  refusal: Exclude<AssignReviewsRefusal, 'not-allowed'>,
): Promise<string> {
  const { office } = proposalTexts[locale]
  if (refusal === 'nothing-chosen') return office.assignNothing
  const proposal = await readProposal(context.database, { id: refusal.id })
  const why =
    refusal.why === 'stale' || refusal.why === 'not-allowed'
      ? office.assignStale
      : office.refusals[refusal.why]
  return office.assignNone(String(proposal?.number ?? '–'), why)
}

/** The list of proposals in the workspace, its files, and what is done with several of its rows. */
export const officeListRoutes: readonly Route[] = [
  workspacePage(BASE, actions['read-office'], (request) => list(request)),
  ...tableFormats.map((format) =>
    workspacePage(`${BASE}.${format}`, actions['read-office'], (request) =>
      downloadProposals(request, format, true),
    ),
  ),
  workspaceAction(BASE, actions.decide, assigned),
]
