import { Card, EmptyState, Grid, PageHeading, Section, useReader } from '#design/index.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatPeriod } from '#platform/text/format.ts'
import { type PollHead, pollState } from '../domain/poll.ts'
import { sayForm } from './say.ts'
import { useWords } from './words.ts'

interface ListPageProps {
  readonly polls: readonly PollHead[]
  readonly today: CalendarDate
  /** Where the polls' own pages are: the portal's or the workspace's. */
  readonly base: '/votes' | '/office/votes'
}

/** In the order in which readers ask for them. */
const order = ['open', 'coming', 'counting', 'closed'] as const

/** All polls by their states. */
export function ListPage({ polls, today, base }: ListPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const of = (state: (typeof order)[number]) => polls.filter((poll) => pollState(poll, today) === state)
  return (
    <>
      <PageHeading
        title={base === '/votes' ? words.title : words.officeTitle}
        lead={base === '/votes' ? words.listLead(of('open').length) : words.officeLead}
      />
      {polls.length === 0 && <EmptyState title={words.none}>{words.noneBody}</EmptyState>}
      {order
        .map((state) => ({ state, some: of(state) }))
        .filter(({ some }) => some.length > 0)
        .map(({ state, some }) => (
          <Section key={state} title={words.sections[state]}>
            <Grid columns={2}>
              {some.map((poll) => (
                <Card
                  key={poll.id}
                  title={poll.title[locale]}
                  href={`${base}/${poll.id}`}
                  kicker={formatPeriod(poll.firstDay, poll.lastDay, locale)}
                  footer={words.choiceCount(formatCount(poll.choiceCount, locale))}
                >
                  <p>{sayForm(poll.form, locale)}</p>
                </Card>
              ))}
            </Grid>
          </Section>
        ))}
    </>
  )
}
