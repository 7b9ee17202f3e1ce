import { EmptyState, Link, Section, StatusBadge, useReader } from '#design/index.ts'
import { doubtText } from '../doubt-texts.ts'
import type { DraftDoubt, SourceLine } from '../domain/intake/document-draft.ts'
import { useWords } from './words.ts'

interface MarkedLine {
  readonly key: string
  readonly line: SourceLine
  readonly isFirst: boolean
  readonly doubts: readonly { readonly index: number; readonly draft: DraftDoubt }[]
}

/** The document's own lines in their order, with what is doubted at each. */
export function SourceLines({
  lines,
  doubts,
  gone,
}: {
  readonly lines: readonly SourceLine[]
  readonly doubts: readonly DraftDoubt[]
  readonly gone: boolean
}) {
  const words = useWords()
  return (
    <Section title={words.sourceTitle} id="source">
      {lines.length === 0 ? (
        <EmptyState title={gone ? words.sourceGone : words.sourceNone} />
      ) : (
        <table class="table table-plain">
          <caption class="visually-hidden">{words.sourceCaption}</caption>
          <thead>
            <tr>
              <th scope="col" class="cell-number">
                {words.line}
              </th>
              <th scope="col">{words.lineText}</th>
            </tr>
          </thead>
          <tbody>
            {markedLines(lines, doubts).map(({ key, ...marked }) => (
              <Line key={key} {...marked} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

function Line({ line, isFirst, doubts }: Omit<MarkedLine, 'key'>) {
  const words = useWords()
  const { locale } = useReader()
  const isOpen = doubts.some(({ draft }) => draft.answer === null)
  return (
    <tr id={isFirst ? `line-${line.number}` : undefined} class={isOpen ? 'row-warning' : undefined}>
      <td class="cell-number">{line.number}</td>
      <td>
        {line.kind === 'heading' ? <strong>{line.text}</strong> : indented(line.text)}
        {doubts.map(({ index, draft }) => (
          <p key={index}>
            <StatusBadge tone={draft.answer === null ? 'warning' : 'neutral'}>{words.doubtMark}</StatusBadge>{' '}
            <Link href={`#doubts.${index}.answer`}>{doubtText(draft.doubt, locale)}</Link>
          </p>
        ))}
      </td>
    </tr>
  )
}

/** A level is told by the space before its line, which a page would swallow. */
const indented = (text: string): string => text.replace(/^ +/, (space) => '\u00a0'.repeat(space.length))

function markedLines(lines: readonly SourceLine[], doubts: readonly DraftDoubt[]): readonly MarkedLine[] {
  const byLine = Map.groupBy(
    doubts.map((draft, index) => ({ index, draft })),
    ({ draft }) => draft.doubt.where.place?.number ?? 0,
  )
  return lines.map((line, index) => {
    const isFirst = lines[index - 1]?.number !== line.number
    return { key: String(index), line, isFirst, doubts: isFirst ? (byLine.get(line.number) ?? []) : [] }
  })
}
