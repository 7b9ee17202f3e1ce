import { type Column, DataTable, Link, Notice, StatusBadge, useReader } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount } from '#platform/text/format.ts'
import { rational, type Rational } from '#modules/indicators/index.ts'
import type { ChosenStep } from '../domain/plan/plan.ts'
import type { Alternative } from '../domain/plan/reasons.ts'
import { outlookHref } from './ahead-in.ts'
import { type ListedColumn, numberCell, pointsCell } from './file-columns.ts'
import { expectationIn, nameIn, type SolvedProps } from './plan-shown.ts'
import { saySigned, sayValue } from './say-ahead.ts'
import { foresightWords, useWords } from './words.ts'

/** What a plan takes: from where to where, for which points and what effort. */
export function PlanSteps(props: SolvedProps) {
  const words = useWords()
  const { locale } = useReader()
  const { plan, without } = props
  return (
    <>
      <DataTable
        caption={words.planSteps}
        captionHidden
        columns={[
          ...stepColumns(props, locale).filter(({ only }) => only !== 'file'),
          ...taskColumn(props, locale),
        ]}
        rows={plan.chosen}
        rowKey={({ id }) => id}
        totals={{
          name: words.totalEffort,
          effort: formatCount(plan.effort, locale),
          total: sayGain(
            plan.chosen.reduce((sum, { gainInTotal }) => plus(sum, gainInTotal), rational(0n)),
            locale,
          ),
        }}
      />
      {without !== null && <Without {...props} without={without} />}
    </>
  )
}

const plus = (a: Rational, b: Rational) => rational(a.part * b.whole + b.part * a.whole, a.whole * b.whole)
const sayGain = (gain: Rational, locale: Locale) => saySigned(gain, 4, locale)

/** What is told of a step, on the page and in the file. */
export function stepColumns(
  props: SolvedProps,
  locale: Locale,
): readonly (ListedColumn<ChosenStep> & { readonly only?: 'file' })[] {
  const words = foresightWords[locale]
  const { question, asked, all, without } = props
  const isLocked = all.facts.set.lockedAt !== null
  const said = (value: Rational | null, id: string) => {
    const found = expectationIn(props, id)
    return value === null || found === null ? '–' : sayValue(value, found.indicator, locale)
  }
  const proposed = ({ id, step }: ChosenStep) =>
    question.indicators.find((each) => each.id === id)?.steps[step]?.improvement ?? null
  const address = outlookHref(all.facts, `/plan?rank=${asked.rank}&others=${asked.others}&asked=yes${asked.withSuggestions ? '&suggested=yes' : ''}`) // prettier-ignore
  return [
    {
      ...{ key: 'name', title: words.indicator, head: true, sheet: 'text', value: ({ id }) => nameIn(props, id) },
      cell: (each) => {
        const improvement = proposed(each)
        return (
          <>
            {nameIn(props, each.id)}{' '}
            {improvement === null ? <StatusBadge tone="neutral">{isLocked ? words.objection : words.suggested}</StatusBadge> : <span class="table-notes">{improvement.note}</span>}
          </>
        )
      },
    },
    { key: 'note', only: 'file', title: words.note, sheet: 'text', value: (each) => proposed(each)?.note ?? (isLocked ? words.objection : words.suggested), cell: () => '' },
    { key: 'unit', only: 'file', title: words.unit, sheet: 'text', value: ({ id }) => expectationIn(props, id)?.indicator.unit ?? null, cell: () => '' },
    { key: 'from', title: isLocked ? words.recognisedNow : words.from, kind: 'number', sheet: 'decimal', value: ({ from }) => numberCell(from), cell: ({ from, id }) => said(from, id) },
    { key: 'to', title: isLocked ? words.claimedValue : words.to, kind: 'number', sheet: 'decimal', value: ({ to }) => numberCell(to), cell: ({ to, id }) => said(to, id) },
    { key: 'gain', title: words.gain, kind: 'number', sheet: 'decimal', value: ({ gain }) => pointsCell(gain), cell: ({ gain }) => saySigned(rational(gain, 10_000n), 4, locale) },
    { key: 'total', title: words.gainInTotal, kind: 'number', sheet: 'decimal', value: ({ gainInTotal }) => numberCell(gainInTotal), cell: ({ gainInTotal }) => sayGain(gainInTotal, locale) },
    { key: 'effort', title: words.effortHead, kind: 'number', sheet: 'integer', value: ({ effort }) => effort, cell: ({ effort }) => formatCount(effort, locale) },
    {
      ...{ key: 'why', title: words.whyThis, sheet: 'text' },
      value: ({ id }) => (without?.id === id ? sayWithout(props, without, locale) : null),
      cell: ({ id }) => (
        <Link href={`${address}&why=${encodeURIComponent(expectationIn(props, id)?.indicator.number ?? '')}#why`}>
          {words.whyTitle(expectationIn(props, id)?.indicator.name ?? '')}
        </Link>
      ),
    },
  ] // prettier-ignore
}

