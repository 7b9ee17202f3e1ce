import type { ProgrammeInput } from '#modules/workplan/index.ts'

export const programme15: ProgrammeInput = {
  number: 15,
  title: {
    ko: '행정의 신뢰·적법성 확보를 위한 소송지원',
    en: 'Support in lawsuits for lawful, trusted administration',
  },
  department: 'planning',
  team: {
    ko: '소송지원팀',
    en: 'Litigation Team',
  },
  phone: '031-000-3120',
  purpose: {
    ko: '소송과 법률자문으로 행정을 바르게 하고 납세자의 권리를 지킵니다.',
    en: 'Lawful administration through support in suits and advice; taxpayers’ rights protected.',
  },
  aims: [
    {
      ko: '송무를 짜임새 있게 도와 소송을 치르는 힘을 키움',
      en: 'Orderly support makes the city stronger in court',
    },
    {
      ko: '부서마다 맞춘 법률자문으로 법치행정을 이룸',
      en: 'Advice fitted to each division, for rule of law',
    },
  ],
  sections: [
    {
      title: {
        ko: '소송 대응',
        en: 'Lawsuits',
      },
      items: [
        {
          text: {
            ko: '소장을 받을 때부터 끝난 뒤까지 소송부서, 내부 변호사, 소송지원팀이 같이 움직임',
            en: 'Division, in-house lawyer and litigation team act together from the writ to the aftermath',
          },
        },
        {
          text: {
            ko: '진 사건은 이유와 대응을 분석해 나눔',
            en: 'Lost cases are analysed and the lessons shared',
          },
        },
      ],
    },
    {
      title: {
        ko: '법률자문',
        en: 'Legal advice',
      },
      items: [
        {
          text: {
            ko: '모든 부서를 찾아가 처분과 시책을 미리 일대일로 자문',
            en: 'Every division visited; one-to-one advice before decisions',
          },
        },
        {
          text: {
            ko: '고문변호사마다 전문분야를 정해 자문을 고르게 나눔',
            en: 'Fields set for each counsel; work shared evenly',
          },
        },
      ],
    },
    {
      title: {
        ko: '납세자보호관',
        en: 'Taxpayer advocate',
      },
      items: [
        {
          text: {
            ko: '김포마루와 반상회보, 누리집, SNS로 알림',
            en: 'Made known on the website, social media, neighbourhood bulletin and city magazine',
          },
        },
        {
          text: {
            ko: '세무상담, 고충민원, 징수유예를 납세자 편에서 처리',
            en: 'Tax advice, grievances and deferrals, on the taxpayer’s side',
          },
        },
      ],
    },
  ],
  tasks: [
    {
      key: '15-1',
      text: {
        ko: '송무사건 접수부터 종결까지 협업 지원',
        en: 'Support in lawsuits from writ to end',
      },
      start: '2021-01-04',
      end: '2021-12-31',
    },
    {
      key: '15-2',
      text: {
        ko: '패소사건 원인분석과 재발방지 사례 전파',
        en: 'Analyse lost cases and share the lessons',
      },
      start: '2021-04',
      end: '2021-09',
    },
    {
      key: '15-3',
      text: {
        ko: '찾아가는 일대일 법률자문(전부서 방문)',
        en: 'One-to-one advice, every division visited',
      },
      start: '2021-03-02',
      end: '2021-10-29',
    },
    {
      key: '15-4',
      text: {
        ko: '고문변호사 자문분야 설정과 배분',
        en: 'Fields and share of work of each counsel',
      },
      start: '2021-01-04',
      end: '2021-06-30',
    },
    {
      key: '15-5',
      text: {
        ko: '「납세자보호관 제도」 알리기와 고충민원 처리',
        en: 'Taxpayer advocate: make known, handle grievances',
      },
      helpers: ['tax', 'collection'],
      start: '2021-01-04',
      end: '2021-12-31',
    },
  ],
  figures: [
    {
      key: 'advice',
      label: {
        ko: '고문변호사 자문(2020년)',
        en: 'Advice by counsel in 2020',
      },
      value: {
        kind: 'count',
        count: 456,
        unit: {
          ko: '건',
          en: 'cases',
        },
      },
      day: '2020-12-31',
    },
    {
      key: 'attorneys',
      label: {
        ko: '고문변호사',
        en: 'Counsel',
      },
      value: {
        kind: 'count',
        count: 10,
        unit: {
          ko: '명',
          en: 'persons',
        },
      },
      day: '2020-12-31',
    },
    {
      key: 'counsel-before',
      label: {
        ko: '늘리기 전 고문변호사',
        en: 'Counsel before',
      },
      value: {
        kind: 'count',
        count: 5,
        unit: {
          ko: '명',
          en: 'persons',
        },
      },
      day: '2019-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'advice-in-results',
      label: {
        ko: '법률자문',
        en: 'Legal advice',
      },
      value: {
        kind: 'count',
        count: 298,
        unit: {
          ko: '건',
          en: 'cases',
        },
      },
      day: '2020-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'suits',
      label: {
        ko: '소송',
        en: 'Suits',
      },
      value: {
        kind: 'count',
        count: 203,
        unit: {
          ko: '건',
          en: 'cases',
        },
      },
      day: '2020-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'won',
      label: {
        ko: '승소율',
        en: 'Suits won',
      },
      value: {
        kind: 'rate',
        perMille: 900,
      },
      day: '2020-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'won-2019',
      label: {
        ko: '2019년 승소율',
        en: 'Suits won in 2019',
      },
      value: {
        kind: 'rate',
        perMille: 800,
      },
      day: '2019-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'counsel-suits',
      label: {
        ko: '고문변호사 소송 지원',
        en: 'Suits helped by counsel',
      },
      value: {
        kind: 'count',
        count: 30,
        unit: {
          ko: '건',
          en: 'cases',
        },
      },
      day: '2020-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'special-counsel',
      label: {
        ko: '특별변호사 소송 지원',
        en: 'Suits helped by special counsel',
      },
      value: {
        kind: 'count',
        count: 9,
        unit: {
          ko: '건',
          en: 'cases',
        },
      },
      day: '2020-12-31',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
  ],
  tables: [
    {
      caption: {
        ko: '2020년 고문변호사별 자문건수',
        en: 'Advice by each counsel in 2020',
      },
      unit: {
        ko: '건',
        en: 'cases',
      },
      day: '2020-12-31',
      columns: [
        {
          title: {
            ko: '고문변호사',
            en: 'Counsel',
          },
          type: 'text',
        },
        {
          title: {
            ko: '자문',
            en: 'Advice',
          },
          type: 'count',
        },
      ],
      rows: [
        [
          {
            ko: '고문변호사 1',
            en: 'Counsel 1',
          },
          76,
        ],
        [
          {
            ko: '고문변호사 2',
            en: 'Counsel 2',
          },
          88,
        ],
        [
          {
            ko: '고문변호사 3',
            en: 'Counsel 3',
          },
          76,
        ],
        [
          {
            ko: '고문변호사 4',
            en: 'Counsel 4',
          },
          53,
        ],
        [
          {
            ko: '고문변호사 5',
            en: 'Counsel 5',
          },
          34,
        ],
        [
          {
            ko: '고문변호사 6',
            en: 'Counsel 6',
          },
          19,
        ],
        [
          {
            ko: '고문변호사 7',
            en: 'Counsel 7',
          },
          25,
        ],
        [
          {
            ko: '고문변호사 8',
            en: 'Counsel 8',
          },
          31,
        ],
        [
          {
            ko: '고문변호사 9',
            en: 'Counsel 9',
          },
          29,
        ],
        [
          {
            ko: '고문변호사 10',
            en: 'Counsel 10',
          },
          25,
        ],
        [
          {
            ko: '합계',
            en: 'Total',
          },
          456,
        ],
      ],
      sum: 'last-row',
      chart: 'bars',
    },
  ],
}
