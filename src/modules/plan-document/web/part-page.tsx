import {
  Button,
  ButtonRow,
  ErrorSummary,
  Form,
  formFields,
  Grid,
  Link,
  Notice,
  type Option,
  PageHeading,
  type SaidErrors,
  Section,
  SideBySide,
  StatusBadge,
  Tabs,
} from '#design/index.ts'
import type { DocumentPart, PartHead, PlanDocumentHead } from '../data/plan-document-queries.ts'
import { DoubtFields } from './doubt-fields.tsx'
import { fieldLabel } from './field-label.ts'
import { type FormValues, shapeOf, valuesOfPart } from './form-values.ts'
import { HeadFields } from './head-form.tsx'
import { ProgrammeFields } from './programme-form.tsx'
import { SourceLines } from './source-lines.tsx'
import { useWords } from './words.ts'

export interface PartPageProps {
  readonly document: PlanDocumentHead
  readonly parts: readonly PartHead[]
  readonly part: DocumentPart
  readonly departments: readonly Option[]
  /** What was typed, when it was not saved. */
  readonly typed: FormValues | null
  readonly errors: SaidErrors
  /** Someone else saved between the reading and the saving of this page. */
  readonly stale: boolean
}

/** One part: the document's lines at the left, what was read of them as a form at the right. */
export function PartPage(props: PartPageProps) {
  const { document, parts, part } = props
  const words = useWords()
  const isOpen = document.state === 'to-correct'
  return (
    <>
      <PageHeading
        kicker={document.title}
        title={partTitle(part, words)}
        status={isOpen ? undefined : <StatusBadge tone="neutral">{words.states[document.state]}</StatusBadge>}
      />
      <PartTabs document={document} parts={parts} shown={part.place} />
      {!isOpen && <Notice title={words.closedToCorrection}>{words.closedBody}</Notice>}
      {props.stale && <StaleNotice {...props} />}
      <p>
        <Link href="#reading">{words.toReading}</Link>
      </p>
      <ErrorSummary errors={props.errors} labels={labelsOf(props.errors, words)} />
      <Grid columns={2}>
        <SourceLines lines={part.lines} doubts={part.draft.doubts} gone={document.sourceGone} />
        <Section title={words.readingTitle} id="reading">
          <PartForm {...props} isOpen={isOpen} />
        </Section>
      </Grid>
    </>
  )
}

export function partTitle(
  part: Pick<PartHead, 'number' | 'title'>,
  words: ReturnType<typeof useWords>,
): string {
  return part.number === null ? words.headPart : words.programmeOf(part.number, part.title)
}

function PartTabs({
  document,
  parts,
  shown,
}: {
  readonly document: PlanDocumentHead
  readonly parts: readonly PartHead[]
  readonly shown: number
}) {
  const words = useWords()
  return (
    <Tabs
      label={words.partNav}
      tabs={parts.map(({ place, number }) => ({
        href: `/office/plans/read/${document.id}/parts/${place}`,
        label: number === null ? words.headShort : String(number),
        current: place === shown,
      }))}
    />
  )
}

const labelsOf = (errors: SaidErrors, words: ReturnType<typeof useWords>): Record<string, string> =>
  Object.fromEntries(Object.keys(errors).map((name) => [name, fieldLabel(name, words)]))

function PartForm({
  document,
  parts,
  part,
  departments,
  typed,
  errors,
  isOpen,
}: PartPageProps & { readonly isOpen: boolean }) {
  const words = useWords()
  const { draft } = part
  const fits = typed !== null && (typed['shape'] ?? '') === shapeOf(draft)
  const field = formFields(fits ? typed : valuesOfPart(draft), errors)
  const lines = new Set(part.lines.map(({ number }) => number))
  const hasNext = parts.some(({ place }) => place > part.place)
  return (
    <Form
      action={`/office/plans/read/${document.id}/parts/${part.place}`}
      label={words.readingTitle}
      hidden={{ version: String(part.version), shape: shapeOf(draft) }}
    >
      <DoubtFields doubts={draft.doubts} field={field} lines={lines} />
      {draft.kind === 'head' ? (
        <HeadFields draft={draft} field={field} departments={departments} />
      ) : (
        <ProgrammeFields draft={draft} field={field} departments={departments} lines={lines} />
      )}
      {isOpen && (
        <ButtonRow>
          {hasNext && (
            <Button name="then" value="next">
              {words.saveAndNext}
            </Button>
          )}
          <Button kind={hasNext ? 'secondary' : 'primary'} name="then" value="stay">
            {words.save}
          </Button>
        </ButtonRow>
      )}
    </Form>
  )
}

const notFields = new Set(['version', 'shape', 'then'])

/** What somebody else saved beside what was typed, field by field. */
function StaleNotice({ part, typed }: PartPageProps) {
  const words = useWords()
  const saved = valuesOfPart(part.draft)
  const mine = typed ?? {}
  const names = [...new Set([...Object.keys(saved), ...Object.keys(mine)])].filter(
    (name) => !notFields.has(name) && (saved[name] ?? '') !== (mine[name] ?? ''),
  )
  const say = (mine['shape'] ?? '') === shapeOf(part.draft) ? words.staleBody : words.staleMoved
  return (
    <>
      <Notice tone="warning" title={words.staleTitle} live>
        {say(part.savedBy ?? '')}
      </Notice>
      {names.length > 0 && (
        <SideBySide
          caption={words.staleCaption}
          before={words.staleSaved}
          after={words.staleTyped}
          rows={names.map((name) => ({
            label: fieldLabel(name, words),
            before: saved[name] ?? '',
            after: mine[name] ?? '',
            changed: true,
          }))}
        />
      )}
    </>
  )
}
