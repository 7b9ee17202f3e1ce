/**
 * What came of the round of 2021: its vote, the committee of the second term, what was put into the draft budget. The
 * committee's months follow the plan of 2021; every person, vote and decision is invented.
 */
// prettier-ignore
export const vote2021 = {
  opened: '2021-07-30',
  pointsEntered: '2021-08-12',
  closed: '2021-08-14',
  /** In a hundred: who votes with a paper, who with a paper and somebody's help; who leaves the paper blank. */
  paper: 16, assisted: 4, blank: 2,
  committee: {
    name: { ko: '주민참여예산위원회', en: 'Participatory budget committee' },
    basis: '지방재정법 제39조, 주민참여예산제 운영 조례',
    secretariat: 'planning',
    termFrom: '2021-01-22', termUntil: '2023-01-21',
    size: 40, members: 36,
    session: {
      called: '2021-08-06', asked: '2021-08-17', day: '2021-08-24', published: '2021-08-27',
      place: '시청 대회의실',
      title: { ko: '2022년 예산 주민제안사업 심의', en: 'Projects for the budget of 2022' },
      absent: 5,
      minutes: '시민 투표와 지역회의 우선순위로 올라온 주민제안사업을 분과별로 살핀 뒤 한 건씩 의결하였다. 자기 동네 단체의 대표로 제안을 함께 준비한 위원은 그 안건에서 회피하였다. 조건을 붙인 사업은 사업부서가 조건을 지켜 예산안에 담고, 부결한 사업은 이유를 제안자에게 알리기로 하였다.',
    },
  },
  /** Of what came before the committee, by its place in the list of winners. */
  decisions: [
    { place: 3, outcome: 'approved-with-conditions', note: '공사 전에 주변 주민과 상인의 의견을 듣고 설계에 반영할 것' },
    { place: 9, outcome: 'approved-with-conditions', note: '다음 해 안에 마칠 수 있도록 구간을 나누어 추진할 것' },
    { place: 17, outcome: 'rejected', note: '같은 곳에서 경기도 사업이 확정되어 중복됩니다.' },
    { place: 30, outcome: 'approved-with-conditions', note: '설치 뒤 관리할 부서와 비용을 정하고 시작할 것' },
    { place: 41, outcome: 'rejected', note: '땅 주인의 동의를 얻지 못하였습니다.' },
  ],
  recusals: [
    { place: 0, member: 7, kind: 'withdrew', reason: '제안을 함께 준비한 주민 모임의 대표임' },
    { place: 9, member: 12, kind: 'excluded', reason: '사업 예정지에 본인 소유의 땅이 있음' },
    { place: 22, member: 19, kind: 'withdrew', reason: '가족이 제안자임' },
  ],
  settled: '2021-09-06',
  budgetLine: '2021-10-29',
  budgetLineText: '2022년 본예산안에 편성하였습니다.',
} as const
