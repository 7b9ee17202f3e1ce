import type { ProgrammeInput } from '#modules/workplan/index.ts'

export const programme06: ProgrammeInput = {
  number: 6,
  title: {
    ko: '지역경제 활력을 위한 적극재정 운영',
    en: 'Active finance for the local economy',
  },
  department: 'planning',
  team: {
    ko: '재정관리팀',
    en: 'Finance Team',
  },
  phone: '031-000-3107',
  purpose: {
    ko: '예산을 빨리, 알맞게 써서 코로나19로 어려운 지역경제를 살립니다.',
    en: 'Spend quickly and well to help a local economy hurt by COVID-19.',
  },
  aims: [
    {
      ko: '지역경제가 다시 돌고 오래 자라도록 재정으로 받침',
      en: 'Support the local economy’s recovery and lasting growth',
    },
    {
      ko: '경기가 나쁠 때는 추경을 서두르고 예산을 빨리 집행',
      en: 'In hard times, quick supplementary budgets and quick spending',
    },
  ],
  sections: [
    {
      title: {
        ko: '2020년 결과',
        en: 'Results of 2020',
      },
      items: [
        {
          text: {
            ko: '코로나19 관련 지원 2,665억원',
            en: 'KRW 266.5 billion for COVID-19',
          },
        },
        {
          text: {
            ko: '하반기 신속집행은 목표의 104.5 %, 4분기 소비·투자는 115 %',
            en: 'Fast execution of the second half at 104.5 % of its target; consumption and investment of the fourth quarter at 115 %',
          },
        },
      ],
    },
    {
      title: {
        ko: '코로나19에 맞춘 예산 짜기',
        en: 'Budgeting against COVID-19',
      },
      items: [
        {
          text: {
            ko: '그해에 다 쓸 수 있는 지역경제 사업을 본예산에 먼저 담음',
            en: 'Main budget first for local projects that can be finished within the year',
          },
        },
        {
          text: {
            ko: '비대면, 디지털·그린뉴딜, 고용과 사회안전망에 힘을 실음',
            en: 'Weight on contactless services, digital and green projects, jobs and the safety net',
          },
        },
        {
          text: {
            ko: '불황이 길어지면 추경으로 소비를 일으키고, 때 이른 사업과 급하지 않은 사업은 넣지 않음',
            en: 'If the slump lasts, a supplementary budget; nothing premature or needless',
          },
        },
      ],
    },
    {
      title: {
        ko: '빠른 집행',
        en: 'Quick spending',
      },
      items: [
        {
          text: {
            ko: '소비·투자와 일자리 사업 집행을 끌어올림',
            en: 'Raise spending on consumption, investment and jobs',
          },
        },
        {
          text: {
            ko: '10억원이 넘는 투자사업을 따로 관리',
            en: 'Watch investments of KRW 1 billion and more',
          },
        },
        {
          text: {
            ko: '이월과 불용을 되도록 줄임',
            en: 'As little carried over or unspent as possible',
          },
        },
      ],
    },
    {
      title: {
        ko: '통합재정안정화기금',
        en: 'Fiscal stabilisation fund',
      },
      items: [
        {
          text: {
            ko: '특별회계 여윳돈을 모아 두었다가 재정이 나쁘거나 경제위기일 때 씀',
            en: 'Spare money of the special accounts is pooled for bad times',
          },
        },
        {
          text: {
            ko: '모자란 재원을 알맞게 메워 살림을 고르게 함',
            en: 'Fill gaps flexibly and keep the finances even',
          },
        },
      ],
    },
  ],
  tasks: [
    {
      key: '6-1',
      text: {
        ko: '경기 대응 제1회 추가경정예산 편성',
        en: 'First supplementary budget for the economy',
      },
      start: '2021-02',
      end: '2021-04',
    },
    {
      key: '6-2',
      text: {
        ko: '상반기 신속집행과 소비·투자 집행 관리',
        en: 'Fast execution in the first half',
      },
      start: '2021-01-04',
      end: '2021-06-30',
    },
    {
      key: '6-3',
      text: {
        ko: '하반기 집행 관리와 이월·불용 줄이기',
        en: 'Execution in the second half; less carried over or unspent',
      },
      start: '2021-07',
      end: '2021-12',
    },
    {
      key: '6-4',
      text: {
        ko: '10억원 이상 투자사업 집행 점검',
        en: 'Check investments of KRW 1 billion and more',
      },
      helpers: ['road-construction', 'urban-development', 'sewerage'],
      start: '2021-01-04',
      end: '2021-12-31',
      recurrence: 'monthly',
    },
    {
      key: '6-5',
      text: {
        ko: '통합재정안정화기금 운용계획과 특별회계 여윳돈 모으기',
        en: 'Plan of the stabilisation fund; pool spare money of the special accounts',
      },
      start: '2021-03-02',
      end: '2021-10-29',
    },
    {
      key: '6-6',
      text: {
        ko: '2022년도 본예산 편성과 의회 제출',
        en: 'Main budget of 2022, brought before the council',
      },
      start: '2021-08-02',
      end: '2021-11-19',
    },
  ],
  figures: [
    {
      key: 'covid-support',
      label: {
        ko: '코로나19 관련 지원',
        en: 'Support against COVID-19',
      },
      value: {
        kind: 'money',
        amount: 266500000000,
      },
      day: '2020-12-31',
    },
    {
      key: 'second-half-execution',
      label: {
        ko: '2020년 하반기 신속집행(목표 대비)',
        en: 'Fast execution, second half of 2020 (of target)',
      },
      value: {
        kind: 'rate',
        perMille: 1045,
      },
      day: '2020-12-31',
    },
    {
      key: 'consumption-investment',
      label: {
        ko: '2020년 4분기 소비·투자(목표 대비)',
        en: 'Consumption and investment, fourth quarter of 2020 (of target)',
      },
      value: {
        kind: 'rate',
        perMille: 1150,
      },
      day: '2020-12-31',
    },
    {
      key: 'watch-size',
      label: {
        ko: '집중 관리하는 투자사업 크기',
        en: 'Size of investments under watch',
      },
      value: {
        kind: 'money',
        amount: 1000000000,
      },
      day: '2021-01-01',
    },
    {
      key: 'own',
      label: {
        ko: '추경 중 시 자체 재원',
        en: 'Supplementary budgets, own money',
      },
      value: {
        kind: 'money',
        amount: 54100000000,
      },
      day: '2020-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'subsidised',
      label: {
        ko: '추경 중 보조사업',
        en: 'Supplementary budgets, subsidised',
      },
      value: {
        kind: 'money',
        amount: 212400000000,
      },
      day: '2020-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'basic-income',
      label: {
        ko: '김포시 재난기본소득',
        en: 'Basic disaster income',
      },
      value: {
        kind: 'money',
        amount: 22200000000,
      },
      day: '2020-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'small-shops',
      label: {
        ko: '소상공인 경영안정 자금',
        en: 'Small shops',
      },
      value: {
        kind: 'money',
        amount: 20000000000,
      },
      day: '2020-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'national-relief',
      label: {
        ko: '국가 재난지원금',
        en: 'National relief',
      },
      value: {
        kind: 'money',
        amount: 104300000000,
      },
      day: '2020-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'province-relief',
      label: {
        ko: '경기도 재난지원금',
        en: 'Relief of the province',
      },
      value: {
        kind: 'money',
        amount: 44600000000,
      },
      day: '2020-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'hope-jobs',
      label: {
        ko: '희망일자리',
        en: 'Jobs of hope',
      },
      value: {
        kind: 'money',
        amount: 12400000000,
      },
      day: '2020-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'gimpo-pay',
      label: {
        ko: '김포페이 할인과 여행업',
        en: 'Local currency and travel',
      },
      value: {
        kind: 'money',
        amount: 600000000,
      },
      day: '2020-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'child-rearing',
      label: {
        ko: '아동양육 한시지원',
        en: 'Child-rearing',
      },
      value: {
        kind: 'money',
        amount: 6700000000,
      },
      day: '2020-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'crisis-households',
      label: {
        ko: '위기가구 긴급생계',
        en: 'Households in crisis',
      },
      value: {
        kind: 'money',
        amount: 2200000000,
      },
      day: '2020-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'local-jobs',
      label: {
        ko: '지역일자리',
        en: 'Local jobs',
      },
      value: {
        kind: 'money',
        amount: 700000000,
      },
      day: '2020-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'taxi',
      label: {
        ko: '택시기사 고용안정',
        en: 'Taxi drivers',
      },
      value: {
        kind: 'money',
        amount: 200000000,
      },
      day: '2020-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'year-end',
      label: {
        ko: '연말 긴급지원(문서에 적힌 합계)',
        en: 'Year-end aid (total as printed)',
      },
      value: {
        kind: 'money',
        amount: 4000000000,
      },
      day: '2020-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'local-food',
      label: {
        ko: '로컬푸드 교환권',
        en: 'Local food vouchers',
      },
      value: {
        kind: 'money',
        amount: 2700000000,
      },
      day: '2020-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'high-school',
      label: {
        ko: '고1 학교운영비',
        en: 'First-year high school',
      },
      value: {
        kind: 'money',
        amount: 530000000,
      },
      day: '2020-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'visited-shops',
      label: {
        ko: '확진자 방문 피해점포',
        en: 'Shops visited by the infected',
      },
      value: {
        kind: 'money',
        amount: 160000000,
      },
      day: '2020-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'parking',
      label: {
        ko: '공영주차장 감면',
        en: 'Parking fees waived',
      },
      value: {
        kind: 'money',
        amount: 540000000,
      },
      day: '2020-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'worship',
      label: {
        ko: '종교시설 방역물품',
        en: 'Places of worship',
      },
      value: {
        kind: 'money',
        amount: 130000000,
      },
      day: '2020-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
  ],
  sums: [
    {
      total: 'covid-support',
      parts: ['own', 'subsidised'],
    },
    {
      total: 'year-end',
      parts: ['local-food', 'high-school', 'visited-shops', 'parking', 'worship'],
    },
  ],
  tables: [],
}
