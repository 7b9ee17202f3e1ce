import { DataTable, Disclosure, Section, StatusBadge, type Tone, useReader } from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { formatCount } from '#platform/text/format.ts'
import { limitOf, type ProposalType } from '#modules/participatory-budget/index.ts'
import type { Ranked } from '../domain/priority.ts'
import type { LocalProposal, RoundStanding } from '../use-cases/standing.ts'
import { inEok, inMillion } from './amounts.ts'
import { useWords } from './words.ts'

export const fitTones: Readonly<Record<Ranked<LocalProposal>['outcome'], Tone>> = {
  fits: 'success',
  'too-dear': 'neutral',
  'no-points': 'warning',
}

interface LocalListsProps {
  readonly standing: RoundStanding
  readonly names: ReadonlyMap<DepartmentId, Localized>
  /** Long lists open on a click. */
  readonly folded?: boolean
}

/** What local meetings put in order, type by type. */
export function LocalLists(props: LocalListsProps) {
  return (
    <>
      {[...props.standing.local]
        .filter(([, ranked]) => ranked.length > 0)
        .map(([type, ranked]) => (
          <LocalList key={type} {...props} type={type} ranked={ranked} />
        ))}
    </>
  )
}

interface LocalListProps extends LocalListsProps {
  readonly type: ProposalType
  readonly ranked: readonly Ranked<LocalProposal>[]
}

function LocalList(props: LocalListProps) {
  const { standing, type, ranked, folded = false } = props
  const words = useWords()
  const { locale } = useReader()
  const { round } = standing
  const fitting = ranked.filter(({ outcome }) => outcome === 'fits')
  const spent = fitting.reduce((sum, { proposal }) => sum + proposal.cost, 0n)
  const isOpen = ranked.every(({ outcome }) => outcome === 'no-points')
  return (
    <Section
      title={words.localTitle(words.types[type])}
      id={type}
      lead={
        isOpen
          ? words.localOpen
          : words.localLead(
              formatCount(fitting.length, locale),
              inEok(spent, locale),
              inEok(limitOf(round, type), locale),
            )
      }
    >
      {folded ? (
        <Disclosure summary={words.seeAll(formatCount(ranked.length, locale))}>
          <RankedTable {...props} />
        </Disclosure>
      ) : (
        <RankedTable {...props} />
      )}
    </Section>
  )
}

function RankedTable({ standing, names, type, ranked }: LocalListProps) {
  const words = useWords()
  const { locale } = useReader()
  const { round } = standing
  const town = (id: DepartmentId | null) => (id === null ? '–' : (names.get(id)?.[locale] ?? '–'))
  return (
    <DataTable
      caption={words.localTitle(words.types[type])}
      captionHidden
      rows={ranked}
      rowKey={({ proposal }) => proposal.line.id}
      rowHref={({ proposal }) => `/budget/rounds/${round.year}/results/${proposal.number}`}
      columns={[
          { key: 'rank', title: words.rank, kind: 'number', cell: ({ rank }) => rank ?? '–' },
          { key: 'title', title: words.project, head: true, cell: ({ proposal }) => <span lang="ko">{proposal.line.title}</span> },
          { key: 'town', title: words.town, cell: ({ proposal }) => town(proposal.line.townId) },
          { key: 'points', title: words.points, kind: 'number', cell: ({ proposal }) => proposal.points ?? '–' },
          { key: 'supporters', title: words.supporters, kind: 'number', cell: ({ proposal }) => formatCount(proposal.supporters, locale) },
          { key: 'cost', title: words.cost, kind: 'number', cell: ({ proposal }) => inMillion(proposal.cost, locale) },
          { key: 'outcome', title: words.outcome, kind: 'status', cell: ({ outcome }) => <StatusBadge tone={fitTones[outcome]}>{words[outcome]}</StatusBadge> },
        ]} // prettier-ignore
    />
  )
}
