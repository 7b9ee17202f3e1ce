import type { PersonalColumn } from '#platform/module/personal-column.ts'

/** Who noted, objected and decided is part of the city's records (공공기록물 관리에 관한 법률 제19조). */
const who = (table: string, name: string): PersonalColumn => ({
  ...{ table, column: name, purpose: '시군종합평가 도 인정값 확인과 이의 처리의 책임 소재' },
  ...{ retentionMonths: null, masking: 'name', erasure: 'kept-by-law' },
})

const words = (table: string, name: string): PersonalColumn => ({
  ...{ table, column: name, purpose: '시군종합평가 인정값의 근거와 이의 사유, 답변' },
  ...{ retentionMonths: null, masking: 'none', erasure: 'kept-by-law' },
})

/** Every column of this module that holds something about a person. */
export const jointEvaluationPersonalColumns: readonly PersonalColumn[] = [
  who('joint_recognised', 'by_name'),
  words('joint_recognised', 'note'),
  who('joint_appeal', 'raised_by_name'),
  who('joint_appeal', 'decided_by_name'),
  words('joint_appeal', 'reason'),
  words('joint_appeal', 'answer'),
]
