import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  DateField,
  Downloads,
  EmptyState,
  ErrorSummary,
  FileField,
  Form,
  formFields,
  Notice,
  PageHeading,
  RoomTabs,
  type SaidErrors,
  Section,
  SelectField,
  TextArea,
  useReader,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { wonUnits } from '#platform/kernel/won.ts'
import { formatCount, formatDay, formatInstant } from '#platform/text/format.ts'
import { officeRooms } from '#modules/pledges/index.ts'
import type { LedgerImport } from '../data/history-queries.ts'
import { importWays } from '../domain/plan-import.ts'
import { useWords } from './words.ts'

interface ImportPageProps {
  readonly values: FormFields['values']
  readonly said: SaidErrors
  readonly imports: readonly LedgerImport[]
}

/** A sheet is handed in to be checked; what was brought in before stands below. */
export function ImportPage({ values, said, imports }: ImportPageProps) {
  const words = useWords()
  return (
    <>
      <PageHeading title={words.importTitle} lead={words.importLead} />
      <RoomTabs label={words.pledges} rooms={officeRooms} current="ledger" />
      <ErrorSummary
        errors={said}
        labels={{ file: words.file, day: words.asOf, unit: words.unit, way: words.way, reason: words.reason }}
      />
      <FileForm values={values} said={said} />
      <PastImports imports={imports} />
    </>
  )
}

function FileForm({ values, said }: Pick<ImportPageProps, 'values' | 'said'>) {
  const words = useWords()
  const field = formFields(values, said)
  const template = (['xlsx', 'csv'] as const).map((format) => ({
    format,
    href: `/office/pledges/ledger/import/form.${format}`,
  }))
  return (
    <Section
      title={words.file}
      lead={words.templateLead}
      aside={<Downloads label={words.template} files={template} />}
    >
      <Form action="/office/pledges/ledger/import" multipart>
        <FileField
          name="file"
          label={words.file}
          accept=".xlsx,.xls,.csv"
          maxMegabytes={5}
          error={said['file']}
          required
        />
        <DateField {...field('day')} label={words.asOf} hint={words.dayHint} required />
        <SelectField
          {...field('unit')}
          label={words.unit}
          hint={words.unitHint}
          options={[
            { value: 'told', label: words.unitTold },
            ...Object.keys(wonUnits).map((unit) => ({
              value: unit,
              label: words.units[unit as keyof typeof wonUnits],
            })),
          ]}
        />
        <SelectField
          {...field('way')}
          label={words.way}
          options={importWays.map((way) => ({ value: way, label: words.ways[way] }))}
        />
        <TextArea
          {...field('reason')}
          label={words.reason}
          hint={words.reasonHint}
          rows={2}
          maxLength={500}
        />
        <Button>{words.check}</Button>
      </Form>
    </Section>
  )
}

function PastImports({ imports }: { readonly imports: readonly LedgerImport[] }) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Section title={words.pastImports}>
      <DataTable
        caption={words.pastImports}
        captionHidden
        rows={imports}
        rowKey={({ id }) => id}
        columns={[
          { key: 'file', title: words.file, head: true, cell: ({ fileName }) => fileName },
          { key: 'day', title: words.asOf, kind: 'date', cell: ({ day }) => formatDay(day, locale) },
          { key: 'way', title: words.way, cell: ({ way }) => words.ways[way] },
          {
            key: 'pledges',
            title: words.importedPledges,
            kind: 'number',
            cell: ({ pledges }) => formatCount(pledges, locale),
          },
          {
            key: 'stated',
            title: words.differingCount,
            kind: 'number',
            cell: ({ stated }) => formatCount(stated.length, locale),
          },
          { key: 'reason', title: words.reason, cell: ({ reason }) => reason },
          {
            key: 'at',
            title: words.importedAt,
            kind: 'date',
            cell: ({ importedAt }) => formatInstant(importedAt, locale),
          },
          { key: 'by', title: words.importedBy, cell: ({ importedBy }) => importedBy },
        ]}
        empty={<EmptyState title={words.noImports} />}
      />
    </Section>
  )
}

/** What a check leads on to: the verb when all is right, else the way back. */
export function CheckActions({
  hidden,
  ready,
}: {
  readonly hidden: Readonly<Record<string, string>>
  readonly ready: boolean
}) {
  const words = useWords()
  const again = (
    <ButtonLink kind={ready ? 'tertiary' : 'primary'} href="/office/pledges/ledger/import">
      {words.again}
    </ButtonLink>
  )
  if (!ready) return <ButtonRow>{again}</ButtonRow>
  return (
    <Form action="/office/pledges/ledger/import/commit" hidden={hidden}>
      <ButtonRow>
        <Button>{words.commit}</Button>
        {again}
      </ButtonRow>
    </Form>
  )
}

/** A reason is missing: said on top, since the sheet itself is right. */
export function ReasonNeeded() {
  const words = useWords()
  return (
    <Notice tone="warning" title={words.refusals['reason-missing']} live>
      <p>{words.reasonNeeded}</p>
    </Notice>
  )
}
