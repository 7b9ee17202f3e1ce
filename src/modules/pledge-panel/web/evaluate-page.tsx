import {
  Button,
  EmptyState,
  ErrorSummary,
  FactList,
  Form,
  Link,
  Notice,
  PageHeading,
  ProgressBar,
  Section,
  StatusBadge,
  useReader,
} from '#design/index.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { PledgeLine } from '#modules/pledges/index.ts'
import type { OwnWord } from '../data/evaluation-queries.ts'
import type { PanelRound } from '../data/round-queries.ts'
import type { RoundState } from '../domain/round.ts'
import { EvaluateForm, type RefusedSaying } from './evaluate-form.tsx'
import { RoundBadge, roundName, VerdictBadge } from './say.tsx'
import { useWords } from './words.ts'

/** One of the member's pledges with the member's word on it, if there is one. */
export interface OwnPledge {
  readonly pledge: PledgeLine
  readonly own: OwnWord | null
}

export interface EvaluatePageProps {
  readonly name: string
  readonly round: PanelRound
  readonly state: RoundState
  /** In the order of their numbers. */
  readonly pledges: readonly OwnPledge[]
  /** The pledge that is being judged: the next one, or the one that was chosen. */
  readonly current: OwnPledge | null
  readonly isChosen: boolean
  /** The pledge that was saved a moment ago. */
  readonly justSaid: OwnPledge | null
  /** The member's own address, with the key in it. */
  readonly address: string
  readonly refused: RefusedSaying | null
}

/** A member's pledges on a phone: how far they have come, the next one to judge, and all of them below. */
export function EvaluatePage(props: EvaluatePageProps) {
  const { name, round, state, pledges, current, refused } = props
  const words = useWords()
  const { locale } = useReader()
  const said = pledges.filter(({ own }) => own !== null).length
  return (
    <>
      <PageHeading
        kicker={words.evaluateAs(name)}
        title={roundName(round, locale)}
        status={<RoundBadge state={state} />}
        lead={useLead(props, said)}
      />
      <ProgressBar
        part={said}
        whole={pledges.length}
        label={words.said}
        text={words.progressOf(formatCount(said, locale), formatCount(pledges.length, locale))}
        tone={said === pledges.length ? 'success' : 'info'}
      />
      <ErrorSummary
        errors={refused?.errors ?? {}}
        labels={{ verdict: words.verdict, comment: words.comment, reason: words.reason }}
      />
      <JustSaid {...props} />
      {current !== null && <Current {...props} shown={current} />}
      <AllPledges {...props} />
    </>
  )
}

function useLead({ round, state, pledges }: EvaluatePageProps, said: number): string {
  const words = useWords()
  const { locale } = useReader()
  const last = formatDay(round.closesOn, locale)
  const all = formatCount(pledges.length, locale)
  if (state === 'planned') return words.evaluatePlanned(formatDay(round.opensOn, locale))
  if (state !== 'open') return words.evaluateClosed(last)
  if (said === pledges.length) return words.evaluateAllDone(all, last)
  return words.evaluateLead(formatCount(said, locale), all, last)
}

/** What was saved, with a button that takes it back. */
function JustSaid({ justSaid, address, state }: EvaluatePageProps) {
  const words = useWords()
  const { locale } = useReader()
  if (justSaid?.own == null || state !== 'open') return null
  const { pledge, own } = justSaid
  const title = pledge.title[locale]
  return (
    <Notice tone="success" live>
      <p>
        {'judged' in own.word
          ? words.saved(title, words.verdicts[own.word.judged.verdict])
          : words.savedAside(title)}
      </p>
      {own.before !== null && (
        <Form
          action={address}
          hidden={{ do: 'undo', pledge: String(pledge.number), seen: String(own.version) }}
          narrow={false}
        >
          <Button kind="tertiary" size="small" description={title}>
            {words.undo}
          </Button>
        </Form>
      )}
    </Notice>
  )
}

