import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  costOf,
  courseOf,
  type Election,
  explainCourse,
  type PbFlaw,
  type PbFlawKind,
  readPb,
  type RoundRule,
  type RuleFlaw,
} from '#modules/participatory-budget/index.ts'
import { askedRule, type CountOptions } from './budget-rule.ts'
import { amountText, explained } from './budget-words.ts'
import { CommandFault, type Teller } from './terminal.ts'

const flawTexts: Readonly<Record<PbFlawKind, string>> = {
  'no-section': 'a section is missing',
  'no-budget': 'no budget is given under META',
  'no-ballot-kind': 'no vote_type is given under META',
  'unknown-ballot-kind': 'this vote_type is not known',
  'missing-column': 'a column is missing',
  'not-an-amount': 'this is no amount of money',
  'project-without-id': 'this project has no id',
  'project-twice': 'this project is listed twice',
  'short-line': 'this line ends before its ballot',
  'unknown-project': 'a ballot names a project that is not listed',
  'points-do-not-match': 'a ballot has other points than projects',
  'not-whole-points': 'points are whole numbers from 0',
  'too-many-points': 'all points together are more than can be added exactly',
  'not-a-score': 'committee_score is a whole number from 0',
  'no-projects': 'no projects are listed',
}
const ruleTexts: Readonly<Record<RuleFlaw, string>> = {
  'no-points-on-ballots': 'these ballots give no points: choose another --utility',
  'no-order-on-ballots': 'these ballots give no order: choose another --utility',
  'no-seed': 'a lot is to break ties: give the published --seed',
  'limits-without-greedy': 'this belongs to --rule greedy alone',
}

/** So many marks on ballots are looked at, at most, to say how many votes were missing, unless it is asked for. */
const LOOKED_AT = 1e8

/** `dure budget count FILE...`: counts elections in Pabulib's format, without a server or a database. */
export async function countBudgetCommand(
  files: readonly string[],
  options: CountOptions,
  tell: Teller,
): Promise<void> {
  const ruleFor = askedRule(options)
  const missing = files.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
  if (missing !== undefined) throw new CommandFault(`there is no file ${missing}`, 2)
  let failed = false
  for (const file of files) {
    const read = readPb(await readFile(file, 'utf8'))
    if (read.ok) {
      const rule = ruleFor(read.value)
      failed = !count(file, read.value, { rule, isThorough: options.explain === true }, tell) || failed
    } else {
      failed = true
      tell.result({ file: basename(file), ok: false, ...read.refusal }, `${file}: ${sayFlaw(read.refusal)}`)
    }
  }
  if (failed) throw new CommandFault('', 1)
}

const sayFlaw = ({ line, flaw, found }: PbFlaw): string =>
  `line ${line}: ${flawTexts[flaw]}${found === '' ? '' : `: ${found}`}`

interface Asked {
  readonly rule: RoundRule
  readonly isThorough: boolean
}

function count(file: string, election: Election, { rule, isThorough }: Asked, tell: Teller): boolean {
  const began = performance.now()
  const counted = courseOf(election, rule)
  const milliseconds = Math.round((performance.now() - began) * 1_000) / 1_000
  const name = basename(file)
  if (!counted.ok) {
    tell.result({ file: name, ok: false, flaw: counted.refusal }, `${file}: ${ruleTexts[counted.refusal]}`)
    return false
  }
  const course = counted.value
  const winners = course.winners.map((place) => election.projects[place]?.id ?? '')
  const money = (amount: bigint) => amountText(amount, election.decimals)
  const [budget, cost] = [money(election.budget), money(costOf(election, course.winners))]
  const summary = `${name}: ${winners.length} of ${election.projects.length} projects for ${cost} of ${budget}: ${winners.join(' ')}`
  const facts = { file: name, rule: rule.rule, budget, cost, winners, milliseconds }
  const entries = () => {
    const recounts = { left: isThorough ? Infinity : LOOKED_AT }
    const explanation = explainCourse(election, rule, course, recounts)
    return explanation.ok ? explanation.value.map((each) => explained(election, course, each)) : []
  }
  if (isThorough) {
    const said = entries()
    const lines = said.map((each) => `  ${String(each.project)}: ${String(each.text)}`)
    tell.result({ ...facts, explanation: said }, [summary, ...lines].join('\n'))
  } else {
    // Recounts take their time: they are made only when somebody reads what they say.
    const unread = {
      ...facts,
      get explanation() {
        return entries()
      },
    }
    tell.result(unread, summary)
  }
  return true
}
