import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  PageHeading,
  type SaidErrors,
  Section,
  SelectField,
  StatusBadge,
  type Tone,
  useReader,
} from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { AgendaEntry, Outcome } from '#modules/committees/index.ts'
import type { Settlement } from '../data/count-queries.ts'
import type { RoundStanding, Winner } from '../use-cases/standing.ts'
import { inEok, inMillion } from './amounts.ts'
import { useWords, type VoteWords } from './words.ts'

/** Somebody who was kept out of an item, as it is said in the office. */
export interface KeptOut {
  readonly itemId: string
  readonly name: string
  readonly kind: 'excluded' | 'challenged' | 'withdrew'
  readonly reason: string
}

export interface DeliberationProps {
  readonly standing: RoundStanding
  readonly winners: readonly Winner[]
  readonly items: ReadonlyMap<string, AgendaEntry>
  readonly keptOut: readonly KeptOut[]
  /** Whether the participatory budget committee is registered as such. */
  readonly isRegistered: boolean
  /** Its sessions that are still to be held. */
  readonly sessions: readonly { readonly value: string; readonly label: string }[]
  readonly mayAct: boolean
  readonly chosen: string
  readonly errors: SaidErrors
  readonly refusal: string | null
}

/** What goes before the committee, what it decided, and the result that is settled from it. */
export function DeliberationPage(props: DeliberationProps) {
  const { standing, winners, refusal } = props
  const words = useWords()
  const { locale } = useReader()
  const { round, settlement, count } = standing
  const cost = winners.reduce((sum, each) => sum + each.cost, 0n)
  return (
    <>
      <PageHeading
        title={words.office.deliberationTitle(String(round.year))}
        lead={
          count === null
            ? words.office.deliberationOpen
            : settlement === null
              ? words.office.deliberationLead(formatCount(winners.length, locale), inEok(cost, locale))
              : settledLead(settlement, words, locale)
        }
        actions={
          <ButtonLink href={`/budget/rounds/${round.year}/results`} kind="secondary">
            {words.seeResults}
          </ButtonLink>
        }
      />
      {refusal !== null && (
        <Notice tone="danger" live>
          {refusal}
        </Notice>
      )}
      {settlement !== null && (
        <Notice tone="success">
          <p>{words.office.settledOn(formatDay(settlement.settledOn, locale))}</p>
        </Notice>
      )}
      {count !== null && settlement === null && props.mayAct && (
        <>
          <AskForm {...props} />
          <SettleForm {...props} />
        </>
      )}
      {count !== null && <Winners {...props} />}
    </>
  )
}

function settledLead({ lines }: Settlement, words: VoteWords, locale: Locale): string {
  const selected = lines.filter(({ isSelected }) => isSelected)
  const cost = selected.reduce((sum, each) => sum + each.cost, 0n)
  return words.settled(formatCount(selected.length, locale), inEok(cost, locale))
}

function AskForm({ standing, winners, items, ...props }: DeliberationProps) {
  const { sessions, chosen, errors } = props
  const words = useWords()
  const { locale } = useReader()
  const open = winners.filter(({ line }) => !items.has(line.id)).length
  if (open === 0) return null
  return (
    <Section title={words.office.askTitle} lead={words.office.askLead(formatCount(open, locale))} id="ask">
      <ErrorSummary errors={errors} labels={{ session: words.office.session }} />
      {!props.isRegistered ? (
        <>
          <p>{words.office.refusals['no-committee-registered']}</p>
          <ButtonLink href="/office/budget/bodies" kind="secondary">
            {words.office.toBodies}
          </ButtonLink>
        </>
      ) : sessions.length === 0 ? (
        <>
          <p>{words.office.noSession}</p>
          <ButtonLink href="/office/committees" kind="secondary">
            {words.office.toCommittees}
          </ButtonLink>
        </>
      ) : (
        <Form
          action={`/office/budget/rounds/${standing.round.year}/deliberation/ask`}
          label={words.office.askTitle}
        >
          <SelectField
            name="session"
            label={words.office.session}
            options={sessions}
            value={chosen}
            error={errors['session']}
            emptyLabel=""
            required
          />
          <Button>{words.office.ask}</Button>
        </Form>
      )}
    </Section>
  )
}

function SettleForm({ standing, winners, items }: DeliberationProps) {
  const words = useWords()
  const { locale } = useReader()
  const undecided = winners.filter(({ line }) => (items.get(line.id)?.decision ?? null) === null)
  return (
    <Section title={words.office.settleTitle} id="settle">
      {undecided.length > 0 ? (
        <p>{words.office.undecidedCount(formatCount(undecided.length, locale))}</p>
      ) : (
        <>
          <Notice tone="info">
            <ul class="plain-list">
              {words.office.settleConsequences.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Notice>
          <Form
            action={`/office/budget/rounds/${standing.round.year}/deliberation/settle`}
            label={words.office.settleTitle}
          >
            <Button>{words.office.settle}</Button>
          </Form>
        </>
      )}
    </Section>
  )
}

const outcomeTones: Readonly<Record<Outcome, Tone>> = {
  approved: 'success',
  'approved-with-conditions': 'warning',
  rejected: 'danger',
}

function Winners({ standing, winners, items, keptOut }: DeliberationProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Section title={words.committeeTitle} id="items">
      <DataTable
        caption={words.committeeTitle}
        captionHidden
        rows={winners}
        rowKey={({ line }) => line.id}
        rowHref={({ line }) => `/budget/rounds/${standing.round.year}/results/${line.number}`}
        empty={<EmptyState title={words.noSelected} />}
        columns={[
          { key: 'number', title: words.number, kind: 'number', cell: ({ line }) => line.number },
          { key: 'title', title: words.project, head: true, cell: ({ line }) => <span lang="ko">{line.title}</span> },
          { key: 'by', title: words.office.by, cell: ({ line, by }) => `${words.types[line.type]}, ${words.whys[by]}` },
          { key: 'cost', title: words.cost, kind: 'number', cell: ({ cost }) => inMillion(cost, locale) },
          { key: 'decision', title: words.office.decision, cell: ({ line }) => <Decision item={items.get(line.id)} keptOut={keptOut} /> },
        ]} // prettier-ignore
      />
    </Section>
  )
}

interface DecisionProps {
  readonly item: AgendaEntry | undefined
  readonly keptOut: readonly KeptOut[]
}

/** What was decided with which votes, on what conditions, and who was kept out of it. */
function Decision({ item, keptOut }: DecisionProps) {
  const words = useWords()
  const { locale } = useReader()
  if (item === undefined) return <StatusBadge tone="neutral">{words.office.notAsked}</StatusBadge>
  const { decision } = item
  const out = keptOut.filter(({ itemId }) => itemId === item.id)
  return (
    <>
      {decision === null ? (
        <StatusBadge tone="info">{words.office.waiting}</StatusBadge>
      ) : (
        <>
          <StatusBadge tone={outcomeTones[decision.outcome]}>{words.outcomes[decision.outcome]}</StatusBadge>
          <p>
            {words.reasons.votesFor(
              formatCount(decision.for, locale),
              formatCount(decision.against, locale),
              formatCount(decision.abstained, locale),
              formatCount(decision.recused, locale),
            )}
          </p>
          {decision.note !== '' && <p lang="ko">{decision.note}</p>}
        </>
      )}
      {out.map(({ name, kind, reason }) => (
        <p key={name}>{words.office.keptOut(name, words.office.recusalKinds[kind], reason)}</p>
      ))}
    </>
  )
}
