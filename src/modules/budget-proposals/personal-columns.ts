import type { PersonalColumn } from '#platform/module/personal-column.ts'

const column = (
  table: string,
  name: string,
  purpose: string,
  masking: PersonalColumn['masking'],
  erasure: PersonalColumn['erasure'],
): PersonalColumn => ({ table, column: name, purpose, retentionMonths: null, masking, erasure })

/** What citizens wrote goes when they take it back; what the city decided on it is part of its records. */
export const budgetProposalPersonalColumns: readonly PersonalColumn[] = [
  column('budget_proposal', 'account_id', '본인이 낸 주민제안 보여 주기', 'hidden', 'empty'),
  column('budget_proposal', 'name', '주민제안에 함께 보일 이름이나 별명(선택)', 'name', 'empty'),
  column('budget_proposal', 'title', '주민제안의 제목', 'none', 'empty'),
  column('budget_proposal', 'body', '주민제안의 내용', 'none', 'empty'),
  column('budget_proposal', 'place', '주민제안 사업의 위치', 'none', 'empty'),
  column('budget_proposal_event', 'by_name', '주민제안 처리의 책임 소재', 'name', 'kept-by-law'),
  column('budget_proposal_event', 'text', '주민제안 처리 내용과 이유', 'none', 'kept-by-law'),
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
  column('budget_proposal_support', 'account_id', '한 사람이 한 번 공감하도록 확인', 'hidden', 'delete-row'),
]
