import type { PersonalColumn } from '#platform/module/personal-column.ts'

/** Who acted for the city is part of its records (공공기록물 관리에 관한 법률 제19조). */
export const participatoryBudgetPersonalColumns: readonly PersonalColumn[] = [
  {
    table: 'budget_round',
    column: 'planned_by_name',
    purpose: '주민참여예산 운영계획의 책임 소재',
    retentionMonths: null,
    masking: 'name',
    erasure: 'kept-by-law',
  },
]
