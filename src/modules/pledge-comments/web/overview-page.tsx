import {
  ButtonLink,
  ButtonRow,
  EmptyState,
  FilterBar,
  KeyFigures,
  Link,
  PageHeading,
  Pagination,
  RoomTabs,
  Section,
  Tabs,
  useReader,
} from '#design/index.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import { formatCount, formatRatio } from '#platform/text/format.ts'
import { type PledgeField, type PledgeLine, portalRooms } from '#modules/pledges/index.ts'
import type { CommentLine } from '../data/comment-queries.ts'
import type { CommentCounts } from '../data/count-queries.ts'
import { CommentCard, type DepartmentNames } from './comment-card.tsx'
import { FollowButtons } from './follow-buttons.tsx'
import { useWords } from './words.ts'

export const COMMENTS_ON_A_PAGE = 20
export const views = ['newest', 'unanswered', 'answered'] as const
export type View = (typeof views)[number]

export interface OverviewProps {
  readonly today: CalendarDate
  readonly counts: CommentCounts
  readonly fields: readonly PledgeField[]
  readonly pledges: readonly PledgeLine[]
  readonly comments: readonly CommentLine[]
  readonly fitting: number
  readonly names: DepartmentNames
  readonly asked: {
    readonly view: View
    readonly field?: number | undefined
    readonly pledge?: number | undefined
    readonly page: number
  }
  readonly isCitizen: boolean
}

/** All that citizens said of the pledges, how much of it was answered and how soon. */
export function OverviewPage(props: OverviewProps) {
  const { counts, today } = props
  const words = useWords()
  const { locale } = useReader()
  const said = (count: number) => formatCount(count, locale)
  return (
    <>
      <PageHeading
        title={words.comments}
        lead={words.overviewLead(said(counts.received), said(counts.answered), said(counts.waiting))}
        actions={
          <ButtonLink href="/pledges/comments/receipt" kind="secondary">
            {words.receipt}
          </ButtonLink>
        }
      />
      <RoomTabs label={words.pledges} rooms={portalRooms} current="comments" />
      <Figures counts={counts} today={today} />
      {props.isCitizen && (
        <ButtonRow>
          <ButtonLink href="/pledges/comments/mine" kind="secondary">
            {words.mine}
          </ButtonLink>
        </ButtonRow>
      )}
      <List {...props} />
      <Section title={words.follow} id="follow" lead={words.followAllLead}>
        <FollowButtons mail="/subscribe?pledges=all" atom="/pledges/feed.atom" />
      </Section>
    </>
  )
}

function Figures({ counts, today }: Pick<OverviewProps, 'counts' | 'today'>) {
  const words = useWords()
  const { locale } = useReader()
  const { received, answered, inTime, waiting, overdue } = counts
  const said = (count: number) => formatCount(count, locale)
  return (
    <KeyFigures
      figures={[
        {
          label: words.received,
          value: said(received),
          unit: words.cases,
          note: words.receivedNote,
          day: today,
        },
        {
          label: words.answered,
          value: formatRatio(ratio(answered, answered + waiting), locale),
          note: words.answeredNote,
          day: today,
        },
        {
          label: words.inTime,
          value: formatRatio(ratio(inTime, answered), locale),
          note: words.inTimeNote,
          day: today,
        },
        {
          label: words.overdue,
          value: said(overdue),
          unit: words.cases,
          note: words.overdueNote,
          day: today,
        },
      ]}
    />
  )
}

function List(props: OverviewProps) {
  const { comments, fitting, names, pledges, asked, today } = props
  const words = useWords()
  const { locale } = useReader()
  const pledgeOf = new Map<string, PledgeLine>(pledges.map((pledge) => [pledge.id, pledge]))
  return (
    <Section title={words.listTitle(formatCount(fitting, locale))} id="list">
      <Views {...props} />
      <FilterBar
        filters={[
          {
            kind: 'select',
            name: 'field',
            label: words.field,
            value: asked.field?.toString(),
            options: props.fields.map(({ number, title }) => ({
              value: String(number),
              label: title[locale],
            })),
          },
          {
            kind: 'select',
            name: 'pledge',
            label: words.pledge,
            value: asked.pledge?.toString(),
            options: pledges.map(({ number, title }) => ({
              value: String(number),
              label: words.ofPledge(number, title[locale]),
            })),
          },
        ]}
      />
      {comments.length === 0 && (
        <EmptyState title={words.listEmpty} action={<Link href="/pledges">{words.toPledges}</Link>}>
          {words.listEmptyBody}
        </EmptyState>
      )}
      {comments.map((comment) => (
        <CommentCard
          key={comment.id}
          comment={comment}
          names={names}
          today={today}
          pledge={pledgeOf.get(comment.pledgeId)}
        />
      ))}
      <Pagination page={asked.page} pages={Math.ceil(fitting / COMMENTS_ON_A_PAGE)} />
    </Section>
  )
}

function Views({ asked }: Pick<OverviewProps, 'asked'>) {
  const words = useWords()
  const kept = [
    ...(asked.field === undefined ? [] : [`field=${asked.field}`]),
    ...(asked.pledge === undefined ? [] : [`pledge=${asked.pledge}`]),
  ]
  const href = (view: View) => {
    const query = [...(view === 'newest' ? [] : [`view=${view}`]), ...kept].join('&')
    return query === '' ? '/pledges/comments' : `/pledges/comments?${query}`
  }
  return (
    <Tabs
      label={words.comments}
      tabs={views.map((view) => ({
        href: href(view),
        label: words.views[view],
        current: view === asked.view,
      }))}
    />
  )
}
