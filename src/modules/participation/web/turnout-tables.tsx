import { DataTable, Section, useReader } from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { Turnout } from '../data/turnout-queries.ts'
import { useWords } from './words.ts'

/** Towns with fewer voters are not told apart: there everybody knows who went to vote. */
const FEWEST = 5

interface TurnoutTablesProps {
  readonly figures: Turnout
  readonly townName: (id: DepartmentId | null) => string | null
}

/** How many voted, by day, and after the close by way and town. */
export function TurnoutTables({ figures, townName }: TurnoutTablesProps) {
  const words = useWords()
  const { locale } = useReader()
  const days = figures.byDay.map(({ day, voters }) => ({ name: formatDay(day, locale), voters }))
  if (days.length === 0) return null
  const ways = figures.byWay?.map(({ way, voters }) => ({ name: words.ways[way], voters })) ?? []
  return (
    <Section title={words.turnout}>
      <Counts caption={words.byDay} head={words.day} rows={days} />
      {ways.length > 0 && <Counts caption={words.byWay} head={words.way} rows={ways} />}
      <Towns {...{ figures, townName }} />
    </Section>
  )
}

function Towns({ figures, townName }: TurnoutTablesProps) {
  const words = useWords()
  const all =
    figures.byTown?.map(({ townId, voters }) => ({ name: townName(townId) ?? words.noTown, voters })) ?? []
  if (all.length < 2) return null
  const told = all.filter(({ voters }) => voters >= FEWEST)
  const rest = all.filter(({ voters }) => voters < FEWEST).reduce((sum, { voters }) => sum + voters, 0)
  return (
    <>
      <Counts
        caption={words.byTown}
        head={words.town}
        rows={rest === 0 ? told : [...told, { name: words.otherTowns, voters: rest }]}
      />
      {rest > 0 && <p>{words.few(FEWEST)}</p>}
    </>
  )
}

interface CountsProps {
  readonly caption: string
  readonly head: string
  readonly rows: readonly { readonly name: string; readonly voters: number }[]
}

function Counts({ caption, head, rows }: CountsProps) {
  const words = useWords()
  const { locale } = useReader()
  const sum = rows.reduce((all, { voters }) => all + voters, 0)
  if (rows.length === 0) return null
  return (
    <DataTable
      caption={caption}
      narrow
      rows={rows}
      rowKey={({ name }) => name}
      totals={{ voters: formatCount(sum, locale) }}
      columns={[
        { key: 'name', title: head, head: true, cell: ({ name }) => name },
        {
          ...{ key: 'voters', title: words.voters, kind: 'number' },
          cell: ({ voters }) => formatCount(voters, locale),
        },
      ]}
    />
  )
}
