import { type Column, DataTable, Section, useReader } from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import type { DrawResult } from '../domain/lottery/lottery.ts'
import type { Applicant } from '../domain/open-call.ts'
import { Korean, type TownNames, useTown } from './say.tsx'
import { useWords } from './words.ts'

interface DrawnListProps {
  readonly result: DrawResult
  readonly applicants: readonly Applicant[]
  readonly towns: TownNames
}

interface DrawnRow {
  readonly applicant: Applicant
  readonly rank: string
}

/** Who was drawn and who is a reserve, by name: for the secretariat, which has to call them. */
export function DrawnList({ result, applicants, towns }: DrawnListProps) {
  const words = useWords()
  const { locale } = useReader()
  const town = useTown(towns)
  const byTicket = new Map(applicants.map((each) => [each.ticket, each]))
  const ranked = (tickets: readonly number[], say: (rank: number) => string) =>
    tickets.flatMap((ticket, index): readonly DrawnRow[] => {
      const applicant = byTicket.get(ticket)
      return applicant === undefined ? [] : [{ applicant, rank: say(index + 1) }]
    })
  const rows = [
    ...ranked(result.members, words.office.rankMember),
    ...ranked(result.reserves, words.reserveRank),
  ]
  const columns: readonly Column<DrawnRow>[] = [
    { key: 'rank', title: words.office.rank, cell: ({ rank }) => rank },
    {
      key: 'ticket',
      title: words.office.ticket,
      kind: 'number',
      cell: ({ applicant }) => applicant.ticket ?? '–',
    },
    {
      key: 'name',
      title: words.name,
      head: true,
      cell: ({ applicant }) => <Korean>{applicant.name}</Korean>,
    },
    { key: 'town', title: words.town, cell: ({ applicant }) => town(applicant.town) },
    { key: 'sex', title: words.sex, cell: ({ applicant }) => words.sexes[applicant.sex] },
    { key: 'age', title: words.age, cell: ({ applicant }) => words.ages[applicant.ageBand] },
    {
      key: 'contact',
      title: words.office.contact,
      cell: ({ applicant }) => applicant.phone ?? applicant.email ?? '–',
    },
    { key: 'state', title: words.state, cell: ({ applicant }) => words.applicantStates[applicant.state] },
  ]
  const caption = `${words.office.drawnList} ${formatCount(rows.length, locale)}`
  return (
    <Section title={caption} id="drawn">
      <DataTable
        caption={caption}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ applicant }) => applicant.id}
      />
    </Section>
  )
}
