import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  ErrorSummary,
  FileField,
  Form,
  Link,
  PageHeading,
  Pagination,
  type SaidErrors,
  Section,
  StatusBadge,
  type Tone,
  useReader,
} from '#design/index.ts'
import { formatCount, formatInstant } from '#platform/text/format.ts'
import { type DraftHead, draftsOnPage } from '../data/draft-queries.ts'
import type { IntakeState } from '../domain/draft/intake-draft.ts'
import { base } from './draft-of-path.ts'
import { useWords } from './words.ts'

export const stateTones: Readonly<Record<IntakeState, Tone>> = {
  'to-correct': 'warning',
  committed: 'success',
  'set-aside': 'neutral',
}

interface ListPageProps {
  readonly drafts: readonly DraftHead[]
  readonly count: number
  readonly page: number
  readonly errors: SaidErrors
}

/** Where a file is uploaded, and the files that were read before. */
export function ListPage({ drafts, count, page, errors }: ListPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const said = formatCount(count, locale)
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <ErrorSummary errors={errors} labels={{ file: words.file }} />
      <Section title={words.upload}>
        <Form action={base} multipart>
          <FileField
            name="file"
            label={words.file}
            hint={words.fileHint}
            error={errors['file']}
            accept=".html,.htm,.xlsx,.xls,.csv,.hwpx,.hwp,.docx,.pdf"
            maxMegabytes={20}
            required
          />
          <Button>{words.send}</Button>
        </Form>
        <p>
          {words.templateHint} <Link href={`${base}/template`}>{words.template}</Link>
        </p>
      </Section>
      <Section title={words.drafts(said)} id="drafts">
        <DataTable
          caption={words.drafts(said)}
          captionHidden
          columns={useColumns()}
          rows={drafts}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `${base}/${id}`}
          empty={<EmptyState title={words.noDrafts}>{words.noDraftsBody}</EmptyState>}
        />
        <Pagination page={page} pages={Math.max(1, Math.ceil(count / draftsOnPage))} />
      </Section>
    </>
  )
}

function useColumns(): readonly Column<DraftHead>[] {
  const words = useWords()
  const { locale } = useReader()
  return [
    { key: 'file', title: words.columns.file, head: true, cell: ({ fileName }) => fileName },
    { key: 'purpose', title: words.columns.purpose, cell: ({ purpose }) => words.purposes[purpose] },
    {
      key: 'rows',
      title: words.columns.rows,
      kind: 'number',
      cell: ({ rowCount }) => words.rowCount(formatCount(rowCount, locale)),
    },
    {
      key: 'state',
      title: words.columns.state,
      kind: 'status',
      cell: ({ state }) => <StatusBadge tone={stateTones[state]}>{words.states[state]}</StatusBadge>,
    },
    { key: 'by', title: words.columns.by, cell: ({ createdBy }) => createdBy },
    {
      key: 'at',
      title: words.columns.at,
      kind: 'date',
      cell: ({ createdAt }) => formatInstant(createdAt, locale),
    },
  ]
}
