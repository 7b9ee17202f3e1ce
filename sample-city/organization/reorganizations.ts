/** What changed between 2018-07-01 and the end of 2021, in order of its day. Rule numbers are invented. */
export const reorganizations = [
  {
    day: '2019-01-01',
    title: {
      ko: '환경 단속 부서 신설과 공보 부서 이름 변경',
      en: 'A division for environmental inspection; the Press Office gets a new name',
    },
    basis: '「김포시 행정기구 설치 조례 시행규칙」 개정(규칙 제901호)',
    acts: [
      {
        kind: 'create',
        from: ['environment'],
        department: {
          code: 'environment-inspection',
          kind: 'department',
          parent: 'environment-bureau',
          extension: '4520',
          name: { ko: '환경지도과', en: 'Environmental Inspection Division' },
          duties: {
            ko: '배출업소 점검과 환경 민원, 사업장 폐기물',
            en: 'Inspection of emitters, environmental complaints, industrial waste',
          },
        },
      },
      { kind: 'rename', code: 'public-relations', name: { ko: '홍보담당관', en: 'Public Relations Office' } },
    ],
  },
  {
    day: '2020-01-01',
    title: {
      ko: '교육 업무의 복지국 이관과 보육과 신설',
      en: 'Education moves to the Welfare Bureau; a Childcare Division opens',
    },
    basis: '「김포시 행정기구 설치 조례」 개정(조례 제1734호)',
    acts: [
      {
        kind: 'rename',
        code: 'welfare-bureau',
        name: { ko: '복지교육국', en: 'Welfare and Education Bureau' },
      },
      { kind: 'move', code: 'education-youth', parent: 'welfare-bureau' },
      {
        kind: 'create',
        from: ['family'],
        department: {
          code: 'childcare',
          kind: 'department',
          parent: 'welfare-bureau',
          extension: '3540',
          name: { ko: '보육과', en: 'Childcare Division' },
          duties: {
            ko: '어린이집 지원과 지도, 아동 돌봄, 아동수당',
            en: 'Nurseries, after-school care, child allowance',
          },
        },
      },
      {
        kind: 'rename',
        code: 'self-government',
        name: { ko: '자치분권과', en: 'Autonomy and Decentralisation Division' },
      },
    ],
  },
  {
    day: '2020-07-01',
    title: {
      ko: '코로나19 대응을 위한 감염병관리과 신설',
      en: 'A division for infectious diseases opens to meet COVID-19',
    },
    basis: '「김포시 행정기구 설치 조례 시행규칙」 개정(규칙 제958호)',
    acts: [
      {
        kind: 'create',
        from: ['health-administration'],
        department: {
          code: 'infectious-disease',
          kind: 'department',
          parent: 'health-centre',
          extension: '6530',
          name: { ko: '감염병관리과', en: 'Infectious Disease Division' },
          duties: { ko: '역학조사와 선별진료, 예방접종', en: 'Tracing, screening clinics, vaccination' },
        },
      },
    ],
  },
  {
    day: '2021-01-01',
    title: { ko: '기후·에너지 부서 신설', en: 'A division for climate and energy opens' },
    basis: '「김포시 행정기구 설치 조례 시행규칙」 개정(규칙 제982호)',
    acts: [
      {
        kind: 'create',
        from: ['environment'],
        department: {
          code: 'climate-energy',
          kind: 'department',
          parent: 'environment-bureau',
          extension: '4550',
          name: { ko: '기후에너지과', en: 'Climate and Energy Division' },
          duties: {
            ko: '온실가스 감축, 신재생에너지, 친환경차 보급',
            en: 'Lower emissions, renewable energy, clean vehicles',
          },
        },
      },
    ],
  },
  {
    day: '2021-04-01',
    title: {
      ko: '주택과 분리와 철도 업무 통합',
      en: 'The Housing Division is split in two; railways join public transport',
    },
    basis: '「김포시 행정기구 설치 조례 시행규칙」 개정(규칙 제995호)',
    acts: [
      {
        kind: 'split',
        code: 'housing',
        into: [
          {
            code: 'housing-policy',
            kind: 'department',
            parent: 'urban-bureau',
            extension: '5040',
            name: { ko: '주택정책과', en: 'Housing Policy Division' },
            duties: {
              ko: '주택 건설 승인, 주거 복지, 임대주택',
              en: 'Housing permits, housing welfare, rental housing',
            },
          },
          {
            code: 'apartments',
            kind: 'department',
            parent: 'urban-bureau',
            extension: '5050',
            name: { ko: '공동주택과', en: 'Apartment Estates Division' },
            duties: {
              ko: '공동주택 관리 지도와 보조, 층간소음과 분쟁 조정',
              en: 'Supervision and grants for apartment estates, noise and disputes',
            },
          },
        ],
      },
      {
        kind: 'merge',
        codes: ['railway'],
        into: 'public-transport',
        duties: {
          ko: '버스 노선과 택시, 정류소, 도시철도 운영과 광역철도 유치',
          en: 'Buses, taxis, stops, the city railway and regional railway projects',
        },
      },
    ],
    transfers: [
      { employeeNumber: '180035', to: 'housing-policy' },
      { employeeNumber: '180147', to: 'apartments' },
      { employeeNumber: '180041', to: 'apartments' },
    ],
  },
  {
    day: '2021-07-01',
    title: { ko: '주차 부서 이름 변경', en: 'The parking division is named for what it does' },
    basis: '「김포시 행정기구 설치 조례 시행규칙」 개정(규칙 제1003호)',
    acts: [
      { kind: 'rename', code: 'parking', name: { ko: '주차관리과', en: 'Parking Management Division' } },
    ],
  },
]
