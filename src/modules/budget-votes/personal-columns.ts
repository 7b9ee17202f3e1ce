import type { PersonalColumn } from '#platform/module/personal-column.ts'

const byStaff = (table: string, column: string, purpose: string): PersonalColumn => ({
  ...{ table, column, purpose, retentionMonths: null, masking: 'name', erasure: 'kept-by-law' },
})

/** Who acted for the city is part of its records (공공기록물 관리에 관한 법률 제19조). */
export const budgetVotePersonalColumns: readonly PersonalColumn[] = [
  byStaff('budget_priority', 'entered_by_name', '지역회의 우선순위를 적은 책임 소재'),
  byStaff('budget_settlement', 'by_name', '주민참여예산 결과를 정한 책임 소재'),
]
