/** What this module's tables know of indicators. */
export { decimalText, type IndicatorId, type IndicatorSetId, readDecimal } from '#modules/indicators/rules.ts'
