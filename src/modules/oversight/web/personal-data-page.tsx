import { DataTable, PageHeading } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount } from '#platform/text/format.ts'
import type { ModuleColumns } from '../oversight-config.ts'
import { wordsFor } from './codes.ts'
import { words } from './words.ts'

/** The register of personal data (개인정보 처리 목록) of all modules. */
export function PersonalDataPage({ locale, modules }: { locale: Locale; modules: readonly ModuleColumns[] }) {
  const text = words[locale].personalData
  const rows = modules.flatMap(({ module, columns }) => columns.map((column) => ({ module, ...column })))
  return (
    <>
      <PageHeading title={text.title} lead={text.lead} />
      <DataTable
        caption={text.caption(formatCount(rows.length, locale))}
        rows={rows}
        rowKey={({ table, column }) => `${table}.${column}`}
        empty={text.empty}
        columns={[
          {
            key: 'column',
            title: text.column,
            head: true,
            cell: ({ table, column }) => <code>{`${table}.${column}`}</code>,
          },
          {
            key: 'module',
            title: text.module,
            cell: ({ module }) => wordsFor('modules', module, locale) ?? module,
          },
          // The law asks for the purpose in the city's own words: Korean on both pages.
          { key: 'purpose', title: text.purpose, cell: ({ purpose }) => <span lang="ko">{purpose}</span> },
          {
            key: 'retention',
            title: text.retention,
            cell: ({ retentionMonths }) =>
              retentionMonths === null ? text.whileNeeded : text.months(formatCount(retentionMonths, locale)),
          },
          { key: 'masking', title: text.masking, cell: ({ masking }) => text.maskings[masking] },
          { key: 'erasure', title: text.erasure, cell: ({ erasure }) => text.erasures[erasure] },
        ]}
      />
    </>
  )
}
