/** What the comments are given that only the installation knows. */
export interface PledgeCommentsConfig {
  /** Where feeds and mails lead: the site's public address. */
  readonly origin: URL
}
