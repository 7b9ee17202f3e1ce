/** What this module's rules and tables know of indicators. */
export {
  compare as compareTo,
  decimalText,
  type IndicatorId,
  type IndicatorSetId,
  type Rational,
  rational,
  readDecimal,
} from '#modules/indicators/rules.ts'
