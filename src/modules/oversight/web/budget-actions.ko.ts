/** What is written into the log of participatory budgeting, in Korean. */
export const budgetActionsKo = {
  'budget-proposals.assign': '주민제안 검토 맡기기',
  'budget-proposals.delete-draft': '주민제안 임시 저장 지우기',
  'budget-proposals.hand-on': '주민제안 검토를 이어받은 부서에 넘기기',
  'budget-proposals.merge': '주민제안 합치기',
  'budget-proposals.record-step': '주민제안사업 진행 적기',
  'budget-proposals.review': '주민제안 부서 검토',
  'budget-proposals.rule-out': '주민제안 받을 수 없다고 정하기',
  'budget-proposals.save-draft': '주민제안 임시 저장',
  'budget-proposals.send': '주민제안 접수',
  'budget-proposals.support': '주민제안 공감',
  'budget-proposals.take-back': '주민제안 결정 되돌리기',
  'budget-proposals.unsupport': '주민제안 공감 거두기',
  'budget-proposals.withdraw': '주민제안 거두기',
  'participatory-budget.change-round': '주민참여예산 운영계획 고치기',
  'participatory-budget.plan-round': '주민참여예산 운영계획 세우기',
}
