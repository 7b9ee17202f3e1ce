/** What the monthly check is given that only the installation knows. */
export interface MonthlyCheckConfig {
  /** Where the links of mails lead: the site's public address. */
  readonly origin: URL
}
