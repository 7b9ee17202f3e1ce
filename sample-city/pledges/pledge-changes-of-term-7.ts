/**
 * What departments asked to change of the pledges of the seventh elected term, and what became of it. All of it is
 * invented. Pledges 46 and 28 are the two that were dropped; on 10 November 2021 two requests are before the panel.
 */
// prettier-ignore
export const pledgeChanges: readonly SamplePledgeChange[] = [
  {
    pledge: 46, kind: 'drop', by: ['200209', 'tourism'], drafted: '2021-01-11', submitted: '2021-01-12',
    reason: '물길의 수심이 얕고 다리 밑 통항 높이가 낮아 배를 띄우기 어렵다는 조사 결과가 나왔고, 민간 사업자 공고에도 응한 곳이 없어 추진할 수 없음.',
    impact: '배를 띄우는 시설은 만들지 않음. 대신 물길 둘레를 걷고 쉬는 길로 가꾸는 공약 47을 이어 가고, 남은 예산은 수변 쉼터에 씀.',
    comments: [{ day: '2021-01-18', by: ['180164', 'rivers'], stance: 'agree', words: '준설을 해도 두 해 안에 다시 쌓여 수심을 지키기 어려움. 폐기에 이의 없음.' }],
    panel: {
      session: 'opening', sent: '2021-03-08', note: '하천과도 동의했고 조사 결과가 뚜렷함. 대안을 함께 알리는 조건으로 심의를 부탁함.',
      decided: '2021-03-12', votes: { for: 23, against: 4, abstained: 1 }, outcome: 'approved', words: '조사 보고서를 공약 화면에서 볼 수 있게 하면 좋겠다는 의견이 있었음.', noted: '2021-03-15',
    },
    approved: { on: '2021-03-26', documentNumber: '기획담당관-2087' }, published: '2021-04-09',
  },
  {
    pledge: 32, kind: 'wording', by: ['180125', 'family'], drafted: '2021-02-01', submitted: '2021-02-02',
    after: { content: '아파트 커뮤니티 시설과 작은 학교의 빈 교실을 빌려 해마다 세 곳씩 돌봄센터를 연다. 방학에도 아침 9시부터 저녁 8시까지 돌본다.', goal: '2022년 6월까지 열두 곳, 정원 320명' },
    reason: '빈 교실을 더 빌릴 수 있게 되어 목표를 열 곳에서 열두 곳으로 늘리고, 방학에도 돌봐 달라는 학부모 의견을 반영함.',
    impact: '돌봄을 기다리는 어린이 40명이 더 다닐 수 있음. 운영비는 국비와 도비가 절반을 댐.',
    comments: [],
    panel: {
      session: 'opening', sent: '2021-03-08', note: '목표를 늘리는 변경이고 재원이 확보되어 타당함.',
      decided: '2021-03-12', votes: { for: 25, against: 2, abstained: 1 }, outcome: 'approved-with-conditions', words: '저녁 돌봄을 밤 9시까지 늘릴 것', noted: '2021-03-15',
    },
    approved: { on: '2021-03-26', documentNumber: '기획담당관-2088' },
    answer: { day: '2021-04-08', accepted: false, words: '밤 9시까지 늘리려면 센터마다 돌봄 교사를 한 명씩 더 두어야 하는데 올해 인건비가 확보되지 않았음. 내년 예산을 짤 때 시범 운영 두 곳을 넣어 다시 보고하겠음.' },
    published: '2021-04-09',
  },
  {
    pledge: 38, kind: 'hold', by: ['180122', 'welfare'], drafted: '2021-06-04', submitted: '2021-06-07',
    reason: '터로 잡은 시유지의 용도 변경이 늦어져 설계를 맡기지 못하고 있음.', impact: '둘째 관의 프로그램을 늘려 기다리는 주민을 받음.', comments: [],
    withdrawn: { day: '2021-06-21', reason: '추경예산에 설계비가 반영되고 용도 변경 심의 날짜가 잡혀 계속 추진하기로 함.' },
  },
  {
    pledge: 28, kind: 'drop', by: ['180120', 'education-youth'], drafted: '2021-09-13', submitted: '2021-09-14',
    reason: '과학고를 더 세우지 않는다는 도교육청의 계획이 확정되어 시의 힘으로 이룰 수 없음.',
    impact: '과학고 대신 일반고 세 곳에 과학 중점학급을 두고 이동 과학실을 운영하는 일을 교육청과 협의하고 있음.', comments: [],
    panel: {
      session: 'second-half', sent: '2021-11-05', note: '교육청 공문으로 확인됨. 대안이 마련되어 있어 심의에 올림.',
      decided: '2021-11-18', votes: { for: 19, against: 7, abstained: 2 }, outcome: 'approved-with-conditions', words: '과학 중점학급이 언제 어느 학교에 생기는지 공약 화면에 함께 알릴 것', noted: '2021-11-19',
    },
    answer: { day: '2021-12-03', accepted: true, words: '교육청과 협의한 학교와 시기를 공약 화면에 함께 싣겠음.' },
    approved: { on: '2021-12-06', documentNumber: '기획담당관-9412' }, published: '2021-12-15',
  },
  {
    pledge: 26, kind: 'wording', by: ['180120', 'education-youth'], drafted: '2021-10-12', submitted: '2021-10-13',
    after: {
      title: { ko: '평생학습관과 온라인 강좌 읍면까지', en: 'Adult learning in every town, and online' },
      content: '읍면 주민자치센터에 평생학습 강좌를 열고, 강사가 마을로 찾아가거나 화면으로 함께 배우는 강좌를 해마다 서른 개 이상 둔다.', goal: '2022년 상반기까지 읍면 여섯 곳, 온라인 강좌 서른 개',
    },
    reason: '코로나19로 모여서 배우기 어려워진 뒤 온라인 강좌를 찾는 주민이 두 배로 늘어 실천 내용에 넣으려는 것임.', impact: '읍면에 강좌를 여는 목표는 줄이지 않음.', comments: [],
    panel: {
      session: 'second-half', sent: '2021-11-05', note: '목표를 줄이지 않고 방법을 더하는 변경임.',
      decided: '2021-11-18', votes: { for: 26, against: 1, abstained: 1 }, outcome: 'approved', words: '', noted: '2021-11-19',
    },
    approved: { on: '2021-12-06', documentNumber: '기획담당관-9413' }, published: '2021-12-15',
  },
  {
    pledge: 59, kind: 'horizon', by: ['180132', 'business-support'], drafted: '2021-10-04', submitted: '2021-10-05',
    after: { horizon: 'after-term' },
    reason: '출자·출연기관을 세우기 위한 도와의 협의가 길어지고 있음.', impact: '', comments: [],
    returned: { day: '2021-10-20', reason: '임기 안에 어디까지 마칠 수 있는지와 늦어지는 동안 기업을 어떻게 도울지 적어 다시 내어 주십시오.' },
  },
  {
    pledge: 8, kind: 'horizon', by: ['180161', 'road-construction'], drafted: '2021-10-21', submitted: '2021-10-22',
    after: { horizon: 'after-term' },
    reason: '군 협의와 하천 점용 허가가 길어져 임기 안에 개통하기 어려움.', impact: '먼저 잇는 구간 1.2 km는 임기 안에 걷는 길로 열어 둠.', comments: [],
  },
  {
    pledge: 12, kind: 'departments', by: ['180157', 'parking'], drafted: '2021-11-02', submitted: '2021-11-03',
    after: { helpers: ['education-youth', 'self-government'] },
    reason: '학교마다 주민자치회가 밤 주차를 관리하게 되어 자치행정 부서가 함께 해야 함.', impact: '학교가 걱정하던 관리 문제를 주민자치회가 맡음.',
    comments: [
      { day: '2021-11-08', by: ['180120', 'education-youth'], stance: 'agree', words: '학교 쪽 부담이 줄어 찬성함.' },
      { day: '2021-11-12', by: ['180007', 'self-government'], stance: 'conditional', words: '주민자치회 두 곳에서 먼저 해 보고 넓히는 조건으로 동의함.' },
    ],
  },
]

