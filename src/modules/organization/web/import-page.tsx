import type { ComponentChildren } from 'preact'
import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  DateField,
  Downloads,
  ErrorSummary,
  FileField,
  Form,
  formFields,
  Notice,
  PageHeading,
  type SaidErrors,
  Section,
  TextField,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount } from '#platform/text/format.ts'
import type { ChartCheck } from '../use-cases/import-chart.ts'
import type { StaffCheck } from '../use-cases/import-staff.ts'
import type { SheetProblem } from '../use-cases/sheet-reading.ts'
import { Changes } from './reorganise-preview.tsx'
import { sayRefusal, words } from './words.ts'

export type ImportKind = 'chart' | 'staff'

interface ImportPageProps {
  readonly locale: Locale
  readonly values: FormFields['values']
  readonly said: SaidErrors
}

const files = (kind: ImportKind) =>
  (['xlsx', 'csv'] as const).map((format) => ({
    format,
    href: `/office/organization/import/${kind}.${format}`,
  }))

/** Two forms: the chart with the decision it belongs to, and the staff list. */
export function ImportPage({ locale, values, said }: ImportPageProps) {
  const { import: text, reorganise } = words[locale]
  const field = formFields(values, said)
  return (
    <>
      <PageHeading title={text.title} lead={text.lead} />
      <ErrorSummary
        errors={said}
        labels={{ chartFile: text.file, staffFile: text.file, day: reorganise.day }}
      />
      <Section
        title={text.chart}
        lead={text.chartLead}
        aside={<Downloads label={text.template} files={files('chart')} />}
      >
        <Form action="/office/organization/import/chart" multipart>
          <DateField {...field('day')} label={reorganise.day} required />
          <TextField {...field('titleKo')} label={reorganise.titleKo} maxLength={200} required />
          <TextField {...field('titleEn')} label={reorganise.titleEn} maxLength={200} />
          <TextField
            {...field('basis')}
            label={reorganise.basis}
            example={reorganise.basisExample}
            maxLength={500}
            required
          />
          <FileField
            name="chartFile"
            label={text.file}
            accept=".xlsx,.xls,.csv"
            maxMegabytes={5}
            error={said['chartFile']}
            required
          />
          <Button>{text.check}</Button>
        </Form>
      </Section>
      <Section
        title={text.staff}
        lead={text.staffLead}
        aside={<Downloads label={text.template} files={files('staff')} />}
      >
        <Form action="/office/organization/import/staff" multipart>
          <FileField
            name="staffFile"
            label={text.file}
            accept=".xlsx,.xls,.csv"
            maxMegabytes={5}
            error={said['staffFile']}
            required
          />
          <Button>{text.check}</Button>
        </Form>
      </Section>
    </>
  )
}

/** More than this many errors are not read anyway. */
const SHOWN = 200

export function ProblemsPage({ locale, problems }: { locale: Locale; problems: readonly SheetProblem[] }) {
  const text = words[locale].import
  return (
    <>
      <PageHeading title={text.problems(formatCount(problems.length, locale))} />
      <DataTable
        caption={text.problemsCaption}
        captionHidden
        rows={problems.slice(0, SHOWN)}
        rowKey={(problem) => `${problem.row} ${problem.column?.ko ?? ''} ${problem.problem}`}
        columns={[
          {
            key: 'row',
            title: text.row,
            kind: 'number',
            head: true,
            cell: ({ row }) => formatCount(row, locale),
          },
          { key: 'column', title: text.column, cell: ({ column }) => column?.[locale] ?? '' },
          { key: 'value', title: text.value, cell: ({ value }) => value },
          { key: 'problem', title: text.problem, cell: ({ problem }) => sayProblem(problem, locale) },
        ]}
      />
      {problems.length > SHOWN && <p>{text.more(formatCount(problems.length - SHOWN, locale))}</p>}
      <ButtonRow>
        <ButtonLink href="/office/organization/import">{text.again}</ButtonLink>
      </ButtonRow>
    </>
  )
}

function sayProblem(problem: string, locale: Locale): string {
  const cells: Readonly<Record<string, string>> = words[locale].problems
  return cells[problem] ?? sayRefusal(problem, locale)
}

interface ReadyProps {
  readonly locale: Locale
  readonly kind: ImportKind
  readonly hidden: Readonly<Record<string, string>>
  /** Nothing to confirm when the file says what is there already. */
  readonly changes: boolean
  readonly children?: ComponentChildren
}

function ReadyPage({ locale, kind, hidden, changes, children }: ReadyProps) {
  const text = words[locale].import
  return (
    <>
      <PageHeading kicker={text[kind]} title={text.result} lead={changes ? text.ready : text.unchanged} />
      {children}
      <Form action={`/office/organization/import/${kind}/commit`} hidden={hidden}>
        <ButtonRow>
          {changes && <Button>{text.commit}</Button>}
          <ButtonLink kind="tertiary" href="/office/organization/import">
            {text.again}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

/** What a checked chart would change. */
export function ChartReadyPage({
  locale,
  check,
  hidden,
}: Pick<ReadyProps, 'locale' | 'hidden'> & { readonly check: ChartCheck }) {
  const text = words[locale].import
  return (
    <ReadyPage locale={locale} kind="chart" hidden={hidden} changes={check.acts > 0}>
      {check.acts > 0 && (
        <>
          <Notice>
            {text.acts(formatCount(check.acts, locale))}{' '}
            {check.missing > 0 && text.missing(formatCount(check.missing, locale))}
          </Notice>
          <Changes before={check.before} after={check.after} locale={locale} />
        </>
      )}
    </ReadyPage>
  )
}

/** What a checked staff list would change. */
export function StaffReadyPage({
  locale,
  check,
  hidden,
}: Pick<ReadyProps, 'locale' | 'hidden'> & { readonly check: StaffCheck }) {
  const text = words[locale].import
  const { hired, edited, moved } = check.summary
  const said = [
    hired > 0 ? text.hired(formatCount(hired, locale)) : '',
    edited > 0 ? text.edited(formatCount(edited, locale)) : '',
    moved > 0 ? text.moved(formatCount(moved, locale)) : '',
  ].filter((sentence) => sentence !== '')
  return (
    <ReadyPage locale={locale} kind="staff" hidden={hidden} changes={said.length > 0}>
      {said.length > 0 && (
        <Notice>
          <ul>
            {said.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
    </ReadyPage>
  )
}