/** A step becomes somebody's task, for whoever gives tasks. */
function taskColumn(props: SolvedProps, locale: Locale): readonly Column<ChosenStep>[] {
  const words = foresightWords[locale]
  const linkOf = ({ id, step, from, to }: ChosenStep) => {
    const found = expectationIn(props, id)
    if (found === null) return null
    const said = (value: Rational | null) => (value === null ? '–' : sayValue(value, found.indicator, locale))
    const note = props.question.indicators.find((each) => each.id === id)?.steps[step]?.improvement?.note ?? ''
    return props.taskFor(found.indicator.id, note === '' ? `${found.indicator.name}: ${said(from)} → ${said(to)}` : note)
  }
  if (props.plan.chosen.every((step) => linkOf(step) === null)) return []
  return [
    {
      ...{ key: 'task', title: props.all.facts.set.lockedAt === null ? words.task : words.object },
      cell: (step) => {
        const link = linkOf(step)
        return link === null ? '–' : <Link href={link.href} description={nameIn(props, step.id)}>{link.label}</Link>
      },
    },
  ]
} // prettier-ignore

function sayMore({ effortMore }: Alternative, locale: Locale): string {
  const words = foresightWords[locale]
  if (effortMore === null) return words.whyNone
  if (effortMore === 'unknown') return words.whyUnknown
  return effortMore === 0n ? words.whySame : words.whyMore(formatCount(effortMore, locale))
}

function sayWithout(props: Pick<SolvedProps, 'all'>, without: Alternative, locale: Locale): string {
  const { instead } = without
  const steps = instead.map((step) => sayStep(props, step, locale)).join('; ')
  const said = sayMore(without, locale)
  return instead.length === 0 ? said : `${said} ${foresightWords[locale].instead}: ${steps}`
}

/** What is lost when a step fails. */
function Without({ without, ...props }: SolvedProps & { readonly without: Alternative }) {
  const words = useWords()
  const { locale } = useReader()
  const { id, effortMore, instead } = without
  return (
    <div id="why">
      <Notice tone={effortMore === null ? 'danger' : 'info'} title={words.whyTitle(nameIn(props, id))}>
        <p>{sayMore(without, locale)}</p>
        {instead.length > 0 && (
          <>
            <p>{words.instead}</p>
            <ul>
              {instead.map((step) => (
                <li key={step.id}>{sayStep(props, step, locale)}</li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    </div>
  )
} // prettier-ignore

function sayStep(props: Pick<SolvedProps, 'all'>, { id, from, to, effort }: ChosenStep, locale: Locale): string {
  const words = foresightWords[locale]
  const found = expectationIn(props, id)
  const said = (value: Rational | null) => (value === null || found === null ? '–' : sayValue(value, found.indicator, locale))
  return `${nameIn(props, id)}: ${said(from)} → ${said(to)}, ${formatCount(effort, locale)} ${words.effortUnit}`
} // prettier-ignore
