import { Fragment } from 'preact'
import {
  CheckboxField,
  Disclosure,
  DocumentTableView,
  type FormFieldsView,
  Grid,
  Section,
  TextField,
  useReader,
} from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import type { DraftTable, ProgrammeDraft } from '../domain/intake/document-draft.ts'
import { fits } from '../domain/intake/draft-figures.ts'
import { mostRowsShown } from './form-values.ts'
import { useWords } from './words.ts'

interface FieldsProps {
  readonly draft: ProgrammeDraft
  readonly field: FormFieldsView
}

/** The numbers of the text, of which some are kept as figures. */
export function FigureFields({ draft, field }: FieldsProps) {
  const words = useWords()
  const { locale } = useReader()
  if (draft.figures.length === 0) return null
  const kept = draft.figures.filter(({ keep }) => keep).length
  const shown = draft.figures.slice(0, mostRowsShown.figures)
  const isWrong = shown.some((_, index) =>
    ['value', 'day'].some((name) => field(`figures.${index}.${name}`).error !== undefined),
  )
  const summary = words.figuresSummary(formatCount(draft.figures.length, locale), formatCount(kept, locale))
  return (
    <Section title={words.figures} level={3} id="figures" lead={words.figuresLead}>
      <Disclosure summary={summary} open={isWrong}>
        {shown.map((figure, index) => {
          const at = `figures.${index}.`
          const unit = figure.kind === 'count' ? figure.unit : words.figureKinds[figure.kind]
          return (
            <Fragment key={index}>
              <CheckboxField
                name={`${at}keep`}
                label={words.keepFigure(figure.printed)}
                hint={figure.line === 0 ? undefined : words.figureLine(figure.line)}
                checked={field.has(`${at}keep`)}
              />
              <Grid columns={3}>
                <TextField {...field(`${at}label`)} label={words.figureLabel} maxLength={200} />
                <TextField {...field(`${at}value`)} label={words.figureValue} suffix={unit} maxLength={40} />
                <TextField {...field(`${at}day`)} label={words.figureDay} maxLength={20} />
              </Grid>
            </Fragment>
          )
        })}
      </Disclosure>
    </Section>
  )
}

/** The tables, each kept or left out. */
export function TableFields({ draft, field }: FieldsProps) {
  const words = useWords()
  if (draft.tables.length === 0) return null
  return (
    <Section title={words.tables} level={3} id="tables">
      {draft.tables.map((table, index) => {
        const at = `tables.${index}.`
        return (
          <Fragment key={index}>
            <CheckboxField
              name={`${at}keep`}
              label={`${words.table(index + 1)}: ${words.keepTable}`}
              hint={fits(table) ? words.figureLine(table.line) : words.tableTooLarge}
              checked={field.has(`${at}keep`)}
              disabled={!fits(table)}
            />
            <Grid columns={2}>
              <TextField {...field(`${at}caption`)} label={words.caption} maxLength={200} />
              <TextField {...field(`${at}day`)} label={words.tableDay} maxLength={20} />
            </Grid>
            <TableShown table={table} />
          </Fragment>
        )
      })}
    </Section>
  )
}

function TableShown({ table }: { readonly table: DraftTable }) {
  const words = useWords()
  const { locale } = useReader()
  const size = words.tableShow(formatCount(table.rows.length, locale), formatCount(table.head.length, locale))
  return (
    <Disclosure summary={size}>
      <DocumentTableView
        table={{
          kind: 'table',
          caption: table.caption,
          head: table.head,
          align: table.head.map(() => 'left'),
          rows: table.rows.slice(0, 200),
          ...(table.unit === '' ? {} : { unit: table.unit }),
        }}
      />
    </Disclosure>
  )
}
