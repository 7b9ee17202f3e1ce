/**
 * The citizens' panel that judges the mayor's pledges. Its dates follow the plan of 2021 (recruited in February, at
 * work in May and November), the total population is the real one of the end of 2020; how it is parted into towns,
 * sexes and ages, and every person, is invented. The closing index of the stock exchange is the real one of its day.
 */
// prettier-ignore
export const citizensPanel = {
  secretariat: 'planning',
  name: { ko: '공약이행 시민평가단', en: 'Citizens’ panel on the pledges' },
  basis: '「김포시 공약사항 관리 규칙」 제9조',
  founded: '2021-01-29',
  termFrom: '2021-03-05',
  termUntil: '2022-06-30',
  size: 30,
  subGroups: 5,
  call: {
    announced: '2021-02-01',
    opens: '2021-02-03',
    closes: '2021-02-19',
    reserves: 15,
    conditions: '공고일 현재 시에 주소를 둔 만 18세 이상 시민이면 누구나 지원할 수 있습니다. 평가단은 한 해에 두 번(5월, 11월) 모여 공약이 약속대로 이행되는지 살피고 분임별로 토의한 뒤 평가합니다. 회의에 참석하면 수당을 드립니다. 시 공무원과 시의원, 공약사업을 맡은 업체의 임직원은 지원할 수 없습니다.',
  },
  applicants: 120,
  pool: { published: '2021-02-22', seedDay: '2021-02-26', seedWhat: '2021년 2월 26일(금) 코스피 종가(소수점 아래 두 자리까지, 쉼표 없이)', seed: '3012.95' },
  population: {
    town: [
      { key: 'tongjin', people: 28_120 }, { key: 'gochon', people: 45_870 }, { key: 'yangchon', people: 30_450 }, { key: 'daegot', people: 10_260 },
      { key: 'wolgot', people: 5_980 }, { key: 'haseong', people: 8_340 }, { key: 'gimpo-bon', people: 62_530 }, { key: 'janggi-bon', people: 38_410 },
      { key: 'sau', people: 27_990 }, { key: 'pungmu', people: 64_180 }, { key: 'janggi', people: 43_200 }, { key: 'gurae', people: 44_720 },
      { key: 'masan', people: 27_340 }, { key: 'unyang', people: 36_580 },
    ],
    sex: [{ key: 'female', people: 235_420 }, { key: 'male', people: 238_550 }],
    age: [
      { key: '18-29', people: 64_700 }, { key: '30-39', people: 79_300 }, { key: '40-49', people: 87_100 }, { key: '50-59', people: 68_400 }, { key: '60+', people: 77_900 },
    ],
  },
  /** How readily people of a town, an age, a sex apply, in tenths: those with time, and those whose bus is late. Nobody in 월곶면 heard of the call. */
  readiness: {
    town: { wolgot: 0, tongjin: 14, haseong: 20, daegot: 16, sau: 13, gurae: 8 },
    age: { '18-29': 4, '30-39': 7, '40-49': 11, '50-59': 13, '60+': 14 },
    sex: { female: 8, male: 12 },
  },
  surnames: ['김', '이', '박', '최', '정', '강', '조', '윤', '장', '임', '한', '오', '서', '신', '권', '황', '안', '송', '류', '홍'],
  givenNames: {
    female: ['서윤', '지민', '하은', '수빈', '예나', '미경', '정숙', '은희', '혜진', '소라', '영란', '다인', '보경', '현주', '유나', '순자', '가영', '나래', '윤아', '선영'],
    male: ['도윤', '민준', '상호', '재훈', '영수', '태민', '성호', '동혁', '준서', '병철', '우진', '한솔', '기훈', '종민', '승우', '광호', '정우', '시후', '대현', '용식'],
  },
  motives: [
    '아이 둘을 키우면서 학교와 통학로 공약이 어떻게 되어 가는지 직접 보고 싶습니다.',
    '오랫동안 버스로 출퇴근했습니다. 교통 공약이 숫자만이 아니라 정류장에서 달라지는지 살피겠습니다.',
    '은퇴하고 시간이 생겼습니다. 약속한 일이 지켜지는지 꼼꼼히 따져 보겠습니다.',
    '농사를 지으면서 느낀 점을 평가에 담고 싶습니다.',
    '이사 온 지 세 해가 되었습니다. 우리 동네를 더 알고 싶어 지원합니다.',
    '회계 일을 했던 경험으로 돈이 제대로 쓰였는지 보겠습니다.',
    '작은 가게를 하는 사람의 눈으로 일자리 공약을 보겠습니다.',
    '휠체어를 타는 가족과 함께 다니면서 겪은 일을 이야기하고 싶습니다.',
    '대학에서 행정을 배우고 있습니다. 책에서 본 것을 현장에서 보고 싶습니다.',
    '마을에서 환경 모임을 하고 있습니다. 하천과 공원 공약을 함께 살피겠습니다.',
  ],
  /** Numbers of applications that did not come to the draw. */
  withdrawn: [{ number: 17, reason: '이사하게 되어 본인이 철회함' }, { number: 63, reason: '개인 사정으로 본인이 전화로 철회함' }],
  excluded: [{ number: 48, reason: '공약사업을 맡은 업체의 임직원이라 지원할 수 없음' }],
  /** The member who left in summer, by number. */
  left: { number: 12, lastDay: '2021-07-30', reason: '다른 시로 이사함' },
  sessions: [
    {
      key: 'opening', called: '2021-03-05', day: '2021-03-12', place: '시청 본관 3층 대회의실', title: { ko: '위촉식과 첫 회의', en: 'Appointment and first session' },
      absent: [7, 19], published: '2021-03-26', minutes: '위촉장을 드리고 공약 83건의 이행 상황을 보고했다. 분임을 다섯으로 나누고 분임장을 뽑았다. 상반기에는 분야를 나누어 평가하고, 평가표에 현장 확인 칸을 두기로 했다.',
      items: [{ subject: 'rules-of-procedure', title: { ko: '시민평가단 운영 세칙', en: 'Rules of procedure of the panel' }, votes: { for: 26, against: 1, abstained: 1 }, outcome: 'approved', note: '' }],
      recusals: [],
      notes: [],
    },
    {
      key: 'first-half', called: '2021-05-06', day: '2021-05-20', place: '시청 본관 3층 대회의실', title: { ko: '상반기 공약이행 평가 회의', en: 'Session on the first half of 2021' },
      absent: [4, 15, 22], published: '2021-06-04', minutes: '상반기 이행 상황을 부서에서 설명하고 분임별로 토의했다. 공약마다 위원이 따로 평가하고 결과는 공약 화면에 공개하기로 했다. 부진하다고 본 공약에는 담당 부서가 답을 내도록 했다.',
      items: [
        { subject: 'evaluation-sheet', title: { ko: '상반기 평가 방법과 평가표', en: 'How the first half is evaluated' }, votes: { for: 25, against: 2, abstained: 0 }, outcome: 'approved', note: '' },
        { subject: 'site-visits', title: { ko: '하반기 현장 확인 대상', en: 'Where the panel goes in the second half' }, votes: { for: 22, against: 3, abstained: 1 }, outcome: 'approved-with-conditions', note: '현장 확인은 평일 저녁이나 토요일에도 갈 수 있게 할 것' },
      ],
      recusals: [{ subject: 'site-visits', number: 9, kind: 'withdrew', reason: '현장 확인 대상지에서 자녀가 일하고 있어 스스로 빠짐' }],
      notes: [
        { group: 1, text: '버스 노선은 늘었으나 출근시간에는 여전히 서서 간다는 의견이 많았다. 배차 간격을 공약 화면에 함께 보여 주면 좋겠다.' },
        { group: 2, text: '돌봄 공약은 신청 자격이 어렵다. 읍면동에서 먼저 안내해 달라.' },
        { group: 3, text: '도서관 공사가 늦어진 이유가 공약 화면에 없다. 늦어지면 바로 적어 달라.' },
        { group: 4, text: '농업 공약의 성과를 금액만으로 보지 말고 농가 수와 함께 보자.' },
        { group: 5, text: '하천 정비 구간을 직접 걸어 본 뒤 평가하기로 했다.' },
      ],
    },
    {
      key: 'second-half', called: '2021-11-03', day: '2021-11-18', place: '시청 본관 3층 대회의실', title: { ko: '하반기 공약이행 평가 회의', en: 'Session on the second half of 2021' },
      absent: [6, 20], published: '2021-12-03', minutes: '하반기 이행 상황과 상반기 지적에 대한 부서의 답을 들었다. 남은 기간에 마칠 공약을 분임별로 골라 살폈다.',
      items: [{ subject: 'evaluation-sheet-2', title: { ko: '하반기 평가 방법', en: 'How the second half is evaluated' }, votes: { for: 27, against: 0, abstained: 1 }, outcome: 'approved', note: '' }],
      recusals: [],
      notes: [{ group: 1, text: '상반기에 지적한 배차 간격이 공약 화면에 실린 것을 확인했다.' }, { group: 3, text: '도서관 공사 일정이 새로 공개되었다. 개관 날짜까지 지켜보기로 했다.' }],
    },
  ],
  /** The smaller panel of the year before, named by towns and not yet drawn. */
  before: {
    name: { ko: '2020년 공약이행 시민평가단', en: 'Citizens’ panel of 2020' },
    founded: '2020-03-02', termFrom: '2020-03-02', termUntil: '2020-12-31', size: 12,
    members: [
      { name: '문하늘', town: 'tongjin', sex: 'male', ageBand: '50-59' }, { name: '노은채', town: 'gochon', sex: 'female', ageBand: '40-49' },
      { name: '구본준', town: 'yangchon', sex: 'male', ageBand: '60+' }, { name: '하지우', town: 'gimpo-bon', sex: 'female', ageBand: '30-39' },
      { name: '남도현', town: 'sau', sex: 'male', ageBand: '40-49' }, { name: '배수아', town: 'pungmu', sex: 'female', ageBand: '50-59' },
      { name: '양태식', town: 'janggi', sex: 'male', ageBand: '60+' }, { name: '고은솔', town: 'gurae', sex: 'female', ageBand: '30-39' },
      { name: '유정환', town: 'masan', sex: 'male', ageBand: '40-49' }, { name: '백가희', town: 'unyang', sex: 'female', ageBand: '60+' },
      { name: '심재민', town: 'haseong', sex: 'male', ageBand: '60+' }, { name: '주하린', town: 'janggi-bon', sex: 'female', ageBand: '18-29' },
    ],
    session: { called: '2020-10-12', day: '2020-10-27', place: '시청 별관 소회의실', title: { ko: '2020년 공약이행 평가 회의', en: 'Session on the pledges of 2020' }, absent: [5, 11], published: '2020-11-10', minutes: '감염병 때문에 한 해에 한 번만 모였다. 위원들은 다음 평가단을 공개모집과 추첨으로 뽑자고 권했다.' },
  },
} as const
