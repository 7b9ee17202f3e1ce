import type { PersonalColumn } from '#platform/module/personal-column.ts'

/** Who signed up is known until 24 months after the last lesson at most (`forgetPeople`); a withdrawal ends it at once. */
const column = (name: string, purpose: string, masking: PersonalColumn['masking']): PersonalColumn => ({
  ...{ table: 'budget_sign_up', column: name, purpose, retentionMonths: 24, masking, erasure: 'empty' },
})

/** Every column of this module that holds something about a person. */
export const budgetSchoolPersonalColumns: readonly PersonalColumn[] = [
  column('account_id', '한 사람이 한 강좌를 한 번 신청하도록 확인, 본인의 신청 보여 주기', 'hidden'),
  column('name', '예산학교 수강 신청과 출석, 이수 확인', 'name'),
  column('contact', '예산학교 수강 안내와 대기 순번 알림', 'hidden'),
  {
    ...{ table: 'budget_course', column: 'teacher', purpose: '예산학교 강좌의 강사 안내' },
    ...{ retentionMonths: null, masking: 'none', erasure: 'kept-by-law' },
  },
]
