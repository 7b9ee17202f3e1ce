import {
  Button,
  ButtonLink,
  ButtonRow,
  type Column,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  SelectField,
  Section,
  TextField,
  useReader,
} from '#design/index.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { compare, decimalText, type Rational, rational, readNumber, zero } from '#modules/indicators/index.ts'
import { sayAim, sayNumber, sayPoints, sayTotal } from '#modules/joint-evaluation/index.ts'
import { foresightTexts } from '../domain/total/flaw-texts.ts'
import { whatIf, type WhatIf, type WhatIfFlaw } from '../domain/total/what-if.ts'
import type { Result } from '#platform/kernel/result.ts'
import type { Expectation } from '../use-cases/foresee.ts'
import { compositionOf, partOf } from '../use-cases/year-outlook.ts'
import { outlookHref } from './ahead-in.ts'
import { Framed, type Told } from './frame.tsx'
import { saySigned, sayTotalMove, sayValue } from './say-ahead.ts'
import { foresightWords, useWords } from './words.ts'

const bases = ['forecast', 'current'] as const
type Base = (typeof bases)[number]

/** An indicator that somebody moves: what was typed, and what it reads as. */
interface Move {
  readonly expectation: Expectation
  readonly typed: string
  readonly value: Rational | null
  /** Of what is null: it can be read, but the indicator never comes to it. */
  readonly isOutside: boolean
}

export interface AskedWhatIf {
  readonly base: Base
  readonly moves: readonly Move[]
  /** A number that no indicator has. */
  readonly stranger: boolean
}

export const baseValue = ({ expected, current }: Expectation, base: Base): Rational | null =>
  base === 'current' ? current : (expected?.value ?? null)

const isWithin = (value: Rational, { least, most }: Expectation['scale']): boolean =>
  (least === null || compare(value, least) >= 0) && (most === null || compare(value, most) <= 0)

/** The address as a question: `v.27=900` moves indicator 27, `add=3` opens another one at its value. */
export function readWhatIf({ url }: Pick<WebRequest, 'url'>, expectations: readonly Expectation[]): AskedWhatIf {
  const query = url.searchParams
  const base = bases.find((each) => each === query.get('base')) ?? 'forecast'
  const byNumber = new Map(expectations.map((each) => [each.indicator.number, each]))
  const typed = new Map<string, string>()
  for (const [name, text] of query) if (name.startsWith('v.') && text.trim() !== '') typed.set(name.slice(2), text.trim())
  const added = query.get('add') ?? ''
  const opened = byNumber.get(added)
  if (opened !== undefined && !typed.has(added)) {
    const value = baseValue(opened, base)
    typed.set(added, value === null ? '0' : decimalText(value, 6))
  }
  const moves = [...typed].flatMap(([number, text]): readonly Move[] => {
    const expectation = byNumber.get(number)
    if (expectation === undefined) return []
    const read = readNumber(text, expectation.indicator.unit)
    const isOutside = read.ok && !isWithin(read.value.value, expectation.scale)
    return [{ expectation, typed: text, value: read.ok && !isOutside ? read.value.value : null, isOutside }]
  })
  const stranger = (added !== '' && opened === undefined) || moves.length < typed.size
  return { base, moves, stranger }
} // prettier-ignore

/** Total and rank before and after, the other cities at their likeliest totals. */
export function answerWhatIf({ facts, foresight, told }: Told, { base, moves }: AskedWhatIf): Result<WhatIf, WhatIfFlaw> {
  return whatIf(
    {
      composition: compositionOf(facts, told.own.city),
      others: told.cities.flatMap(({ city, outlook }) => (city.isOwn ? [] : outlook.likely)),
      indicators: foresight.expectations.map((each) => ({
        ...{ id: each.indicator.id, part: partOf(each.indicator, facts), scoring: each.indicator },
        value: baseValue(each, base),
      })),
    },
    new Map(moves.flatMap(({ expectation, value }) => (value === null ? [] : [[expectation.indicator.id, value] as const]))),
  )
} // prettier-ignore

interface WhatIfProps {
  readonly all: Told
  readonly asked: AskedWhatIf
  readonly answer: ReturnType<typeof answerWhatIf>
}

/** Values moved, and what becomes of points, total and rank. */
export function WhatIfPage({ all, asked, answer }: WhatIfProps) {
  const words = useWords()
  const { locale } = useReader()
  const found = answer.ok && asked.moves.some(({ value }) => value !== null) ? answer.value : null
  const lead =
    found === null
      ? words.whatIfLead
      : words.whatIfFinding(
          sayTotal(found.after.total, locale),
          sayTotalMove(found.after.total - found.before.total, locale),
          String(found.after.rank),
        )
  return (
    <Framed told={all} here="/what-if" title={words.whatIf} lead={lead}>
      {asked.stranger && <Notice tone="warning" title={words.noSuchIndicator} />}
      <ErrorSummary errors={errorsOf(asked, locale)} />
      {!answer.ok && <Notice tone="warning">{foresightTexts[locale][answer.refusal.flaw]}</Notice>}
      <WhatIfForm all={all} asked={asked} />
      {found === null ? (
        <EmptyState title={words.whatIfNone}>{words.whatIfNoneBody}</EmptyState>
      ) : (
        <Answer all={all} asked={asked} found={found} />
      )}
    </Framed>
  )
}

