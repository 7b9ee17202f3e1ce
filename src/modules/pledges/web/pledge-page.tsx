import type { ComponentChildren } from 'preact'
import { FactList, PageHeading, ProgressBar, Section, Timeline, useReader } from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { formatDay, formatInstant } from '#platform/text/format.ts'
import type { PledgeLine, PledgeStatus } from '../data/pledge-queries.ts'
import { StageBadge, toneOf } from './stage-badge.tsx'
import { useWords } from './words.ts'

export interface PledgePageProps {
  readonly pledge: PledgeLine
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
      <Facts {...props} />
      <Section title={words.source}>
        <p lang={locale === 'ko' ? undefined : 'ko'}>{pledge.sourceText}</p>
      </Section>
      {children}
      <History {...props} />
    </>
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
