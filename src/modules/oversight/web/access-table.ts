import type { AccessRecord } from '#platform/audit/access-queries.ts'
import type { Sheet } from '#platform/documents/sheet.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { accountOf, formatSecond, subjectsOf } from './access-pages.tsx'
import { words } from './words.ts'

/** The access record as a sheet, in the order of the law's five facts. */
export function accessTable(records: readonly AccessRecord[], locale: Locale): Sheet {
  const { access: text, reason } = words[locale]
  const titles = [text.account, text.at, text.address, text.dataSubjects, text.task, text.what, reason]
  return {
    sheetName: text.title,
    locale,
    columns: titles.map((title) => ({ title, type: 'text' })),
    rows: records.map((record) => [
      accountOf(record, locale),
      formatSecond(record.at, locale),
      record.address,
      subjectsOf(record, locale),
      text.tasks[record.task] ?? record.task,
      record.what,
      record.reason ?? '',
    ]),
  }
}
