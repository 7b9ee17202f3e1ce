import type { PersonalColumn } from '#platform/module/personal-column.ts'

/** Who entered a pledge's money is part of the city's records (공공기록물 관리에 관한 법률 제19조). */
const kept = (table: string, column: string): PersonalColumn => ({
  ...{ table, column },
  purpose: '공약 재원 기록의 책임 소재',
  retentionMonths: null,
  masking: 'name',
  erasure: 'kept-by-law',
})

export const pledgeLedgerPersonalColumns: readonly PersonalColumn[] = [
  kept('pledge_ledger_import', 'imported_by_name'),
  kept('pledge_ledger_version', 'recorded_by_name'),
]
