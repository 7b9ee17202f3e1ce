import type { Context } from '#platform/access/context.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { type BudgetRound, listRounds } from '#modules/participatory-budget/index.ts'
import { reasonsOf } from '../data/execution-queries.ts'
import { listProposals, type ProposalLine } from '../data/proposal-queries.ts'
import {
  type IneligibleGround,
  ineligibleGrounds,
  type ProposalId,
  type ProposalState,
  publicStates,
} from '../domain/proposal.ts'
import { readReason } from '../domain/settled-reason.ts'
import { sayReason } from './settled-words.ts'
import { proposalTexts } from './words.ts'

/** More than any round has. */
const MOST = 20_000

/** Why a proposal was ruled out, merged, selected or not: the day and the words. */
export interface SaidReason {
  readonly day: CalendarDate
  readonly text: string
}

/** A round's public proposals with the reason of what was decided; two queries. */
export async function proposalsWithReasons(
  { database }: Pick<Context, 'database'>,
  round: BudgetRound,
  locale: Locale,
): Promise<readonly { readonly line: ProposalLine; readonly decided: SaidReason | null }[]> {
  const lines = await listProposals(database, { roundId: round.id, states: publicStates, limit: MOST })
  if (lines.length === 0) return []
  const reasons = await reasonsOf(database, round.id)
  return lines.map((line) => ({ line, decided: decidedOn(line, reasons, locale) }))
}

function decidedOn(
  { id, state }: Pick<ProposalLine, 'id' | 'state'>,
  reasons: ReadonlyMap<ProposalId, ReadonlyMap<ProposalState, SaidReason>>,
  locale: Locale,
): SaidReason | null {
  const found = reasons.get(id)?.get(state)
  return found === undefined ? null : { day: found.day, text: reasonInWords(state, found.text, locale) }
}

/** What a decision's text says, without the codes that stand in it. */
function reasonInWords(state: ProposalState, text: string, locale: Locale): string {
  const reason = state === 'selected' || state === 'not-selected' ? readReason(text) : null
  if (reason !== null) return sayReason(reason, locale).join(' ')
  const [first = '', ...rest] = text.split('\n')
  const ground = (ineligibleGrounds as readonly string[]).includes(first)
  const said = ground ? proposalTexts[locale].grounds[first as IneligibleGround] : first
  return [said, ...rest].filter((line) => line !== '').join(' ')
}

/** Names of departments and towns, and the rounds; what every dataset of this module begins with. */
export async function namesAndRounds(
  { database, today }: Pick<Context, 'database' | 'today'>,
  locale: Locale,
) {
  const names = await departmentNames(database, 'all', today)
  return {
    rounds: await listRounds(database),
    nameOf: (id: DepartmentId | null) => (id === null ? '' : (names.get(id)?.[locale] ?? '')),
  }
}
