import {
  Button,
  ButtonLink,
  Card,
  Downloads,
  EmptyState,
  ErrorSummary,
  FileField,
  FilterBar,
  Form,
  formFields,
  Grid,
  Link,
  PageHeading,
  type SaidErrors,
  Section,
  Tabs,
  TextField,
  useReader,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { formatInstant } from '#platform/text/format.ts'
import type { DepartmentAsOf } from '#modules/organization/index.ts'
import type { PlanHead } from '#modules/workplan/index.ts'
import type { StagedSheet } from '../data/staged-sheet-queries.ts'
import { bookFormats } from '../use-cases/book-bytes.ts'
import { bookKinds } from '../use-cases/write-book.ts'
import { useWords } from './words.ts'

export interface OfficeBooksProps {
  readonly plans: readonly PlanHead[]
  readonly plan: PlanHead | null
  readonly departments: readonly DepartmentAsOf[]
  /** Where the reader works. */
  readonly own: readonly DepartmentAsOf[]
  readonly waiting: readonly Pick<StagedSheet, 'id' | 'year' | 'staged_at' | 'expires_at'>[]
  readonly values: FormFields['values']
  readonly said: SaidErrors
}

/** Documents to make, and workbooks that go and come. */
export function OfficeBooksPage(props: OfficeBooksProps) {
  const words = useWords()
  const { plan, plans } = props
  if (plan === null)
    return (
      <>
        <PageHeading title={words.title} />
        <EmptyState title={words.none}>{words.noneBody}</EmptyState>
      </>
    )
  return (
    <>
      <PageHeading kicker={words.year(plan.year)} title={words.title} lead={words.officeLead} />
      <ErrorSummary
        errors={props.said}
        labels={{ year: words.forYear, sheet: words.file, reason: words.reason }}
      />
      {plans.length > 1 && (
        <Tabs
          label={words.chooseYear}
          tabs={plans.map(({ id, year }) => ({
            href: `/office/books?year=${year}`,
            label: words.year(year),
            current: id === plan.id,
          }))}
        />
      )}
      <Documents {...props} plan={plan} />
      <Sheets {...props} plan={plan} />
    </>
  )
}

type WithPlan = OfficeBooksProps & { readonly plan: PlanHead }

function Documents({ plan, own }: WithPlan) {
  const words = useWords()
  const [mine] = own
  return (
    <Section title={words.documents} lead={words.documentsLead} id="documents">
      <Grid columns={3}>
        {bookKinds.map((kind) => {
          // A handout is one department's: one's own, unless another is chosen on its page.
          const query = kind === 'handout' && mine !== undefined ? `?department=${mine.code}` : ''
          const base = `/office/books/${plan.year}/${kind}`
          return (
            <Card
              key={kind}
              title={words.kinds[kind]}
              footer={
                <Downloads
                  files={bookFormats.map((format) => ({ format, href: `${base}.${format}${query}` }))}
                />
              }
            >
              <p>{words.kindLeads[kind]}</p>
              <ButtonLink
                kind="secondary"
                size="small"
                href={`${base}${query}`}
                description={words.kinds[kind]}
              >
                {words.read}
              </ButtonLink>
            </Card>
          )
        })}
      </Grid>
    </Section>
  )
}

function Sheets(props: WithPlan) {
  const words = useWords()
  return (
    <Section title={words.sheets} lead={words.sheetsLead} id="sheets">
      <WorkbooksOut {...props} />
      <WorkbookIn {...props} />
      {props.waiting.length > 0 && <Waiting {...props} />}
    </Section>
  )
}

function WorkbooksOut({ plan, departments, own }: WithPlan) {
  const words = useWords()
  const { locale } = useReader()
  const address = `/office/books/${plan.year}/tasks.xlsx`
  return (
    <>
      <Downloads
        label={words.exportAll}
        files={[
          { format: 'xlsx', href: address },
          ...own.map(({ code, name }) => ({
            format: 'xlsx' as const,
            href: `${address}?department=${code}`,
            note: name[locale],
          })),
        ]}
      />
      <FilterBar
        action={address}
        button={words.download}
        filters={[
          {
            kind: 'select',
            name: 'department',
            label: words.exportMine,
            value: '',
            all: words.filters.allDepartments,
            options: departments.map(({ code, name }) => ({ value: code, label: name[locale] })),
          },
        ]}
      />
    </>
  )
}

function WorkbookIn({ plan, values, said }: WithPlan) {
  const words = useWords()
  const field = formFields(values, said)
  return (
    <Form action="/office/books/sheets" multipart hidden={{ year: String(plan.year) }}>
      <FileField
        name="sheet"
        label={words.file}
        hint={words.fileHint}
        accept=".xlsx"
        maxMegabytes={5}
        error={said['sheet']}
        required
      />
      <TextField
        {...field('reason')}
        label={words.reason}
        hint={words.reasonHint}
        maxLength={500}
        required
        width="full"
      />
      <Button>{words.bring}</Button>
    </Form>
  )
}

function Waiting({ waiting }: WithPlan) {
  const words = useWords()
  const { locale } = useReader()
  const said = (instant: Date) => formatInstant(instant, locale)
  return (
    <Section title={words.waiting} level={3}>
      <ul>
        {waiting.map((sheet) => (
          <li key={sheet.id}>
            <Link href={`/office/books/sheets/${sheet.id}`}>
              {words.waitingLine(sheet.year, said(sheet.staged_at), said(sheet.expires_at))}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
