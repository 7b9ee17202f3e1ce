import { ButtonLink, ButtonRow, Section } from '#design/index.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import { formatCount, formatDay, formatPercent, formatPeriod } from '#platform/text/format.ts'
import { type Poll, pollOf, pollState, turnout } from '#modules/participation/index.ts'
import type { BudgetRound, RoundOutcome, RoundPart } from '#modules/participatory-budget/index.ts'
import {
  conflictsOf,
  type KeptCount,
  readCount,
  readSettlement,
  type Settlement,
} from '../data/count-queries.ts'
import { winnersOf } from '../domain/count-box.ts'
import { pollSubject } from '../use-cases/standing.ts'
import { inEok } from './amounts.ts'
import { namedProject } from './conflict-list.tsx'
import { voteTexts } from './words.ts'

interface Known {
  readonly round: BudgetRound
  readonly poll: Poll | null
  readonly count: KeptCount | null
  readonly settlement: Settlement | null
  readonly voters: number
}

/** What the vote came to, or what is settled of it. Two queries. */
async function outcome({ locale, context }: WebRequest, { id }: BudgetRound): Promise<RoundOutcome | null> {
  const { database, today } = context
  const words = voteTexts[locale]
  const count = await readCount(database, id, today)
  if (count === null) return null
  const settlement = await readSettlement(database, id, today)
  const sentence =
    settlement === null ? saidOfCount(count, words, locale) : saidOfResult(settlement, words, locale)
  return { sentence, figures: keyFigures(count, words, locale) }
}

type Words = (typeof voteTexts)['ko']
type Locale = WebRequest['locale']

const saidOfCount = (count: KeptCount, words: Words, locale: Locale) =>
  words.counted(
    formatCount(winnersOf(count).length, locale),
    formatCount(count.projects.length, locale),
    inEok(count.spent, locale),
    inEok(count.budget, locale),
  )

function saidOfResult({ lines }: Settlement, words: Words, locale: Locale): string {
  const selected = lines.filter(({ isSelected }) => isSelected)
  const cost = selected.reduce((sum, each) => sum + each.cost, 0n)
  return words.settled(formatCount(selected.length, locale), inEok(cost, locale))
}

/** Projects of this round that cannot both be done, once they stand on a ballot: from then on they do not change. */
async function conflictLines(
  { locale, context }: WebRequest,
  round: BudgetRound,
): Promise<readonly string[]> {
  if (round.rule.rule !== 'greedy') return []
  const groups = await conflictsOf(context.database, round.id)
  const poll = groups.length === 0 ? null : await pollOf(context.database, pollSubject(round.id))
  if (poll === null) return []
  const titles = new Map(poll.choices.map(({ id, label }) => [id, label[locale]]))
  const nameOf = (number: number) => namedProject(number, titles.get(String(number)))
  return groups.map((group) => voteTexts[locale].onlyOneOf(group.map(nameOf).join(' · ')))
}

/** The vote and what came of it: on a round's page. Six queries at most. */
export const voteOnRound: RoundPart = {
  order: 5,
  ruleLines: conflictLines,
  outcome,
  show: async (request, round, room) => {
    const { database, today } = request.context
    const poll = await pollOf(database, pollSubject(round.id))
    if (room === 'workspace') return officeLinks(request, round)
    if (poll === null) return null
    const known = {
      ...{ round, poll, voters: (await turnout(database, poll.id)).voters },
      count: await readCount(database, round.id, today),
      settlement: await readSettlement(database, round.id, today),
    }
    return (
      <Section title={voteTexts[request.locale].voteTitle} id="vote">
        {known.count === null ? beforeTheCount(request, known) : afterTheCount(request, known)}
      </Section>
    )
  },
}

function beforeTheCount({ locale, context }: WebRequest, { poll, voters }: Known) {
  const words = voteTexts[locale]
  if (poll === null) return null
  const state = pollState(poll, context.today)
  const count = formatCount(poll.choiceCount, locale)
  const said = {
    coming: words.coming(count, formatPeriod(poll.firstDay, poll.lastDay, locale)),
    open: words.open(count, formatDay(poll.lastDay, locale)),
    counting: words.counting,
    closed: words.closed,
  }[state]
  return (
    <>
      <p>{said}</p>
      {state !== 'coming' && <p>{words.turnout(formatCount(voters, locale))}</p>}
      <ButtonRow>
        <ButtonLink href={`/votes/${poll.id}`} kind={state === 'open' ? 'primary' : 'secondary'}>
          {state === 'open' ? words.vote : words.seeBallot}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}

/** The heading says what it came to: here is what the vote made of it, where the committee had its say since. */
function afterTheCount({ locale }: WebRequest, { round, count, settlement }: Known) {
  const words = voteTexts[locale]
  if (count === null) return null
  const { year } = round
  return (
    <>
      {settlement !== null && <p>{saidOfCount(count, words, locale)}</p>}
      <ButtonRow>
        <ButtonLink href={`/budget/rounds/${year}/results`}>{words.seeResults}</ButtonLink>
        {settlement !== null && (
          <ButtonLink href={`/budget/rounds/${year}/opinion`} kind="secondary">
            {words.seeOpinion}
          </ButtonLink>
        )}
      </ButtonRow>
    </>
  )
}

/** What a count comes to in three figures. */
export function keyFigures(
  { voters, blank, spent, budget, projects, countedOn, ...counted }: KeptCount,
  words: (typeof voteTexts)['ko'],
  locale: WebRequest['locale'],
) {
  const number = (value: number) => formatCount(value, locale)
  return [
    {
      ...{ label: words.voters, value: number(voters), unit: words.votersUnit, day: countedOn },
      ...(blank === 0 ? {} : { note: words.blank(number(blank)) }),
    },
    {
      ...{ label: words.wonCount, value: number(winnersOf({ ...counted, projects }).length) },
      note: words.ofAll(number(projects.length)),
    },
    {
      ...{ label: words.spent, value: inEok(spent, locale) },
      note: words.ofLimit(formatPercent(ratio(spent, budget), locale)),
    },
  ]
}

function officeLinks({ locale }: WebRequest, { year, rule }: BudgetRound) {
  const words = voteTexts[locale]
  const base = `/office/budget/rounds/${year}`
  const links = [
    [`${base}/vote`, words.toVote],
    [`${base}/priorities`, words.toPriorities],
    ...((rule.committeePercent ?? 0) > 0 ? ([[`${base}/scores`, words.office.scores]] as const) : []),
    [`${base}/deliberation`, words.toDeliberation],
    [`${base}/opinion`, words.opinionShort],
  ] as const
  return (
    <Section title={words.officeLinks} id="vote">
      <ButtonRow>
        {links.map(([href, label]) => (
          <ButtonLink key={href} href={href} kind="secondary">
            {label}
          </ButtonLink>
        ))}
      </ButtonRow>
    </Section>
  )
}
