import type { KeyFigures } from '#design/index.ts'
import type { ComponentChild } from 'preact'
import type { Session } from '#platform/database/session.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { BudgetRound } from './domain/round.ts'

/** In which room a part is shown: staff may see and do more than citizens. */
export type RoundRoom = 'portal' | 'workspace'

export interface RoundOutcome {
  readonly sentence: string
  readonly figures: Parameters<typeof KeyFigures>[0]['figures']
}

/** What another module of the programme shows on a round's page, as sections of its own. */
export interface RoundPart {
  /** Smaller comes first. */
  readonly order: number
  /** Null where there is nothing to show. A fixed number of queries, whatever the round. */
  show(request: WebRequest, round: BudgetRound, room: RoundRoom): Promise<ComponentChild>
  /** What the round came to, once that is known: a sentence for the day's, and three figures beside its limit at most. */
  outcome?(request: WebRequest, round: BudgetRound): Promise<RoundOutcome | null>
  /** Whether something hangs on the round, so that it cannot be deleted; asked while the round is locked. */
  hangsOn?(session: Session, round: BudgetRound): Promise<boolean>
  /** What belongs to the published rule of this round and is known only elsewhere, one sentence after the other. */
  ruleLines?(request: WebRequest, round: BudgetRound): Promise<readonly string[]>
}
