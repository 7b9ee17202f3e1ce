/** Citizens evaluate the pledges twice a year; departments answer until every point is closed. */
export { pledgePanelActions } from './domain/pledge-panel-actions.ts'
