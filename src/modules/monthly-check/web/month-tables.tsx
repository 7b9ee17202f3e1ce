import { ButtonLink, type Column, DataTable, Disclosure, Link, Section, useReader } from '#design/index.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import { formatCount, formatDay, formatMonth, formatRatio } from '#platform/text/format.ts'
import { qualityCounts } from '../domain/tracking-quality.ts'
import type { MonthCheck } from '../data/check-queries.ts'
import type { SnapshotHead } from '../data/snapshot-queries.ts'
import type { MonthStanding } from '../use-cases/month-lines.ts'
import type { UnitStanding } from '../use-cases/unit-standing.ts'
import { monthHref } from './month-asked.ts'
import { CheckBadge, unitName } from './say.tsx'
import { useWords } from './words.ts'

/** Each unit's answers and tracking score. */
export function UnitTable({
  standing,
  units,
}: {
  readonly standing: MonthStanding
  readonly units: readonly UnitStanding[]
}) {
  const words = useWords()
  const { locale } = useReader()
  const { check, staleDays } = standing
  return (
    <Section title={words.byUnit} aside={<Link href={monthHref(check.id, '/answers')}>{words.stepAll}</Link>}>
      <DataTable
        caption={words.byUnitCaption(formatCount(units.length, locale))}
        captionHidden
        rows={units}
        rowKey={({ key }) => key}
        rowHref={({ first }) => monthHref(check.id, `/answers?${unitQuery(first)}`)}
        columns={useUnitColumns()}
      />
      <Disclosure summary={words.qualityTitle}>
        <p>{words.qualityBody(staleDays)}</p>
      </Disclosure>
    </Section>
  )
}

function useUnitColumns(): readonly Column<UnitStanding>[] {
  const words = useWords()
  const { locale } = useReader()
  const count = (number: number) => formatCount(number, locale)
  return [
    { key: 'unit', title: words.unit, head: true, cell: ({ first }) => unitName(first, locale) },
    { key: 'asked', title: words.asked, kind: 'number', cell: ({ asked }) => count(asked) },
    {
      key: 'missing',
      title: words.missingShort,
      kind: 'number',
      cell: ({ answers }) => count(answers.asked),
    },
    {
      key: 'answered',
      title: words.answeredShort,
      kind: 'number',
      phone: 'hidden',
      cell: ({ answers }) => count(answers.answered),
    },
    {
      key: 'returned',
      title: words.returnedShort,
      kind: 'number',
      phone: 'hidden',
      cell: ({ answers }) => count(answers.returned),
    },
    {
      key: 'accepted',
      title: words.acceptedShort,
      kind: 'number',
      phone: 'hidden',
      cell: ({ answers }) => count(answers.accepted),
    },
    { key: 'late', title: words.lateShort, kind: 'number', cell: ({ stages }) => count(stages.late) },
    {
      key: 'stale',
      title: words.staleShort,
      kind: 'number',
      cell: ({ stages }) => count(stages.stale),
    },
    { key: 'quality', title: words.quality, cell: (unit) => <Score unit={unit} /> },
    {
      key: 'people',
      title: words.asksWhom,
      cell: ({ people }) => people.map(({ name }) => name).join(', ') || words.nobody,
    },
  ]
}

/** A unit's part of the list of answers. */
function unitQuery({
  departmentId,
  team,
}: {
  readonly departmentId: string
  readonly team: string | null
}): string {
  const query = new URLSearchParams({ department: departmentId })
  if (team !== null) query.set('team', team)
  return query.toString()
}

function Score({ unit: { score } }: { unit: UnitStanding }) {
  const words = useWords()
  const { locale } = useReader()
  const { part, whole } = qualityCounts(score)
  if (whole === 0) return <>–</>
  const count = (number: number) => formatCount(number, locale)
  return (
    <>
      <strong>{formatRatio(ratio(part, whole), locale)}</strong>
      <br />
      <small>
        {words.qualityInputs(
          count(score.owner),
          count(score.nextDate),
          count(score.freshReport),
          count(score.tasks),
        )}
      </small>
    </>
  )
}

interface MonthListProps {
  readonly standing: MonthStanding
  readonly checks: readonly MonthCheck[]
  readonly snapshots: readonly SnapshotHead[]
}

/** Every month of the plan with its last snapshot. */
export function MonthList({ standing, checks, snapshots }: MonthListProps) {
  const words = useWords()
  const { locale } = useReader()
  const latest = new Map(snapshots.toReversed().map((head) => [head.checkId, head]))
  const rows = checks.filter(({ planId }) => planId === standing.check.planId)
  return (
    <Section
      title={words.months}
      aside={
        snapshots.length > 1 && (
          <ButtonLink href="/office/monthly-check/compare" kind="tertiary" size="small">
            {words.compare}
          </ButtonLink>
        )
      }
    >
      <DataTable
        caption={words.monthsCaption(formatCount(rows.length, locale))}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => monthHref(id)}
        columns={[
          { key: 'month', title: words.month, head: true, cell: ({ month }) => formatMonth(month, locale) },
          {
            key: 'state',
            title: words.state,
            kind: 'status',
            cell: ({ state }) => <CheckBadge state={state} />,
          },
          {
            key: 'due',
            title: words.due,
            kind: 'date',
            phone: 'hidden',
            cell: ({ dueDay }) => formatDay(dueDay, locale),
          },
          {
            key: 'snapshot',
            title: words.snapshots,
            cell: ({ id }) => {
              const head = latest.get(id)
              return head === undefined ? (
                '–'
              ) : (
                <Link href={`/office/monthly-check/snapshots/${head.id}`}>{words.version(head.version)}</Link>
              )
            },
          },
        ]}
      />
    </Section>
  )
}
