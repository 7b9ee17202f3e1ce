/** What this module's rules and tables know of indicators. */
export {
  becameDate,
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
  withoutSeparators,
} from '#modules/indicators/rules.ts'