function Current({
  shown,
  state,
  address,
  refused,
  isChosen,
}: EvaluatePageProps & { readonly shown: OwnPledge }) {
  const words = useWords()
  const { locale } = useReader()
  const { pledge, own } = shown
  const title = `${pledge.number}. ${pledge.title[locale]}`
  return (
    <Section title={title} lead={isChosen ? words.chosenPledge : words.nextPledge} id="pledge">
      <FactList
        facts={[
          { term: words.field, value: pledge.field.title[locale] },
          {
            term: words.stage,
            value: pledge.stage === null ? words.noStage : words.stages[pledge.stage],
          },
          { term: words.progress, value: `${pledge.progress} % (${formatDay(pledge.asOf, locale)})` },
          {
            term: words.sourceText,
            value: <span lang={locale === 'ko' ? undefined : 'ko'}>{pledge.sourceText}</span>,
            wide: true,
          },
        ]}
      />
      <p>
        <Link href={`/pledges/${pledge.number}`}>{words.publicPage}</Link>
      </p>
      {own !== null && <OwnWordNow own={own} />}
      {state === 'open' && own?.way === 'paper' && <p>{words.onPaper}</p>}
      {state === 'open' && own?.way !== 'paper' && (own === null || 'judged' in own.word) && (
        <EvaluateForm
          pledge={{ number: pledge.number, title }}
          own={own}
          action={address}
          refused={refused}
        />
      )}
      {state === 'open' && own !== null && 'recused' in own.word && (
        <ComeBack own={own} pledge={pledge} address={address} />
      )}
    </Section>
  )
}

function OwnWordNow({ own }: { readonly own: OwnWord }) {
  const words = useWords()
  return (
    <p>
      {'judged' in own.word
        ? words.nowSaid(words.verdicts[own.word.judged.verdict])
        : words.steppedAside(words.recusals[own.word.recused.kind], own.word.recused.reason)}
      {'judged' in own.word && own.word.judged.comment !== '' && (
        <>
          <br />
          {own.word.judged.comment}
        </>
      )}
    </p>
  )
}

function ComeBack({
  own,
  pledge,
  address,
}: {
  readonly own: OwnWord
  readonly pledge: PledgeLine
  readonly address: string
}) {
  const words = useWords()
  const { locale } = useReader()
  if (own.way === 'paper' || !('recused' in own.word) || own.word.recused.kind !== 'stepped-aside')
    return null
  return (
    <Form
      action={address}
      hidden={{ do: 'come-back', pledge: String(pledge.number), seen: String(own.version) }}
    >
      <Button kind="secondary" description={pledge.title[locale]}>
        {words.comeBack}
      </Button>
    </Form>
  )
}

/** All of the member's pledges, those not judged yet first. */
function AllPledges({ pledges, address }: EvaluatePageProps) {
  const words = useWords()
  const { locale } = useReader()
  const ordered = pledges.toSorted((a, b) => Number(a.own !== null) - Number(b.own !== null))
  return (
    <Section title={words.myPledges} lead={words.leftFirst}>
      <ul class="plain-list">
        {ordered.map(({ pledge, own }) => (
          <li key={pledge.id}>
            <Link href={`${address}&pledge=${pledge.number}`}>
              {`${pledge.number}. ${pledge.title[locale]}`}
            </Link>{' '}
            <WordBadge own={own} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function WordBadge({ own }: { readonly own: OwnWord | null }) {
  const words = useWords()
  if (own === null) return <StatusBadge tone="warning">{words.unjudged}</StatusBadge>
  if ('judged' in own.word) return <VerdictBadge verdict={own.word.judged.verdict} />
  return <StatusBadge tone="neutral">{words.recusals[own.word.recused.kind]}</StatusBadge>
}

/** A link that opens nothing, or nothing yet. */
export function NoEvaluation({ title, body }: { readonly title: string; readonly body: string }) {
  return (
    <>
      <PageHeading title={title} />
      <EmptyState title={title}>{body}</EmptyState>
    </>
  )
}
