import type { ComponentChildren } from 'preact'
import { useReader, VisuallyHidden } from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { differingParts, type PledgeText, type TextPart } from '../domain/pledge-text.ts'
import { type WordRun, wordDiff } from '../domain/word-diff.ts'
import type { ShownChange } from '../use-cases/shown-changes.ts'
import { useWords } from './words.ts'

export type DepartmentNames = ReadonlyMap<DepartmentId, Localized>

interface OldAndNewProps {
  readonly change: Pick<ShownChange, 'kind' | 'before' | 'after' | 'stageBefore' | 'resumedStage' | 'into'>
  readonly names: DepartmentNames
}

interface Row {
  readonly key: string
  readonly label: string
  readonly before: string
  readonly after: string
  /** Written in Korean by those who work on it. */
  readonly korean: boolean
}

/** The old text beside the new one (신구대조), with the words that were taken out and put in marked and said. */
export function OldAndNew(props: OldAndNewProps) {
  const words = useWords()
  const rows = useRows(props)
  return (
    <table class="table side-by-side" role="table">
      <caption class="visually-hidden">{words.oldAndNew}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {words.item}
          </th>
          <th role="columnheader" scope="col">
            {words.before}
          </th>
          <th role="columnheader" scope="col">
            {words.after}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <ComparedRow key={row.key} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function ComparedRow({ row }: { readonly row: Row }) {
  const words = useWords()
  const { locale } = useReader()
  const runs = wordDiff(row.before, row.after)
  const lang = row.korean && locale !== 'ko' ? 'ko' : undefined
  return (
    <tr role="row">
      <th role="rowheader" scope="row" class="cell-head">
        {row.label}
      </th>
      <td role="cell" data-label={words.before} lang={lang}>
        <Side runs={runs} side="gone" whole={row.before} />
      </td>
      <td role="cell" data-label={words.after} lang={lang}>
        <Side runs={runs} side="new" whole={row.after} />
      </td>
    </tr>
  )
}

/** One side of the comparison: the words of both, and those of this side alone, marked. */
function Side({
  runs,
  side,
  whole,
}: {
  readonly runs: readonly WordRun[]
  readonly side: 'gone' | 'new'
  readonly whole: string
}): ComponentChildren {
  const words = useWords()
  if (whole === '') return <span>{words.none}</span>
  const Mark = side === 'gone' ? 'del' : 'ins'
  const said = side === 'gone' ? words.gone : words.added
  return runs
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ kind, text }, index) =>
      kind === 'same' ? (
        text
      ) : (
        <Mark key={index}>
          <VisuallyHidden>[{said}] </VisuallyHidden>
          {text}
          <VisuallyHidden> [{words.endOfMark}]</VisuallyHidden>
        </Mark>
      ),
    )
}

function useRows({ change, names }: OldAndNewProps): readonly Row[] {
  const words = useWords()
  const { locale } = useReader()
  const say = sayPart(words, locale, names)
  const rows = differingParts(change.before, change.after).map((part) => ({
    key: part,
    label: words.parts[part],
    before: say(change.before, part),
    after: say(change.after, part),
    korean: part === 'titleKo' || part === 'content' || part === 'goal',
  }))
  return [...rows, ...stageRow(change, words, locale)]
}

function sayPart(words: ReturnType<typeof useWords>, locale: 'ko' | 'en', names: DepartmentNames) {
  const name = (id: DepartmentId) => names.get(id)?.[locale] ?? '–'
  return (text: PledgeText, part: TextPart): string => {
    switch (part) {
      case 'titleKo':
        return text.title.ko
      case 'titleEn':
        return text.title.en
      case 'content':
        return text.content
      case 'goal':
        return text.goal
      case 'horizon':
        return words.horizons[text.horizon]
      case 'lead':
        return name(text.leadDepartmentId)
      case 'helpers':
        return text.helperIds.map(name).join(', ')
    }
  }
}

function stageRow(
  { kind, stageBefore, resumedStage, into }: OldAndNewProps['change'],
  words: ReturnType<typeof useWords>,
  locale: 'ko' | 'en',
): readonly Row[] {
  const after = { hold: 'on-hold', drop: 'dropped', merge: 'dropped', resume: resumedStage } as const
  const stage = kind in after ? after[kind as keyof typeof after] : null
  if (stage === null) return []
  const row = {
    ...{ key: 'stage', label: words.parts.stage, korean: false },
    before: words.stages[stageBefore ?? 'none'],
    after: words.stages[stage],
  }
  if (into === null) return [row]
  const merged = `${into.number}. ${into.title[locale]}`
  return [row, { key: 'into', label: words.parts.into, before: '', after: merged, korean: false }]
}
