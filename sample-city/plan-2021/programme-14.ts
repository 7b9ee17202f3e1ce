import type { ProgrammeInput } from '#modules/workplan/index.ts'

export const programme14: ProgrammeInput = {
  number: 14,
  title: {
    ko: '정확한 통계조사로 데이터 기반 행정 구축',
    en: 'Sound statistics for decisions on data',
  },
  department: 'planning',
  team: {
    ko: '법무통계팀',
    en: 'Legal Affairs and Statistics Team',
  },
  phone: '031-000-3116',
  purpose: {
    ko: '정책의 바탕이 되는 통계를 정확히 조사해 누구나 쓰게 합니다.',
    en: 'Survey exactly and let everyone use the statistics.',
  },
  aims: [
    {
      ko: '국가통계와 김포만의 통계를 내어 정책의 밑바탕을 마련',
      en: 'National and local statistics as the ground of policy',
    },
    {
      ko: '조사를 더 정확히 해 통계를 쓸 때의 잘못을 줄임',
      en: 'More exact surveys, fewer wrong policies',
    },
  ],
  sections: [
    {
      title: {
        ko: '개요',
        en: 'Overview',
      },
      items: [
        {
          text: {
            ko: '예산 230백만원(도비 14, 시비 216)',
            en: 'Budget KRW 230 million (province 14, city 216)',
          },
        },
      ],
    },
    {
      title: {
        ko: '주요 통계',
        en: 'Main statistics',
      },
      items: [
        {
          text: {
            ko: '일곱 가지 통계를 때에 맞춰 조사하고 펴냄',
            en: 'Seven statistics, surveyed and published in their season',
          },
        },
      ],
    },
    {
      title: {
        ko: '통계 서비스',
        en: 'Service',
      },
      items: [
        {
          text: {
            ko: '내부 게시판에 인구 말고도 여러 통계를 올림',
            en: 'More than population figures on the internal board',
          },
        },
        {
          text: {
            ko: '시민이 보는 누리집 통계를 새로 고침',
            en: 'Statistics on the website kept current',
          },
        },
      ],
    },
  ],
  tasks: [
    {
      key: '14-1',
      text: {
        ko: '경제총조사',
        en: 'Economic census',
      },
      start: '2021-05',
      end: '2021-06',
    },
    {
      key: '14-2',
      text: {
        ko: '일자리실태조사(1,000가구)',
        en: 'Survey of jobs (1,000 households)',
      },
      helpers: ['jobs-economy'],
      start: '2021-03',
      end: '2021-04',
      participation: 'survey',
    },
    {
      key: '14-3',
      text: {
        ko: '사회조사(1,005가구)',
        en: 'Social survey (1,005 households)',
      },
      start: '2021-08',
      end: '2021-09',
      participation: 'survey',
    },
    {
      key: '14-4',
      text: {
        ko: '여성통계',
        en: 'Statistics on women',
      },
      helpers: ['family'],
      start: '2021-09',
      end: '2021-12',
    },
    {
      key: '14-5',
      text: {
        ko: '기본통계연보',
        en: 'Statistical yearbook',
      },
      start: '2021-11',
      end: '2022-03',
    },
    {
      key: '14-6',
      text: {
        ko: '주민등록인구통계(12월 말 기준)',
        en: 'Residents’ register statistics (end of December)',
      },
      start: '2021-12-20',
      end: '2021-12-31',
    },
    {
      key: '14-7',
      text: {
        ko: '인구동향조사(매월 출생·사망·혼인·이혼 입력)',
        en: 'Vital statistics (births, deaths, marriages, divorces, monthly)',
      },
      start: '2021-01',
      end: '2021-12',
      recurrence: 'monthly',
    },
    {
      key: '14-8',
      text: {
        ko: '내부 게시판 통계정보 제공과 누리집 통계 현행화',
        en: 'Statistics on the internal board and the website',
      },
      start: '2021-01-04',
      end: '2021-12-31',
    },
  ],
  figures: [
    {
      key: 'budget',
      label: {
        ko: '통계 예산',
        en: 'Budget of statistics',
      },
      value: {
        kind: 'money',
        amount: 230000000,
      },
      day: '2021-01-01',
    },
    {
      key: 'surveys',
      label: {
        ko: '주요 통계',
        en: 'Main statistics',
      },
      value: {
        kind: 'count',
        count: 7,
        unit: {
          ko: '종',
          en: 'kinds',
        },
      },
      day: '2021-01-01',
    },
    {
      key: 'job-survey',
      target: true,
      label: {
        ko: '일자리실태조사 대상',
        en: 'Households in the survey of jobs',
      },
      value: {
        kind: 'count',
        count: 1000,
        unit: {
          ko: '가구',
          en: 'households',
        },
      },
      day: '2021-04-30',
    },
    {
      key: 'social-survey',
      target: true,
      label: {
        ko: '사회조사 대상',
        en: 'Households in the social survey',
      },
      value: {
        kind: 'count',
        count: 1005,
        unit: {
          ko: '가구',
          en: 'households',
        },
      },
      day: '2021-09-30',
    },
  ],
  budget: {
    total: 230000000,
    lines: [
      {
        source: 'province',
        amount: 14000000,
      },
      {
        source: 'city',
        amount: 216000000,
      },
    ],
  },
  tables: [
    {
      caption: {
        ko: '2021년 주요 통계',
        en: 'Main statistics of 2021',
      },
      day: '2021-01-01',
      columns: [
        {
          title: {
            ko: '통계',
            en: 'Statistics',
          },
          type: 'text',
        },
        {
          title: {
            ko: '시기',
            en: 'When',
          },
          type: 'text',
        },
        {
          title: {
            ko: '대상과 내용',
            en: 'Of whom and what',
          },
          type: 'text',
        },
        {
          title: {
            ko: '갈래',
            en: 'Kind',
          },
          type: 'text',
        },
      ],
      rows: [
        [
          {
            ko: '경제총조사',
            en: 'Economic census',
          },
          {
            ko: '5~6월',
            en: 'May – Jun',
          },
          {
            ko: '일하는 사람이 1명이라도 있는 사업체의 구조, 분포, 실적',
            en: 'Structure, spread and results of every business with at least one worker',
          },
          {
            ko: '국가통계',
            en: 'National',
          },
        ],
        [
          {
            ko: '일자리실태조사',
            en: 'Survey of jobs',
          },
          {
            ko: '3~4월',
            en: 'Mar – Apr',
          },
          {
            ko: '1,000가구의 취업 실태, 바라는 분야, 일하지 않는 이유',
            en: '1,000 households: work, wished-for fields, reasons for not working',
          },
          {
            ko: '지역특화통계',
            en: 'Local',
          },
        ],
        [
          {
            ko: '사회조사',
            en: 'Social survey',
          },
          {
            ko: '8~9월',
            en: 'Aug – Sep',
          },
          {
            ko: '1,005가구의 사는 곳 둘레 생활 만족도',
            en: '1,005 households: satisfaction with life where they live',
          },
          {
            ko: '지역특화통계',
            en: 'Local',
          },
        ],
        [
          {
            ko: '여성통계',
            en: 'Statistics on women',
          },
          {
            ko: '9~12월',
            en: 'Sep – Dec',
          },
          {
            ko: '2001년까지 태어난 여성(2020년 말 기준)의 가정과 사회생활, 지위',
            en: 'Women born up to 2001 (as of the end of 2020): family, social life, status',
          },
          {
            ko: '지역특화통계',
            en: 'Local',
          },
        ],
        [
          {
            ko: '기본통계연보',
            en: 'Statistical yearbook',
          },
          {
            ko: '11월~다음 해 3월',
            en: 'Nov – Mar of next year',
          },
          {
            ko: '시정 분야별 자료를 모은 종합통계',
            en: 'All fields of the city in one book',
          },
          {
            ko: '기타통계',
            en: 'Other',
          },
        ],
        [
          {
            ko: '주민등록인구통계',
            en: 'Residents’ register',
          },
          {
            ko: '12월 말',
            en: 'End of December',
          },
          {
            ko: '지역과 나이에 따른 인구 변화',
            en: 'Changes by area and age',
          },
          {
            ko: '기타통계',
            en: 'Other',
          },
        ],
        [
          {
            ko: '인구동향조사',
            en: 'Vital statistics',
          },
          {
            ko: '매월',
            en: 'Monthly',
          },
          {
            ko: '출생 · 사망 · 혼인 · 이혼',
            en: 'Births, deaths, marriages, divorces',
          },
          {
            ko: '기타통계',
            en: 'Other',
          },
        ],
      ],
    },
  ],
}
