import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  Form,
  Items,
  Notice,
  type Option,
  PageHeading,
  Section,
  SelectField,
  StatusBadge,
  type Tone,
  useReader,
} from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import { type LineChange, onlyChanges } from '../domain/intake/compare-lines.ts'
import {
  type ComparedAspect,
  comparedAspects,
  isSameProgramme,
  isUnchanged,
  type PlanComparison,
  type ProgrammeChange,
} from '../domain/intake/compare-plans.ts'
import { base } from './document-of-path.ts'
import { type PlanDocumentWords, useWords } from './words.ts'

export interface ComparePageProps {
  readonly documentId: string
  readonly options: readonly Option[]
  readonly chosen: string
  /** What the other document is called; null while none was chosen. */
  readonly earlier: string | null
  readonly comparison: PlanComparison | null
}

/** Two versions of a plan: what came, what went, what changed. */
export function ComparePage({ documentId, options, chosen, earlier, comparison }: ComparePageProps) {
  const words = useWords()
  return (
    <>
      <PageHeading
        title={words.compareTitle}
        lead={earlier === null ? undefined : words.compareLead(earlier)}
      />
      {options.length === 0 ? (
        <EmptyState title={words.compareNone}>{words.compareNoneBody}</EmptyState>
      ) : (
        <Form action={`${base}/${documentId}/compare`} method="get" narrow label={words.compareWith}>
          <SelectField name="with" label={words.compareWith} value={chosen} options={options} />
          <Button kind="secondary">{words.compareShow}</Button>
        </Form>
      )}
      {comparison !== null && <Comparison comparison={comparison} />}
    </>
  )
}

function Comparison({ comparison }: { readonly comparison: PlanComparison }) {
  const words = useWords()
  const { locale } = useReader()
  if (isUnchanged(comparison)) return <Notice tone="success">{words.compareSame}</Notice>
  const { programmes } = comparison
  const changed = programmes.filter((one) => one.kind === 'both' && !isSameProgramme(one))
  const same = programmes.filter(isSameProgramme)
  const of = (kind: ProgrammeChange['kind']) =>
    formatCount(programmes.filter((one) => one.kind === kind).length, locale)
  return (
    <>
      <p>{words.compareSentence(formatCount(changed.length, locale), of('added'), of('removed'))}</p>
      <Aspect title={words.headChanges} changes={comparison.head} />
      {programmes
        .filter((one) => !isSameProgramme(one))
        .map((one, index) => (
          <Programme key={index} change={one} />
        ))}
      <Aspect title={words.resultChanges} changes={comparison.results} />
      {same.length > 0 && (
        <Section title={words.programmesSame}>
          <Items
            items={same.flatMap((one) =>
              one.kind === 'both'
                ? [{ marker: '○', text: words.programmeOf(one.after.number, one.after.title), items: [] }]
                : [],
            )}
          />
        </Section>
      )}
    </>
  )
}

const programmeTones = { added: 'success', removed: 'danger', both: 'info' } as const

function Programme({ change }: { readonly change: ProgrammeChange }) {
  const words = useWords()
  const shown = change.kind === 'both' ? change.after : change.programme
  // One number may be of a programme that went and of one that came: their tables need names of their own.
  const mark = change.kind === 'removed' ? ` (${words.programmeRemoved})` : ''
  const said = { added: words.programmeAdded, removed: words.programmeRemoved, both: words.programmeChanged }
  return (
    <Section
      title={words.programmeOf(shown.number, shown.title)}
      aside={<StatusBadge tone={programmeTones[change.kind]}>{said[change.kind]}</StatusBadge>}
    >
      {comparedAspects.map((aspect) => (
        <ChangeTable
          key={aspect}
          title={words.programmeOf(shown.number, `${words.aspects[aspect]}${mark}`)}
          changes={changesIn(change, aspect)}
        />
      ))}
      {change.kind === 'both' && change.before.number !== change.after.number && (
        <p>{`${words.number}: ${change.before.number} → ${change.after.number}`}</p>
      )}
    </Section>
  )
}

/** All lines of a programme that came or went as a whole. */
function changesIn(change: ProgrammeChange, aspect: ComparedAspect): readonly LineChange[] {
  if (change.kind === 'both') return change.changes[aspect]
  const { kind, programme } = change
  return programme.lines[aspect].map((text) => ({ kind, text }))
}

function Aspect({ title, changes }: { readonly title: string; readonly changes: readonly LineChange[] }) {
  if (onlyChanges(changes).length === 0) return null
  return (
    <Section title={title}>
      <ChangeTable title={title} changes={changes} />
    </Section>
  )
}

/** More than anybody reads; the sentence above tells how many there are. */
const mostShown = 500

function ChangeTable({
  title,
  changes,
}: {
  readonly title: string
  readonly changes: readonly LineChange[]
}) {
  const words = useWords()
  const { locale } = useReader()
  const different = onlyChanges(changes)
  if (different.length === 0) return null
  const rows = different.slice(0, mostShown).map((change, index) => ({ key: String(index), change }))
  return (
    <DataTable
      caption={words.changesCaption(title, formatCount(different.length, locale))}
      columns={columnsOf(words)}
      rows={rows}
      rowKey={({ key }) => key}
    />
  )
}

const changeTones: Readonly<Record<LineChange['kind'], Tone>> = {
  same: 'neutral',
  added: 'success',
  removed: 'danger',
  changed: 'info',
}

interface ChangeRow {
  readonly key: string
  readonly change: LineChange
}

function columnsOf(words: PlanDocumentWords): readonly Column<ChangeRow>[] {
  return [
    {
      key: 'kind',
      title: words.columns.state,
      kind: 'status',
      head: true,
      cell: ({ change: { kind } }) => (
        <StatusBadge tone={changeTones[kind]}>{kind === 'same' ? '' : words.changeKinds[kind]}</StatusBadge>
      ),
    },
    {
      key: 'before',
      title: words.before,
      cell: ({ change }) =>
        change.kind === 'changed' ? (
          <del>{change.from}</del>
        ) : change.kind === 'removed' ? (
          <del>{change.text}</del>
        ) : (
          ''
        ),
    },
    {
      key: 'after',
      title: words.after,
      cell: ({ change }) =>
        change.kind === 'changed' ? (
          <ins>{change.to}</ins>
        ) : change.kind === 'added' ? (
          <ins>{change.text}</ins>
        ) : (
          ''
        ),
    },
  ]
}
