import { type Column, DataTable, DueMark, Link, Section, useReader } from '#design/index.ts'
import { formatCount, formatInstant } from '#platform/text/format.ts'
import type { PledgeCheck } from '../data/check-queries.ts'
import type { SnapshotHead } from '../data/snapshot-queries.ts'
import { type AnswerCounts, countAnswers } from '../domain/check-answer.ts'
import type { CheckLine } from '../use-cases/check-lines.ts'
import { checkHref } from './check-asked.ts'
import { useWords } from './words.ts'

interface VersionsProps {
  readonly check: PledgeCheck
  readonly snapshots: readonly SnapshotHead[]
}

/** The frozen versions of a round, which one is published, and why there is more than one. */
export function Versions({ check, snapshots }: VersionsProps) {
  const words = useWords()
  const { locale } = useReader()
  if (snapshots.length === 0) return null
  const columns: readonly Column<SnapshotHead>[] = [
    { key: 'version', title: words.version, kind: 'number', head: true, cell: ({ version }) => version },
    { key: 'at', title: words.takenAt, kind: 'date', cell: ({ takenAt }) => formatInstant(takenAt, locale) },
    { key: 'by', title: words.takenBy, cell: ({ takenBy }) => takenBy },
    {
      key: 'published',
      title: words.state,
      cell: ({ id }) =>
        id === check.published?.snapshotId ? words.checkStates.published : words.notPublished,
    },
    { key: 'reason', title: words.versionReason, cell: ({ reason }) => reason ?? '–' },
    { key: 'hash', title: words.hash, cell: ({ hash }) => <code>{hash.slice(0, 16)}</code> },
  ]
  return (
    <Section title={words.versions} id="versions">
      <DataTable
        caption={words.versions}
        captionHidden
        columns={columns}
        rows={snapshots}
        rowKey={({ id }) => id}
        rowHref={({ version }) => checkHref(check.id, `/frozen?version=${version}`)}
      />
    </Section>
  )
}

interface DepartmentLine {
  readonly key: string
  readonly name: string
  readonly lines: readonly CheckLine[]
  readonly counts: AnswerCounts
  readonly missing: number
}

interface DepartmentsProps {
  readonly check: PledgeCheck
  readonly lines: readonly CheckLine[]
}

/** Departments, who owes most first. */
export function Departments({ check, lines }: DepartmentsProps) {
  const words = useWords()
  const { locale } = useReader()
  const groups = [...Map.groupBy(lines, ({ answer }) => answer.departmentId)]
  const departments = groups
    .map(([key, own]): DepartmentLine => {
      const counts = countAnswers(own.map(({ answer }) => answer.state))
      const name = own[0]?.department[locale] ?? '–'
      return { key, name, lines: own, counts, missing: counts.asked + counts.returned }
    })
    .toSorted((a, b) => b.missing - a.missing)
  const said = (count: number) => formatCount(count, locale)
  const columns: readonly Column<DepartmentLine>[] = [
    {
      key: 'department',
      title: words.department,
      head: true,
      cell: ({ key, name }) => <Link href={checkHref(check.id, `?department=${key}#answers`)}>{name}</Link>,
    },
    { key: 'asked', title: words.asked, kind: 'number', cell: (each) => said(each.lines.length) },
    { key: 'owes', title: words.owes, kind: 'number', cell: ({ missing }) => said(missing) },
    {
      key: 'due',
      title: words.dueDay,
      cell: ({ missing }) =>
        check.state === 'open' ? <DueMark day={check.dueDay} done={missing === 0} /> : '–',
    },
    ...(['returned', 'accepted'] as const).map((state) => ({
      key: state,
      title: words.answerStates[state],
      kind: 'number' as const,
      cell: ({ counts }: DepartmentLine) => said(counts[state]),
    })),
  ]
  return (
    <Section title={words.byDepartment} id="departments">
      <DataTable
        caption={words.byDepartmentCaption(said(departments.length))}
        captionHidden
        columns={columns}
        rows={departments}
        rowKey={({ key }) => key}
        rowTone={({ missing }) => (check.state === 'open' && missing > 0 ? 'warning' : undefined)}
      />
    </Section>
  )
}
