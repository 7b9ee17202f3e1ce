import { useReader } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { texts } from '#platform/text/texts.ts'
import { reportEn } from './report-texts.en.ts'
import { reportKo } from './report-texts.ko.ts'

/** The words of the monthly report, the campaigns' year and the awards. */
export const reportTexts = texts(reportKo, reportEn)
export type ReportWords = (typeof reportTexts)[Locale]

export function useReportWords(): ReportWords {
  return reportTexts[useReader().locale]
}
