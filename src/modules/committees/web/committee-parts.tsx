import { type Column, DataTable, EmptyState, FactList, Section, useReader } from '#design/index.ts'
import type { ComponentChildren } from 'preact'
import type { Localized } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { Committee, CommitteeMember, SubGroup, SubGroupId } from '../domain/committee.ts'
import type { CommitteeSession } from '../domain/committee-session.ts'
import { maskedName } from '../domain/masked-name.ts'
import { type Base, SessionBadge, sessionHref, type TownNames, useTerm, useTown } from './say.tsx'
import { useWords } from './words.ts'

/** What a committee rests on, for how long, and with how many. */
export function CommitteeFacts({
  committee,
  secretariat,
  serving,
}: {
  readonly committee: Committee
  readonly secretariat: Localized | undefined
  readonly serving: number
}) {
  const words = useWords()
  const { locale } = useReader()
  const term = useTerm()
  const said = (count: number) => formatCount(count, locale)
  return (
    <FactList
      facts={[
        {
          term: words.basis,
          value: <span lang={locale === 'ko' ? undefined : 'ko'}>{committee.basis}</span>,
        },
        { term: words.secretariat, value: secretariat?.[locale] ?? '–' },
        { term: words.term, value: term(committee.termFrom, committee.termUntil) },
        { term: words.members, value: words.seatsOf(said(serving), said(committee.size)) },
      ]}
    />
  )
}

interface MembersProps {
  readonly members: readonly CommitteeMember[]
  readonly groups: readonly SubGroup[]
  readonly towns: TownNames
}

/** Members as citizens see them: masked names, towns, sub-groups. */
export function MaskedMembers({ members, groups, towns }: MembersProps) {
  const words = useWords()
  const { locale } = useReader()
  const title = words.membersTitle(formatCount(members.length, locale))
  const columns = useMemberColumns(groups, towns)
  return (
    <Section title={title} id="members" lead={words.membersLead}>
      <DataTable
        caption={title}
        captionHidden
        columns={[
          columns.number,
          {
            key: 'name',
            title: words.name,
            head: true,
            cell: ({ name }) => <span lang={locale === 'ko' ? undefined : 'ko'}>{maskedName(name)}</span>,
          },
          columns.town,
          ...(groups.length === 0 ? [] : [columns.group]),
          columns.seat,
        ]}
        rows={members}
        rowKey={({ id }) => id}
        narrow
        empty={<EmptyState>{words.membersEmpty}</EmptyState>}
      />
    </Section>
  )
}

/** The columns that every list of members has. */
export function useMemberColumns(groups: readonly SubGroup[], towns: TownNames) {
  const words = useWords()
  const { locale } = useReader()
  const town = useTown(towns)
  const names = new Map(groups.map(({ id, name }) => [id, name[locale]]))
  const group = (id: SubGroupId | null) => (id === null ? '–' : (names.get(id) ?? '–'))
  const column = (each: Column<CommitteeMember>): Column<CommitteeMember> => each
  return {
    number: column({ key: 'number', title: words.noMember, kind: 'number', cell: ({ number }) => number }),
    town: column({ key: 'town', title: words.town, cell: (member) => town(member.town) }),
    group: column({ key: 'group', title: words.subGroup, cell: ({ subGroupId }) => group(subGroupId) }),
    seat: column({ key: 'seat', title: words.seat, cell: ({ seat }) => words.seats[seat] }),
    sex: column({ key: 'sex', title: words.sex, cell: ({ sex }) => words.sexes[sex] }),
    age: column({
      key: 'age',
      title: words.age,
      cell: ({ ageBand }) => (ageBand === null ? '–' : words.ages[ageBand]),
    }),
  }
}

/** A committee's sessions, the latest first. */
export function SessionsTable({
  sessions,
  base,
  aside,
}: {
  readonly sessions: readonly CommitteeSession[]
  readonly base: Base
  readonly aside?: ComponentChildren
}) {
  const words = useWords()
  const { locale } = useReader()
  const columns: readonly Column<CommitteeSession>[] = [
    { key: 'title', title: words.session, head: true, cell: ({ title }) => title[locale] },
    { key: 'number', title: words.noMember, cell: ({ number }) => words.sessionNumber(number) },
    { key: 'day', title: words.day, kind: 'date', cell: ({ day }) => formatDay(day, locale) },
    {
      key: 'place',
      title: words.place,
      cell: ({ place, writtenBecause }) =>
        writtenBecause === null ? (
          <span lang={locale === 'ko' ? undefined : 'ko'}>{place}</span>
        ) : (
          words.inWriting(words.written[writtenBecause])
        ),
    },
    {
      key: 'present',
      title: words.present,
      kind: 'number',
      cell: ({ present }) => (present === null ? words.notNoted : formatCount(present, locale)),
    },
    { key: 'state', title: words.state, kind: 'status', cell: ({ state }) => <SessionBadge state={state} /> },
  ]
  return (
    <Section title={words.sessionsTitle} id="sessions" aside={aside}>
      <DataTable
        caption={words.sessionsTitle}
        captionHidden
        columns={columns}
        rows={sessions}
        rowKey={({ id }) => id}
        rowHref={(session) => sessionHref(base, session)}
        empty={<EmptyState>{words.sessionsEmpty}</EmptyState>}
      />
    </Section>
  )
}
