import { pledgeChangeProblems } from '#modules/pledge-changes/index.ts'
import type { RoundRateSource } from '#modules/pledge-checks/index.ts'
import { ledgerProblems, ledgerRateSource } from '#modules/pledge-ledger/index.ts'
import { pledgePlaceProblems } from '#modules/pledge-map/index.ts'
import { panelProblems } from '#modules/pledge-panel/index.ts'
import type { PledgeProblemSource } from '#modules/pledges/index.ts'

/** What the programme's modules know to be wrong: nothing of the pledges is published while there is an error. */
export const pledgeProblemSources: readonly PledgeProblemSource[] = [
  ledgerProblems,
  pledgePlaceProblems,
  pledgeChangeProblems,
  panelProblems,
]

/** Whose rates are frozen and published with each half-year's self-check, beside those of the register. */
export const roundRateSources: readonly RoundRateSource[] = [ledgerRateSource]
