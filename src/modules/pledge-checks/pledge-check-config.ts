import type { PledgeProblemSource } from '#modules/pledges/index.ts'
import type { RoundRateSource } from './use-cases/round-rates.ts'

/** What the self-check is given by whoever puts the house together. */
export interface PledgeCheckConfig {
  /** Where links in mails lead: the site's public address. */
  readonly origin: URL
  /** Modules that know what else does not add up: their errors keep a round from being published. */
  readonly problemSources: readonly PledgeProblemSource[]
  /** Modules whose rates are frozen with each round: finance secured and spent. */
  readonly rateSources: readonly RoundRateSource[]
}
