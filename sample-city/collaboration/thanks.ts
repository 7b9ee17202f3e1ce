/**
 * What departments of the sample city do together, and what their people thank each other for. Departments that share
 * no work hardly know each other: that is what the programme exists to change, and what its network picture shows.
 */
export const thanks = {
  /** Changing it gives other thanks, all as plausible. */
  seed: 'thanks of 2020 and 2021',
  firstMonth: '2020-01',
  /** How many thanks a month brings: the programme grows on the city hall. */
  sendsAMonth: { first: 20, last: 40 },
  /** Of a hundred thanks, so many go to a colleague of one of the works below; the others to anybody. */
  amongPartners: 85,
  works: [
    {
      departments: [
        'culture-arts',
        'tourism',
        'sports',
        'safety',
        'parking',
        'public-relations',
        'janggi-bon',
      ],
      messages: [
        '축제 무대 전기 점검을 하루 먼저 해 주셔서 예정대로 문을 열었습니다.',
        '행사장 주변 임시주차장을 마련해 주신 덕분에 민원이 한 건도 없었습니다.',
        '비 예보에 안전요원을 더 보내 주셔서 행사를 무사히 마쳤습니다.',
        '포스터 문구를 함께 다듬어 주셔서 훨씬 알기 쉬워졌습니다.',
      ],
    },
    {
      departments: [
        'welfare',
        'elderly-disabled',
        'family',
        'health-administration',
        'health-projects',
        'tongjin',
      ],
      messages: [
        '위기가구를 함께 찾아가 주셔서 그날 바로 도움을 드릴 수 있었습니다.',
        '사례회의에서 나눠 주신 의견이 큰 도움이 되었습니다.',
        '어르신 예방접종 안내를 도와주셔서 고맙습니다.',
        '주말에도 긴급 돌봄 자리를 알아봐 주셔서 고맙습니다.',
      ],
    },
    {
      departments: [
        'urban-planning',
        'urban-regeneration',
        'housing',
        'building',
        'road-construction',
        'gimpo-bon',
      ],
      messages: [
        '현장을 함께 돌며 도면과 다른 곳을 짚어 주셔서 고맙습니다.',
        '주민설명회 자료를 하룻밤 사이에 고쳐 주셨습니다.',
        '도시재생 공모 서류를 끝까지 함께 봐 주셔서 선정되었습니다.',
        '협의 회신을 기한보다 닷새 먼저 주셔서 심의에 올릴 수 있었습니다.',
      ],
    },
    {
      departments: [
        'planning',
        'general-affairs',
        'accounting',
        'information',
        'tax',
        'audit',
        'council-office',
      ],
      messages: [
        '처음 하는 계약이라 막막했는데 차근차근 알려 주셨습니다.',
        '예산 자료를 표로 정리해 주셔서 보고서를 제때 냈습니다.',
        '통계를 다시 확인해 주신 덕분에 틀린 숫자를 고쳤습니다.',
        '점심시간에 전산 장애를 풀어 주셔서 오후 접수를 이어 갈 수 있었습니다.',
        '의회 답변 자료를 함께 준비해 주셔서 든든했습니다.',
      ],
    },
    {
      departments: ['environment', 'recycling', 'parks', 'rivers', 'sewerage', 'water-supply', 'yangchon'],
      messages: [
        '하천 정비 구간을 함께 살펴 주셔서 물고기 폐사를 막았습니다.',
        '악취 민원 현장에 새벽부터 나와 주셔서 고맙습니다.',
        '단수 안내를 마을 방송까지 챙겨 주셔서 혼란이 없었습니다.',
        '공원 수목 자료를 보내 주셔서 조사를 두 주 앞당겼습니다.',
      ],
    },
    {
      departments: [
        'jobs-economy',
        'business-support',
        'farming',
        'livestock-fisheries',
        'farm-technology',
        'daegot',
      ],
      messages: [
        '지원금 접수 창구를 함께 지켜 주셔서 줄이 길지 않았습니다.',
        '농가 방문에 동행해 주셔서 피해 조사를 하루에 끝냈습니다.',
        '기업 간담회 건의를 바로 검토해 주셔서 답을 드릴 수 있었습니다.',
        '방역 초소 근무를 바꿔 주셔서 고맙습니다.',
      ],
    },
    {
      departments: [
        'self-government',
        'civil-affairs',
        'gochon',
        'sau',
        'pungmu',
        'gurae',
        'masan',
        'unyang',
      ],
      messages: [
        '전입 신고가 몰린 날 창구를 도와주셔서 고맙습니다.',
        '주민자치회 선거 준비를 내 일처럼 챙겨 주셨습니다.',
        '민원인을 끝까지 안내해 주셔서 고맙습니다.',
        '우리 동 재난지원금 봉투 작업을 함께해 주셨습니다.',
      ],
    },
  ],
  anywhere: [
    '갑작스러운 회의에도 선뜻 와 주셔서 결론을 낼 수 있었습니다.',
    '바쁘신 가운데 자료를 찾아 주셔서 고맙습니다.',
    '전화로 친절하게 설명해 주셔서 한결 수월했습니다.',
    '선별진료소 근무를 바꿔 주셔서 고맙습니다.',
    '인수인계 자료를 꼼꼼히 남겨 주셔서 헤매지 않았습니다.',
    '제 실수를 먼저 알려 주셔서 바로잡을 수 있었습니다.',
  ],
  /** Habits of the last autumn that the fair play report shows: nothing in them is forbidden. */
  habits: {
    pingPong: ['culture-arts', 'tourism'],
    ring: ['environment', 'rivers', 'sewerage'],
    lastMinute: 'jobs-economy',
  },
  guest: { name: '문하늘', agency: '경기도 기획조정실' },
  special: [
    { day: '2020-11-20', department: 'planning', points: 100, reason: '시민협치 전담팀(TF) 활동' },
    {
      day: '2020-11-20',
      department: 'health-administration',
      points: 200,
      reason: '코로나19 대응 전담팀(TF) 활동',
    },
    { day: '2021-06-18', department: 'information', points: 100, reason: '행정혁신 학습동아리 우수' },
    { day: '2021-10-22', department: 'urban-regeneration', points: 150, reason: '협업 우수사례 최우수' },
  ],
  pickNotes: [
    '도움을 준 이유와 결과가 함께 적혀 있음',
    '처음 함께 일한 두 부서의 이야기',
    '작은 일을 눈여겨본 글',
  ],
} as const
