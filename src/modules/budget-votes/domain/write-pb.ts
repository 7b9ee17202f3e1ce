import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { PublishedRule } from '#modules/participatory-budget/rules.ts'
import type { BoxedBallots } from './count-box.ts'

/** What a file in Pabulib's format says of a vote. */
export interface PbVote {
  readonly description: string
  readonly city: string
  readonly year: number
  readonly budget: bigint
  readonly rule: PublishedRule
  readonly least: number
  readonly most: number
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
    .flatMap(({ content, times }) => {
      const text = [...(content.choices ?? [])].toSorted(byText).join(',')
      return Array.from({ length: times }, () => text)
    })
    .toSorted(byText)
  const rows = [
    ...['META', 'key;value', ...metaOf(vote, ballots)],
    ...['PROJECTS', 'project_id;cost;votes;name;category;selected'],
    ...vote.projects.map(({ id, cost, votes, name, category, isSelected }) =>
      [id, String(cost), String(votes), name, category, isSelected ? '1' : '0'].map(cell).join(';'),
    ),
    ...['VOTES', 'voter_id;vote'],
    ...ballots.map((ballot, index) => `${index + 1};${ballot}`),
  ]
  return `${rows.join('\n')}\n`
}

function metaOf(vote: PbVote, ballots: readonly string[]): readonly string[] {
  const least = ballots.includes('') ? 0 : vote.least
  const facts: readonly (readonly [string, string])[] = [
    ['description', vote.description],
    ['country', 'South Korea'],
    ['unit', vote.city],
    ['instance', String(vote.year)],
    ['num_projects', String(vote.projects.length)],
    ['num_votes', String(ballots.length)],
    ['budget', String(vote.budget)],
    ['vote_type', 'approval'],
    ['rule', ruleName(vote.rule)],
    ['date_begin', dayOf(vote.from)],
    ['date_end', dayOf(vote.until)],
    ['min_length', String(least)],
    ['max_length', String(vote.most)],
    ['currency', 'KRW'],
    ['comment', `#1: ${vote.comment}`],
  ]
  return facts.map((pair) => pair.map(cell).join(';'))
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

/** How anyone counts the file again: the round's rule in the words of the command line. */
export function recountCommand(rule: PublishedRule, file: string): string {
  const { utility, completion, step, ties } = rule
  const words = [`dure budget count ${file} --rule ${rule.rule}`]
  if (rule.rule === 'equal-shares') words.push(`--utility ${utility} --completion ${completion}`)
  else words.push(`--utility ${utility}`)
  if (rule.rule === 'equal-shares' && completion.startsWith('add1')) words.push(`--step ${step}`)
  if (rule.rule === 'greedy' && rule.stopsAtFirst === true) words.push('--stop-at-first')
  if (rule.rule === 'greedy' && (rule.leastVotes ?? 0) > 0)
    words.push(`--least-votes ${rule.leastVotes ?? 0}`)
  words.push(`--ties ${ties}`)
  // What a seed may hold needs no more than quotation marks.
  if (ties === 'cost-votes-lot') words.push(`--seed "${rule.seed ?? ''}"`)
  return words.join(' ')
}
