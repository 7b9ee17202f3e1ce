import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  formFields,
  HiddenFields,
  Notice,
  type SaidErrors,
  Section,
  SelectField,
  TextArea,
  TextField,
  useReader,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { sayAim } from '#modules/joint-evaluation/index.ts'
import type { Improvement } from '../domain/plan/improvement.ts'
import type { Expectation } from '../use-cases/foresee.ts'
import { outlookHref } from './ahead-in.ts'
import { Framed, type Told } from './frame.tsx'
import { sayValue } from './say-ahead.ts'
import { useWords } from './words.ts'

interface ImprovementsProps {
  readonly all: Told
  readonly improvements: readonly Improvement[]
  /** Indicators for which the reader may propose something. */
  readonly own: readonly Expectation[]
  readonly typed: FormFields['values']
  readonly errors: SaidErrors
}

interface Row {
  readonly improvement: Improvement
  readonly expectation: Expectation
}

/** What people say could be done, and a form for saying so. */
export function ImprovementsPage(props: ImprovementsProps) {
  const words = useWords()
  const { all, improvements, own } = props
  const { locale } = useReader()
  const rows = all.foresight.expectations.flatMap((expectation) =>
    improvements
      .filter(({ indicatorId }) => indicatorId === expectation.indicator.id)
      .map((improvement): Row => ({ improvement, expectation })),
  )
  const isOpen = all.facts.set.lockedAt === null
  return (
    <Framed told={all} here="/improvements" title={words.improvements} lead={words.improvementsLead}>
      {!isOpen && <Notice tone="info" title={words.refusals.locked} />}
      {isOpen && own.length > 0 && <Propose {...props} />}
      <Section title={`${words.improvements} ${formatCount(rows.length, locale)}`}>
        <DataTable
          caption={words.improvements}
          captionHidden
          columns={useColumns(props)}
          rows={rows}
          rowKey={({ improvement }) => improvement.id}
          empty={<EmptyState title={words.improvementsNone}>{words.improvementsNoneBody}</EmptyState>}
        />
      </Section>
    </Framed>
  )
}

function useColumns({ all, own }: ImprovementsProps): readonly Column<Row>[] {
  const words = useWords()
  const { locale } = useReader()
  const name = ({ expectation: { indicator } }: Row) => `${indicator.number} ${indicator.name}`
  return [
    { key: 'name', title: words.indicator, head: true, cell: name },
    {
      ...{ key: 'expected', title: words.expected, kind: 'number' },
      cell: ({ expectation: { expected, indicator } }) =>
        expected === null ? '–' : sayValue(expected.value, indicator, locale),
    },
    {
      ...{ key: 'value', title: words.to, kind: 'number' },
      cell: ({ improvement, expectation }) => sayValue(improvement.value, expectation.indicator, locale),
    },
    {
      ...{ key: 'effort', title: `${words.effort}(${words.effortUnit})`, kind: 'number' },
      cell: ({ improvement }) => formatCount(improvement.effort, locale),
    },
    { key: 'note', title: words.note, cell: ({ improvement }) => improvement.note },
    {
      ...{ key: 'by', title: words.by },
      cell: ({ improvement: { byName, on } }) => `${byName}, ${formatDay(on, locale)}`,
    },
    {
      ...{ key: 'remove', title: words.remove },
      cell: (row) =>
        own.includes(row.expectation) ? (
          <Form
            action={outlookHref(all.facts, '/improvements/remove')}
            label={`${words.remove} ${name(row)}`}
          >
            <HiddenFields fields={{ improvement: row.improvement.id }} />
            <Button kind="tertiary" size="small" description={name(row)}>
              {words.remove}
            </Button>
          </Form>
        ) : (
          '–'
        ),
    },
  ]
}

function Propose({ all, own, typed, errors }: ImprovementsProps) {
  const words = useWords()
  const { locale } = useReader()
  const field = formFields(typed, errors)
  const fields = [...Map.groupBy(own, ({ indicator }) => indicator.field)]
  const said = ({ indicator, expected }: Expectation) =>
    `${indicator.number} ${indicator.name} (${words.expected} ${expected === null ? '–' : sayValue(expected.value, indicator, locale)}, ${words.target} ${sayAim(indicator, locale)})`
  return (
    <Section title={words.addImprovement} id="propose">
      <ErrorSummary errors={errors} />
      <Form action={outlookHref(all.facts, '/improvements')} label={words.addImprovement}>
        <SelectField
          {...field('indicator')}
          label={words.indicator}
          emptyLabel={words.chooseIndicator}
          groups={fields.map(([label, of]) => ({
            label,
            options: of.map((each) => ({ value: each.indicator.number, label: said(each) })),
          }))}
        />
        <TextField {...field('value')} label={words.value} hint={words.valueHint} inputMode="decimal" width="short" />
        <TextField
          {...field('effort')}
          label={`${words.effort}(${words.effortUnit})`}
          hint={words.effortHint}
          inputMode="numeric"
          width="short"
        />
        <TextArea {...field('note')} label={words.note} hint={words.noteHint} rows={2} maxLength={500} />
        <Button>{words.save}</Button>
      </Form>
    </Section>
  )
} // prettier-ignore
