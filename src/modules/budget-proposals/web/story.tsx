import { Link, Section, Timeline, useReader } from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import { formatDay, formatWon } from '#platform/text/format.ts'
import type { ProposalEvent } from '../data/event-queries.ts'
import { type Finding, findings } from '../domain/monitoring.ts'
import { type IneligibleGround, ineligibleGrounds, type Verdict, verdicts } from '../domain/proposal.ts'
import { readReason } from '../domain/settled-reason.ts'
import { sayReason } from './settled-words.ts'
import { type ProposalWords, useWords } from './words.ts'

interface StoryProps {
  readonly events: readonly ProposalEvent[]
  readonly names: ReadonlyMap<DepartmentId, Localized>
  /** Where a proposal of the same round is. */
  readonly base: string
}

/** What happened to a proposal, from its coming in to what monitors found. */
export function Story({ events, names, base }: StoryProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Section title={words.story} id="story">
      <Timeline
        label={words.story}
        entries={events.map((event) => ({
          key: event.id,
          when: formatDay(event.day, locale),
          dateTime: event.day,
          title:
            event.undone === null
              ? words.events[event.kind]
              : words.execution.undone(words.events[event.kind]),
          body: (
            <>
              {saidIn(event, words, locale).map((line, place) => (
                <p key={place}>{line}</p>
              ))}
              {event.other !== null && (
                <p lang="ko">
                  <Link href={`${base}/${event.other.number}`}>{event.other.title}</Link>
                </p>
              )}
              {event.won !== null && <p>{formatWon(event.won, 'won', locale)}</p>}
              {event.undone !== null && (
                <p>
                  {words.execution.undoneOn(formatDay(event.undone.day, locale))}{' '}
                  <span lang="ko">{event.undone.reason}</span>
                </p>
              )}
              {event.departmentId !== null && <p>{names.get(event.departmentId)?.[locale] ?? '–'}</p>}
            </>
          ),
        }))}
      />
    </Section>
  )
}

/** What was written with an event. A ground, a verdict, a finding or a reason stands on its first line as a code. */
function saidIn({ kind, text }: ProposalEvent, words: ProposalWords, locale: Locale): readonly string[] {
  const reason = kind === 'selected' || kind === 'not-selected' ? readReason(text) : null
  if (reason !== null) return sayReason(reason, locale)
  const [first = '', ...rest] = text.split('\n')
  const isCode = <T extends string>(codes: readonly T[], code: string): code is T =>
    (codes as readonly string[]).includes(code)
  if (kind === 'ineligible' && isCode<IneligibleGround>(ineligibleGrounds, first))
    return [words.grounds[first], ...rest].filter((line) => line !== '')
  if (kind === 'reviewed' && isCode<Verdict>(verdicts, first))
    return [words.verdicts[first], ...rest].filter((line) => line !== '')
  if (kind === 'monitoring' && isCode<Finding>(findings, first))
    return [words.execution.findings[first], ...rest].filter((line) => line !== '')
  return [first, ...rest].filter((line) => line !== '')
}
