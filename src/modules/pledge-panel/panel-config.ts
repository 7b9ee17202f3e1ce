/** What the installation knows of the panel's links. */
export interface PledgePanelConfig {
  /** Where members and departments reach this site. */
  readonly origin: URL
  /** Without one mails stay in the outbox: members are then given their links on paper. */
  readonly hasMailServer: boolean
}
