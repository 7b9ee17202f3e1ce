import type { PersonalColumn } from '#platform/module/personal-column.ts'

/** Who handed in and corrected the year's plan is part of the city's records (공공기록물 관리에 관한 법률 제19조). */
const who = (table: string, column: string, masking: PersonalColumn['masking']): PersonalColumn => ({
  table,
  column,
  purpose: '계획서 반입과 교정의 책임 소재',
  retentionMonths: null,
  masking,
  erasure: 'kept-by-law',
})

/**
 * An uploaded plan names officers with their inner lines; the reader leaves the names out of what it makes, but the
 * file (kept_file) and its lines hold them until they are swept (`plan-document.keep-months`).
 */
const printed = (table: string, column: string): PersonalColumn => ({
  table,
  column,
  purpose: '올린 계획서 원문과 읽은 내용의 대조(원문과 파일에는 담당자 성명·전화가 적혀 있을 수 있음)',
  retentionMonths: 12,
  masking: 'hidden',
  erasure: 'delete-row',
})

/** Every column of this module that holds something about a person. */
export const planDocumentPersonalColumns: readonly PersonalColumn[] = [
  who('plan_document', 'handed_in_by', 'hidden'),
  who('plan_document', 'handed_in_by_name', 'name'),
  who('plan_document_part', 'saved_by_name', 'name'),
  printed('plan_document', 'title'),
  printed('plan_document', 'found'),
  printed('plan_document_part', 'title'),
  printed('plan_document_part', 'lines'),
  printed('plan_document_part', 'draft'),
]
