/** What a department answered, by the flagged pledge's number or by the discussion's key. */
export interface SampleAnswer {
  readonly pledge?: number
  readonly key?: string
  readonly day: string
  readonly stance: 'accept' | 'partly' | 'not-accepted'
  readonly text: string
  readonly returned?: {
    readonly day: string
    readonly reason: string
    readonly due: string
    readonly again: { readonly day: string; readonly text: string }
  }
  readonly step?: {
    readonly text: string
    readonly due: string
    readonly done?: { readonly day: string; readonly note: string }
  }
  readonly accepted: string
}

/** A round as the panel lived it. Members are named by their numbers, pledges by theirs; 0 stands for none. */
export interface SampleRound {
  readonly panel: 'earlier' | 'current'
  readonly year: number
  readonly half: 'first' | 'second'
  readonly seed: number
  readonly split: 'all' | 'by-group'
  readonly scope: 'all' | 'running'
  readonly made: string
  readonly opens: string
  readonly closes: string
  readonly sheets: readonly { readonly day: string; readonly members: readonly number[] }[]
  readonly online: readonly { readonly day: string; readonly member: number; readonly pledges: number }[]
  /** How many members called a pledge weak. */
  readonly weak: Readonly<Record<number, number>>
  readonly recusals: readonly {
    readonly member: number
    readonly pledge: number
    readonly kind: 'excluded' | 'challenged' | 'stepped-aside'
    readonly reason: string
  }[]
  readonly comments: readonly { readonly pledge: number; readonly text: string }[]
  /** Comments that the office held back, and why. */
  readonly hidden: readonly { readonly pledge: number; readonly text: string; readonly reason: string }[]
  readonly moderated: string
  readonly discussed: string
  readonly published: string
  readonly discussions: readonly {
    readonly key: string
    readonly group: number
    readonly pledge: number
    readonly department?: string
    readonly text: string
  }[]
  readonly answers: readonly SampleAnswer[]
}

/**
 * How the citizens' panel judged the pledges: the smaller panel of 2020 once, the drawn one in May and November 2021. What each
 * member said follows from a seed and from what is written here: how many called a pledge weak, who stayed away, who stepped
 * aside, what was remarked. Every word is invented.
 */
