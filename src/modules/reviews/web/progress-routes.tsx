import { z } from 'zod'
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  formFields,
  PageHeading,
  Section,
  SelectField,
  TextArea,
  useReader,
} from '#design/index.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { StaffId } from '#modules/organization/index.ts'
import { sentEntriesOf } from '../data/entry-queries.ts'
import {
  exclusionsOf,
  type Progress,
  progressOf,
  type Reopening,
  reopeningsOf,
} from '../data/judging-queries.ts'
import type { ReviewLine } from '../data/review-queries.ts'
import type { Entry, EntryId } from '../domain/entry.ts'
import { reviewActions as actions } from '../domain/review-actions.ts'
import { stageOn } from '../domain/review.ts'
import { type Exclusion, pairKey, type Reviewer, type ReviewerId } from '../domain/sheet.ts'
import { reopenSheet } from '../use-cases/score-entry.ts'
import { textField } from './form-fields.ts'
import { post, type Refused } from './post.ts'
import { crumbs, office, reviewIn } from './review-in.ts'
import { Words } from './review-parts.tsx'
import { type PeopleNames, reviewersIn } from './reviewers-page.tsx'
import { reviewTexts, useWords } from './words.ts'

interface ProgressProps {
  readonly review: ReviewLine
  readonly reviewers: readonly Reviewer[]
  readonly people: PeopleNames
  readonly entries: readonly Entry[]
  readonly progress: readonly Progress[]
  readonly exclusions: readonly Exclusion[]
  readonly reopenings: readonly Reopening[]
  readonly refused: Refused | null
}

/** How far each reviewer is: counts, never points. */
async function show(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const review = await reviewIn(request)
  if (review === null) return trouble('not-found')
  const { database } = request.context
  const props: ProgressProps = {
    ...{ review, refused, ...(await reviewersIn(request, review)) },
    entries: await sentEntriesOf(database, review.id),
    progress: await progressOf(database, review.id),
    exclusions: await exclusionsOf(database, review.id),
    reopenings: await reopeningsOf(database, review.id),
  }
  return page(reviewTexts[request.locale].office.progress, <ProgressPage {...props} />, {
    status: refused === null ? 200 : 422,
    breadcrumbs: crumbs(request, review),
  })
}

function ProgressPage(props: ProgressProps) {
  const { review, reviewers, people, entries, progress, exclusions, reopenings, refused } = props
  const { office: words, reviewer, sheetsOf } = useWords()
  const { locale, today } = useReader()
  const said = (count: number) => formatCount(count, locale)
  const out = new Set(exclusions.map(pairKey))
  const asked = ({ id }: Reviewer) =>
    entries.filter((entry) => !out.has(pairKey({ entryId: entry.id, reviewerId: id })))
  const own = ({ id }: Reviewer, isSent: boolean) =>
    progress.filter((each) => each.reviewerId === id && each.isSent === isSent && !out.has(pairKey(each)))
  const columns: readonly Column<Reviewer>[] = [
    { key: 'name', title: reviewer, head: true, cell: (each) => nameOf(people, each) },
    {
      key: 'sent',
      title: words.sentSheets,
      kind: 'number',
      cell: (each) => sheetsOf(said(own(each, true).length), said(asked(each).length)),
    },
    { key: 'begun', title: words.begun, kind: 'number', cell: (each) => said(own(each, false).length) },
    {
      key: 'out',
      title: words.excluded,
      kind: 'number',
      cell: (each) => said(entries.length - asked(each).length),
    },
  ]
  return (
    <>
      <PageHeading kicker={review.title} title={words.progress} lead={words.progressLead} />
      <ErrorSummary
        errors={refused?.errors ?? {}}
        labels={{ sheet: words.reopenPick, reason: words.reason }}
      />
      <DataTable
        caption={words.progress}
        captionHidden
        rows={reviewers}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<EmptyState title={words.noReviewers}>{words.noReviewersBody}</EmptyState>}
      />
      <Conflicts {...props} />
      {stageOn(review, today) === 'judging' && progress.some(({ isSent }) => isSent) && (
        <ReopenForm {...props} />
      )}
      {reopenings.length > 0 && <Reopenings {...props} />}
    </>
  )
}

const nameOf = (people: PeopleNames, each: Reviewer | undefined) =>
  each === undefined ? '–' : (people.get(each.staffId as StaffId) ?? '–')

