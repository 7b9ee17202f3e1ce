/** What the installation knows of the panel's links. */
export interface PledgePanelConfig {
  /** Where members and departments reach this site. */
  readonly origin: URL
}
