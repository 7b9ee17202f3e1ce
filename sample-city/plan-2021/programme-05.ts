import type { ProgrammeInput } from '#modules/workplan/index.ts'

export const programme05: ProgrammeInput = {
  number: 5,
  title: {
    ko: '시민 공감형·지역맞춤형 인구정책 추진',
    en: 'Population policy for each place and age',
  },
  department: 'planning',
  team: {
    ko: '기획팀',
    en: 'Planning Team',
  },
  phone: '031-000-3101',
  purpose: {
    ko: '태어나는 아이가 줄고 지역마다 사정이 다른 김포에 맞는 인구정책을 폅니다.',
    en: 'Population policy for a city where births fall and each area differs.',
  },
  aims: [
    {
      ko: '이미 있는 계획을 다시 짜면서 김포에 맞는 출산 정책을 찾음',
      en: 'Rework existing plans and find birth policies that fit Gimpo',
    },
    {
      ko: '세대마다 다른 눈높이로 인식개선 사업을 펴 공감을 넓힘',
      en: 'Raise understanding in a way that suits each generation',
    },
  ],
  sections: [
    {
      title: {
        ko: '최근 세 해 인구',
        en: 'Population of the last three years',
      },
      items: [
        {
          text: {
            ko: '인구는 늘지만 태어나는 아이는 해마다 줄고 있음',
            en: 'The population grows, yet fewer children are born each year',
          },
        },
        {
          text: {
            ko: '대곶·월곶·하성면과 원도심인 사우동은 인구가 줄어듦',
            en: 'Daegot, Wolgot, Haseong and Sau in the old centre are losing people',
          },
        },
      ],
    },
    {
      title: {
        ko: '김포형 인구정책',
        en: 'A policy for Gimpo',
      },
      items: [
        {
          text: {
            ko: '11개 분야의 79개 정책 현황을 분석해 다시 정리하고 한곳에서 조정',
            en: 'Analyse and reorder 79 policies in 11 fields and steer them from one place',
          },
        },
        {
          text: {
            ko: '장래 인구를 어림하고 인구가 줄 때의 대응 전략을 분야별·지역유형별로 제시',
            en: 'Estimate the future population; set out responses by field and by type of area',
          },
        },
        {
          text: {
            ko: '분야: 출산과 양육, 교육과 일자리, 정주와 고령화, 행정·재정과 협치 / 유형: 인구가 느는 곳, 멈춘 곳, 주는 곳',
            en: 'Fields: birth, care, education, jobs, settlement, ageing, administration and governance / areas: growing, stable, shrinking',
          },
        },
      ],
    },
    {
      title: {
        ko: '인식개선과 시책 발굴',
        en: 'Awareness and ideas',
      },
      items: [
        {
          text: {
            ko: '찾아가는 인구교육과 매체 홍보, 청년·신중년·근로자·공무원 특강',
            en: 'Lessons on site, media, talks for young people, the middle-aged, workers and officials',
          },
        },
        {
          text: {
            ko: '지역 특색을 살린 인구시책을 공모',
            en: 'A contest for population ideas that suit each area',
          },
        },
      ],
    },
    {
      title: {
        ko: '인구정책위원회',
        en: 'Population policy committee',
      },
      items: [
        {
          text: {
            ko: '시의회와 단체, 각 세대의 대표가 계획부터 평가까지 심의하고 자문',
            en: 'Council, groups and generations deliberate and advise from plan to evaluation',
          },
        },
      ],
    },
    {
      title: {
        ko: '인구 정보',
        en: 'Population information',
      },
      items: [
        {
          text: {
            ko: '지역·나이·읍면동별 통계를 인구브리핑으로 알림',
            en: 'A population briefing by area, age and town',
          },
        },
        {
          text: {
            ko: '옮겨 온 이유와 떠난 이유, 오간 곳, 성별·나이, 출생을 여러 갈래로 분석',
            en: 'Analyse why people come and go, from and to where, sex, age and births',
          },
        },
        {
          text: {
            ko: '인구 50만을 내다보는 정주여건과 정책 자료로 나눔',
            en: 'Shared as material for living conditions and policy on the way to 500,000',
          },
        },
      ],
    },
  ],
  tasks: [
    {
      key: '5-1',
      text: {
        ko: '11개 분야 79개 인구정책 현황 분석과 재정립',
        en: 'Analyse and reorder 79 policies in 11 fields',
      },
      start: '2021-01-04',
      end: '2021-03-31',
    },
    {
      key: '5-2',
      text: {
        ko: '「인구정책 및 대응전략」 세우기(장래 인구추정, 지역유형별 대응)',
        en: 'Population policy and response strategy (projection, types of area)',
      },
      start: '2021-03-02',
      end: '2021-10-29',
    },
    {
      key: '5-3',
      text: {
        ko: '찾아가는 인구교육과 세대별 특강',
        en: 'Lessons on site and talks for each generation',
      },
      start: '2021-04',
      end: '2021-11',
      participation: 'education',
    },
    {
      key: '5-4',
      text: {
        ko: '지역특색 인구시책 공모',
        en: 'Contest for population ideas',
      },
      start: '2021-04',
      end: '2021-08',
      participation: 'contest',
    },
    {
      key: '5-5',
      text: {
        ko: '인구정책위원회 운영(계획 심의, 평가 자문)',
        en: 'Population policy committee (plan and evaluation)',
      },
      start: '2021-03-02',
      end: '2021-11-30',
    },
    {
      key: '5-6',
      text: {
        ko: '인구브리핑과 전출입 분석 제공',
        en: 'Population briefing and analysis of moves',
      },
      start: '2021-01',
      end: '2021-12',
      recurrence: 'monthly',
    },
  ],
  figures: [
    {
      key: 'population-2018',
      label: {
        ko: '2018년 말 인구',
        en: 'Population, end of 2018',
      },
      value: {
        kind: 'count',
        count: 423170,
        unit: {
          ko: '명',
          en: 'persons',
        },
      },
      day: '2018-12-31',
    },
    {
      key: 'population-2019',
      label: {
        ko: '2019년 말 인구',
        en: 'Population, end of 2019',
      },
      value: {
        kind: 'count',
        count: 437221,
        unit: {
          ko: '명',
          en: 'persons',
        },
      },
      day: '2019-12-31',
    },
    {
      key: 'population-2020',
      label: {
        ko: '2020년 말 인구',
        en: 'Population, end of 2020',
      },
      value: {
        kind: 'count',
        count: 473970,
        unit: {
          ko: '명',
          en: 'persons',
        },
      },
      day: '2020-12-31',
      highlight: true,
    },
    {
      key: 'fields',
      label: {
        ko: '인구정책 분야',
        en: 'Fields of population policy',
      },
      value: {
        kind: 'count',
        count: 11,
        unit: {
          ko: '개 분야',
          en: 'fields',
        },
      },
      day: '2020-12-31',
    },
    {
      key: 'policies',
      label: {
        ko: '인구정책',
        en: 'Population policies',
      },
      value: {
        kind: 'count',
        count: 79,
        unit: {
          ko: '건',
          en: 'cases',
        },
      },
      day: '2020-12-31',
    },
    {
      key: 'threshold',
      target: true,
      label: {
        ko: '50만 대도시 기준 인구',
        en: 'Threshold of a large city',
      },
      value: {
        kind: 'count',
        count: 500000,
        unit: {
          ko: '명',
          en: 'persons',
        },
      },
      day: '2021-01-01',
    },
    {
      key: 'respondents',
      label: {
        ko: '설문 응답',
        en: 'Answers',
      },
      value: {
        kind: 'count',
        count: 590,
        unit: {
          ko: '명',
          en: 'persons',
        },
      },
      day: '2020-05-22',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'questions',
      label: {
        ko: '설문 문항',
        en: 'Questions',
      },
      value: {
        kind: 'count',
        count: 16,
        unit: {
          ko: '건',
          en: 'cases',
        },
      },
      day: '2020-05-22',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'settlement',
      label: {
        ko: '정주의식 긍정',
        en: 'Wish to stay',
      },
      value: {
        kind: 'rate',
        perMille: 795,
      },
      day: '2020-05-22',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
  ],
  tables: [
    {
      caption: {
        ko: '최근 세 해 인구와 출생, 사망',
        en: 'Population, births and deaths of three years',
      },
      unit: {
        ko: '명',
        en: 'persons',
      },
      day: '2020-12-31',
      columns: [
        {
          title: {
            ko: '구분',
            en: 'Item',
          },
          type: 'text',
        },
        {
          title: {
            ko: '2018년 말',
            en: 'End of 2018',
          },
          type: 'count',
        },
        {
          title: {
            ko: '2019년 말',
            en: 'End of 2019',
          },
          type: 'count',
        },
        {
          title: {
            ko: '2020년 말',
            en: 'End of 2020',
          },
          type: 'count',
        },
        {
          title: {
            ko: '흐름',
            en: 'Trend',
          },
          type: 'text',
        },
      ],
      rows: [
        [
          {
            ko: '인구',
            en: 'Population',
          },
          423170,
          437221,
          473970,
          {
            ko: '늘어남',
            en: 'Rising',
          },
        ],
        [
          {
            ko: '출생',
            en: 'Births',
          },
          3348,
          3259,
          3161,
          {
            ko: '줄어듦',
            en: 'Falling',
          },
        ],
        [
          {
            ko: '사망',
            en: 'Deaths',
          },
          1698,
          1747,
          1789,
          {
            ko: '늘어남',
            en: 'Rising',
          },
        ],
      ],
      chart: 'lines',
    },
  ],
}
