import type { ComponentChildren } from 'preact'
import {
  ButtonLink,
  EmptyState,
  Figure,
  KeyFigures,
  Link,
  Notice,
  PageHeading,
  ProgressBar,
  RoomTabs,
  Section,
  Tabs,
  useReader,
} from '#design/index.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatDay, formatPercent, formatRatio } from '#platform/text/format.ts'
import { officeRooms, portalRooms } from '../domain/pledge-rooms.ts'
import { countStages, ratesOf } from '../domain/stage-counts.ts'
import { pledgeHref, PledgeList, type PledgesBase } from './pledge-list.tsx'
import { stagesChart } from './stages-chart.ts'
import type { ShownRegister } from './shown-register.ts'
import { useWords } from './words.ts'

interface PledgesPageProps {
  readonly shown: ShownRegister
  /** The day of the last record: how things stood then is what the page tells. */
  readonly day: CalendarDate
  /** Where the list and a pledge's page are: the portal's or the workspace's. */
  readonly base: PledgesBase
  /** What the programme's other modules show of the term. */
  readonly children?: ComponentChildren
}

/** The term's pledges: three rates with their counts, what does not add up, the stages by field, and the list. */
export function PledgesPage({ shown, day, base, children }: PledgesPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const counts = countStages(shown.pledges)
  const completed = counts.completed + counts.continuing
  const said = (count: number) => formatCount(count, locale)
  return (
    <>
      <PageHeading
        title={words.title(shown.term.number)}
        lead={words.lead(said(shown.pledges.length), said(completed), formatDay(day, locale))}
      />
      <RoomTabs
        label={words.pledges}
        rooms={base === '/pledges' ? portalRooms : officeRooms}
        current="list"
      />
      <TermLinks shown={shown} base={base} />
      <Target shown={shown} />
      <Unstaged shown={shown} base={base} />
      <Rates shown={shown} day={day} />
      <Section title={words.byField}>
        <Figure chart={stagesChart(shown, day, locale)} />
      </Section>
      {children}
      <PledgeList shown={shown} day={day} base={base} />
    </>
  )
}

/** From one elected term to the others, where there are others. */
function TermLinks({ shown: { terms, term }, base }: Pick<PledgesPageProps, 'shown' | 'base'>) {
  const words = useWords()
  if (terms.length < 2) return null
  return (
    <Tabs
      label={words.terms}
      tabs={terms.map(({ id, number }) => ({
        href: `${base}?term=${number}`,
        label: words.termName(number),
        current: id === term.id,
      }))}
    />
  )
}

/** The office's page where no register was brought in yet, and the citizens' one. */
export function NoRegister(props: {
  readonly title: string
  readonly body: string
  readonly mayBringIn?: boolean
}) {
  const words = useWords()
  const action =
    props.mayBringIn === true ? (
      <ButtonLink href="/office/pledges/intake">{words.readABook}</ButtonLink>
    ) : undefined
  return (
    <>
      <PageHeading title={props.title} />
      <EmptyState title={words.noRegister} action={action}>
        {props.body}
      </EmptyState>
    </>
  )
}

/** What the city set out to complete, and what of it is left. */
function Target({ shown: { target, pledges } }: Pick<PledgesPageProps, 'shown'>) {
  const words = useWords()
  const { locale } = useReader()
  const said = (count: number) => formatCount(count, locale)
  return (
    <ProgressBar
      part={Math.min(target.completed, target.needed)}
      whole={Math.max(target.needed, 1)}
      label={words.target}
      text={words.targetText(
        `${target.percent} %`,
        said(target.needed),
        said(pledges.length),
        said(target.left),
        target.left === 0,
      )}
      tone={target.left === 0 ? 'success' : 'info'}
    />
  )
}

/** A count that does not reach the whole is said before any rate is read. */
function Unstaged({ shown, base }: Pick<PledgesPageProps, 'shown' | 'base'>) {
  const { pledges } = shown
  const words = useWords()
  const { locale } = useReader()
  const missing = pledges.filter(({ stage }) => stage === null)
  if (missing.length === 0) return null
  const said = (count: number) => formatCount(count, locale)
  return (
    <Notice tone="warning" title={words.notAddingUp}>
      <p>
        {words.withoutStage(
          said(pledges.length - missing.length),
          said(pledges.length),
          said(missing.length),
        )}
      </p>
      <ul>
        {missing.map(({ id, number, title }) => (
          <li key={id}>
            <Link href={pledgeHref(shown, base, number)}>{`${number}. ${title[locale]}`}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Rates({ shown, day }: Pick<PledgesPageProps, 'shown' | 'day'>) {
  const words = useWords()
  const { locale } = useReader()
  const { completion, inTerm, meanProgress } = ratesOf(shown.pledges)
  return (
    <Section title={words.rates}>
      <KeyFigures
        figures={[
          {
            label: words.completion,
            value: formatRatio(completion, locale),
            note: words.completionFormula,
            day,
          },
          {
            label: words.inTermCompletion,
            value: formatRatio(inTerm, locale),
            note: words.inTermFormula,
            day,
          },
          {
            label: words.meanProgress,
            value: formatPercent(meanProgress, locale),
            note: words.meanFormula(formatCount(shown.pledges.length, locale)),
            day,
          },
        ]}
      />
    </Section>
  )
}

/** From the office's page of a pledge to the one that citizens see. */
export function PublicPageLink({ href }: { readonly href: string }) {
  return (
    <ButtonLink href={href} kind="secondary">
      {useWords().publicPage}
    </ButtonLink>
  )
}
