import type { PersonalColumn } from '#platform/module/personal-column.ts'

/** What a citizen wrote, until they take it back. */
const ofAuthor = (column: string, purpose: string, masking: PersonalColumn['masking']): PersonalColumn => ({
  table: 'pledge_comment',
  column,
  purpose,
  retentionMonths: null,
  masking,
  erasure: 'empty',
})

/** Who acted for the city is part of its records (공공기록물 관리에 관한 법률 제19조). */
const kept = (table: string, column: string): PersonalColumn => ({
  table,
  column,
  purpose: '공약 의견 처리와 답변의 책임 소재',
  retentionMonths: null,
  masking: 'name',
  erasure: 'kept-by-law',
})

export const pledgeCommentPersonalColumns: readonly PersonalColumn[] = [
  ofAuthor('account_id', '본인이 쓴 공약 의견 보여 주기', 'hidden'),
  ofAuthor('name', '공약 의견에 함께 보일 이름이나 별명(선택)', 'name'),
  ofAuthor('text', '공약에 대한 의견과 답변', 'none'),
  kept('pledge_comment', 'reviewed_by_name'),
  kept('pledge_comment_answer', 'answered_by_name'),
  kept('pledge_comment_draft', 'saved_by_name'),
  kept('pledge_comment_move', 'moved_by_name'),
]