type Pair = Pick<Progress, 'entryId' | 'reviewerId'>

/** A pair of entry and reviewer in words. */
function pairWords({ reviewers, people, entries }: ProgressProps) {
  return {
    name: ({ reviewerId }: Pair) =>
      nameOf(
        people,
        reviewers.find(({ id }) => id === reviewerId),
      ),
    title: ({ entryId }: Pair) => entries.find(({ id }) => id === entryId)?.title ?? '–',
  }
}

function Conflicts(props: ProgressProps) {
  const words = useWords()
  const { locale } = useReader()
  const pair = pairWords(props)
  if (props.exclusions.length === 0) return null
  return (
    <Section title={words.office.exclusions} id="conflicts">
      <DataTable
        caption={words.office.exclusions}
        captionHidden
        rows={props.exclusions}
        rowKey={pairKey}
        columns={[
          { key: 'name', title: words.reviewer, head: true, cell: pair.name },
          { key: 'entry', title: words.entry, cell: (each) => <Words>{pair.title(each)}</Words> },
          { key: 'kind', title: words.office.kind, cell: ({ kind }) => words.office.kinds[kind] },
          {
            key: 'reason',
            title: words.office.reason,
            cell: ({ reason }) => (reason === '' ? '–' : <Words>{reason}</Words>),
          },
          {
            key: 'since',
            title: words.office.since,
            kind: 'date',
            cell: ({ since }) => formatDay(since, locale),
          },
        ]}
      />
    </Section>
  )
}

function ReopenForm(props: ProgressProps) {
  const { office: words } = useWords()
  const { review, progress, refused } = props
  const pair = pairWords(props)
  const field = formFields(refused?.values ?? {}, refused?.errors ?? {})
  const options = progress
    .filter(({ isSent }) => isSent)
    .map((each) => ({ value: pairKey(each), label: `${pair.name(each)} · ${pair.title(each)}` }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'ko'))
  return (
    <Section title={words.reopen} lead={words.reopenLead} id="reopen">
      <Form action={`${office}/${review.id}/progress/reopen`} label={words.reopen}>
        <SelectField {...field('sheet')} label={words.reopenPick} options={options} emptyLabel="–" required />
        <TextArea {...field('reason')} label={words.reason} rows={2} maxLength={1000} required />
        <Button kind="secondary">{words.reopen}</Button>
      </Form>
    </Section>
  )
}

function Reopenings(props: ProgressProps) {
  const words = useWords()
  const { locale } = useReader()
  const pair = pairWords(props)
  return (
    <Section title={words.office.reopenings} id="reopenings">
      <DataTable
        caption={words.office.reopenings}
        captionHidden
        rows={props.reopenings}
        rowKey={(each) => `${pairKey(each)} ${each.on} ${each.reason}`}
        columns={[
          { key: 'name', title: words.reviewer, head: true, cell: pair.name },
          { key: 'entry', title: words.entry, cell: (each) => <Words>{pair.title(each)}</Words> },
          { key: 'reason', title: words.office.reason, cell: ({ reason }) => <Words>{reason}</Words> },
          { key: 'on', title: words.office.since, kind: 'date', cell: ({ on }) => formatDay(on, locale) },
        ]}
      />
    </Section>
  )
}

const reopenForm = z.object({
  sheet: z.string('required').transform((text, check) => {
    const [entryId = '', reviewerId = ''] = text.split(' ')
    if (isId(entryId) && isId(reviewerId))
      return { entryId: entryId as EntryId, reviewerId: reviewerId as ReviewerId }
    check.addIssue({ code: 'custom', message: 'not-a-choice' })
    return z.NEVER
  }),
  reason: textField(1_000),
})

async function reopened(request: WebRequest): Promise<Reply> {
  const review = await reviewIn(request)
  if (review === null) return trouble('not-found')
  return await post(request, {
    schema: reopenForm,
    run: ({ sheet, reason }) => reopenSheet(request.context, { ...sheet, reason }),
    again: (refused) => show(request, refused),
    done: () => [`${office}/${review.id}/progress`, reviewTexts[request.locale].office.reopened],
  })
}

/** How far the reviewers of a round are, and opening a sheet again. */
export const progressRoutes: readonly Route[] = [
  workspacePage(`${office}/:id/progress`, actions['assign-reviewers'], (request) => show(request)),
  workspaceAction(`${office}/:id/progress/reopen`, actions['reopen-sheet'], reopened),
]
