import type { ComponentChildren } from 'preact'
import {
  FactList,
  Link,
  Notice,
  PageHeading,
  ProgressBar,
  Section,
  Timeline,
  useReader,
} from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { formatDay, formatInstant } from '#platform/text/format.ts'
import type { PledgeLine, PledgeStatus } from '../data/pledge-queries.ts'
import { StageBadge, toneOf } from './stage-badge.tsx'
import { useWords } from './words.ts'

export interface PledgePageProps {
  readonly pledge: PledgeLine
  /** The earlier day that was asked for; null for today. */
  readonly then?: CalendarDate | null
  /** Where the pledge is shown as it stands now. */
  readonly address: string
  readonly statuses: readonly PledgeStatus[]
  readonly names: ReadonlyMap<DepartmentId, Localized>
  /** Whether the names of those who recorded are shown: only to staff. */
  readonly withNames: boolean
  readonly actions?: ComponentChildren
  readonly children?: ComponentChildren
}

/** What was promised, how it stands, and how it came there. */
export function PledgePage(props: PledgePageProps) {
  const { pledge, children } = props
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <PageHeading
        kicker={words.kicker(pledge.number, pledge.field.title[locale])}
        title={pledge.title[locale]}
        status={<StageBadge stage={pledge.stage} />}
        actions={props.actions}
      />
      <ProgressBar
        part={pledge.progress}
        whole={100}
        label={words.progress}
        text={`${words.progress} ${pledge.progress} %`}
        tone={pledge.progress === 100 ? 'success' : 'info'}
      />
      <Then {...props} />
      <Facts {...props} />
      <Section title={words.source}>
        <p lang={locale === 'ko' ? undefined : 'ko'}>{pledge.sourceText}</p>
      </Section>
      <Planned title={words.content} text={pledge.content} />
      <Planned title={words.goal} text={pledge.goal} />
      {children}
      <History {...props} />
    </>
  )
}

/** That this is how the pledge stood on an earlier day, and the way back. */
function Then({ then, address }: PledgePageProps) {
  const words = useWords()
  const { locale } = useReader()
  if (then == null) return null
  return (
    <Notice title={words.then(formatDay(then, locale))}>
      <p>
        <Link href={address}>{words.now}</Link>
      </p>
    </Notice>
  )
}

/** What the pledge's plan says, where it says it. */
function Planned({ title, text }: { readonly title: string; readonly text: string }) {
  const { locale } = useReader()
  if (text === '') return null
  return (
    <Section title={title}>
      <p lang={locale === 'ko' ? undefined : 'ko'}>{text}</p>
    </Section>
  )
}

function Facts({ pledge, names }: PledgePageProps) {
  const words = useWords()
  const { locale } = useReader()
  const name = (id: DepartmentId) => names.get(id)?.[locale] ?? '–'
  return (
    <FactList
      facts={[
        { term: words.lead2, value: name(pledge.leadDepartmentId) },
        { term: words.helpers, value: pledge.helperIds.map(name).join(', ') || '–' },
        { term: words.horizon, value: words.horizons[pledge.horizon] },
        { term: words.asOf, value: formatDay(pledge.asOf, locale) },
      ]}
    />
  )
}

function History({ statuses, withNames }: PledgePageProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Section title={words.history} id="history">
      {statuses.length === 0 ? (
        <p>{words.historyEmpty}</p>
      ) : (
        <Timeline
          label={words.history}
          entries={statuses.map((status, index) => ({
            key: String(index),
            when: formatDay(status.day, locale),
            dateTime: status.day,
            title: words.said(
              status.stage === null ? words.noStage : words.stages[status.stage],
              `${status.progress} %`,
            ),
            body: (
              <>
                {status.note !== '' && <p lang={locale === 'ko' ? undefined : 'ko'}>{status.note}</p>}
                {withNames && (
                  <p>{words.recordedBy(status.recordedBy, formatInstant(status.recordedAt, locale))}</p>
                )}
              </>
            ),
            tone: toneOf(status.stage),
          }))}
        />
      )}
    </Section>
  )
}
