import type { ProgrammeInput } from '#modules/workplan/index.ts'

export const programme11: ProgrammeInput = {
  number: 11,
  title: {
    ko: '지방공공기관 책임경영 체계 확립',
    en: 'Responsible management of the city’s public bodies',
  },
  department: 'planning',
  team: {
    ko: '성과관리팀',
    en: 'Performance Team',
  },
  phone: '031-000-3112',
  purpose: {
    ko: '시가 세운 공공기관이 맡은 일을 책임 있게 하는지 평가합니다.',
    en: 'Check that the city’s public bodies do their work responsibly.',
  },
  aims: [
    {
      ko: '기관이 스스로 운영할 폭을 넓히고 성과에 대한 책임을 무겁게 함',
      en: 'More freedom for the bodies, more answerability for results',
    },
    {
      ko: '공약 같은 시정의 핵심가치를 평가지표와 이음',
      en: 'Tie the city’s core values, pledges among them, to indicators',
    },
    {
      ko: '새로 생긴 기관의 운영성과를 따져 보고 경영평가를 들임',
      en: 'Look at the results of new bodies and begin to evaluate them',
    },
  ],
  sections: [
    {
      title: {
        ko: '경영평가 고치기',
        en: 'Better evaluation',
      },
      items: [
        {
          text: {
            ko: '약자를 배려하고 지역에 공헌하는 「사회적 가치」의 점수를 키움',
            en: 'More points for social value: community, the vulnerable',
          },
        },
        {
          text: {
            ko: '음주운전 등 도덕적 해이에 점수를 깎는 지표를 둠',
            en: 'Points off for drink-driving and other lapses',
          },
        },
        {
          text: {
            ko: '고객만족도 평가를 손봐 시민이 더 만족하게 함',
            en: 'A better satisfaction survey',
          },
        },
        {
          text: {
            ko: '새 기관 2곳(김포산업진흥원, 김포FC)에 설립목적에 맞는 지표를 마련',
            en: 'Indicators that suit two new bodies (Gimpo Industry Promotion Agency, Gimpo FC)',
          },
        },
      ],
    },
    {
      title: {
        ko: '자율과 책임',
        en: 'Freedom and responsibility',
      },
      items: [
        {
          text: {
            ko: '평가 뒤 고치라고 한 과제를 끝까지 살핌',
            en: 'Follow what the evaluation asked to be put right',
          },
        },
        {
          text: {
            ko: '기관 성과의 예산과 결산을 맞춰 보는 제도를 들임',
            en: 'Performance budgets and accounts for the bodies',
          },
        },
        {
          text: {
            ko: '지표를 일찍 정해 기관이 미리 준비하게 함',
            en: 'Fix indicators early so that bodies can prepare',
          },
        },
      ],
    },
  ],
  tasks: [
    {
      key: '11-1',
      text: {
        ko: '사회적 가치 배점 확대와 감점지표 마련',
        en: 'More weight on social value; points off for lapses',
      },
      start: '2021-01-04',
      end: '2021-04-30',
    },
    {
      key: '11-2',
      text: {
        ko: '신규 기관 2곳(김포산업진흥원, 김포FC) 맞춤형 평가지표 개발',
        en: 'Indicators for two new bodies',
      },
      helpers: ['business-support', 'sports'],
      start: '2021-03-02',
      end: '2021-09-30',
    },
    {
      key: '11-3',
      text: {
        ko: '2020년도 실적 경영평가와 고객만족도 평가',
        en: 'Evaluate the results of 2020; satisfaction survey',
      },
      start: '2021-03-02',
      end: '2021-08-31',
    },
    {
      key: '11-4',
      text: {
        ko: '경영개선 과제 이행 점검',
        en: 'Follow the improvement tasks',
      },
      start: '2021-07',
      end: '2021-11',
    },
    {
      key: '11-5',
      text: {
        ko: '공공기관 성과 예산·결산제 도입과 2022년 지표 조기 확정',
        en: 'Performance budgets and accounts; indicators of 2022 fixed early',
      },
      start: '2021-06-01',
      end: '2021-12-17',
    },
  ],
  figures: [
    {
      key: 'new-bodies',
      label: {
        ko: '새로 평가할 기관',
        en: 'New bodies to be evaluated',
      },
      value: {
        kind: 'count',
        count: 2,
        unit: {
          ko: '곳',
          en: 'places',
        },
      },
      day: '2021-01-01',
    },
    {
      key: 'departments',
      label: {
        ko: '김포도시관리공사 본부',
        en: 'Departments of the corporation',
      },
      value: {
        kind: 'count',
        count: 3,
        unit: {
          ko: '곳',
          en: 'places',
        },
      },
      day: '2020-09-28',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
    {
      key: 'offices',
      label: {
        ko: '김포도시관리공사 실',
        en: 'Offices of the corporation',
      },
      value: {
        kind: 'count',
        count: 11,
        unit: {
          ko: '곳',
          en: 'places',
        },
      },
      day: '2020-09-28',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
  ],
  tables: [],
}
