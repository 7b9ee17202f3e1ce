import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { type PublishedRule, wholeRule } from '#modules/participatory-budget/rules.ts'
import { type BoxedBallots, ballotKindOf, placesGivePoints, type Reading, saidOn } from './box-election.ts'

/** What a file in Pabulib's format says of a vote. */
export interface PbVote extends Reading {
  readonly description: string
  readonly city: string
  readonly year: number
  readonly budget: bigint
  readonly rule: PublishedRule
  readonly from: CalendarDate
  readonly until: CalendarDate
  /** How to count the file again. */
  readonly comment: string
  readonly projects: readonly {
    readonly id: string
    readonly cost: bigint
    readonly votes: number
    readonly name: string
    readonly category: string
    readonly area: string | null
    /** Points that it was given; null where ballots give none. */
    readonly points: number | null
    readonly committee: number | null
    readonly isSelected: boolean
  }[]
  readonly ballots: readonly BoxedBallots[]
}

/**
 * The anonymous ballots in Pabulib's format (Faliszewski et al., IJCAI 2023), for anyone to count again. Voters are
 * numbered in the order of what is on their ballots: their numbers say nothing that the ballots do not say.
 */
export function writePb(vote: PbVote): string {
  const ballots = vote.ballots
    .flatMap((boxed) => Array.from({ length: boxed.times }, () => ballotText(boxed, vote)))
    .toSorted((a, b) => byText(a.vote, b.vote) || byText(a.points, b.points))
  const hasPoints = givesPoints(vote)
  const columns = projectColumns(vote)
  const rows = [
    ...['META', 'key;value', ...metaOf(vote, ballots)],
    ...['PROJECTS', columns.map(({ name }) => name).join(';')],
    ...vote.projects.map((project) => columns.map(({ of }) => cell(of(project))).join(';')),
    ...['VOTES', hasPoints ? 'voter_id;vote;points' : 'voter_id;vote'],
    ...ballots.map((ballot, index) => `${index + 1};${ballot.vote}${hasPoints ? `;${ballot.points}` : ''}`),
  ]
  return `${rows.join('\n')}\n`
}

const givesPoints = (reading: Reading): boolean => {
  const kind = ballotKindOf(reading)
  return kind === 'cumulative' || kind === 'scoring'
}

interface BallotText {
  readonly vote: string
  readonly points: string
}

/** Only a ranking keeps its order: on any other ballot the order says nothing. */
function ballotText(boxed: BoxedBallots, reading: Reading): BallotText {
  const said = saidOn(boxed, reading)
  const ordered = reading.ballot.kind === 'ranked' ? said : said.toSorted(([a], [b]) => byText(a, b))
  return { vote: ordered.map(([id]) => id).join(','), points: ordered.map(([, each]) => each).join(',') }
}

type PbProject = PbVote['projects'][number]

/** The format's columns, and those of which the round's rule speaks. */
function projectColumns(vote: PbVote) {
  const { committeePercent, townPercent } = wholeRule(vote.rule)
  const columns: { readonly name: string; readonly of: (project: PbProject) => string }[] = [
    { name: 'project_id', of: ({ id }) => id },
    { name: 'cost', of: ({ cost }) => String(cost) },
    { name: 'votes', of: ({ votes }) => String(votes) },
  ]
  if (givesPoints(vote)) columns.push({ name: 'score', of: ({ points }) => String(points ?? 0) })
  columns.push({ name: 'name', of: ({ name }) => name }, { name: 'category', of: ({ category }) => category })
  if (townPercent > 0) columns.push({ name: 'area', of: ({ area }) => area ?? '' })
  if (committeePercent > 0)
    columns.push({ name: 'committee_score', of: ({ committee }) => String(committee ?? 0) })
  return [...columns, { name: 'selected', of: ({ isSelected }: PbProject) => (isSelected ? '1' : '0') }]
}

function metaOf(vote: PbVote, ballots: readonly BallotText[]): readonly string[] {
  const facts: readonly (readonly [string, string])[] = [
    ['description', vote.description],
    ['country', 'South Korea'],
    ['unit', vote.city],
    ['instance', String(vote.year)],
    ['num_projects', String(vote.projects.length)],
    ['num_votes', String(ballots.length)],
    ['budget', String(vote.budget)],
    ['vote_type', ballotKindOf(vote)],
    ['rule', ruleName(vote.rule)],
    ['date_begin', dayOf(vote.from)],
    ['date_end', dayOf(vote.until)],
    ...formFacts(vote, ballots),
    ['currency', 'KRW'],
    ['comment', `#1: ${vote.comment}`],
  ]
  return facts.map((pair) => pair.map(cell).join(';'))
}

/** What the ballot asked for, in the format's words. */
function formFacts(
  { ballot, budget, ...vote }: PbVote,
  ballots: readonly BallotText[],
): readonly (readonly [string, string])[] {
  const least = ['min_length', ballots.some((each) => each.vote === '') ? '0' : '1'] as const
  switch (ballot.kind) {
    case 'approval':
      return [least, ['max_length', String(Math.min(ballot.most, vote.projects.length))]]
    case 'knapsack':
      return [least, ['max_sum_cost', String(budget)]]
    case 'ranked': {
      const places = [least, ['max_length', String(Math.min(ballot.places, vote.projects.length))]] as const
      return placesGivePoints({ ballot, rule: vote.rule })
        ? [...places, ['max_points', String(ballot.places)]]
        : places
    }
    case 'points':
      return [least, ['max_points', String(ballot.most)], ['max_sum_points', String(ballot.total)]]
  }
}

/** The names that the format's public list has for rules. */
function ruleName({ rule, completion }: PublishedRule): string {
  if (rule === 'greedy') return 'greedy'
  if (rule !== 'equal-shares') return 'unknown'
  if (completion === 'none') return 'equalshares'
  return completion === 'add1' || completion === 'add1u' ? 'equalshares/add1' : 'unknown'
}

const dayOf = (day: CalendarDate): string => day.split('-').toReversed().join('.')
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** On one line, quoted where it holds what parts cells. */
function cell(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return /[;"]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line
}
