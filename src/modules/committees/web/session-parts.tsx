import type { ComponentChildren } from 'preact'
import { Card, FactList, Section, useReader } from '#design/index.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { AgendaItem, DiscussionNote } from '../data/session-queries.ts'
import type { CommitteeMember, SubGroup } from '../domain/committee.ts'
import { type CommitteeSession, hasQuorum, type Recusal } from '../domain/committee-session.ts'
import { Korean, OutcomeBadge, Paragraphs, SessionBadge, useVotes } from './say.tsx'
import { useWords } from './words.ts'

/** Day, place, who was there, and whether that was a quorum. */
export function SessionFacts({
  session,
  serving,
}: {
  readonly session: CommitteeSession
  readonly serving: number
}) {
  const words = useWords()
  const { locale } = useReader()
  const { day, place, present, state, writtenBecause } = session
  const said = (count: number) => formatCount(count, locale)
  return (
    <FactList
      facts={[
        { term: words.day, value: formatDay(day, locale) },
        {
          term: words.place,
          value:
            writtenBecause === null ? (
              <Korean>{place}</Korean>
            ) : (
              words.inWriting(words.written[writtenBecause])
            ),
        },
        { term: words.state, value: <SessionBadge state={state} /> },
        {
          term: words.quorum,
          value:
            present === null
              ? words.notNoted
              : words.quorumSaid(said(serving), said(present), hasQuorum(serving, present)),
        },
      ]}
    />
  )
}

/** What was decided, item by item. `below` adds what can be done with an item. */
export function Agenda({
  items,
  recusals,
  nameOf,
  below,
}: {
  readonly items: readonly AgendaItem[]
  readonly recusals: readonly Recusal[]
  readonly nameOf: (id: CommitteeMember['id']) => string
  readonly below?: ((item: AgendaItem) => ComponentChildren) | undefined
}) {
  const words = useWords()
  const { locale } = useReader()
  const votes = useVotes()
  return (
    <Section title={words.agenda} id="agenda" lead={words.majorityRule}>
      {items.length === 0 && <p>{words.agendaEmpty}</p>}
      {items.map((item) => {
        const out = recusals.filter(({ itemId }) => itemId === item.id)
        return (
          <Card
            key={item.id}
            title={`${item.number}. ${item.title[locale]}`}
            kicker={<OutcomeBadge decision={item.decision} />}
          >
            {item.decision !== null && <p>{votes(item.decision)}</p>}
            {item.decision !== null && item.decision.note !== '' && <Paragraphs text={item.decision.note} />}
            {out.length > 0 && (
              <ul>
                {out.map(({ memberId, kind }) => (
                  <li key={memberId}>{words.recusalSaid(nameOf(memberId), words.recusals[kind])}</li>
                ))}
              </ul>
            )}
            {below?.(item)}
          </Card>
        )
      })}
    </Section>
  )
}

/** What the sub-groups talked about. */
export function Notes({
  notes,
  groups,
}: {
  readonly notes: readonly DiscussionNote[]
  readonly groups: readonly SubGroup[]
}) {
  const words = useWords()
  const { locale } = useReader()
  if (notes.length === 0) return null
  const name = (id: DiscussionNote['subGroupId']) =>
    groups.find((group) => group.id === id)?.name[locale] ?? words.wholeCommittee
  return (
    <Section title={words.notes} id="notes">
      <FactList
        columns={1}
        facts={[...Map.groupBy(notes, ({ subGroupId }) => subGroupId)].map(([id, own]) => ({
          term: name(id),
          value: <Paragraphs text={own.map(({ text }) => text).join('\n')} />,
        }))}
      />
    </Section>
  )
}

/** The minutes, once they are published. */
export function Minutes({ session }: { readonly session: CommitteeSession }) {
  const words = useWords()
  const { locale } = useReader()
  const { minutes, minutesPublishedOn } = session
  return (
    <Section
      title={words.minutes}
      id="minutes"
      lead={
        minutesPublishedOn === null
          ? undefined
          : words.minutesPublished(formatDay(minutesPublishedOn, locale))
      }
    >
      {minutes === null ? <p>{words.minutesNotYet}</p> : <Paragraphs text={minutes} />}
    </Section>
  )
}