const errorsOf = ({ moves }: AskedWhatIf, locale: Locale) =>
  Object.fromEntries(
    moves.flatMap((move) => {
      const { indicator } = move.expectation
      const said = wrongIn(move, locale)
      return said === undefined ? [] : [[`v.${indicator.number}`, `${indicator.number} ${indicator.name}: ${said}`] as const]
    }),
  ) // prettier-ignore

/** What is wrong with a moved value: no number, or one that the indicator never comes to. */
function wrongIn({ value, isOutside, expectation: { indicator, scale } }: Move, locale: Locale): string | undefined {
  if (value !== null) return undefined
  const words = foresightWords[locale]
  if (!isOutside) return words.notANumber
  const said = (bound: Rational) => sayNumber(bound, indicator.decimals, locale)
  return words.notPossible(said(scale.least ?? zero), scale.most === null ? null : said(scale.most), indicator.unit)
} // prettier-ignore

function WhatIfForm({ all: { facts, foresight }, asked: { base, moves } }: Pick<WhatIfProps, 'all' | 'asked'>) {
  const words = useWords()
  const { locale } = useReader()
  const free = foresight.expectations.filter((each) => moves.every(({ expectation }) => expectation !== each))
  const fields = [...Map.groupBy(free, ({ indicator }) => indicator.field)]
  const hint = ({ indicator, ...rest }: Expectation) => {
    const value = baseValue({ indicator, ...rest }, base)
    return words.whatIfHint(value === null ? '–' : sayValue(value, indicator, locale), sayAim(indicator, locale))
  }
  return (
    <Form action={outlookHref(facts, '/what-if')} method="get" narrow label={words.whatIf}>
      <SelectField
        name="base"
        label={words.base}
        value={base}
        options={bases.map((value) => ({ value, label: words.bases[value] }))}
      />
      {moves.map((move) => [move, wrongIn(move, locale)] as const).map(([{ expectation, typed }, error]) => (
        <TextField
          key={expectation.indicator.id}
          name={`v.${expectation.indicator.number}`}
          label={words.whatIfValue(expectation.indicator.number, expectation.indicator.name)}
          hint={hint(expectation)}
          value={typed}
          error={error}
          suffix={expectation.indicator.unit}
          inputMode="decimal"
          width="short"
        />
      ))}
      <SelectField
        name="add"
        label={words.addIndicator}
        emptyLabel={words.chooseIndicator}
        groups={fields.map(([label, of]) => ({
          label,
          options: of.map(({ indicator: { number, name } }) => ({ value: number, label: `${number} ${name}` })),
        }))}
      />
      <ButtonRow>
        <Button>{words.compute}</Button>
        {moves.length > 0 && (
          <ButtonLink href={outlookHref(facts, `/what-if?base=${base}`)} kind="tertiary">
            {words.startAgain}
          </ButtonLink>
        )}
      </ButtonRow>
    </Form>
  )
} // prettier-ignore

/** A line of the answer: an indicator's points, the total, the rank. */
interface Line {
  readonly key: string
  readonly name: string
  readonly value: string
  readonly before: string
  readonly after: string
  readonly difference: string
}

function Answer({ all: { told }, asked, found }: Pick<WhatIfProps, 'all' | 'asked'> & { readonly found: WhatIf }) {
  const words = useWords()
  const { locale, today } = useReader()
  const column = (key: keyof Line, title: string, kind?: 'number'): Column<Line> => ({ key, title, kind, head: key === 'name', cell: (line) => line[key] })
  const { before, after } = found
  const lines: readonly Line[] = [
    ...found.moved.flatMap((each) => lineOf(each, asked, locale)),
    {
      ...{ key: 'total', name: words.totalRow, value: '', difference: sayTotalMove(after.total - before.total, locale) },
      ...{ before: sayTotal(before.total, locale), after: sayTotal(after.total, locale) },
    },
    {
      ...{ key: 'rank', name: words.rank, value: '', difference: before.rank === after.rank ? '–' : saySigned(rational(BigInt(after.rank - before.rank)), 0, locale) },
      ...{ before: words.rankOf(String(before.rank)), after: words.rankOf(String(after.rank)) },
    },
  ]
  return (
    <Section title={words.after} lead={`${words.othersLikely} ${words.goalNote(String(told.own.city.group), String(told.cities.length))}`}>
      <DataTable
        caption={words.whatIf}
        captionHidden
        columns={[
          column('name', words.indicator),
          column('value', words.moved),
          column('before', words.before, 'number'),
          column('after', words.after, 'number'),
          column('difference', words.difference, 'number'),
        ]}
        rows={lines}
        rowKey={({ key }) => key}
        day={today}
      />
    </Section>
  )
} // prettier-ignore

function lineOf(
  { id, before, after }: WhatIf['moved'][number],
  { base, moves }: AskedWhatIf,
  locale: Locale,
): readonly Line[] {
  const move = moves.find(({ expectation }) => expectation.indicator.id === id)
  if (move === undefined) return []
  const { indicator } = move.expectation
  const said = (value: Rational | null) => (value === null ? '–' : sayValue(value, indicator, locale))
  return [
    {
      ...{ key: id, name: `${indicator.number} ${indicator.name}` },
      value: `${said(baseValue(move.expectation, base))} → ${said(move.value)}`,
      ...{ before: sayPoints(before, locale), after: sayPoints(after, locale) },
      difference: saySigned(rational(after - before, 10_000n), 2, locale),
    },
  ]
}
