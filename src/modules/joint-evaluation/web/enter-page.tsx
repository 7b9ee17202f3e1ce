import {
  Button,
  ButtonRow,
  Card,
  EmptyState,
  ErrorSummary,
  Form,
  HiddenFields,
  Link,
  Notice,
  PageHeading,
  useReader,
} from '#design/index.ts'
import { type CalendarMonth, calendarMonthOf } from '#platform/kernel/calendar-date.ts'
import { formatCount } from '#platform/text/format.ts'
import { type IndicatorId, nextTarget } from '#modules/indicators/index.ts'
import { hasMonth, type IndicatorLine } from '../use-cases/indicator-lines.ts'
import type { YearFacts } from '../use-cases/year-board.ts'
import { SignalBadge } from './list-page.tsx'
import { MonthSelect } from './month-select.tsx'
import type { ProposedValue } from './parts.ts'
import type { Refused } from './post.ts'
import { type Rooms, RoomsOfYear } from './rooms.tsx'
import { sayAim, sayMonth, sayNumber } from './say.ts'
import { cardField, fieldsOfCard, valuesOfCard } from './entry-cards.ts'
import { formulaInputs, proposedFields, ValueFields } from './value-fields.tsx'
import { useWords } from './words.ts'
import { indicatorHref, yearHref } from './year-in.ts'

export interface EnterProps {
  readonly facts: YearFacts
  readonly lines: readonly IndicatorLine[]
  readonly month: CalendarMonth
  readonly rooms: Rooms
  /** What systems of the house propose for the month. */
  readonly proposed: ReadonlyMap<IndicatorId, ProposedValue>
  /** A tap that can be taken back. */
  readonly undo: string | null
  /** What was typed and is shown again: with what is wrong, or after a tap beside it; whose values looked odd. */
  readonly again: (Refused & { readonly unsure: ReadonlySet<IndicatorId> }) | null
}

/** What an owner has to enter this month, each one tap or one number away. */
export function EnterPage(props: EnterProps) {
  const { facts, lines, month, rooms, undo, again } = props
  const words = useWords()
  const { locale } = useReader()
  const { year, set } = facts
  const left = lines.filter((line) => !hasMonth(line, month))
  const said = (count: number) => formatCount(count, locale)
  return (
    <>
      <PageHeading
        title={words.enterFor(sayMonth(month, locale))}
        kicker={words.yearTitle(String(year.evaluationYear))}
        lead={
          lines.length === 0
            ? undefined
            : left.length === 0
              ? words.enterDone(said(lines.length))
              : words.enterLead(said(left.length), said(lines.length))
        }
        actions={lines.length === 0 ? undefined : <Link href={yearHref(year, '/paste')}>{words.paste}</Link>}
      />
      <RoomsOfYear rooms={rooms} />
      {set.lockedAt !== null && <Notice tone="info" title={words.isLocked}>{words.isLockedBody}</Notice>}
      {undo !== null && again !== null && <Notice tone="success" title={words.unchangedDone} />}
      {undo !== null && (
        <Form action={yearHref(year, '/take-back')} label={words.undo}>
          <HiddenFields fields={{ value: undo, month }} />
          <Button kind="secondary" size="small">{words.undo}</Button>
        </Form>
      )}
      <ErrorSummary errors={again?.errors ?? {}} labels={labelsOf(lines)} />
      {lines.length === 0 ? (
        <EmptyState title={words.enterNone}>{words.enterNoneBody}</EmptyState>
      ) : (
        <>
          <MonthChoice {...props} />
          <Form action={yearHref(year, '/enter')} label={words.enter} hidden={{ month }} narrow={false}>
            {left.length > 1 && (
              <ButtonRow>
                <Button kind="secondary" name="save" value="">{words.saveTyped}</Button>
              </ButtonRow>
            )}
            {[...left, ...lines.filter((line) => hasMonth(line, month))].map((line) => (
              <EntryCard key={line.indicator.id} line={line} {...props} />
            ))}
          </Form>
        </>
      )}
    </>
  )
} // prettier-ignore

/** What an error is at: the indicator of its card. */
const labelsOf = (lines: readonly IndicatorLine[]) =>
  Object.fromEntries(
    lines.flatMap(({ indicator }) =>
      ['value', 'note', ...formulaInputs(indicator).map((_, place) => `input-${place}`)].map((name) => [
        cardField(name, indicator.id),
        indicator.name,
      ]),
    ),
  )

function MonthChoice({ facts: { year, set }, month }: EnterProps) {
  const words = useWords()
  return (
    <Form action={yearHref(year, '/enter')} method="get" narrow label={words.monthChoice}>
      <MonthSelect name="month" label={words.monthChoice} set={set} value={month} />
      <Button kind="secondary">{words.openThis}</Button>
    </Form>
  )
}

function EntryCard({ line, facts, month, again, proposed }: EnterProps & { readonly line: IndicatorLine }) {
  const words = useWords()
  const { locale } = useReader()
  const { indicator, months, signal } = line
  const { year } = facts
  const there = months.find((each) => each.month === month)
  const before = months.findLast((each) => each.month < month)
  const said = (each: (typeof months)[number]) =>
    words.lastValue(sayMonth(each.month, locale), sayNumber(each.value, indicator.decimals + 1, locale))
  const offered = there === undefined ? proposed.get(indicator.id) : undefined
  const coming = nextTarget(indicator, month)
  // By the base month it is the year's target, which stands beside it.
  const next = coming?.month === calendarMonthOf(facts.set.baseDay) ? null : coming
  const typed = again === null ? null : valuesOfCard(again.values, indicator.id)
  const offer = proposedFields(indicator, offered)
  const isOpen = facts.set.lockedAt === null || indicator.unlockedUntil !== null
  return (
    <Card level={2} title={`${indicator.number} ${indicator.name}`} footer={<Link href={indicatorHref(year, indicator)}>{words.seeIndicator(indicator.name)}</Link>}>
      <p>
        <SignalBadge signal={signal} /> {words.targetIs(sayAim(indicator, locale))} ·{' '}
        {next !== null && <>{words.nextTargetIs(sayMonth(next.month, locale), `${sayNumber(next.target, indicator.decimals + 1, locale)} ${indicator.unit}`)} · </>}
        {there !== undefined
          ? `${words.states[there.state]} ${sayNumber(there.value, indicator.decimals + 1, locale)} ${indicator.unit}`
          : before === undefined
            ? words.noLastValue
            : said(before)}
      </p>
      {there?.state === 'returned' && <Notice tone="warning" title={words.returnedFor(there.reason)} />}
      {isOpen && (there === undefined || there.state === 'returned') && (
        <>
          <HiddenFields fields={{ [cardField('version', indicator.id)]: String(there?.version ?? 0), [cardField('proposed', indicator.id)]: offer['value'] }} />
          <ValueFields
            indicator={indicator}
            field={fieldsOfCard(indicator.id, typed ?? offer, again?.errors ?? {})}
            proposed={offer['value'] === undefined ? undefined : offered}
            last={before}
            asksSure={again?.unsure.has(indicator.id) ?? false}
          />
          <ButtonRow>
            <Button name="save" value={indicator.id} description={indicator.name}>{words.saveValue}</Button>
            {there === undefined && before !== undefined && (
              <Button kind="secondary" name="unchanged" value={indicator.id} description={indicator.name}>{words.unchanged}</Button>
            )}
          </ButtonRow>
        </>
      )}
    </Card>
  )
} // prettier-ignore
