/** What is written into the log of citizens’ votes, in Korean. */
export const participationActionsKo = {
  'participation.bring-in': '다른 곳에서 치른 투표 가져오기',
  'participation.cast': '시민 투표(누구인지 적지 않음)',
  'participation.change': '시민 투표 계획 고침',
  'participation.change-ballot': '투표 내용 바꿈(누구인지 적지 않음)',
  'participation.close': '투표함 마감',
  'participation.enter-booth': '현장 투표용지 입력',
  'participation.mark-roll': '현장 투표자 명부 표시',
  'participation.plan': '시민 투표 계획',
}
