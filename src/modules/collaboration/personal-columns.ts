import type { PersonalColumn } from '#platform/module/personal-column.ts'

/** Who did what is part of the books (공공기록물 관리에 관한 법률 제19조): a ledger is only added to. */
const kept = (
  table: string,
  column: string,
  masking: PersonalColumn['masking'] = 'name',
): PersonalColumn => ({
  table,
  column,
  purpose: '협업포인트 장부와 순위의 근거',
  retentionMonths: null,
  masking,
  erasure: 'kept-by-law',
})

/** Someone of another agency, as they are found by those who thank them. */
const guest = (column: string, masking: PersonalColumn['masking']): PersonalColumn => ({
  table: 'collaboration_guest',
  column,
  purpose: '다른 기관 직원에게 협업포인트 보내기',
  retentionMonths: 60,
  masking,
  erasure: 'empty',
})

/** Every column of this module that holds something about a person. */
export const collaborationPersonalColumns: readonly PersonalColumn[] = [
  kept('collaboration_entry', 'actor_name'),
  kept('collaboration_entry', 'sender_id', 'hidden'),
  kept('collaboration_entry', 'receiver_id', 'hidden'),
  kept('collaboration_entry', 'message', 'none'),
  kept('collaboration_entry', 'reason', 'none'),
  // Keys name whose grant or form it was.
  kept('collaboration_entry', 'key', 'hidden'),
  kept('collaboration_line', 'holder_id', 'hidden'),
  kept('collaboration_wallet', 'staff_id', 'hidden'),
  kept('collaboration_settlement', 'settled_by_name'),
  kept('collaboration_settled_row', 'subject_id', 'hidden'),
  kept('collaboration_campaign', 'saved_by_name'),
  kept('collaboration_hiding', 'hidden_by_name'),
  kept('collaboration_hiding', 'reason', 'none'),
  kept('collaboration_pick', 'picked_by_name'),
  kept('collaboration_guest', 'invited_by_name'),
  {
    ...{ table: 'collaboration_nudge', column: 'account_id', purpose: '보내는 날 알림을 한 번만 보내기' },
    ...{ retentionMonths: 12, masking: 'hidden', erasure: 'delete-row' },
  },
  guest('name', 'name'),
  guest('agency', 'none'),
  guest('search_key', 'hidden'),
]
