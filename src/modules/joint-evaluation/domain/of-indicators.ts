/** What this module's rules and tables know of indicators. */
export {
  columnHeads,
  compare as compareTo,
  decimalText,
  digits,
  type IndicatorId,
  type IndicatorSetId,
  type Rational,
  rational,
  readDecimal,
  readNumeric,
} from '#modules/indicators/rules.ts'
