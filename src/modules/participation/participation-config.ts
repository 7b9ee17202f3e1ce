import type { VoterKeys } from './use-cases/voter-keys.ts'

/** What the module is given where the house is put together. */
export interface ParticipationConfig {
  /** The installation's keyed hash, for the roll. */
  readonly keys: VoterKeys
}
