import { tableDownload, tablesDownload } from '#platform/documents/download.ts'
import { sheetOf } from '#platform/documents/sheet.ts'
import type { Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { type JointParts, notFound } from '#modules/joint-evaluation/index.ts'
import { type FileFormat, inFile, titled } from './files.tsx'
import { interviewColumns, promiseColumns, toTalkColumns } from './interview-columns.tsx'
import { fits, type ShownInterviews, shownInterviews } from './shown-interviews.ts'
import { workTexts } from './words.ts'

/** The promises that the page of the same address shows. */
function promiseSheet(request: WebRequest, shown: ShownInterviews) {
  const { context, locale } = request
  const { today } = context
  const words = workTexts[locale]
  const about = titled(
    request,
    shown.work,
    words.promises,
    `${words.promises}: ${words.promiseShows[shown.asked]}`,
  )
  const rows = shown.promises.filter(fits(shown.asked, today))
  return sheetOf(about, inFile(promiseColumns(shown, locale, today)), rows)
}

export async function downloadPromises(
  request: WebRequest,
  parts: JointParts,
  format: FileFormat,
): Promise<Reply> {
  const shown = await shownInterviews(request, parts)
  if (shown === null) return notFound()
  const { context, locale } = request
  const year = String(shown.work.year.evaluationYear)
  const name = workTexts[locale].fileNames.promises(year, context.today)
  return await tableDownload(promiseSheet(request, shown), format, name)
}

/** The talks that were held; in a workbook with what was promised and whom to talk to now. */
export async function downloadInterviews(
  request: WebRequest,
  parts: JointParts,
  format: FileFormat,
): Promise<Reply> {
  const shown = await shownInterviews(request, parts)
  if (shown === null) return notFound()
  const { context, locale } = request
  const words = workTexts[locale]
  const { work, interviews, toTalk } = shown
  return await tablesDownload(
    [
      sheetOf(titled(request, work, words.interviews), inFile(interviewColumns(shown, locale)), interviews),
      promiseSheet(request, shown),
      sheetOf(titled(request, work, words.toTalk), inFile(toTalkColumns(shown, locale)), toTalk),
    ],
    format,
    words.fileNames.interviews(String(work.year.evaluationYear), context.today),
  )
}
