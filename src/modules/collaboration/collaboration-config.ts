/** What the installation knows and mails need. */
export interface CollaborationConfig {
  /** Where links in mails lead. */
  readonly origin: URL
}
