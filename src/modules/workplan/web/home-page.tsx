import {
  ButtonLink,
  ButtonRow,
  Card,
  EmptyState,
  Grid,
  KeyFigures,
  Link,
  PageHeading,
  Section,
  useReader,
} from '#design/index.ts'
import { calendarMonthOf } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatDay, formatMonth } from '#platform/text/format.ts'
import type { CalendarEntry } from '../data/calendar-queries.ts'
import type { Figure as PlanFigure } from '../data/figure-queries.ts'
import type { ProgrammeLine } from '../data/programme-queries.ts'
import { wordsIn } from '../domain/plan-text.ts'
import { totalOf } from '../domain/task.ts'
import { EntryTable } from './entry-table.tsx'
import { FollowSection } from './follow-section.tsx'
import { allStates, sayDone, sayFigure, saySummary } from './say.ts'
import type { ShownPlan } from './shown-plan.ts'
import { Said } from './task-parts.tsx'
import { useWords } from './words.ts'

export interface HomePageProps {
  readonly shown: ShownPlan
  readonly programmes: readonly ProgrammeLine[]
  /** What is worked on this month. */
  readonly month: readonly CalendarEntry[]
  readonly highlights: readonly (PlanFigure & { readonly programme: number })[]
}

const SHOWN_IN_MONTH = 8

/** The city's year in one page: how it goes, what one can take part in, what happens now. */
export function HomePage(props: HomePageProps) {
  const { shown, programmes } = props
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <PageHeading
        title={words.homeTitle(shown.plan.year)}
        lead={saySummary(allStates(programmes), shown.plan.year, locale)}
        actions={
          <ButtonRow>
            <ButtonLink href={shown.href('/programmes')}>{words.seeProgrammes}</ButtonLink>
            <ButtonLink href={shown.href('/calendar')} kind="secondary">
              {words.seeCalendar}
            </ButtonLink>
          </ButtonRow>
        }
      />
      <TakePart {...props} />
      <ThisMonth {...props} />
      <p>
        <Link href={shown.href('/late')}>{words.lateWhySee}</Link>
      </p>
      <Programmes {...props} />
      {props.highlights.length > 0 && <CityNumbers {...props} />}
      <FollowSection mail="/subscribe" atom="/programmes.atom" embed={null} />
    </>
  )
}

function TakePart({ month, shown }: HomePageProps) {
  const words = useWords()
  const { locale, today } = useReader()
  const open = month.filter(
    ({ participation, from, until, state }) =>
      participation !== null &&
      from <= today &&
      until >= today &&
      !['done', 'stopped', 'put-off'].includes(state),
  )
  return (
    <Section title={words.takePart} id="take-part">
      {open.length === 0 ? (
        <EmptyState title={words.takePartNone} />
      ) : (
        <Grid>
          {open.map((entry) => (
            <Card
              key={`${entry.taskId} ${entry.from}`}
              kicker={entry.participation === null ? undefined : words.participations[entry.participation]}
              title={wordsIn(entry.text, locale)}
              href={shown.href(`/programmes/${entry.programme}`)}
              footer={words.takePartUntil(formatDay(entry.until, locale))}
            >
              {entry.phone !== null && words.askAt(entry.phone)}
            </Card>
          ))}
        </Grid>
      )}
    </Section>
  )
}

function ThisMonth({ month, shown }: HomePageProps) {
  const words = useWords()
  const { locale, today } = useReader()
  // What ends soonest says most about this month; what runs all year comes last.
  const soonest = month
    .filter(({ until }) => until >= today)
    .toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))
  return (
    <Section title={words.thisMonth} lead={formatMonth(calendarMonthOf(today), locale)} id="this-month">
      {soonest.length === 0 && <EmptyState title={words.thisMonthNone} />}
      {soonest.length > 0 && (
        <EntryTable
          caption={words.thisMonth}
          entries={soonest.slice(0, SHOWN_IN_MONTH)}
          hrefOf={({ programme }) => shown.href(`/programmes/${programme}`)}
        />
      )}
      {soonest.length > SHOWN_IN_MONTH && (
        <p>
          <Link href={shown.href('/calendar')}>{words.more(formatCount(soonest.length, locale))}</Link>
        </p>
      )}
    </Section>
  )
}

function Programmes({ programmes, shown }: HomePageProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Section title={words.listTitle(formatCount(programmes.length, locale))} id="programmes">
      <Grid>
        {programmes.map(({ id, number, title, purpose, tasks }) => (
          <Card
            key={id}
            kicker={words.programmeNumber(number)}
            title={title[locale]}
            href={shown.href(`/programmes/${number}`)}
            footer={totalOf(tasks) === 0 ? undefined : `${words.doneTasks} ${sayDone(tasks, locale)}`}
          >
            <Said text={purpose} />
          </Card>
        ))}
      </Grid>
    </Section>
  )
}

function CityNumbers({ highlights, shown }: HomePageProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Section title={words.cityNumbers} id="numbers">
      <KeyFigures
        figures={highlights.slice(0, 4).map(({ label, value, day, programme }) => ({
          label: wordsIn(label, locale),
          value: sayFigure(value, locale),
          day,
          href: shown.href(`/programmes/${programme}`),
        }))}
      />
    </Section>
  )
}
