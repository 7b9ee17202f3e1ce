import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  completions,
  costOf,
  countElection,
  countRules,
  type Election,
  type PbFlaw,
  type PbFlawKind,
  readPb,
  type RoundRule,
  type RuleFlaw,
  tieOrders,
  utilities,
} from '#modules/participatory-budget/index.ts'
import { CommandFault, type Teller } from './terminal.ts'

const flawTexts: Readonly<Record<PbFlawKind, string>> = {
  'no-section': 'a section is missing',
  'no-budget': 'no budget is given under META',
  'no-ballot-kind': 'no vote_type is given under META',
  'unknown-ballot-kind': 'this vote_type is not known',
  'missing-column': 'a column is missing',
  'not-an-amount': 'this is no amount of money',
  'project-twice': 'this project is listed twice',
  'unknown-project': 'a ballot names a project that is not listed',
  'points-do-not-match': 'a ballot has other points than projects',
  'not-whole-points': 'points are whole numbers from 0',
  'no-projects': 'no projects are listed',
}
const ruleTexts: Readonly<Record<RuleFlaw, string>> = {
  'no-points-on-ballots': 'these ballots give no points: choose another --utility',
  'no-order-on-ballots': 'these ballots give no order: choose another --utility',
}

export interface CountOptions {
  readonly rule: string
  readonly utility: string
  readonly completion: string
  readonly step: string
  readonly ties: string
}

/** `dure budget count FILE...`: counts elections in Pabulib's format, without a server or a database. */
export async function countBudgetCommand(
  files: readonly string[],
  options: CountOptions,
  tell: Teller,
): Promise<void> {
  const rule = ruleOf(options)
  let failed = false
  for (const file of files) {
    if (!existsSync(file)) throw new CommandFault(`there is no file ${file}`, 2)
    const read = readPb(await readFile(file, 'utf8'))
    if (read.ok) failed = !count(file, read.value, rule, tell) || failed
    else {
      failed = true
      tell.result({ file: basename(file), ok: false, ...read.refusal }, `${file}: ${sayFlaw(read.refusal)}`)
    }
  }
  if (failed) throw new CommandFault('', 1)
}

const sayFlaw = ({ line, flaw, found }: PbFlaw): string =>
  `line ${line}: ${flawTexts[flaw]}${found === '' ? '' : `: ${found}`}`

function count(file: string, election: Election, rule: RoundRule, tell: Teller): boolean {
  const began = performance.now()
  const counted = countElection(election, rule)
  const milliseconds = Math.round((performance.now() - began) * 1_000) / 1_000
  const name = basename(file)
  if (!counted.ok) {
    tell.result({ file: name, ok: false, flaw: counted.refusal }, `${file}: ${ruleTexts[counted.refusal]}`)
    return false
  }
  const winners = counted.value.map((place) => election.projects[place]?.id ?? '')
  const money = (amount: bigint) => amountText(amount, election.decimals)
  const [budget, cost] = [money(election.budget), money(costOf(election, counted.value))]
  tell.result(
    { file: name, rule: rule.rule, budget, cost, winners, milliseconds },
    `${name}: ${winners.length} of ${election.projects.length} projects for ${cost} of ${budget}: ${winners.join(' ')}`,
  )
  return true
}

function amountText(amount: bigint, decimals: number): string {
  if (decimals === 0) return String(amount)
  const digits = String(amount).padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

function ruleOf(options: CountOptions): RoundRule {
  if (!/^[1-9]\d{0,11}$/.test(options.step)) throw new CommandFault('--step is a whole number from 1', 2)
  return {
    rule: oneOf('rule', countRules, options.rule),
    utility: oneOf('utility', utilities, options.utility),
    completion: oneOf('completion', completions, options.completion),
    step: BigInt(options.step),
    ties: oneOf('ties', tieOrders, options.ties),
  }
}

function oneOf<T extends string>(option: string, known: readonly T[], given: string): T {
  const found = known.find((each) => each === given)
  if (found === undefined) throw new CommandFault(`--${option} is one of ${known.join(', ')}`, 2)
  return found
}
