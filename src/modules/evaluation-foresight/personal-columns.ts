import type { PersonalColumn } from '#platform/module/personal-column.ts'

const column = (name: string, purpose: string, masking: PersonalColumn['masking']): PersonalColumn => ({
  ...{ table: 'evaluation_improvement', column: name, purpose, masking },
  ...{ retentionMonths: null, erasure: 'kept-by-law' },
})

/** Who proposed what a year's plan rests on is part of the city's records (공공기록물 관리에 관한 법률 제19조). */
export const evaluationForesightPersonalColumns: readonly PersonalColumn[] = [
  column('by_name', '시군종합평가 개선안을 적은 사람의 책임 소재', 'name'),
  column('note', '시군종합평가 개선안의 내용', 'none'),
]
