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
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { AgendaEntry, Outcome } from '#modules/committees/index.ts'
import type { RoundStanding, Winner } from '../use-cases/standing.ts'
import { inEok, inMillion } from './amounts.ts'
import { useWords } from './words.ts'

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
  /** Sessions that are still to be held. */
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
            : words.office.deliberationLead(formatCount(winners.length, locale), inEok(cost, locale))
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

function AskForm({ standing, winners, items, sessions, chosen, errors }: DeliberationProps) {
  const words = useWords()
  const { locale } = useReader()
  const open = winners.filter(({ line }) => !items.has(line.id)).length
  if (open === 0) return null
  return (
    <Section title={words.office.askTitle} lead={words.office.askLead(formatCount(open, locale))} id="ask">
      <ErrorSummary errors={errors} labels={{ session: words.office.session }} />
      {sessions.length === 0 ? (
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
  const undecided = winners.filter(({ line }) => (items.get(line.id)?.decision ?? null) === null)
  return (
    <Section title={words.office.settleTitle} id="settle">
      {undecided.length > 0 ? (
        <p>{words.office.undecidedNumbers(undecided.map(({ line }) => line.number).join(', '))}</p>
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
  const number = (value: number) => formatCount(value, locale)
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
          { key: 'type', title: words.type, cell: ({ line }) => words.types[line.type] },
          { key: 'by', title: words.office.by, cell: ({ by }) => words.whys[by] },
          { key: 'cost', title: words.cost, kind: 'number', cell: ({ cost }) => inMillion(cost, locale) },
          { key: 'decision', title: words.office.decision, kind: 'status', cell: ({ line }) => <Decision item={items.get(line.id)} /> },
          {
            key: 'votes',
            title: words.office.votesSaid,
            cell: ({ line }) => {
              const decision = items.get(line.id)?.decision
              return decision === undefined || decision === null ? '–' : [decision.for, decision.against, decision.abstained].map(number).join(' · ')
            },
          },
          { key: 'kept-out', title: words.office.recusals, cell: ({ line }) => <KeptOutOf all={keptOut} item={items.get(line.id)} /> },
        ]} // prettier-ignore
      />
    </Section>
  )
}

function Decision({ item }: { readonly item: AgendaEntry | undefined }) {
  const words = useWords()
  if (item === undefined) return <StatusBadge tone="neutral">{words.office.notAsked}</StatusBadge>
  const { decision } = item
  if (decision === null) return <StatusBadge tone="info">{words.office.waiting}</StatusBadge>
  return (
    <>
      <StatusBadge tone={outcomeTones[decision.outcome]}>{words.outcomes[decision.outcome]}</StatusBadge>
      {decision.note !== '' && <div lang="ko">{decision.note}</div>}
    </>
  )
}

function KeptOutOf({
  all,
  item,
}: {
  readonly all: readonly KeptOut[]
  readonly item: AgendaEntry | undefined
}) {
  const words = useWords()
  const own = all.filter(({ itemId }) => itemId === item?.id)
  if (own.length === 0) return <>–</>
  return (
    <ul class="plain-list" lang="ko">
      {own.map(({ name, kind, reason }) => (
        <li key={name}>{`${name} (${words.office.recusalKinds[kind]}): ${reason}`}</li>
      ))}
    </ul>
  )
}
