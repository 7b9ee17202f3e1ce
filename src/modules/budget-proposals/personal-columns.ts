import type { PersonalColumn } from '#platform/module/personal-column.ts'

const column = (
  table: string,
  name: string,
  purpose: string,
  masking: PersonalColumn['masking'],
  erasure: PersonalColumn['erasure'],
): PersonalColumn => ({ table, column: name, purpose, retentionMonths: null, masking, erasure })

/** Who brought a proposal is kept until a year after its round's end (`sweepSenders`). */
const brought = (name: string, masking: PersonalColumn['masking']): PersonalColumn => ({
  ...{ table: 'budget_proposal_sender', column: name, purpose: '서면·전화 주민제안의 접수와 결과 통지' },
  ...{ retentionMonths: 12, masking, erasure: 'delete-row' },
})

/** What citizens wrote goes when they take it back; what the city decided on it is part of its records. */
export const budgetProposalPersonalColumns: readonly PersonalColumn[] = [
  column('budget_proposal', 'account_id', '본인이 낸 주민제안 보여 주기', 'hidden', 'empty'),
  column('budget_proposal', 'name', '주민제안에 함께 보일 이름이나 별명(선택)', 'name', 'empty'),
  column('budget_proposal', 'title', '주민제안의 제목', 'none', 'empty'),
  column('budget_proposal', 'body', '주민제안의 내용', 'none', 'empty'),
  column('budget_proposal', 'place', '주민제안 사업의 위치', 'none', 'empty'),
  column('budget_proposal_event', 'by_name', '주민제안 처리의 책임 소재', 'name', 'kept-by-law'),
  column('budget_proposal_event', 'text', '주민제안 처리 내용과 사유', 'none', 'kept-by-law'),
  column('budget_proposal', 'review_reason', '사업부서 검토 의견', 'none', 'kept-by-law'),
  column(
    'budget_proposal_comment',
    'account_id',
    '본인이 쓴 주민제안 의견 보여 주기',
    'hidden',
    'delete-row',
  ),
  column(
    'budget_proposal_comment',
    'name',
    '주민제안 의견에 함께 보일 이름이나 별명(선택)',
    'name',
    'delete-row',
  ),
  column('budget_proposal_comment', 'text', '주민제안에 대한 의견', 'none', 'delete-row'),
  column(
    'budget_proposal_comment',
    'reviewed_by_name',
    '주민제안 의견 살펴보기의 책임 소재',
    'name',
    'kept-by-law',
  ),
  column('budget_proposal_photo', 'text', '주민제안 사진이 무엇을 보여 주는지', 'none', 'empty'),
  column('budget_proposal_event', 'undone_reason', '주민제안 처리 내용과 사유', 'none', 'kept-by-law'),
  ...(['name', 'entered_by_name', 'by_name'] as const).map((name) =>
    column('budget_proposal_monitoring', name, '주민제안사업 점검과 답변의 책임 소재', 'name', 'kept-by-law'),
  ),
  ...(['text', 'answer'] as const).map((name) =>
    column('budget_proposal_monitoring', name, '주민제안사업 점검 내용과 답변', 'none', 'kept-by-law'),
  ),
  brought('name', 'name'),
  brought('contact', 'hidden'),
  column(
    'budget_proposal_sender',
    'entered_by_name',
    '서면·전화 주민제안을 적은 책임 소재',
    'name',
    'delete-row',
  ),
  column('budget_proposal_support', 'account_id', '한 사람이 한 번 공감하도록 확인', 'hidden', 'delete-row'),
]
