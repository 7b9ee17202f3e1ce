import type { PersonalColumn } from '#platform/module/personal-column.ts'

/** Who ran, entered, moderated, answered and decided is part of the city's records (공공기록물 관리에 관한 법률 제19조). */
const kept = (table: string, column: string): PersonalColumn => ({
  table,
  column,
  purpose: '공약 시민평가와 답변의 책임 소재',
  retentionMonths: null,
  masking: 'name',
  erasure: 'kept-by-law',
})

/** Whose word it is must be known for there to be one only; it is shown to nobody but the member. */
const member = (table: string, column: string): PersonalColumn => ({
  table,
  column,
  purpose: '위원 한 사람이 한 공약을 한 번만 평가하게 하고, 이해관계가 있는 평가를 빼기 위함',
  retentionMonths: 60,
  masking: 'hidden',
  erasure: 'kept-by-law',
})

/** Every column of this module that holds something about a person. */
export const pledgePanelPersonalColumns: readonly PersonalColumn[] = [
  kept('panel_round', 'made_by_name'),
  kept('panel_round', 'published_by_name'),
  member('panel_seat', 'member_id'),
  member('panel_evaluation', 'member_id'),
  member('panel_evaluation', 'comment'),
  member('panel_evaluation', 'recusal'),
  member('panel_evaluation', 'recusal_reason'),
  member('panel_evaluation', 'before'),
  kept('panel_evaluation', 'entered_by_name'),
  kept('panel_evaluation', 'comment_decided_by_name'),
  kept('panel_point', 'made_by_name'),
  kept('panel_point', 'answered_by_name'),
  kept('panel_point', 'decided_by_name'),
  kept('panel_follow_up', 'made_by_name'),
  kept('panel_follow_up', 'done_by_name'),
]
