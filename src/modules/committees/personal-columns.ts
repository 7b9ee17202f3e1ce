import type { PersonalColumn } from '#platform/module/personal-column.ts'

/** Who sat on a committee and decided is part of the city's records (공공기록물 관리에 관한 법률 제19조). */
const kept = (table: string, column: string, masking: PersonalColumn['masking']): PersonalColumn => ({
  table,
  column,
  purpose: '위원회 구성과 의결의 책임 소재',
  retentionMonths: null,
  masking,
  erasure: 'kept-by-law',
})

/** What a member can be reached by is needed while they serve. */
const contact = (column: string, masking: PersonalColumn['masking']): PersonalColumn => ({
  table: 'committee_member',
  column,
  purpose: '회의 소집과 평가 안내',
  retentionMonths: 3,
  masking,
  erasure: 'empty',
})

/** Applications are kept until the members' term ends, for reserves, and two years at most (`sweepApplicants`). */
const applied = (column: string, masking: PersonalColumn['masking']): PersonalColumn => ({
  table: 'committee_applicant',
  column,
  purpose: '공개모집 접수와 추첨, 결원 보충',
  retentionMonths: 24,
  masking,
  erasure: 'delete-row',
})

/** Every column of this module that holds something about a person. */
export const committeePersonalColumns: readonly PersonalColumn[] = [
  kept('committee_member', 'name', 'name'),
  kept('committee_member', 'town', 'none'),
  kept('committee_member', 'sex', 'none'),
  kept('committee_member', 'age_band', 'none'),
  contact('email', 'email'),
  contact('phone', 'phone'),
  kept('committee_member', 'end_reason', 'hidden'),
  kept('committee_recusal', 'reason', 'hidden'),
  kept('committee_note', 'noted_by_name', 'name'),
  kept('committee_lottery', 'committed_by_name', 'name'),
  kept('committee_lottery', 'drawn_by_name', 'name'),
  applied('name', 'name'),
  applied('town', 'none'),
  applied('sex', 'none'),
  applied('age_band', 'none'),
  applied('email', 'email'),
  applied('phone', 'phone'),
  applied('motive', 'hidden'),
  applied('state_reason', 'hidden'),
  kept('committee_item', 'decided_by_name', 'name'),
]
