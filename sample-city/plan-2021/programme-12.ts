import type { ProgrammeInput } from '#modules/workplan/index.ts'

export const programme12: ProgrammeInput = {
  number: 12,
  title: {
    ko: '신뢰성 있는 정책 실현을 위한 법제운영',
    en: 'Good ordinances for trusted policy',
  },
  department: 'planning',
  team: {
    ko: '법무통계팀',
    en: 'Legal Affairs and Statistics Team',
  },
  phone: '031-000-3116',
  purpose: {
    ko: '시민 생활의 바탕이 되는 조례와 규칙을 제때 만들고 고칩니다.',
    en: 'Make and mend the ordinances that citizens live by, in time.',
  },
  aims: [
    {
      ko: '정책마다 법의 근거를 갖춰 시민이 앞일을 내다보게 함',
      en: 'A legal base for each policy, so that citizens know what to expect',
    },
    {
      ko: '자치 역량을 키워 믿음직한 서비스를 드림',
      en: 'Stronger self-government and trusted service',
    },
  ],
  sections: [
    {
      title: {
        ko: '제때 만들기',
        en: 'In time',
      },
      items: [
        {
          text: {
            ko: '조례규칙심의회의 한 해 계획을 알리고 의회 일정에 맞춰 달마다 한 번 엶',
            en: 'The ordinance committee announces its year and meets once a month, with the council’s calendar',
          },
        },
        {
          text: {
            ko: '법령이 조례에 맡긴 일을 부서가 챙기는지 점검',
            en: 'Check that divisions act on what statutes leave to ordinances',
          },
        },
      ],
    },
    {
      title: {
        ko: '입법 지원',
        en: 'Help with drafting',
      },
      items: [
        {
          text: {
            ko: '법제처 사전컨설팅을 받음',
            en: 'Advance consulting by the Ministry of Government Legislation',
          },
        },
        {
          text: {
            ko: '고문변호사에게 자치법규를 물음',
            en: 'Advice of the city’s counsel on ordinances',
          },
        },
        {
          text: {
            ko: '형식과 절차를 미리 심사',
            en: 'Early check of form and procedure',
          },
        },
      ],
    },
    {
      title: {
        ko: '정비',
        en: 'Clean-up',
      },
      items: [
        {
          text: {
            ko: '바뀐 법령을 담지 못했거나 어긋난 자치법규를 고침',
            en: 'Amend what lags behind or conflicts with statutes',
          },
        },
        {
          text: {
            ko: '법제처가 짚은 지난해 과제와 합동평가 지표(필수조례, 법령 불부합)를 같이 챙김',
            en: 'Last year’s tasks and the joint evaluation’s indicators (required ordinances, conflicts)',
          },
        },
      ],
    },
    {
      title: {
        ko: '교육',
        en: 'Training',
      },
      items: [
        {
          text: {
            ko: '법제처와 같이 부서를 찾아가 교육하고, 이러닝 수강을 북돋움',
            en: 'Training on site with the ministry; e-learning encouraged',
          },
        },
      ],
    },
  ],
  tasks: [
    {
      key: '12-1',
      text: {
        ko: '조례규칙심의회 연간 운영계획 세워 알리기',
        en: 'Year’s plan of the ordinance committee',
      },
      start: '2021-01-04',
      end: '2021-01-29',
    },
    {
      key: '12-2',
      text: {
        ko: '조례규칙심의회 개최(월 1회)',
        en: 'Ordinance committee (once a month)',
      },
      start: '2021-01',
      end: '2021-12',
      recurrence: 'monthly',
    },
    {
      key: '12-3',
      text: {
        ko: '법령이 조례에 위임한 사항의 부서 이행 점검',
        en: 'Check what statutes leave to ordinances',
      },
      start: '2021-03-02',
      end: '2021-10-29',
    },
    {
      key: '12-4',
      text: {
        ko: '법제처 사전컨설팅과 고문변호사 자문, 입법 전 사전심사',
        en: 'Consulting, counsel’s advice and early checks',
      },
      start: '2021-01-04',
      end: '2021-12-31',
    },
    {
      key: '12-5',
      text: {
        ko: '필수조례와 법령 불부합 자치법규 정비',
        en: 'Required ordinances and conflicts with statutes',
      },
      start: '2021-02',
      end: '2021-11',
    },
    {
      key: '12-6',
      text: {
        ko: '찾아가는 법제교육과 법제처 이러닝 안내',
        en: 'Training on site and e-learning',
      },
      start: '2021-04',
      end: '2021-09',
    },
  ],
  figures: [
    {
      key: 'committee-per-month',
      target: true,
      label: {
        ko: '조례규칙심의회 월 개최',
        en: 'Ordinance committee, meetings a month',
      },
      value: {
        kind: 'count',
        count: 1,
        unit: {
          ko: '회',
          en: 'times',
        },
      },
      day: '2021-12-31',
    },
    {
      key: 'ordinances',
      label: {
        ko: '고친 자치법규',
        en: 'Ordinances amended',
      },
      value: {
        kind: 'count',
        count: 41,
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
      key: 'required',
      label: {
        ko: '필수조례',
        en: 'Required ordinances',
      },
      value: {
        kind: 'count',
        count: 13,
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
      key: 'conflicts',
      label: {
        ko: '법령 불부합',
        en: 'Conflicts with statutes',
      },
      value: {
        kind: 'count',
        count: 22,
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
      key: 'last-year',
      label: {
        ko: '지난해 과제',
        en: 'Of last year',
      },
      value: {
        kind: 'count',
        count: 6,
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
      key: 'consulting',
      label: {
        ko: '사전컨설팅',
        en: 'Advance consulting',
      },
      value: {
        kind: 'count',
        count: 4,
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
  sums: [
    {
      total: 'ordinances',
      parts: ['required', 'conflicts', 'last-year'],
    },
  ],
  tables: [],
}
