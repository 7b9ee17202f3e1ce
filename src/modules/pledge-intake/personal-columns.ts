import type { PersonalColumn } from '#platform/module/personal-column.ts'

/** Who handed in and corrected what became the register is part of the city's records (공공기록물 관리에 관한 법률 제19조). */
const who = (column: string): PersonalColumn => ({
  table: 'pledge_intake_draft',
  column,
  purpose: '공약 자료 반입과 교정의 책임 소재',
  retentionMonths: null,
  masking: 'name',
  erasure: 'kept-by-law',
})

export const pledgeIntakePersonalColumns: readonly PersonalColumn[] = [
  who('created_by_name'),
  who('saved_by_name'),
]
