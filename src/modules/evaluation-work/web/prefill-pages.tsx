import {
  Button,
  ButtonRow,
  CheckboxField,
  DataTable,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Form,
  formFields,
  Notice,
  Section,
  SelectField,
  TextField,
  useReader,
} from '#design/index.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { formatDay } from '#platform/text/format.ts'
import { compare, type Indicator, type IndicatorValue, type Rational } from '#modules/indicators/index.ts'
import { sayMonth, sayNumber, yearHref } from '#modules/joint-evaluation/index.ts'
import type { PrefillTie } from '../data/prefill-queries.ts'
import type { PrefillSource } from '../prefill-source.ts'
import type { Prefill } from '../use-cases/prefills.ts'
import type { Refused } from './post.ts'
import { IndicatorLink, nameOf, type WorkYear } from './work-in.tsx'
import { useWords } from './words.ts'

/** A tie with what its source says now and what was entered last. */
export interface TieLine {
  readonly tie: PrefillTie
  readonly indicator: Indicator
  readonly source: PrefillSource | null
  readonly proposal: Prefill | null
  readonly last: IndicatorValue | null
}

export interface PrefillProps {
  readonly work: WorkYear
  readonly month: IndicatorValue['month']
  readonly lines: readonly TieLine[]
  readonly sources: readonly PrefillSource[]
  readonly mayTie: boolean
  readonly mayEnter: boolean
  /** Of which form what was typed was refused. */
  readonly refused: Refused & {
    readonly of: 'enter' | 'tie' | ''
    readonly asksSure: boolean
    readonly asksReplace?: boolean
  }
}

/** What the house's own figures propose, against what was entered last; and which indicator takes which. */
export function PrefillPage(props: PrefillProps) {
  const { lines, mayTie, refused } = props
  const words = useWords()
  return (
    <>
      <ErrorSummary errors={refused.errors} labels={{ source: words.prefillSource, indicator: words.indicator, chosen: words.proposals, note: words.prefillNote }} />
      {lines.length === 0 ? (
        <EmptyState title={words.tiesNone}>{words.tiesNoneBody}</EmptyState>
      ) : (
        <Proposals {...props} />
      )}
      {mayTie && <TieForm {...props} />}
    </>
  )
} // prettier-ignore

const isSame = (a: Rational, b: Rational): boolean => compare(a, b) === 0

function Proposals({ work, month, lines, mayEnter, refused }: PrefillProps) {
  const words = useWords()
  const { locale } = useReader()
  const said = (value: Rational, { decimals, unit }: Indicator) => `${sayNumber(value, decimals, locale)} ${unit}`
  const day = (value: CalendarDate) => formatDay(value, locale)
  const fits = ({ proposal, last }: TieLine) =>
    proposal !== null && !(last !== null && last.month === month && isSame(last.value, proposal.value))
  const field = formFields(refused.of === 'enter' ? refused.values : {}, refused.errors)
  const table = (
    <DataTable
      caption={words.proposalsOf(sayMonth(month, locale))}
      rows={lines}
      rowKey={({ tie }) => tie.indicatorId}
      columns={[
        { key: 'indicator', title: words.indicator, head: true, cell: ({ indicator }) => <IndicatorLink work={work} id={indicator.id} /> },
        { key: 'source', title: words.prefillSource, cell: ({ source, tie }) => source?.title[locale] ?? tie.sourceKey },
        {
          ...{ key: 'proposal', title: words.proposal, kind: 'number' as const },
          cell: ({ proposal, indicator }) => (proposal === null ? words.notYet : said(proposal.value, indicator)),
        },
        { key: 'asOf', title: words.asOf, kind: 'date', cell: ({ proposal }) => (proposal === null ? '–' : day(proposal.asOf)) },
        {
          ...{ key: 'last', title: words.lastValue, kind: 'number' as const },
          cell: ({ last, indicator }) => (last === null ? '–' : `${said(last.value, indicator)} (${sayMonth(last.month, locale)})`),
        },
        ...(mayEnter
          ? [
              {
                ...{ key: 'choose', title: words.chooseIt },
                cell: (line: TieLine) =>
                  fits(line) ? (
                    <CheckboxField name="chosen" id={`chosen-${line.tie.indicatorId}`} value={line.tie.indicatorId} label={words.enterIt} checked={refused.of === 'enter' ? field.all('chosen').includes(line.tie.indicatorId) : line.last?.month !== month} />
                  ) : line.proposal === null ? '–' : words.sameAsEntered,
              },
            ]
          : []),
      ]}
    />
  )
  if (!mayEnter || !lines.some(fits)) return <Section title={words.proposals}>{table}</Section>
  return (
    <Section title={words.proposals}>
      <Form action={yearHref(work.year, '/prefill/enter')} hidden={{ month }} narrow={false}>
        {table}
        {refused.asksSure && (
          <Notice tone="warning" title={words.sureHint}>
            <TextField {...field('note')} label={words.prefillNote} maxLength={1000} />
            <CheckboxField name="sure" value="yes" label={words.sure} checked={field.has('sure')} />
          </Notice>
        )}
        {refused.asksReplace === true && <CheckboxField name="replace" value="yes" label={words.mayReplace} checked={field.has('replace')} />}
        <ButtonRow>
          <Button>{words.enterChosen}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
} // prettier-ignore

function TieForm({ work, sources, lines, refused }: PrefillProps) {
  const words = useWords()
  const { locale } = useReader()
  const field = formFields(refused.of === 'tie' ? refused.values : {}, refused.of === 'tie' ? refused.errors : {})
  return (
    <Disclosure summary={words.tie} open={lines.length === 0 || refused.of === 'tie'}>
      <Form action={yearHref(work.year, '/prefill/tie')} label={words.tie}>
        <SelectField {...field('indicator')} label={words.indicator} emptyLabel={words.choose} options={work.indicators.filter(({ formula }) => formula === null).map((each) => ({ value: each.id, label: `${nameOf(each)} (${each.unit})` }))} required />
        <SelectField {...field('source')} label={words.prefillSource} hint={words.tieHint} emptyLabel={words.untie} options={sources.map(({ key, title, unit }) => ({ value: key, label: `${title[locale]} (${unit})` }))} />
        <Button kind="secondary">{words.tieButton}</Button>
      </Form>
    </Disclosure>
  )
} // prettier-ignore
