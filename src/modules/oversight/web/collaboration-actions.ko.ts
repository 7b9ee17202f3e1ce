/** What is written into the log of collaboration points, in Korean. */
export const collaborationActionsKo = {
  'collaboration.cancel': '협업포인트 보내기 취소',
  'collaboration.dismiss-guest': '협업포인트 손님 초대 마침',
  'collaboration.end-campaign': '협업포인트 행사 끝내기',
  'collaboration.expire': '협업포인트 소멸',
  'collaboration.give-special': '특별 포인트 주기',
  'collaboration.grant': '협업포인트 지급',
  'collaboration.hide-message': '감사 글 가리기',
  'collaboration.invite-guest': '협업포인트 손님 초대',
  'collaboration.pick-message': '이달의 감사 글로 고르기',
  'collaboration.reverse': '협업포인트 되돌리기',
  'collaboration.send': '협업포인트 보내기',
  'collaboration.set-up-campaign': '협업포인트 행사 만들기',
  'collaboration.settle-month': '이달의 협업왕 확정',
  'collaboration.settle-year': '협업 연말 시상 확정',
  'collaboration.show-message': '감사 글 다시 보이기',
  'collaboration.unpick-message': '이달의 감사 글에서 빼기',
}
