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
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { StaffId } from '#modules/organization/index.ts'
import type { Progress, Reopening } from '../data/judging-queries.ts'
import type { ReviewLine } from '../data/review-queries.ts'
import type { Entry } from '../domain/entry.ts'
import { stageOn } from '../domain/review.ts'
import { type Exclusion, pairKey, type Reviewer } from '../domain/sheet.ts'
import type { Refused } from './post.ts'
import { office } from './review-in.ts'
import { Words } from './review-parts.tsx'
import type { PeopleNames } from './reviewers-page.tsx'
import { useWords } from './words.ts'

export interface ProgressProps {
  readonly review: ReviewLine
  readonly reviewers: readonly Reviewer[]
  readonly people: PeopleNames
  readonly entries: readonly Entry[]
  readonly progress: readonly Progress[]
  readonly exclusions: readonly Exclusion[]
  readonly reopenings: readonly Reopening[]
  readonly refused: Refused | null
}

/** Who has sent how many sheets, who does not judge what, and which sheets were opened again. */
export function ProgressPage(props: ProgressProps) {
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
    {
      key: 'mailed',
      title: words.mailedOn,
      kind: 'date',
      cell: ({ mailedOn }) => (mailedOn === null ? '–' : formatDay(mailedOn, locale)),
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
      {stageOn(review, today) === 'judging' &&
        reviewers.some((each) => own(each, true).length < asked(each).length) && (
          <RemindForm review={review} />
        )}
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

function RemindForm({ review }: Pick<ProgressProps, 'review'>) {
  const { office: words } = useWords()
  return (
    <Section title={words.remind} lead={words.remindLead} id="remind">
      <Form action={`${office}/${review.id}/progress/remind`} label={words.remind}>
        <Button kind="secondary">{words.remind}</Button>
      </Form>
    </Section>
  )
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
