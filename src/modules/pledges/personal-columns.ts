import type { PersonalColumn } from '#platform/module/personal-column.ts'

/** Who recorded how a pledge stands is part of the city's records (공공기록물 관리에 관한 법률 제19조). */
export const pledgePersonalColumns: readonly PersonalColumn[] = [
  {
    table: 'pledge_status',
    column: 'recorded_by_name',
    purpose: '공약 이행 기록의 책임 소재',
    retentionMonths: null,
    masking: 'name',
    erasure: 'kept-by-law',
  },
  {
    table: 'pledge_version',
    column: 'ended_by_name',
    purpose: '공약 변경의 책임 소재',
    retentionMonths: null,
    masking: 'name',
    erasure: 'kept-by-law',
  },
]
