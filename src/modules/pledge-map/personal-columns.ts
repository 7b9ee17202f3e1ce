import type { PersonalColumn } from '#platform/module/personal-column.ts'

/** Who put a pledge on the map or drew the map anew is part of the city's records (공공기록물 관리에 관한 법률 제19조). */
const kept = (table: string, column: string): PersonalColumn => ({
  table,
  column,
  purpose: '공약지도 기록의 책임 소재',
  retentionMonths: null,
  masking: 'name',
  erasure: 'kept-by-law',
})

export const pledgeMapPersonalColumns: readonly PersonalColumn[] = [
  kept('pledge_place', 'entered_by_name'),
  kept('boundary_map', 'made_by_name'),
]
