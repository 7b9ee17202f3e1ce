import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  type Column,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  formFields,
  HiddenFields,
  Link,
  PageHeading,
  Section,
  StatusBadge,
  TextArea,
  type Tone,
  useReader,
} from '#design/index.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { actualBy, compare, type Indicator, type Rational } from '#modules/indicators/index.ts'
import { calendarMonthOf } from '#platform/kernel/calendar-date.ts'
import type { Appeal, AppealState, Recognised } from '../domain/appeal.ts'
import type { YearFacts } from '../use-cases/year-board.ts'
import type { Refused } from './post.ts'
import { type Rooms, RoomsOfYear } from './rooms.tsx'
import { sayNumber } from './say.ts'
import { useWords } from './words.ts'
import { indicatorHref, yearHref } from './year-in.ts'

export interface AppealsProps {
  readonly facts: YearFacts
  readonly appeals: readonly Appeal[]
  readonly rooms: Rooms
  readonly mayDecide: boolean
  /** Which answer was refused. */
  readonly refused: (Refused & { readonly id: string }) | null
}

/** What the province recognised and what departments object to. */
export function AppealsPage({ facts, appeals, rooms, mayDecide, refused }: AppealsProps) {
  const words = useWords()
  const { locale } = useReader()
  const { year, set } = facts
  const open = appeals.filter(({ state }) => state === 'raised')
  const differing = facts.indicators.filter((each) => differs(facts, each))
  const said = (count: number) => formatCount(count, locale)
  const until = year.appealUntil
  return (
    <>
      <PageHeading
        title={words.appealsTitle}
        kicker={words.yearTitle(String(year.evaluationYear))}
        lead={
          set.lockedAt === null
            ? words.appealsBefore
            : words.appealsLead(said(facts.recognised.size), said(differing.length), said(open.length))
        }
        status={until === null ? undefined : <StatusBadge tone="info">{`${words.appealUntil} ${formatDay(until, locale)}`}</StatusBadge>}
        actions={mayDecide && set.lockedAt !== null && year.resultOn === null ? (
          <>
            <ButtonLink href={yearHref(year, '/recognised')}>{words.enterRecognised}</ButtonLink>
            <ButtonLink href={yearHref(year, '/result')} kind="secondary">{words.enterResult}</ButtonLink>
          </>
        ) : undefined}
      />
      <RoomsOfYear rooms={rooms} />
      <ErrorSummary errors={refused?.errors ?? {}} labels={{ answer: words.answer }} />
      {appeals.length === 0 && differing.length === 0 && <EmptyState title={words.appealsNone}>{words.appealsNoneBody}</EmptyState>}
      {differing.length > 0 && <Differing facts={facts} rows={differing} />}
      {appeals.length > 0 && (
        <Section title={words.appeals}>
          {appeals.map((appeal) => (
            <AppealCard key={appeal.id} {...{ facts, appeal, refused }} mayDecide={mayDecide && year.resultOn === null} />
          ))}
        </Section>
      )}
    </>
  )
} // prettier-ignore

/** What the own city entered by the base day. */
const enteredOf = ({ set, values }: YearFacts, { id, series }: Indicator) =>
  actualBy(series, values.get(id) ?? [], calendarMonthOf(set.baseDay))

function differs(facts: YearFacts, indicator: Indicator): boolean {
  const recognised = facts.recognised.get(indicator.id)
  const entered = enteredOf(facts, indicator)
  return recognised !== undefined && (entered === null || compare(entered, recognised.value) !== 0)
}

function Differing({ facts, rows }: { readonly facts: YearFacts; readonly rows: readonly Indicator[] }) {
  const words = useWords()
  const { locale } = useReader()
  const said = ({ decimals, unit }: Indicator, value: Rational | null | undefined) =>
    value == null ? '–' : `${sayNumber(value, decimals + 1, locale)} ${unit}`
  const of = ({ id }: Indicator): Recognised | undefined => facts.recognised.get(id)
  const columns: readonly Column<Indicator>[] = [
    { key: 'name', title: words.name, head: true, cell: ({ number, name }) => `${number} ${name}` },
    { key: 'entered', title: words.enteredValue, kind: 'number', cell: (each) => said(each, enteredOf(facts, each)) },
    { key: 'recognised', title: words.recognised, kind: 'number', cell: (each) => said(each, of(each)?.value) },
    { key: 'note', title: words.note, cell: (each) => of(each)?.note ?? '' },
  ]
  return (
    <Section title={words.differing}>
      <DataTable caption={words.differing} captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} rowHref={(each) => indicatorHref(facts.year, each)} />
    </Section>
  )
} // prettier-ignore

const tones: Readonly<Record<AppealState, Tone>> = {
  raised: 'warning',
  upheld: 'success',
  rejected: 'danger',
  withdrawn: 'neutral',
}

function AppealCard({ facts, appeal, refused, mayDecide }: Pick<AppealsProps, 'facts' | 'refused' | 'mayDecide'> & { readonly appeal: Appeal }) {
  const words = useWords()
  const { locale } = useReader()
  const indicator = facts.indicators.find(({ id }) => id === appeal.indicatorId)
  if (indicator === undefined) return null
  const own = refused?.id === appeal.id ? refused : null
  const field = formFields(own?.values ?? {}, own?.errors ?? {})
  return (
    <Card title={`${indicator.number} ${indicator.name}`}>
      <p>
        <StatusBadge tone={tones[appeal.state]}>{words.appealStates[appeal.state]}</StatusBadge>{' '}
        {formatDay(appeal.raisedOn, locale)} · {appeal.raisedByName} ·{' '}
        {words.claimedValue(sayNumber(appeal.claimed, indicator.decimals + 1, locale), indicator.unit)}
      </p>
      <p>{appeal.reason}</p>
      {appeal.answer !== '' && <p>→ {appeal.answer}</p>}
      <p>
        <Link href={indicatorHref(facts.year, indicator)}>{words.seeIndicator(indicator.name)}</Link>
      </p>
      {mayDecide && appeal.state === 'raised' && (
        <Form action={yearHref(facts.year, '/appeals')} label={`${words.answer}: ${indicator.name}`}>
          <HiddenFields fields={{ id: appeal.id }} />
          <TextArea {...field('answer')} label={words.answer} hint={words.answerHint} rows={2} maxLength={1000} required />
          <ButtonRow>
            <Button name="act" value="uphold">{words.uphold}</Button>
            <Button name="act" value="reject" kind="secondary">{words.reject}</Button>
          </ButtonRow>
        </Form>
      )}
    </Card>
  )
} // prettier-ignore
