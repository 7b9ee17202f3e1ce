/**
 * The self-checks of the seventh elected term's pledges: what departments say is how the pledges stood
 * (`pledges-over-time`); here is when, what stood in the way, what the office returned and what sessions decided.
 */
// prettier-ignore
export const checksOfTerm7 = {
  rounds: [
    { year: 2018, quarter: 4, opened: '2019-01-02', answered: '2019-01-09', accepted: '2019-01-15', closed: '2019-01-18', published: '2019-02-01' },
    { year: 2019, quarter: 2, opened: '2019-07-01', answered: '2019-07-09', accepted: '2019-07-15', closed: '2019-07-19', published: '2019-08-02' },
    { year: 2019, quarter: 4, opened: '2020-01-02', answered: '2020-01-09', accepted: '2020-01-15', closed: '2020-01-20', published: '2020-02-03' },
    { year: 2020, quarter: 2, opened: '2020-07-01', answered: '2020-07-09', accepted: '2020-07-15', closed: '2020-07-20', published: '2020-08-03' },
    { year: 2020, quarter: 4, opened: '2021-01-04', answered: '2021-01-11', accepted: '2021-01-14', closed: '2021-01-15', published: null },
    { year: 2021, quarter: 2, opened: '2021-07-01', answered: '2021-07-08', accepted: '2021-07-16', closed: '2021-07-23', published: '2021-08-05' },
    { year: 2021, quarter: 3, opened: '2021-10-01', answered: '2021-10-08', accepted: '2021-10-18', closed: '2021-10-22', published: null, byDepartment: true, silent: [8, 62] },
    { year: 2021, quarter: 4, opened: '2022-01-03', answered: '2022-01-10', accepted: '2022-01-14', closed: '2022-01-17', published: '2022-01-24' },
  ],
  /** What stands in the way of a pledge, from a period's end on until another is said. */
  problems: [
    { pledge: 7, from: '2020-06-30', text: '보상 협의가 늦어져 두 필지는 수용 재결을 기다림.' },
    { pledge: 8, from: '2020-06-30', text: '철책 철거 협의가 끝나지 않아 군과 조정 중.' },
    { pledge: 9, from: '2019-12-31', text: '국가계획 반영은 국토교통부가 정하므로 시가 일정을 정할 수 없음.' },
    { pledge: 18, from: '2020-12-31', text: '차고지 터 주변 주민의 반대로 위치를 다시 찾고 있음.' },
    { pledge: 28, from: '2019-12-31', text: '교육청의 지정 계획이 아직 없음.' },
    { pledge: 34, from: '2021-06-30', text: '자재값이 올라 공사비를 다시 계산하고 있음.' },
    { pledge: 38, from: '2020-12-31', text: '터를 사들일 예산이 추경에서 빠짐.' },
    { pledge: 46, from: '2020-06-30', text: '수심이 얕고 통항 시간이 짧아 배를 띄우기 어려움.' },
    { pledge: 50, from: '2020-12-31', text: '사업비가 커서 중앙투자심사를 다시 받아야 함.' },
    { pledge: 60, from: '2021-06-30', text: '토지 소유자 협의체와 보상 방식을 놓고 협의 중.' },
    { pledge: 62, from: '2020-12-31', text: '공장주의 동의를 받지 못한 곳이 남음.' },
    { pledge: 77, from: '2021-09-30', text: '공법 변경으로 설계 변경 심의를 받고 있음.' },
  ],
  /** Answers that the office returned with a correction order. */
  returned: [
    { year: 2021, quarter: 2, pledge: 34, day: '2021-07-12', due: '2021-07-20', text: '늘어난 공사비와 새 공정표를 적어 다시 제출할 것.', again: { day: '2021-07-15', note: '늘어난 공사비를 반영한 공정표를 붙임. 준공은 2022년 6월로 그대로임.' } },
    { year: 2021, quarter: 2, pledge: 76, day: '2021-07-12', due: '2021-07-20', text: '구간별 길이를 적고 사진을 붙일 것.', again: { day: '2021-07-15', note: '되살린 구간 네 곳의 길이를 표로 붙임. 남은 두 곳은 하반기에 마침.' } },
    { year: 2021, quarter: 3, pledge: 59, day: '2021-10-12', due: '2021-10-15', text: '설립 절차 가운데 무엇이 남았는지 적을 것.', again: { day: '2021-10-14', note: '도의 설립 협의를 마치고 조례안 입법예고를 준비함. 출연 동의만 남음.' } },
    { year: 2021, quarter: 3, pledge: 60, day: '2021-10-12', due: '2021-10-29', text: '보상률이 계획보다 늦은 이유와 만회 대책을 적어 다시 제출할 것.' },
    { year: 2021, quarter: 3, pledge: 18, day: '2021-10-12', due: '2021-11-19', text: '차고지 후보 두 곳의 검토 결과를 붙여 다시 제출할 것.' },
  ],
  /** The pledge without a stage: its round is opened again, mended and published once the register has its stage. */
  mended: {
    year: 2020, quarter: 4, pledge: 46, reopened: '2021-04-29', answered: '2021-04-29', closed: '2021-04-30', published: '2021-04-30',
    reason: '공약 46의 변경안이 시민평가단 심의를 거쳐 공포되어 이행단계를 바로잡음.',
    order: '공포된 변경 내용대로 이행단계를 적어 다시 제출할 것.',
    note: '수심과 통항 때문에 사업을 할 수 없어, 변경안 심의를 거쳐 폐기하기로 함.',
  },
  sessions: [
    {
      year: 2020, quarter: 4, day: '2021-01-20', title: '2020년 하반기 공약 이행상황 보고회',
      decisions: [
        { pledge: 46, text: '해양레저 단지는 변경안을 내어 시민평가단의 의견을 들을 것.', due: '2021-03-31', done: { day: '2021-03-26', note: '변경안을 내고 시민평가단 심의 일정을 잡음.' } },
        { pledge: 7, text: '남은 두 필지의 수용 재결 신청을 2월까지 마칠 것.', due: '2021-02-26', done: { day: '2021-02-24', note: '지방토지수용위원회에 재결을 신청함.' } },
        { pledge: 51, text: '거리두기에 맞춘 찾아가는 음악회 방식을 마련할 것.', due: '2021-03-31', done: { day: '2021-03-30', note: '온라인 중계와 소규모 공연을 섞는 계획을 세움.' } },
      ],
    },
    {
      year: 2021, quarter: 2, day: '2021-07-28', title: '2021년 상반기 공약 이행상황 보고회',
      decisions: [
        { pledge: 60, text: '산업단지 보상 협의체를 달마다 열고 결과를 보고할 것.', due: '2021-09-30', done: { day: '2021-09-28', note: '8월과 9월 두 차례 열고 보상 방식 두 안을 정리함.' } },
        { pledge: 18, text: '화물차 차고지 후보지를 10월까지 두 곳으로 줄일 것.', due: '2021-10-29' },
        { pledge: 50, text: '문화예술회관 중앙투자심사 재의뢰 자료를 보완할 것.', due: '2021-12-17' },
      ],
    },
    { year: 2021, quarter: 4, day: '2022-01-26', title: '2021년 하반기 공약 이행상황 보고회', decisions: [] },
  ],
  /** Mornings on which the reminders went out. */
  reminderDays: ['2021-01-08', '2021-01-11', '2021-07-09', '2021-07-12', '2021-10-07', '2021-10-12', '2021-10-14', '2021-10-19', '2021-10-27', '2021-10-29', '2021-11-02'],
} as const