/** Somebody of a department, by number and the department's code. */
type By = readonly [person: string, department: string]

export interface SamplePledgeChange {
  readonly pledge: number
  readonly kind: 'wording' | 'horizon' | 'departments' | 'hold' | 'drop'
  readonly by: By
  readonly drafted: string
  readonly submitted: string
  readonly after?: {
    readonly title?: { readonly ko: string; readonly en: string }
    readonly content?: string
    readonly goal?: string
    readonly horizon?: 'in-term' | 'after-term'
    readonly helpers?: readonly string[]
  }
  readonly reason: string
  readonly impact: string
  readonly comments: readonly {
    readonly day: string
    readonly by: By
    readonly stance: 'agree' | 'conditional' | 'oppose'
    readonly words: string
  }[]
  readonly panel?: {
    readonly session: 'opening' | 'second-half'
    readonly sent: string
    readonly note: string
    readonly decided: string
    readonly votes: { readonly for: number; readonly against: number; readonly abstained: number }
    readonly outcome: 'approved' | 'approved-with-conditions' | 'rejected'
    readonly words: string
    readonly noted: string
  }
  readonly answer?: { readonly day: string; readonly accepted: boolean; readonly words: string }
  readonly approved?: { readonly on: string; readonly documentNumber: string }
  readonly published?: string
  readonly returned?: { readonly day: string; readonly reason: string }
  readonly withdrawn?: { readonly day: string; readonly reason: string }
}
