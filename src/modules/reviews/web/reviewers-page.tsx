import { z } from 'zod'
import {
  Button,
  ButtonLink,
  CheckboxGroup,
  type Column,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  formFields,
  PageHeading,
  SearchField,
  Section,
  useReader,
} from '#design/index.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { findStaff, type FoundPerson, type StaffId, staffNames } from '#modules/organization/index.ts'
import { reviewersOf } from '../data/judging-queries.ts'
import type { ReviewLine } from '../data/review-queries.ts'
import { reviewActions as actions } from '../domain/review-actions.ts'
import type { Reviewer, ReviewerId } from '../domain/sheet.ts'
import { assignReviewers, removeReviewer } from '../use-cases/assign-reviewers.ts'
import { post, type Refused, saidRefusal } from './post.ts'
import { crumbs, type Names, namesIn, office, reviewIn } from './review-in.ts'
import { reviewTexts, useWords } from './words.ts'

const MOST_FOUND = 30
const searchQuery = z.object({ q: z.string().max(50).catch('') })

export type PeopleNames = ReadonlyMap<StaffId, string>

/** Who judges a round, by name. */
export async function reviewersIn({ context }: WebRequest, review: ReviewLine) {
  const reviewers = await reviewersOf(context.database, review.id)
  const ids = reviewers.map(({ staffId }) => staffId as StaffId)
  const people = await staffNames(context.database, ids)
  const name = ({ staffId }: Reviewer) => people.get(staffId as StaffId) ?? ''
  return { people, reviewers: reviewers.toSorted((a, b) => name(a).localeCompare(name(b), 'ko')) }
}

async function manage(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const review = await reviewIn(request)
  if (review === null) return trouble('not-found')
  const { context, locale } = request
  const { q } = request.query(searchQuery)
  const { reviewers, people } = await reviewersIn(request, review)
  const day = context.today
  const found =
    q === '' ? [] : await findStaff(context.database, { day, typed: q, departmentIds: [], limit: MOST_FOUND })
  const assigned = new Set(reviewers.map(({ staffId }) => staffId))
  const names = await namesIn(
    request,
    found.flatMap(({ departmentId }) => departmentId ?? []),
  )
  const free = found.filter(({ staffId }) => !assigned.has(staffId))
  return page(
    reviewTexts[locale].office.assign,
    <ReviewersPage {...{ review, reviewers, people, q, found: free, names, refused }} />,
    { status: refused === null ? 200 : 422, breadcrumbs: crumbs(request, review) },
  )
}

interface PageProps {
  readonly review: ReviewLine
  readonly reviewers: readonly Reviewer[]
  readonly people: PeopleNames
  readonly q: string
  readonly found: readonly FoundPerson[]
  readonly names: Names
  readonly refused: Refused | null
}

function ReviewersPage(props: PageProps) {
  const { review, reviewers, people, refused } = props
  const words = useWords()
  const { locale } = useReader()
  const href = `${office}/${review.id}/reviewers`
  const name = ({ staffId }: Reviewer) => people.get(staffId as StaffId) ?? '–'
  const columns: readonly Column<Reviewer>[] = [
    { key: 'name', title: words.reviewer, head: true, cell: name },
    {
      key: 'since',
      title: words.office.assignedOn,
      kind: 'date',
      cell: ({ assignedOn }) => formatDay(assignedOn, locale),
    },
    {
      key: 'remove',
      title: words.office.remove,
      cell: (each) => (
        <Form action={`${href}/${each.id}/remove`} narrow={false}>
          <Button kind="text" size="small" description={name(each)}>
            {words.office.remove}
          </Button>
        </Form>
      ),
    },
  ]
  return (
    <>
      <PageHeading
        kicker={review.title}
        title={words.office.assign}
        lead={words.office.assignLead}
        actions={
          <ButtonLink href={`${office}/${review.id}/progress`} kind="secondary">
            {words.office.seeProgress}
          </ButtonLink>
        }
      />
      <ErrorSummary errors={refused?.errors ?? {}} labels={{ staff: words.reviewers }} />
      <Search {...props} />
      <Section title={words.reviewers} id="reviewers">
        <DataTable
          caption={words.reviewers}
          captionHidden
          rows={reviewers}
          rowKey={({ id }) => id}
          columns={columns}
          empty={<EmptyState title={words.office.noReviewers}>{words.office.noReviewersBody}</EmptyState>}
        />
      </Section>
    </>
  )
}

function Search({ review, q, found, names, refused }: PageProps) {
  const words = useWords()
  const { locale } = useReader()
  const href = `${office}/${review.id}/reviewers`
  const field = formFields(refused?.values ?? {}, refused?.errors ?? {})
  return (
    <Section title={words.office.add} id="add">
      <Form action={href} method="get" label={words.office.search}>
        <SearchField name="q" label={words.office.search} value={q} />
      </Form>
      {q !== '' && found.length === 0 && <p>{words.office.foundNone}</p>}
      {found.length > 0 && (
        <Form action={`${href}?q=${encodeURIComponent(q)}`} label={words.office.add}>
          <CheckboxGroup
            name="staff"
            label={words.office.found(formatCount(found.length, locale))}
            values={field.all('staff')}
            error={field.errorOf('staff')}
            options={found.map(({ staffId, name, departmentId, work }) => ({
              value: staffId,
              label: name,
              hint: [departmentId === null ? '' : (names.get(departmentId)?.[locale] ?? ''), work]
                .filter((part) => part !== '')
                .join(' · '),
            }))}
          />
          <Button>{words.office.add}</Button>
        </Form>
      )}
    </Section>
  )
}

const assignForm = z.object({
  staff: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) =>
      (given === undefined ? [] : typeof given === 'string' ? [given] : given)
        .filter(isId)
        .map((id) => id as StaffId),
    ),
})

async function assigned(request: WebRequest): Promise<Reply> {
  const review = await reviewIn(request)
  if (review === null) return trouble('not-found')
  return await post(request, {
    schema: assignForm,
    run: ({ staff }) => assignReviewers(request.context, { id: review.id, staffIds: staff }),
    again: (refused) => manage(request, refused),
    done: (count) => [
      `${office}/${review.id}/reviewers`,
      reviewTexts[request.locale].office.added(formatCount(count, request.locale)),
    ],
  })
}

async function removed(request: WebRequest): Promise<Reply> {
  const review = await reviewIn(request)
  const reviewerId = request.param('reviewerId')
  if (review === null || !isId(reviewerId)) return trouble('not-found')
  const done = await removeReviewer(request.context, {
    ...{ id: review.id, reviewerId: reviewerId as ReviewerId },
  })
  const to = `${office}/${review.id}/reviewers`
  if (done.ok) return redirect(to, reviewTexts[request.locale].office.removed)
  if (done.refusal === 'not-allowed' || done.refusal === 'not-found') return trouble(done.refusal)
  return redirect(to, saidRefusal(done.refusal, request))
}

const allow = actions['assign-reviewers']

/** Who judges a round. */
export const reviewerRoutes: readonly Route[] = [
  workspacePage(`${office}/:id/reviewers`, allow, (request) => manage(request)),
  workspaceAction(`${office}/:id/reviewers`, allow, assigned),
  workspaceAction(`${office}/:id/reviewers/:reviewerId/remove`, allow, removed),
]
