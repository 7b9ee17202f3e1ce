/**
 * The evaluation of 2021 day by day. The days of the lock, the end of objections and the third place with 98.22 points
 * are real; who did what, what was returned, recognised and objected to is invented.
 */
// prettier-ignore
export const year2021 = {
  opened: '2020-12-14',
  title: '2021년 시군종합평가',
  baseDay: '2021-09-30',
  groupSizes: [10, 10, 11],
  goalRank: 1,
  awards: [{ name: '최우수', count: 1 }, { name: '우수', count: 2 }, { name: '장려', count: 2 }],
  manual: '2021-01-11',
  ownersNamed: '2021-01-14',
  /** Where the work tells who it is; elsewhere whoever is there and stays. */
  owners: [
    { number: '1-2', owner: '180080', deputy: '180077' },
    { number: '1-8', owner: '180090', deputy: '180088' },
    { number: '1-9', owner: '180094', deputy: '180093' },
    { number: '4-4', owner: '180085', deputy: '180084' },
    { number: '10-6', owner: '180078', deputy: '180082' },
  ],
  /** Nobody was ever named. */
  ownerless: ['5-8', '6-4', '10-2'],
  /** When a month's values are entered, approved by heads, and accepted by the office. */
  months: [
    { month: '2021-01', entered: '2021-02-04', late: '2021-02-17', approved: '2021-02-08', accepted: '2021-02-10' },
    { month: '2021-02', entered: '2021-03-05', late: '2021-03-18', approved: '2021-03-09', accepted: '2021-03-11' },
    { month: '2021-03', entered: '2021-04-06', late: '2021-04-20', approved: '2021-04-08', accepted: '2021-04-12' },
    { month: '2021-04', entered: '2021-05-07', late: '2021-05-20', approved: '2021-05-11', accepted: '2021-05-13' },
    { month: '2021-05', entered: '2021-06-04', late: '2021-06-17', approved: '2021-06-08', accepted: '2021-06-10' },
    { month: '2021-06', entered: '2021-07-06', late: '2021-07-20', approved: '2021-07-08', accepted: '2021-07-12' },
    { month: '2021-07', entered: '2021-08-05', late: '2021-08-19', approved: '2021-08-09', accepted: '2021-08-11' },
    { month: '2021-08', entered: '2021-09-06', late: '2021-09-16', approved: '2021-09-08', accepted: '2021-09-10' },
    { month: '2021-09', entered: '2021-09-28', late: '2021-09-30', approved: '2021-09-29', accepted: '2021-09-30' },
  ],
  /** Departments that came late with a month. */
  late: [
    { month: '2021-02', departments: ['도서관과', '체육과'] },
    { month: '2021-03', departments: ['하천과', '관광진흥과', '감염병관리과'] },
    { month: '2021-05', departments: ['교육청소년과', '기술지원과'] },
    { month: '2021-06', departments: ['감염병관리과', '보건사업과', '체육과'] },
    { month: '2021-07', departments: ['감염병관리과', '도시재생과'] },
    { month: '2021-08', departments: ['문화예술과'] },
    { month: '2021-09', departments: ['도시계획과', '체육과'] },
  ],
  /** No word of an indicator over months. */
  silent: [
    { number: '6-4', from: '2021-04', until: '2021-07' },
    { number: '7-8', from: '2021-03', until: '2021-06' },
    { number: '9-5', from: '2021-05', until: '2021-08' },
    { number: '2-5', from: '2021-05', until: '2021-07' },
    { number: '3-4', from: '2021-02', until: '2021-05' },
  ],
  /** Nothing had changed. */
  unchanged: [
    { month: '2021-02', numbers: ['1-7', '2-8', '5-2', '8-3', '9-5'] },
    { month: '2021-03', numbers: ['2-8', '4-5'] },
    { month: '2021-04', numbers: ['1-7', '2-8', '9-5'] },
    { month: '2021-05', numbers: ['2-8', '8-3'] },
    { month: '2021-07', numbers: ['1-7', '8-3', '9-4'] },
  ],
  /** What owners wrote beside a value. */
  notes: [
    { month: '2021-02', number: '6-2', note: '체육관을 닫아 강좌 절반을 미룸' },
    { month: '2021-03', number: '3-5', note: '접종센터 준비로 검진 인력 셋이 빠짐' },
    { month: '2021-04', number: '6-1', note: '좌석을 줄여 열어 대출이 더딤. 예약 대출을 늘릴 계획' },
    { month: '2021-04', number: '8-3', note: '모이는 훈련을 하반기로 미룸' },
    { month: '2021-05', number: '4-5', note: '시장 상인회와 공사 시기를 다시 협의' },
    { month: '2021-05', number: '9-3', note: '2차 모집을 7월에 시작함' },
    { month: '2021-06', number: '3-5', note: '예약제로 바꿔 하루 40명까지만 검진' },
    { month: '2021-06', number: '8-4', note: '계약 심사가 늦어 8월에 몰아서 설치' },
    { month: '2021-06', number: '6-5', note: '비대면으로 바꾼 강좌에서 중도 포기가 많음' },
    { month: '2021-07', number: '1-2', note: '7월 심사위원회에서 11건을 채택' },
    { month: '2021-07', number: '3-7', note: '배달 음식점 컨설팅을 시작함' },
    { month: '2021-08', number: '8-4', note: '남은 구간은 9월 셋째 주에 준공' },
    { month: '2021-08', number: '2-8', note: '운양동과 마산동은 9월에 문을 엶' },
    { month: '2021-08', number: '9-4', note: '매출이 준 기업 4곳이 평균을 낮춤' },
  ],
  /** Sent back by the office before it accepts the rest, and entered again. */
  returned: [
    { month: '2021-02', number: '4-2', was: '1478', reason: '두 달을 더한 값이 아니라 한 달 값으로 보입니다. 1월부터 더한 금액으로 고쳐 주십시오.', again: '2021-03-16' },
    { month: '2021-03', number: '8-2', reason: '처리 현황 증빙이 2월 것입니다.', again: '2021-04-14' },
    { month: '2021-04', number: '7-6', was: '5904', reason: '미터로 적은 것 같습니다. 킬로미터로 확인해 주십시오.', again: '2021-05-17' },
    { month: '2021-06', number: '2-4', reason: '중도에 그만둔 사람이 들어 있는지 확인해 주십시오.', again: '2021-07-15' },
    { month: '2021-06', number: '10-3', reason: '이수 명부와 값이 다릅니다.', again: '2021-07-16' },
    { month: '2021-08', number: '6-2', reason: '비대면 강좌를 더한 이유를 적어 주십시오.', again: '2021-09-14' },
    { month: '2021-09', number: '5-4', reason: '정비 사진이 빠졌습니다.' },
  ],
  /** Not approved before the lock. */
  unapproved: { month: '2021-09', departments: ['도시계획과'] },
  otherCities: [
    { day: '2021-03-31', month: 3, asOf: '2021-03-31' },
    { day: '2021-06-30', month: 6, asOf: '2021-06-30' },
    { day: '2021-09-30', month: 9, asOf: '2021-09-30' },
  ],
  locked: '2021-10-01',
  unlock: {
    ...{ number: '7-2', day: '2021-10-06', until: '2021-10-08', entered: '2021-10-07', value: '1191', ended: '2021-10-09' },
    reason: '9월 30일에 출고된 7대가 보조금 시스템에 늦게 올라, 도 담당자와 확인하고 다시 넣음',
    note: '9월 30일 출고분 7대를 더함',
  },
  totals: { day: '2021-10-26', codes: ['pyeongtaek', 'ansan', 'osan', 'yeoju', 'gwacheon', 'gapyeong', 'yeoncheon'], source: '시군 담당자 통화와 지난해 결과로 어림' },
  recognised: { national: '2021-10-18', province: '2021-10-21' },
  differing: [
    { number: '2-3', value: '20.1', note: '취업을 유지하지 않은 6명 제외' },
    { number: '3-6', value: '158', note: '폐업한 업소 5곳 제외' },
    { number: '4-2', value: '11720', note: '9월 뒤에 집행된 590백만원 제외' },
    { number: '5-6', value: '83.4', note: '경계 확정 전인 지구 제외' },
    { number: '8-7', value: '96.0', note: '점검표 서명이 없는 곳 제외' },
    { number: '9-3', value: '583', note: '다른 시에 사는 28명 제외' },
    { number: '10-4', value: '28.6', note: '공무직 제외' },
  ],
  appeals: [
    { number: '4-2', day: '2021-10-25', claimed: '12310', reason: '보증서는 9월 안에 나갔고 은행 실행만 10월 1일입니다. 보증서 발급 명세를 다시 냅니다.', decided: { day: '2021-11-03', isUpheld: true, answer: '보증서 발급일을 기준으로 인정함' } },
    { number: '5-6', day: '2021-10-27', claimed: '85.6', reason: '두 지구는 9월 24일에 경계를 확정했습니다. 조서를 붙입니다.', decided: { day: '2021-11-05', isUpheld: true, answer: '확정 조서로 확인되어 인정함' } },
    { number: '9-3', day: '2021-10-29', claimed: '611', reason: '사업 공고가 시에 있는 기업에서 일하는 청년까지 담고 있습니다.', decided: { day: '2021-11-08', isUpheld: false, answer: '지침이 시에 사는 청년만 세므로 받아들이지 않음' } },
    { number: '8-7', day: '2021-11-08', claimed: '100', reason: '서명이 빠진 점검표는 전자 결재로 갈음했습니다. 결재 기록을 냅니다.', decided: { day: '2021-11-18', isUpheld: true, answer: '전자 결재 기록을 점검 증빙으로 인정함' } },
  ],
  /** Points beside the indicators, as the province told them; those of other cities are in cities.json. */
  bonus: {
    day: '2021-11-05',
    own: [{ reason: '도 우수사례로 뽑힌 과제 3건', points: '0.9' }, { reason: '지난해보다 나아진 지표 비율', points: '0.8' }],
    others: '도가 알린 가점 합계',
  },
  announced: '2021-11-23',
}
