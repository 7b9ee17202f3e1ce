/** What the domains of other modules may take of undertakings: rules and words, nothing that reads or writes. */
export { type MoneySource, moneySources, moneySourceTexts } from './domain/money-source.ts'
export {
  type ProgressFlaw,
  progressFlaw,
  type ReportDayFlaw,
  reportDayFlaw,
} from './domain/progress-report.ts'
