import {
  Button,
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  Form,
  Notice,
  Section,
  useReader,
} from '#design/index.ts'
import { dayInSeoul } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { formatCount, formatDay, formatRatio } from '#platform/text/format.ts'
import type { SeatLine } from '../data/round-queries.ts'
import type { PanelMemberId } from '../domain/foreign-ids.ts'
import type { PanelMember } from '../use-cases/panel-members.ts'
import { officeHref } from './say.tsx'
import { saidOf, type ShownRound } from './shown-round.ts'
import { useWords } from './words.ts'

interface ProgressProps {
  readonly shown: ShownRound
  readonly groups: ReadonlyMap<string, Localized>
  readonly members: ReadonlyMap<PanelMemberId, PanelMember> | null
  readonly reach: ReadonlyMap<PanelMemberId, boolean>
  readonly hasMailServer: boolean
  readonly mayRun: boolean
  readonly isOpen: boolean
}

type MembersProps = ProgressProps & { readonly members: ReadonlyMap<PanelMemberId, PanelMember> }

/** How far groups and members have come: numbers only, never how anybody judged. */
export function ProgressSections(props: ProgressProps) {
  return (
    <>
      <Groups {...props} />
      {props.members !== null && <Members {...props} members={props.members} />}
    </>
  )
}

interface GroupLine {
  readonly key: string
  readonly name: string
  readonly seats: readonly SeatLine[]
}

function Groups({ shown, groups }: ProgressProps) {
  const words = useWords()
  const { locale } = useReader()
  const order = [...groups.keys()]
  const lines = [...Map.groupBy(shown.seats, ({ groupId }) => groupId)]
    .map(([groupId, seats]): GroupLine => ({
      key: groupId ?? '',
      name: groupId === null ? words.noGroup : (groups.get(groupId)?.[locale] ?? words.noGroup),
      seats,
    }))
    .toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
  return (
    <Section title={words.groupProgress}>
      <DataTable
        caption={words.groupProgress}
        captionHidden
        rows={lines}
        rowKey={({ key }) => key}
        narrow
        columns={[
          { key: 'name', title: words.group, head: true, cell: ({ name }) => name },
          {
            key: 'members',
            title: words.members,
            kind: 'number',
            cell: ({ seats }) => formatCount(seats.length, locale),
          },
          {
            key: 'said',
            title: words.wordsGiven,
            kind: 'number',
            cell: ({ seats }) => formatRatio(saidOf(seats), locale),
          },
        ]}
      />
    </Section>
  )
}

function Members(props: MembersProps) {
  const { shown, members, mayRun, isOpen } = props
  const words = useWords()
  const order = (seat: SeatLine) => members.get(seat.memberId)?.number ?? Number.MAX_SAFE_INTEGER
  const rows = shown.seats.toSorted((a, b) => order(a) - order(b))
  const select = {
    name: 'member',
    action: officeHref(shown.round, '/links'),
    label: (seat: SeatLine) => members.get(seat.memberId)?.name ?? '–',
    actions: <Button description={words.makeLinksHint}>{words.makeLinks}</Button>,
  }
  return (
    <Section title={words.memberProgress} lead={words.memberProgressLead} id="members">
      {mayRun && isOpen && <ForPaper {...props} />}
      <DataTable
        caption={words.memberProgress}
        captionHidden
        rows={rows}
        rowKey={({ memberId }) => memberId}
        columns={useMemberColumns(props)}
        empty={<EmptyState title={words.refusals['no-members']} />}
        {...(mayRun && isOpen ? { select } : {})}
      />
    </Section>
  )
}

/** Who of those seated serves and no mail can reach, by name, with their links for the printer: all, without a server. */
function ForPaper({ shown, members, reach, hasMailServer }: MembersProps) {
  const words = useWords()
  const { locale } = useReader()
  const left = shown.seats
    .filter(({ memberId }) => reach.get(memberId) === false || (!hasMailServer && reach.has(memberId)))
    .flatMap(({ memberId }) => members.get(memberId) ?? [])
    .toSorted((a, b) => a.number - b.number)
  if (left.length === 0) return null
  const title = hasMailServer
    ? words.withoutAddress(formatCount(left.length, locale))
    : words.refusals['no-mail-server']
  return (
    <Notice tone="info" title={title}>
      <p>{left.map(({ name }) => name).join(', ')}</p>
      <Form action={officeHref(shown.round, '/links')} narrow={false}>
        {left.map(({ memberId }) => (
          <input key={memberId} type="hidden" name="member" value={memberId} />
        ))}
        <Button kind="tertiary">{words.makeTheirLinks}</Button>
      </Form>
    </Notice>
  )
}

function useMemberColumns(props: MembersProps): readonly Column<SeatLine>[] {
  const { groups, members, mayRun, isOpen } = props
  const deskColumns = useDeskColumns(props)
  const words = useWords()
  const { locale } = useReader()
  const name = ({ memberId }: SeatLine) => members.get(memberId)?.name ?? '–'
  const columns: readonly Column<SeatLine>[] = [
    {
      key: 'number',
      title: words.number,
      kind: 'number',
      cell: ({ memberId }) => members.get(memberId)?.number ?? '–',
    },
    { key: 'name', title: words.member, head: true, cell: name },
    {
      key: 'group',
      title: words.group,
      cell: ({ groupId }) => (groupId === null ? words.noGroup : (groups.get(groupId)?.[locale] ?? '–')),
    },
    {
      key: 'said',
      title: words.wordsGiven,
      kind: 'number',
      cell: (seat) => formatRatio(saidOf([seat]), locale),
    },
    { key: 'recused', title: words.recused, kind: 'number', cell: ({ recused }) => recused },
    { key: 'paper', title: words.viaWays.paper, kind: 'number', cell: ({ onPaper }) => onPaper },
  ]
  return mayRun && isOpen ? [...columns, ...deskColumns] : columns
}

/** While the round is open: who was mailed their link, and where a sheet of paper is entered. */
function useDeskColumns({ shown, members, reach }: MembersProps): readonly Column<SeatLine>[] {
  const words = useWords()
  const { locale } = useReader()
  return [
    {
      key: 'mailed',
      title: words.linkMailed,
      kind: 'date',
      cell: ({ memberId, mailedAt }) => {
        if (mailedAt !== null) return formatDay(dayInSeoul(mailedAt), locale)
        return reach.get(memberId) === false ? words.noAddress : '–'
      },
    },
    {
      key: 'sheet',
      title: words.paperSheet,
      cell: ({ memberId }) => (
        <ButtonLink
          href={officeHref(shown.round, `/sheets/${memberId}`)}
          kind="tertiary"
          size="small"
          description={members.get(memberId)?.name ?? '–'}
        >
          {words.paperSheet}
        </ButtonLink>
      ),
    },
  ]
}
