/**
 * The bodies of participatory budgeting in the second term: how the committee's members were called for and drawn, the
 * towns' local meetings, the research group. Every person is invented; the closing index of the stock exchange is the
 * real one of its day.
 */
// prettier-ignore
export const bodies2021 = {
  call: {
    founded: '2020-11-13', announced: '2020-11-16', opens: '2020-11-23', closes: '2020-12-11', reserves: 12,
    conditions: '공고일 현재 시에 주소를 두었거나 시에 있는 기관과 단체, 회사에서 일하는 만 18세 이상인 사람이면 누구나 지원할 수 있습니다. 위원은 2년 동안 주민제안사업을 심의하고 예산 편성에 대한 의견을 모읍니다. 회의에 참석하면 수당을 드립니다. 시 공무원과 시의원은 지원할 수 없습니다.',
  },
  applicants: 118,
  motives: [
    '우리 동네 골목이 왜 늘 뒤로 밀리는지 예산서에서 확인하고 싶습니다.',
    '지난 임기에 지역회의를 도우며 배운 것을 위원회에서 나누겠습니다.',
    '세금이 쓰이는 순서를 함께 정하는 일에 힘을 보태고 싶습니다.',
    '아이 키우는 사람의 자리에서 안전과 돌봄 사업을 살피겠습니다.',
    '회사에서 하던 예산 일을 동네를 위해 쓰고 싶습니다.',
    '농촌 마을의 사정을 시 예산에 전하겠습니다.',
  ],
  pool: { published: '2020-12-28', seedDay: '2020-12-30', seedWhat: '2020년 12월 30일(수) 코스피 종가(소수점 아래 두 자리까지, 쉼표 없이)', seed: '2873.47' },
  /** The committee's sub-committees, formed when it was inaugurated. */
  subCommittees: [
    { ko: '행정안전분과', en: 'Administration and safety' },
    { ko: '복지문화분과', en: 'Welfare and culture' },
    { ko: '경제환경분과', en: 'Economy and environment' },
    { ko: '도시교통분과', en: 'City and transport' },
  ],
  autumn: {
    called: '2021-11-08', day: '2021-11-26', published: '2021-12-03', place: '시청 대회의실',
    title: { ko: '2021년 사업 점검과 2022년 운영계획', en: 'Looking at the projects of 2021, and the plan of 2022' },
    absent: 7,
    minutes: '올해 주민제안사업의 진행을 사업부서에서 듣고 현장을 볼 세 곳을 골랐다. 내년에는 예산학교를 위원 위촉 전에 열고, 지역회의 일정을 한 주 앞당기자는 의견을 모았다.',
  },
  meetings: {
    founded: '2021-01-25', seated: '2021-02-01', termFrom: '2021-02-01', termUntil: '2023-01-31', size: 20, least: 12,
    /** More of its members are women than the law would have it. */
    unbalanced: 'unyang',
    /** Looks for further members in autumn. */
    seeks: { town: 'haseong', announced: '2021-11-03', opens: '2021-11-05', closes: '2021-11-19', seats: 4, reserves: 2, conditions: '하성면에 살거나 하성면에서 일하는 만 18세 이상인 사람이면 누구나 지원할 수 있습니다. 한 해에 서너 번 모여 마을의 제안을 모으고 순서를 정합니다.' },
  },
  research: {
    name: { ko: '주민참여예산연구회', en: 'Participatory budget research group' },
    founded: '2021-02-15', termFrom: '2021-03-01', termUntil: '2023-02-28', size: 9,
    session: { called: '2021-11-09', day: '2021-11-24', place: '시청 별관 소회의실', title: { ko: '예산학교와 지역회의 운영 개선안', en: 'How the school and local meetings could be run better' } },
  },
} as const
