import { createHash } from 'node:crypto'
import { canonicalJson } from '#platform/audit/canonical-json.ts'
import { jsonValue } from '#platform/audit/json-value.ts'
import type { Context } from '#platform/access/context.ts'
import type { Session } from '#platform/database/session.ts'
import { termOn } from '#modules/pledges/index.ts'
import type { PledgeCheck } from '../data/check-queries.ts'
import { isMissing } from '../domain/check-answer.ts'
import { attainmentOf } from '../domain/pledge-goal.ts'
import type { FrozenPledge, RoundContent } from '../domain/round-content.ts'
import { type CheckLine, checkLines } from './check-lines.ts'
import { countedRates, frozenRate, ownRatesOf, type RoundRateSource } from './round-rates.ts'

/** A round as its snapshot's row holds it. */
export interface FrozenRound {
  readonly content: RoundContent
  readonly row: {
    readonly content: string
    readonly hash: string
    readonly pledges: number
    readonly completed: number
    readonly in_term: number
    readonly in_term_completed: number
    readonly progress_sum: number
    readonly goals: number
    readonly goals_met: number
    readonly missing: number
  }
}

/** Freezes a round: every pledge as it was answered, and the rates that follow from it. */
export async function freezeCheck(
  session: Session,
  context: Context,
  check: PledgeCheck,
  sources: readonly RoundRateSource[],
): Promise<FrozenRound> {
  const lines = await checkLines(session, check, context.today)
  const term = await termOn(session, check.lastDay)
  const pledges = lines.map(frozenPledge)
  const others = []
  for (const source of sources)
    others.push(...(await source.rates(session, check.termId, check.lastDay)).map(frozenRate))
  const content: RoundContent = {
    term: term?.number ?? 0,
    year: check.year,
    quarter: check.quarter,
    lastDay: check.lastDay,
    day: context.today,
    pledges,
    rates: [...ownRatesOf(pledges, check), ...others],
  }
  const missing = lines.filter(({ answer }) => isMissing(answer.state)).length
  return { content, row: { ...rowOf(content), missing } }
}

/** What the office accepted stands; what it did not is told as the register had it on the last day. */
function frozenPledge({ answer, pledge, department, goals }: CheckLine): FrozenPledge {
  const said = answer.state === 'accepted' ? answer : { stage: pledge.stage, progress: pledge.progress }
  const { attained, open } = attainmentOf(goals)
  return {
    id: pledge.id,
    number: pledge.number,
    field: { number: pledge.field.number, title: pledge.field.title },
    title: pledge.title,
    horizon: pledge.horizon,
    department,
    stage: said.stage,
    progress: said.progress,
    answer: answer.state,
    note: answer.note,
    problem: answer.problem,
    reason: answer.reason,
    goals: { planned: Number(attained.whole), met: Number(attained.part), open },
  }
}

function rowOf(content: RoundContent) {
  const written = canonicalJson(jsonValue(content))
  const rates = countedRates(content.pledges)
  const count = (key: Parameters<typeof rates.get>[0], of: 'part' | 'whole') =>
    Number(rates.get(key)?.[of] ?? 0)
  return {
    content: written,
    hash: hashOf(written),
    pledges: content.pledges.length,
    completed: count('completion', 'part'),
    in_term: count('in-term', 'whole'),
    in_term_completed: count('in-term', 'part'),
    progress_sum: count('mean-progress', 'part'),
    goals: count('goals', 'whole'),
    goals_met: count('goals', 'part'),
  }
}

const hashOf = (written: string): string => createHash('sha256').update(written).digest('hex')

/** Whether a frozen round's text is still the one its hash was taken of. */
export function matchesHash(snapshot: { readonly written: string; readonly hash: string }): boolean {
  return hashOf(snapshot.written) === snapshot.hash
}
