import { type Column, DataTable, Link, Notice, Section, useReader } from '#design/index.ts'
import { formatCount, formatInstant } from '#platform/text/format.ts'
import type { PartHead, PlanDocumentHead } from '../data/plan-document-queries.ts'
import type { DocumentCheck, Finding } from '../domain/intake/document-check.ts'
import { base } from './document-of-path.ts'
import { partTitle } from './part-page.tsx'
import { useWords } from './words.ts'

/** The document's parts with what each still needs. */
export function PartList({
  document,
  parts,
  check,
}: {
  readonly document: PlanDocumentHead
  readonly parts: readonly PartHead[]
  readonly check: DocumentCheck | null
}) {
  const words = useWords()
  const { locale } = useReader()
  const count = (number: number) => formatCount(number, locale)
  const missing = (place: number) =>
    (check?.obstacles ?? []).filter(({ part }) => part === place).reduce((sum, one) => sum + one.count, 0)
  const columns: readonly Column<PartHead>[] = [
    { key: 'part', title: words.partColumns.part, head: true, cell: (part) => partTitle(part, words) },
    {
      key: 'missing',
      title: words.partColumns.missing,
      kind: 'number',
      cell: ({ place }) => (missing(place) === 0 ? words.nothingMissing : count(missing(place))),
    },
    {
      key: 'doubts',
      title: words.partColumns.doubts,
      kind: 'number',
      cell: ({ doubts, doubtsOpen }) =>
        doubts === 0 ? words.noDoubts : words.doubtsLeft(count(doubtsOpen), count(doubts)),
    },
    {
      key: 'saved',
      title: words.partColumns.saved,
      cell: ({ savedBy, savedAt }) =>
        savedBy === null || savedAt === null
          ? words.notSaved
          : words.saved(savedBy, formatInstant(savedAt, locale)),
    },
  ]
  if (parts.length === 0) return null
  return (
    <Section
      title={words.parts}
      id="parts"
      lead={document.state === 'to-correct' && document.doubtsOpen > 0 ? words.doubtsGoAlong : undefined}
    >
      <DataTable
        caption={words.partsCaption(parts.length - 1)}
        columns={columns}
        rows={parts}
        rowKey={({ place }) => String(place)}
        rowHref={({ place }) => `${base}/${document.id}/parts/${place}`}
      />
    </Section>
  )
}

/** What was found about the parts, each with a link to where it is mended. */
export function Findings<Kind extends string>({
  document,
  parts,
  findings,
  texts,
  caption,
}: {
  readonly document: PlanDocumentHead
  readonly parts: readonly PartHead[]
  readonly findings: readonly Finding<Kind>[]
  readonly texts: Readonly<Record<Kind, string>>
  readonly caption: string
}) {
  const words = useWords()
  const { locale } = useReader()
  const columns: readonly Column<Finding<Kind>>[] = [
    {
      key: 'part',
      title: words.findingColumns.part,
      head: true,
      cell: ({ part: place }) => {
        const part = parts.find((one) => one.place === place)
        return (
          <Link href={`${base}/${document.id}/parts/${place}`}>
            {part === undefined ? words.headPart : partTitle(part, words)}
          </Link>
        )
      },
    },
    { key: 'what', title: words.findingColumns.what, cell: ({ kind }) => texts[kind] },
    {
      key: 'count',
      title: words.findingColumns.count,
      kind: 'number',
      cell: ({ count }) => formatCount(count, locale),
    },
  ]
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={findings}
      rowKey={({ part, kind }) => `${part} ${kind}`}
    />
  )
}

/** A place that does not fit into a plan. */
export interface Trouble {
  readonly where: string
  readonly what: string
}

/** Why a plan was refused whole. */
export function Troubles({ troubles }: { readonly troubles: readonly Trouble[] }) {
  const words = useWords()
  if (troubles.length === 0) return null
  const texts: Readonly<Record<string, string>> = words.troubles
  return (
    <>
      <Notice tone="danger" live>
        {words.doesNotFit}
      </Notice>
      <DataTable
        caption={words.doesNotFit}
        captionHidden
        columns={[
          { key: 'where', title: words.troubleColumns.where, head: true, cell: ({ where }) => where },
          {
            key: 'what',
            title: words.troubleColumns.what,
            cell: ({ what }) => texts[what] ?? words.troubleOther,
          },
        ]}
        rows={troubles.slice(0, 50)}
        rowKey={({ where, what }) => `${where} ${what}`}
      />
    </>
  )
}