// prettier-ignore
export const panelRounds: readonly SampleRound[] = [
  {
    panel: 'earlier', year: 2020, half: 'second', seed: 2020, split: 'all', scope: 'running',
    made: '2020-10-19', opens: '2020-10-26', closes: '2020-11-06',
    sheets: [{ day: '2020-10-30', members: [1, 2, 3, 4, 6, 7, 8] }, { day: '2020-11-05', members: [9, 10, 12] }],
    online: [],
    weak: { 8: 3, 18: 2, 46: 7 },
    recusals: [{ member: 3, pledge: 60, kind: 'excluded', reason: '산업단지 예정지에 땅이 있음' }],
    comments: [
      { pledge: 8, text: '보상이 왜 늦어지는지 알 수 없습니다.' },
      { pledge: 46, text: '물이 얕아 배를 띄울 수 없다는 이야기가 오래전부터 있었습니다.' },
      { pledge: 46, text: '할 수 없으면 할 수 없다고 말해 주십시오.' },
    ],
    hidden: [],
    moderated: '2020-11-12', discussed: '2020-11-12', published: '2020-11-13',
    discussions: [],
    answers: [
      { pledge: 8, day: '2020-12-08', stance: 'partly', text: '보상 협의가 늦어졌습니다. 남은 필지의 협의 일정을 공약 화면에 올리겠습니다.', step: { text: '필지별 협의 일정 공개', due: '2021-01-29', done: { day: '2021-01-27', note: '남은 23필지의 일정을 올림.' } }, accepted: '2020-12-10' },
      { pledge: 18, day: '2020-12-11', stance: 'accept', text: '주민과 다시 만나 후보지를 두 곳으로 줄이겠습니다.', step: { text: '후보지 두 곳으로 줄이기', due: '2021-03-31', done: { day: '2021-03-24', note: '주민설명회를 세 번 열고 두 곳으로 줄임.' } }, accepted: '2020-12-14' },
      { pledge: 46, day: '2020-12-14', stance: 'partly', text: '수심과 통항 조사를 마치고 계속할지 정하겠습니다.', step: { text: '수심·통항 조사 결과 보고', due: '2020-12-30', done: { day: '2020-12-28', note: '배를 띄우기 어렵다는 결과를 받음.' } }, accepted: '2020-12-15' },
    ],
  },
  {
    panel: 'current', year: 2021, half: 'first', seed: 2021, split: 'by-group', scope: 'all',
    made: '2021-05-10', opens: '2021-05-17', closes: '2021-05-28',
    sheets: [
      { day: '2021-05-20', members: [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18] },
      { day: '2021-05-26', members: [19, 20, 21, 23, 24, 25, 26, 27, 28, 29, 30, 22] },
    ],
    online: [],
    weak: { 8: 3, 18: 2, 28: 2, 46: 5, 50: 2, 62: 3 },
    recusals: [
      { member: 9, pledge: 0, kind: 'stepped-aside', reason: '자녀가 그 공사를 맡은 회사에 다님' },
      { member: 23, pledge: 0, kind: 'excluded', reason: '사업 대상지에 집이 있음' },
    ],
    comments: [
      { pledge: 2, text: '차가 늘어 덜 기다립니다. 다만 출근시간에는 여전히 서서 갑니다.' },
      { pledge: 8, text: '현장에 가 보니 공사 안내판만 있고 움직임이 없었습니다.' },
      { pledge: 8, text: '예산은 잡혀 있다는데 왜 쓰지 못하는지 설명이 없습니다.' },
      { pledge: 18, text: '밤이면 아파트 앞길에 화물차가 그대로 서 있습니다.' },
      { pledge: 21, text: '아이들이 정말 좋아합니다. 주차장이 조금 부족합니다.' },
      { pledge: 22, text: '북부에는 언제 문을 여는지 날짜를 적어 주십시오.' },
      { pledge: 28, text: '시가 정할 수 있는 일이 아닌데 약속한 것이 무리였습니다.' },
      { pledge: 46, text: '오래 끌지 말고 그만둘지 이어 갈지 정해야 합니다.' },
      { pledge: 46, text: '조사에 쓴 돈이 얼마인지도 밝혀 주십시오.' },
      { pledge: 50, text: '땅도 정하지 못했는데 정상추진이라고 적혀 있습니다.' },
      { pledge: 62, text: '공장이 줄어드는 것이 눈에 보이지 않습니다.' },
      { pledge: 62, text: '단속했다는 건수 말고 결과를 보고 싶습니다.' },
      { pledge: 76, text: '아래쪽은 나아졌으나 상류는 물이 그대로입니다.' },
      { pledge: 79, text: '자치회에 젊은 사람이 들어올 길을 넓혀 주십시오.' },
    ],
    hidden: [{ pledge: 18, text: '○○아파트 앞에 세우는 사람이 누구인지 다 압니다.', reason: '특정한 사람을 가리킴' }],
    moderated: '2021-06-02', discussed: '2021-06-03', published: '2021-06-04',
    discussions: [
      { key: 'buses', group: 1, pledge: 2, text: '버스 노선은 늘었으나 출근시간에는 여전히 서서 간다. 배차 간격을 공약 화면에 함께 보여 주면 좋겠다.' },
      { key: 'care', group: 2, pledge: 36, text: '돌봄 공약은 신청 자격이 어렵다. 읍면동에서 먼저 안내해 달라.' },
      { key: 'library', group: 3, pledge: 22, text: '도서관 공사가 늦어진 이유가 공약 화면에 없다. 늦어지면 바로 적어 달라.' },
      { key: 'farms', group: 4, pledge: 68, text: '농업 공약의 성과를 금액만으로 보지 말고 농가 수와 함께 보자.' },
      { key: 'board', group: 5, pledge: 0, department: 'planning', text: '공약 화면에서 지난 반기와 무엇이 달라졌는지 한눈에 보이지 않는다.' },
    ],
    answers: [
      { pledge: 8, day: '2021-06-21', stance: 'partly', text: '토지 보상이 늦어져 착공하지 못했습니다.\n남은 필지는 수용 재결을 신청하고, 달마다 보상률을 공약 화면에 올리겠습니다.', step: { text: '수용 재결 신청', due: '2021-08-31', done: { day: '2021-08-24', note: '남은 11필지의 재결을 신청함.' } }, accepted: '2021-06-24' },
      { pledge: 18, day: '2021-06-28', stance: 'accept', text: '후보지 두 곳 가운데 한 곳을 정하고, 그동안은 공공 주차장 밤 시간을 화물차에 내주겠습니다.', step: { text: '화물차 밤 주차 시범 운영', due: '2021-09-30', done: { day: '2021-09-27', note: '두 곳 64면을 밤 9시부터 열어 줌.' } }, accepted: '2021-06-30' },
      { pledge: 28, day: '2021-07-02', stance: 'not-accepted', text: '과학고는 교육부와 도교육청이 정합니다. 시는 유치 신청을 이어 가되 임기 안에 열겠다고 약속하기는 어렵습니다.', accepted: '2021-07-06' },
      { pledge: 46, day: '2021-07-05', stance: 'partly', text: '수심과 통항 조사 결과 배를 띄우기 어렵습니다. 변경할지 그만둘지 시민의 뜻을 물어 정하겠습니다.', returned: { day: '2021-07-07', reason: '언제까지 정할지 적어 주십시오', due: '2021-07-14', again: { day: '2021-07-12', text: '수심과 통항 조사 결과 배를 띄우기 어렵습니다.\n하반기 안에 시민평가단의 의견을 듣고 변경안을 내겠습니다.' } }, step: { text: '변경안을 평가단에 올리기', due: '2021-12-31' }, accepted: '2021-07-13' },
      { pledge: 50, day: '2021-07-01', stance: 'accept', text: '부지를 정하지 못한 것이 맞습니다. 타당성 조사를 다시 맡기고 단계를 바로잡겠습니다.', step: { text: '부지 타당성 조사 결과 공개', due: '2021-10-29' }, accepted: '2021-07-05' },
      { pledge: 62, day: '2021-07-05', stance: 'accept', text: '단속 건수만 적은 것을 고치겠습니다. 이전하거나 문을 닫은 공장의 수를 분기마다 올리겠습니다.', step: { text: '분기별 정비 실적 공개', due: '2021-11-30' }, accepted: '2021-07-08' },
      { key: 'buses', day: '2021-06-18', stance: 'accept', text: '광역버스 노선마다 출근시간 배차 간격을 공약 화면에 올리겠습니다.', step: { text: '배차 간격 공개', due: '2021-07-30', done: { day: '2021-07-22', note: '여덟 노선의 배차 간격을 올림.' } }, accepted: '2021-06-22' },
      { key: 'care', day: '2021-06-25', stance: 'accept', text: '읍면동에 안내문을 두고 자격을 그림으로 풀어 적겠습니다.', step: { text: '안내문 나누기', due: '2021-08-13', done: { day: '2021-08-11', note: '열네 읍면동에 안내문을 두고 상담을 시작함.' } }, accepted: '2021-06-29' },
      { key: 'library', day: '2021-06-30', stance: 'accept', text: '설계를 바꾸면서 석 달이 늦어졌습니다. 늦어진 이유와 새 일정을 공약 화면에 적겠습니다.', step: { text: '새 공사 일정 공개', due: '2021-07-30', done: { day: '2021-07-28', note: '개관 날짜까지 새 일정을 올림.' } }, accepted: '2021-07-02' },
      { key: 'farms', day: '2021-07-05', stance: 'partly', text: '농가 수를 함께 적겠습니다. 금액은 지원 기준이라 빼지 않습니다.', step: { text: '농가 수 함께 적기', due: '2021-09-30', done: { day: '2021-09-29', note: '품목별 농가 수를 더함.' } }, accepted: '2021-07-08' },
      { key: 'board', day: '2021-06-16', stance: 'accept', text: '지난 반기와 견준 칸을 더하겠습니다.', step: { text: '견준 칸 더하기', due: '2021-12-17' }, accepted: '2021-06-18' },
    ],
  },
  {
    panel: 'current', year: 2021, half: 'second', seed: 20212, split: 'by-group', scope: 'all',
    made: '2021-11-01', opens: '2021-11-08', closes: '2021-11-19',
    online: [
      { day: '2021-11-08', member: 2, pledges: 6 },
      { day: '2021-11-08', member: 16, pledges: 5 },
      { day: '2021-11-09', member: 8, pledges: 17 },
      { day: '2021-11-09', member: 21, pledges: 4 },
      { day: '2021-11-10', member: 27, pledges: 9 },
    ],
    sheets: [
      { day: '2021-11-09', members: [3, 11, 30] },
      { day: '2021-11-18', members: [1, 4, 5, 7, 9, 10, 13, 14, 15, 17, 18, 19, 22, 31] },
      { day: '2021-11-19', members: [23, 24, 25, 26, 28, 29, 2, 16, 21, 27] },
    ],
    weak: { 8: 2, 28: 3, 46: 4, 60: 2 },
    recusals: [{ member: 9, pledge: 0, kind: 'stepped-aside', reason: '자녀가 그 공사를 맡은 회사에 다님' }],
    comments: [
      { pledge: 8, text: '재결을 신청했다는데 착공 날짜가 아직 없습니다.' },
      { pledge: 18, text: '밤에 주차장을 열어 주어 길이 한결 넓어졌습니다.' },
      { pledge: 22, text: '개관 날짜를 적어 주어 고맙습니다. 지켜보겠습니다.' },
      { pledge: 46, text: '그만두기로 했다면 그 이유를 남겨 주십시오.' },
      { pledge: 60, text: '분양이 시작되지 않은 이유를 알고 싶습니다.' },
    ],
    hidden: [],
    moderated: '2021-11-26', discussed: '2021-11-29', published: '2021-12-01',
    discussions: [
      { key: 'library-2', group: 3, pledge: 22, text: '도서관 공사 일정이 새로 공개되었다. 개관 날짜까지 지켜보기로 했다.' },
    ],
    answers: [
      { pledge: 8, day: '2021-12-20', stance: 'accept', text: '재결이 12월에 나면 2월에 착공하겠습니다.', step: { text: '착공', due: '2022-02-28' }, accepted: '2021-12-22' },
      { pledge: 28, day: '2021-12-28', stance: 'not-accepted', text: '도교육청이 내년 상반기에 정합니다. 그 결과를 공약 화면에 올리겠습니다.', accepted: '2021-12-30' },
      { pledge: 60, day: '2021-12-27', stance: 'partly', text: '분양 공고가 늦어졌습니다. 조성 공정과 분양 일정을 함께 올리겠습니다.', step: { text: '분양 일정 공개', due: '2022-01-28', done: { day: '2022-01-26', note: '3월 분양 일정을 올림.' } }, accepted: '2021-12-29' },
      { key: 'library-2', day: '2021-12-17', stance: 'accept', text: '개관 날짜를 지키도록 공정을 달마다 올리겠습니다.', step: { text: '달마다 공정 공개', due: '2022-03-31' }, accepted: '2021-12-21' },
    ],
  },
]
