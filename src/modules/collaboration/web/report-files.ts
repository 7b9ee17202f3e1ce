import { chartBlock } from '#platform/charts/chart.ts'
import type { Block, Document } from '#platform/documents/document.ts'
import { fileTypes } from '#platform/documents/download.ts'
import { writeWorkbook } from '#platform/documents/write-xlsx.ts'
import { file, type FileReply } from '#platform/http/reply.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatMonth } from '#platform/text/format.ts'
import type { MonthReport } from '../use-cases/month-report.ts'
import type { Chapter } from './report-chapters.ts'
import { leadOf } from './report-figures.ts'
import { reportTexts } from './report-words.ts'
import { documentTableOf, sheetOf } from './typed-table.tsx'

/** The report as one text for HWPX: the same report gives the same text each time. */
export function reportDocument(
  report: MonthReport,
  chapters: readonly Chapter[],
  { city, locale }: { readonly city: string; readonly locale: Locale },
): Document {
  const words = reportTexts[locale]
  return {
    title: words.reportOf(formatMonth(report.month, locale)),
    ...{ locale, issuer: city, day: report.day },
    front: { kicker: city, contents: words.chapters },
    blocks: [
      { kind: 'paragraph', text: leadOf(report, locale) },
      ...chapters.flatMap((chapter) => blocksOf(chapter, locale)),
    ],
  }
}

function blocksOf({ table, lead, chart }: Chapter, locale: Locale): readonly Block[] {
  const said: readonly Block[] = lead === '' ? [] : [{ kind: 'paragraph', text: lead }]
  const shown: Block =
    chart !== null
      ? chartBlock(chart)
      : table.rows.length === 0
        ? { kind: 'paragraph', text: `${table.empty}.` }
        : documentTableOf(table, locale)
  return [{ kind: 'heading', level: 1, text: table.caption }, ...said, shown]
}

/** The report as a workbook, a sheet for each table. */
export async function reportWorkbook(
  report: MonthReport,
  chapters: readonly Chapter[],
  locale: Locale,
): Promise<FileReply> {
  const title = reportTexts[locale].reportOf(formatMonth(report.month, locale))
  // A sheet's name is short: numbered, no two are the same.
  const sheets = chapters.map(({ table }, index) => ({
    ...sheetOf(table, locale),
    sheetName: `${index + 1}. ${table.caption}`,
  }))
  const bytes = await writeWorkbook(sheets, title)
  return file(`collaboration-${report.month}.xlsx`, fileTypes.xlsx, bytes)
}
