/** The office's months of 2021: when each was opened, answered and closed, who was silent, what was sent back. Invented. */
// prettier-ignore
export const monthlyChecks = [
  { month: '2021-01', opened: '2021-01-26', answered: '2021-02-02', closed: '2021-02-05', silent: [], problems: [] },
  { month: '2021-02', opened: '2021-02-23', answered: '2021-03-03', closed: '2021-03-08', silent: ['13-1'], problems: [
    { task: '1-9', text: '세 시의 일정을 맞추기 어려움' },
  ] },
  { month: '2021-03', opened: '2021-03-26', answered: '2021-04-02', closed: '2021-04-07', silent: [], problems: [
    { task: '5-2', text: '용역비가 적어 유찰될 수 있음' },
  ] },
  { month: '2021-04', opened: '2021-04-27', answered: '2021-05-04', closed: '2021-05-10', silent: ['15-3', '3-7'], problems: [] },
  { month: '2021-05', opened: '2021-05-26', answered: '2021-06-02', closed: '2021-06-07', silent: ['12-5'], problems: [
    { task: '5-2', text: '두 번 유찰되어 석 달 늦음' },
  ] },
  { month: '2021-06', opened: '2021-06-25', answered: '2021-07-02', closed: '2021-07-07', silent: ['6-6'], problems: [
    { task: '4-5', text: '심사위원 다섯 사람의 일정이 맞지 않음' },
    { task: '1-9', text: '박람회를 어떻게 열지 정하지 못함' },
  ] },
  { month: '2021-07', opened: '2021-07-27', answered: '2021-08-03', closed: '2021-08-06', silent: ['5-2', '13-1'], problems: [
    { task: '12-6', text: '거리두기로 모이는 교육을 열 수 없음' },
  ] },
  { month: '2021-08', opened: '2021-08-26', answered: '2021-09-02', closed: '2021-09-07', silent: ['5-2', '11-5'], problems: [
    { task: '15-3', text: '보건소 부서는 방역으로 찾아갈 수 없음' },
  ], unlocked: { day: '2021-09-09', closed: '2021-09-10', reason: '성과관리팀의 8월 지표 실적이 잘못 합산되어 바로잡음' } },
  { month: '2021-09', opened: '2021-09-27', answered: '2021-10-05', closed: '2021-10-08', silent: ['11-5', '12-4'], problems: [
    { task: '2-5', text: '복지 공약은 위치로 나타낼 수 없음' },
    { task: '1-9', text: '고양시 의회 일정이 11월로 밀림' },
  ] },
  { month: '2021-10', opened: '2021-10-26', answered: '2021-11-02', closed: '2021-11-04', silent: ['11-5', '12-4', '14-8'], problems: [
    { task: '12-3', text: '15개 부서의 답이 두 달째 늦음' },
    { task: '13-1', text: '국정감사 자료와 겹쳐 2차 보고회가 밀림' },
  ] },
  { month: '2021-11', opened: '2021-11-04', due: '2021-11-09', answered: '2021-11-08', closed: '2021-12-03', silent: ['11-5', '12-4', '14-8', '13-6', '7-6'], problems: [
    { task: '2-5', text: '공개할 날을 두 번 미룸' },
    { task: '15-3', text: '보건소 10개 부서가 남음' },
  ] },
]

/** What the office sent back, and what was said instead. The last still waits on 10 November. */
// prettier-ignore
export const returnedAnswers = [
  { month: '2021-03', task: '2-8', day: '2021-04-05', reason: '몇 건을 고쳤는지 적으십시오', again: { day: '2021-04-06', percent: 25, note: '누리집 추진현황 83건 가운데 60건을 고침' } },
  { month: '2021-07', task: '7-5', day: '2021-08-04', reason: '선정과 탈락을 나누어 적으십시오', again: { day: '2021-08-05', percent: 58, note: '선정 8건(41억), 탈락 6건, 심사 중 9건' } },
  { month: '2021-11', task: '12-3', day: '2021-11-09', reason: '남은 부서와 마칠 날을 적으십시오' },
]

/** Two sessions before the mayor, and what they decided. */
// prettier-ignore
export const reportingSessions = [
  { month: '2021-06', day: '2021-07-20', title: '상반기 주요업무 추진상황 보고회', decisions: [
    { task: '5-2', text: '용역 중간보고를 9월 안에 열고 감소지역 대책을 넣을 것', due: '2021-09-30', done: { day: '2021-11-04', note: '중간보고회를 열고 감소지역 대책을 과업에 넣음' } },
    { task: '12-6', text: '화상 교육 참석률을 부서별로 알릴 것', due: '2021-08-13', done: { day: '2021-08-12', note: '부서별 참석률을 내부망에 올림' } },
    { task: '1-9', text: '박람회를 온라인으로 여는 안을 세 시가 함께 검토할 것', due: '2021-08-31', done: { day: '2021-08-30', note: '온라인 개최안을 실무협의회에 올림' } },
  ] },
  { month: '2021-09', day: '2021-10-14', title: '3분기 주요업무 추진상황 보고회', decisions: [
    { task: '2-5', text: '위치가 없는 공약은 목록으로 보이고 11월 안에 공개할 것', due: '2021-11-30', done: { day: '2021-11-25', note: '지도와 목록을 함께 공개' } },
    { task: '12-3', text: '답이 늦은 15개 부서를 부서장 회의에 올릴 것', due: '2021-10-29' },
    { task: '13-1', text: '2차 발굴보고회를 11월 셋째 주까지 열 것', due: '2021-11-19', done: { day: '2021-11-18', note: '2차 보고회를 열어 모두 118건' } },
    { task: '11-5', text: '석 달째 보고가 없는 이유와 남은 일정을 따로 보고할 것', due: '2021-11-05' },
  ] },
]

/** The mornings on which the reminders of November go out before the usual day. */
export const reminderDays = ['2021-11-08', '2021-11-09', '2021-11-10']
