import {
  type Column,
  DataTable,
  EmptyState,
  Link,
  PageHeading,
  ProgressBar,
  StatusBadge,
  type Tone,
  useReader,
} from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import type { Entry } from '../domain/entry.ts'
import type { Review } from '../domain/review.ts'
import type { Exclusion, Sheet } from '../domain/sheet.ts'
import { formatPoints } from './points.ts'
import { type Names, office } from './review-in.ts'
import { Words } from './review-parts.tsx'
import { useWords } from './words.ts'

interface MineProps {
  readonly review: Review
  readonly entries: readonly Entry[]
  readonly sheets: readonly Sheet[]
  readonly exclusions: readonly Exclusion[]
  readonly names: Names
}

interface Own {
  readonly entry: Entry
  readonly sheet: Sheet | undefined
  readonly state: 'none' | 'draft' | 'sent' | 'department' | 'declared'
}

const tones: Readonly<Record<Own['state'], Tone>> = {
  ...{ none: 'warning', draft: 'info', sent: 'success', department: 'neutral', declared: 'neutral' },
}

/** All entries that a reviewer judges, and what is left. */
export function MinePage({ review, entries, sheets, exclusions, names }: MineProps) {
  const words = useWords()
  const { locale } = useReader()
  const rows: readonly Own[] = entries.map((entry) => {
    const sheet = sheets.find(({ entryId }) => entryId === entry.id)
    const out = exclusions.find(({ entryId }) => entryId === entry.id)
    return { entry, sheet, state: out?.kind ?? sheet?.state ?? 'none' }
  })
  const asked = rows.filter(({ state }) => state !== 'department' && state !== 'declared')
  const sent = asked.filter(({ state }) => state === 'sent').length
  const said = (count: number) => formatCount(count, locale)
  const lead = () => {
    if (asked.length === 0) return words.mine.noneYet
    return sent === asked.length
      ? words.mine.allDone
      : words.mine.lead(said(asked.length - sent), said(asked.length))
  }
  return (
    <>
      <PageHeading kicker={review.title} title={words.mine.title} lead={lead()} />
      <ProgressBar
        part={sent}
        whole={asked.length}
        label={words.sheets}
        text={words.sheetsOf(said(sent), said(asked.length))}
      />
      <DataTable
        caption={words.mine.title}
        captionHidden
        rows={rows}
        rowKey={({ entry }) => entry.id}
        columns={useColumns(review, names)}
        empty={<EmptyState title={words.mine.noneYet} />}
      />
    </>
  )
}

function useColumns(review: Review, names: Names): readonly Column<Own>[] {
  const words = useWords()
  const { locale } = useReader()
  return [
    {
      key: 'title',
      title: words.entry,
      head: true,
      cell: ({ entry }) => (
        <Link href={`${office}/${review.id}/mine/${entry.id}`}>
          <Words>{entry.title}</Words>
        </Link>
      ),
    },
    {
      key: 'department',
      title: words.department,
      cell: ({ entry }) => names.get(entry.departmentId)?.[locale] ?? '–',
    },
    {
      key: 'state',
      title: words.mine.state,
      kind: 'status',
      cell: ({ state }) => <StatusBadge tone={tones[state]}>{words.mine.states[state]}</StatusBadge>,
    },
    {
      key: 'points',
      title: words.points,
      kind: 'number',
      cell: ({ sheet }) => (sheet?.total == null ? '–' : formatPoints(sheet.total, locale)),
    },
  ]
}
