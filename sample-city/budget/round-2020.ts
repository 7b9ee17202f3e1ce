/**
 * The round of participatory budgeting before: planned in 2019, settled in 2020, carried out in 2021. It is smaller than
 * that of 2021 and counted by votes alone. Every proposal, person, vote, contract and finding is invented.
 */
// prettier-ignore
export const round2020 = {
  planned: '2019-12-16',
  year: 2020,
  total: '50억',
  limits: { city: '36억', town: '10억', 'self-government': '4억' },
  phases: {
    notice: ['2020-01-06', '2020-01-19'],
    intake: ['2020-01-20', '2020-04-30'],
    screening: ['2020-05-04', '2020-05-15'],
    'local-meetings': ['2020-05-11', '2020-05-29'],
    review: ['2020-06-01', '2020-07-31'],
    vote: ['2020-08-03', '2020-08-14'],
    deliberation: ['2020-08-18', '2020-09-04'],
    opinion: ['2020-10-12', '2020-10-30'],
    result: ['2020-11-02', '2020-12-31'],
    execution: ['2021-01-01', '2021-12-31'],
    monitoring: ['2021-06-01', '2021-06-30'],
  },
  mostChoices: 5,
  seed: '주민참여예산 2020',
  proposals: 62,
  voters: 1_512,
} as const

/** Its vote, and the committee of the first term. */
// prettier-ignore
export const vote2020 = {
  opened: '2020-07-31',
  pointsEntered: '2020-08-13',
  closed: '2020-08-15',
  paper: 21, assisted: 5, blank: 3,
  committee: {
    name: { ko: '제1기 주민참여예산위원회', en: 'Participatory budget committee, first term' },
    basis: '지방재정법 제39조, 주민참여예산제 운영 조례',
    secretariat: 'planning',
    founded: '2019-01-16', termFrom: '2019-01-18', termUntil: '2021-01-17',
    size: 30, members: 27,
    session: {
      called: '2020-08-10', asked: '2020-08-18', day: '2020-08-26', published: '2020-08-31',
      place: '시청 대회의실',
      title: { ko: '2021년 예산 주민제안사업 심의', en: 'Projects for the budget of 2021' },
      absent: 4,
      minutes: '시민 투표와 지역회의 우선순위로 올라온 주민제안사업을 거리를 두고 앉아 한 건씩 살핀 뒤 의결하였다. 조건을 붙인 사업은 사업부서가 조건을 지켜 예산안에 담기로 하였다.',
    },
  },
  decisions: [
    { place: 2, outcome: 'approved-with-conditions', note: '주변 상인과 공사 시간을 협의할 것' },
    { place: 6, outcome: 'rejected', note: '같은 곳에 국비 사업이 확정되어 겹칩니다.' },
    { place: 14, outcome: 'approved-with-conditions', note: '준공 뒤 주민이 함께 관리하는 모임을 둘 것' },
  ],
  recusals: [{ place: 1, member: 5, kind: 'withdrew', reason: '제안을 함께 준비한 주민 모임의 회원임' }],
  settled: '2020-09-07',
} as const

/** What became of it in 2021. */
// prettier-ignore
export const execution2021 = {
  budgeted: '2020-12-18',
  /** On these days departments note what happened since the day before. */
  noted: ['2021-01-29', '2021-02-26', '2021-03-31', '2021-04-30', '2021-05-31', '2021-06-30', '2021-07-30', '2021-08-31', '2021-09-30', '2021-10-29'],
  texts: {
    'budget-line': ['2021년 본예산에 편성하였습니다.'],
    contract: ['공사 계약을 맺었습니다.', '설계와 공사를 묶어 계약하였습니다.', '물품 구매 계약을 맺었습니다.'],
    spending: ['선금을 집행하였습니다.', '공정에 따라 기성금을 집행하였습니다.'],
    last: ['준공 검사를 마치고 남은 대금을 집행하였습니다.'],
    finished: ['사업을 마치고 주민에게 알렸습니다.', '준공하여 주민이 쓰고 있습니다.'],
    less: ['낙찰 차액을 반영하여 예산을 줄였습니다.'],
  },
  /** The monitoring of June, noted a few days later, and answered in July. */
  monitored: ['2021-06-15', '2021-06-17', '2021-06-22'],
  reported: '2021-06-24',
  answered: ['2021-07-02', '2021-07-07'],
  findings: {
    fine: ['현장에 가 보았습니다. 제안한 대로 되어 있고 주민이 잘 쓰고 있습니다.', '공정이 계획대로 나아가고 있으며 안전 시설도 갖추었습니다.', '마감이 깔끔하고 안내판도 알아보기 쉽습니다.'],
    improve: ['안내판 글씨가 작아 어르신이 읽기 어렵습니다.', '공사 구간의 보행로가 좁습니다. 임시 통로를 넓혀야 합니다.', '관리할 사람과 연락처가 적혀 있지 않습니다.'],
    problem: ['제안한 곳과 다른 곳에 놓였습니다. 이유를 주민에게 설명해야 합니다.', '비가 온 뒤 바닥이 꺼졌습니다. 사람이 다치기 전에 고쳐야 합니다.'],
    late: ['아직 착공하지 않아 올해 안에 마치기 어려워 보입니다.', '예산을 세우고 반년이 지나도록 시작하지 못한 이유를 알 수 없습니다.'],
  },
  answers: {
    improve: ['지적한 곳을 7월 안에 고치고 사진으로 알리겠습니다.', '현장을 다시 보고 바로 고쳤습니다.'],
    problem: ['주민 설명회를 열어 이유를 알리고 고칠 것을 함께 정하겠습니다.', '시공사에 하자 보수를 요구하였고 이달 안에 마치겠습니다.'],
    late: ['땅 사용 협의가 늦어졌습니다. 협의를 마치는 대로 계약하겠습니다.', '설계를 다시 하고 있으며 남은 일정을 주민에게 알리겠습니다.'],
  },
} as const
