import {
  DataTable,
  type Fact,
  FactList,
  Figure,
  Link,
  Notice,
  PageHeading,
  Prose,
  Section,
  StatusBadge,
  useReader,
} from '#design/index.ts'
import type { Chart } from '#platform/charts/chart.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import { formatCount, formatDay, formatWon } from '#platform/text/format.ts'
import type { ComponentChildren } from 'preact'
import type { ProposalEvent } from '../data/event-queries.ts'
import type { ProposalLine } from '../data/proposal-queries.ts'
import type { ProposalPhoto } from '../domain/photo.ts'
import { PhotoPart } from './photo-part.tsx'
import { stateTones, verdictTones } from './tones.ts'
import { Story } from './story.tsx'
import { useWords } from './words.ts'

export interface RecordProps {
  readonly proposal: ProposalLine
  readonly year: number
  readonly events: readonly ProposalEvent[]
  readonly merged: readonly ProposalLine[]
  readonly into: ProposalLine | null
  readonly names: ReadonlyMap<DepartmentId, Localized>
  /** Where a proposal of the same round is. */
  readonly base: string
  /** Where it lies, drawn; left out in the workspace. */
  readonly where?: Chart | null
  readonly photos?: readonly ProposalPhoto[]
  /** What else stands under the heading's facts. */
  readonly children?: ComponentChildren
  readonly actions?: ComponentChildren
}

/** One proposal: what it asks for, what the department found, what has become of it. */
export function ProposalRecord(props: RecordProps) {
  const { proposal, year, merged, into, base, children } = props
  const words = useWords()
  return (
    <>
      <PageHeading
        title={proposal.title}
        kicker={words.proposalNumber(String(year), String(proposal.number))}
        status={<StatusBadge tone={stateTones[proposal.state]}>{words.states[proposal.state]}</StatusBadge>}
        actions={props.actions}
      />
      {into !== null && (
        <Notice tone="info" title={words.mergedInto}>
          <p>{words.mergedIntoBody}</p>
          <p>
            <Link href={`${base}/${into.number}`}>{into.title}</Link>
          </p>
        </Notice>
      )}
      <Facts {...props} />
      <Section title={words.body}>
        <Written text={proposal.body} />
      </Section>
      <PhotoPart photos={props.photos ?? []} />
      {props.where !== undefined && props.where !== null && (
        <Section title={words.place} id="place">
          <div class="places">
            <Figure chart={props.where} listedBelow />
          </div>
        </Section>
      )}
      <ReviewPart {...props} />
      {children}
      {merged.length > 0 && <MergedHere merged={merged} base={base} />}
      <Story {...props} />
    </>
  )
}

export const nameIn = (names: RecordProps['names'], id: DepartmentId | null, locale: Locale) =>
  id === null ? '–' : (names.get(id)?.[locale] ?? '–')

/** What people wrote, in Korean whoever reads, with their own lines. */
export function Written({ text }: { readonly text: string }) {
  return (
    <Prose>
      <div lang="ko">
        {text
          .split(/\n+/)
          .filter((line) => line !== '')
          .map((line, place) => (
            <p key={place}>{line}</p>
          ))}
      </div>
    </Prose>
  )
}

function Facts({ proposal, names }: RecordProps) {
  const words = useWords()
  const { locale } = useReader()
  const { type, field, townId, place, estimate, review, supporters, sentOn, name } = proposal
  const facts: Fact[] = [
    { term: words.type, value: words.types[type] },
    { term: words.field, value: words.fields[field] },
    { term: words.town, value: nameIn(names, townId, locale) },
    { term: words.place, value: place === '' ? '–' : <span lang="ko">{place}</span> },
    { term: words.estimate, value: formatWon(estimate, 'won', locale) },
    ...(review === null || review.cost === 0n
      ? []
      : [{ term: words.reviewCost, value: formatWon(review.cost, 'won', locale) }]),
    { term: words.supporters, value: words.people(formatCount(supporters, locale)) },
    { term: words.by, value: name === '' ? words.anonymous : <span lang="ko">{name}</span> },
    { term: words.sentOn, value: sentOn === null ? '–' : formatDay(sentOn, locale) },
  ]
  return <FactList facts={facts} />
}

function ReviewPart({ proposal, names }: RecordProps) {
  const words = useWords()
  const { locale } = useReader()
  const { review, departmentId, dueDay, state } = proposal
  if (['merged', 'ineligible', 'withdrawn'].includes(state)) return null
  const department = nameIn(names, departmentId, locale)
  return (
    <Section title={words.review} id="review-of-department">
      {review === null ? (
        <p>
          {departmentId === null || dueDay === null
            ? words.reviewNone
            : words.reviewWaits(department, formatDay(dueDay, locale))}
        </p>
      ) : (
        <>
          <p>
            <StatusBadge tone={verdictTones[review.verdict]}>{words.verdicts[review.verdict]}</StatusBadge>{' '}
            {department} · {formatDay(review.reviewedOn, locale)}
          </p>
          <Written text={review.reason} />
        </>
      )}
    </Section>
  )
}

function MergedHere({ merged, base }: Pick<RecordProps, 'merged' | 'base'>) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Section title={words.mergedHere}>
      <DataTable
        caption={words.mergedHere}
        captionHidden
        rows={merged}
        rowKey={({ id }) => id}
        rowHref={({ number }) => `${base}/${number}`}
        columns={[
          { key: 'number', title: words.number, kind: 'number', cell: ({ number }) => number },
          { key: 'title', title: words.title, head: true, cell: ({ title }) => title },
          {
            key: 'supporters',
            title: words.supporters,
            kind: 'number',
            cell: ({ supporters }) => formatCount(supporters, locale),
          },
        ]}
      />
    </Section>
  )
}
