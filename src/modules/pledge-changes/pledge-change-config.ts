/** What the changes of pledges are given that only the installation knows. */
export interface PledgeChangeConfig {
  /** Where the links of mails lead: the site's public address. */
  readonly origin: URL
}
