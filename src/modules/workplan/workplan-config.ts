/** What the plan is given that only the installation knows. */
export interface WorkplanConfig {
  /** Where feeds, mails and embedded pages lead: the site's public address. */
  readonly origin: URL
}
