import type { Localized } from '#platform/kernel/locale.ts'

/** What every page says of the city. */
export interface CityProfile {
  readonly name: Localized
  /** Address and telephone, as the footer shows them. */
  readonly contact: Localized
  /** What stands before an extension, e.g. 031-980-. */
  readonly telephonePrefix: string
  /** How many people live here, as of when, by which source. */
  readonly population: Localized
  /** Whether this is the real site of a real city, which must bear the official banner. */
  readonly official: boolean
}
