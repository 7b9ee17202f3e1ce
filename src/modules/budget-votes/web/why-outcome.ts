import type { Localized } from '#platform/kernel/locale.ts'
import type { ProposalLine } from '#modules/budget-proposals/index.ts'
import type { AgendaEntry } from '#modules/committees/index.ts'
import type { CountedProject } from '../domain/count-box.ts'
import type { Ranked } from '../domain/priority.ts'
import type { LocalProposal, RoundStanding } from '../use-cases/standing.ts'

/** What is known of one proposal's outcome. */
export interface KnownOutcome {
  readonly standing: RoundStanding
  readonly line: ProposalLine
  readonly counted: CountedProject | null
  readonly ranked: Ranked<LocalProposal> | null
  readonly item: AgendaEntry | null
  readonly committee: Localized | null
}

/** The count's say or the local meeting's; null where neither has said anything. */
export function outcomeOf(
  { count, local }: Pick<RoundStanding, 'count' | 'local'>,
  line: ProposalLine,
): Pick<KnownOutcome, 'counted' | 'ranked'> | null {
  const counted = count?.projects.find(({ id }) => id === String(line.number)) ?? null
  const ranked = local.get(line.type)?.find(({ proposal }) => proposal.line.id === line.id) ?? null
  return counted === null && ranked === null ? null : { counted, ranked }
}

/** Whether what had won was not put into the budget in the end. */
export function isSettledAgainst({ settlement }: Pick<RoundStanding, 'settlement'>, number: number): boolean {
  return settlement?.lines.some((line) => line.number === number && !line.isSelected) === true
}
