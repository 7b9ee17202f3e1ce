import {
  Button,
  ButtonRow,
  CheckboxField,
  type Column,
  DataTable,
  ErrorSummary,
  Form,
  formFields,
  type FormFieldsView,
  Grid,
  Link,
  Notice,
  type Option,
  PageHeading,
  type SaidErrors,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { KeptDraft } from '../data/draft-queries.ts'
import type { DraftRow } from '../domain/draft/intake-draft.ts'
import { pledgeStages } from '../domain/pledge-stage.ts'
import { base } from './draft-of-path.ts'
import { IssueList } from './findings.tsx'
import { rowLabels, valuesOfRow } from './row-form.ts'
import { useWords } from './words.ts'

export interface RowPageProps {
  readonly draft: KeptDraft
  readonly row: DraftRow
  /** The register's pledges, for a file that tells how they stand; null for a new register. */
  readonly pledges: readonly Option[] | null
  readonly typed: FormFields['values'] | null
  readonly errors: SaidErrors
  readonly stale: boolean
}

/** One row: what the file prints at the left, what will be brought in as a form at the right. */
export function RowPage(props: RowPageProps) {
  const { draft, row, errors, stale } = props
  const words = useWords()
  const own = `${base}/${draft.id}`
  const labels = rowLabels(words, props.pledges !== null)
  return (
    <>
      <PageHeading
        kicker={draft.fileName}
        title={row.titleKo === '' ? words.rowTitle(String(row.place)) : row.titleKo}
      />
      {draft.state !== 'to-correct' && <Notice title={words.closed[draft.state]} />}
      {stale && <Notice tone="warning" title={words.refusals.stale} live />}
      <p>
        {row.place > 1 && <Link href={`${own}/rows/${row.place - 1}`}>{words.previousRow}</Link>}{' '}
        {row.place < draft.rows.length && <Link href={`${own}/rows/${row.place + 1}`}>{words.nextRow}</Link>}
      </p>
      <ErrorSummary errors={errors} labels={labels} />
      <Grid columns={2}>
        <Printed row={row} />
        <Section title={words.taken} id="taken">
          <RowForm {...props} />
        </Section>
      </Grid>
    </>
  )
}

type PrintedCell = DraftRow['printed'][number]

function Printed({ row }: { readonly row: DraftRow }) {
  const words = useWords()
  const columns: readonly Column<PrintedCell>[] = [
    { key: 'label', title: words.printedLabel, head: true, cell: ({ label }) => label },
    { key: 'text', title: words.printedText, cell: ({ text }) => text },
  ]
  return (
    <Section title={words.printed}>
      <DataTable
        caption={words.printedCaption}
        columns={columns}
        rows={row.printed}
        rowKey={({ label, text }) => `${label}-${text}`}
        narrow
      />
      <h3>{words.rowIssues}</h3>
      {row.issues.length === 0 ? <p>{words.rowIssuesNone}</p> : <IssueList issues={row.issues} />}
    </Section>
  )
}

function RowForm({ draft, row, pledges, typed, errors }: RowPageProps) {
  const words = useWords()
  const field = formFields(typed ?? valuesOfRow(row), errors)
  return (
    <Form action={`${base}/${draft.id}/rows/${row.place}`} hidden={{ seen: String(draft.version) }}>
      {pledges === null ? (
        <TextField {...field('number')} label={words.number} inputMode="numeric" width="short" required />
      ) : (
        <SelectField
          {...field('number')}
          label={words.numberInRegister}
          options={pledges}
          emptyLabel={words.noNumber}
          required
        />
      )}
      {pledges === null && <RegisterFields draft={draft} field={field} />}
      <SelectField
        {...field('stage')}
        label={words.stage}
        options={pledgeStages.map((stage) => ({ value: stage, label: words.stages[stage] }))}
        emptyLabel={words.noStage}
      />
      <TextField
        {...field('progress')}
        label={`${words.progress} (%)`}
        hint={words.progressHint}
        inputMode="numeric"
        width="short"
      />
      <TextField {...field('note')} label={words.note} hint={words.noteHint} maxLength={500} />
      <CheckboxField name="included" label={words.included} checked={field.has('included')} />
      {draft.state === 'to-correct' && (
        <ButtonRow>
          <Button>{words.saveRow}</Button>
        </ButtonRow>
      )}
    </Form>
  )
}

function RegisterFields({ draft, field }: { readonly draft: KeptDraft; readonly field: FormFieldsView }) {
  const words = useWords()
  return (
    <>
      <SelectField
        {...field('field')}
        label={words.field}
        options={draft.fields.map(({ number, titleKo }) => ({ value: String(number), label: titleKo }))}
        emptyLabel={words.noField}
        required
      />
      <TextField {...field('titleKo')} label={words.titleKo} maxLength={300} required />
      <TextField {...field('titleEn')} label={words.titleEn} hint={words.titleEnHint} maxLength={300} />
      <TextArea {...field('sourceText')} label={words.sourceText} rows={3} />
      <TextField
        {...field('department')}
        label={words.department}
        hint={words.departmentHint}
        maxLength={300}
        required
      />
      <TextField {...field('helpers')} label={words.helpers} maxLength={300} />
      <SelectField
        {...field('horizon')}
        label={words.horizon}
        options={(['in-term', 'after-term'] as const).map((value) => ({
          value,
          label: words.horizons[value],
        }))}
      />
    </>
  )
}
