/** What is written into the log of the joint evaluation's outlook, in Korean. */
export const foresightActionsKo = {
  'evaluation-foresight.propose-step': '시군종합평가 개선안 적기',
  'evaluation-foresight.remove-step': '시군종합평가 개선안 지우기',
}
