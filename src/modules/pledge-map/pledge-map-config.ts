/** What the map is given that only the installation knows. */
export interface PledgeMapConfig {
  /** Where printed and embedded pages lead: the site's public address. */
  readonly origin: URL
}
