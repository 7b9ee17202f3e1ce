import type { ProgrammeInput } from '#modules/workplan/index.ts'

export const programme13: ProgrammeInput = {
  number: 13,
  title: {
    ko: '시민·기업 체감형 규제 합리화 및 적극행정',
    en: 'Sensible regulation and active administration',
  },
  department: 'planning',
  team: {
    ko: '법무통계팀',
    en: 'Legal Affairs and Statistics Team',
  },
  phone: '031-000-3116',
  purpose: {
    ko: '불편한 규제를 고치고, 나서서 일하는 공무원을 돕습니다.',
    en: 'Mend troublesome rules and back officials who act.',
  },
  aims: [
    {
      ko: '규제를 알맞게 고쳐 코로나로 힘든 민생과 기업의 어려움을 덜어 줌',
      en: 'Sensible regulation eases the hardship of people and firms',
    },
    {
      ko: '적극행정이 공직에 퍼져 시민이 서비스에 더 만족',
      en: 'Active administration spreads and citizens are better served',
    },
  ],
  sections: [
    {
      title: {
        ko: '규제 찾아 고치기',
        en: 'Find and mend regulation',
      },
      items: [
        {
          text: {
            ko: '기업이 힘들어하고 시민이 불편한 규제를 찾아 정비',
            en: 'Find and mend rules that trouble firms and citizens',
          },
        },
        {
          text: {
            ko: '생명·안전·환경에 꼭 필요한 규제는 오히려 단단히 함',
            en: 'Rules needed for life, safety and the environment are made stronger',
          },
        },
        {
          text: {
            ko: '부서별 보고회, 규제신고센터, 규제개혁위원회',
            en: 'Meetings of divisions, a report centre, the regulatory reform committee',
          },
        },
        {
          text: {
            ko: '규제를 고치는 데 애쓴 부서와 사람을 우대',
            en: 'Divisions and people who help are rewarded',
          },
        },
      ],
    },
    {
      title: {
        ko: '2020년 결과',
        en: 'Results of 2020',
      },
      items: [
        {
          text: {
            ko: '중앙부처가 건의 4건을 받아들임',
            en: 'Four suggestions accepted by ministries',
          },
        },
        {
          text: {
            ko: '경기도 규제합리화 경진대회 우수상',
            en: 'Excellence award in the province’s contest',
          },
        },
      ],
    },
    {
      title: {
        ko: '적극행정',
        en: 'Active administration',
      },
      items: [
        {
          text: {
            ko: '실행계획을 세우고 중점과제를 정함',
            en: 'An action plan with main tasks',
          },
        },
        {
          text: {
            ko: '우수공무원을 뽑아 인사에서 우대하고 공무원을 보호',
            en: 'Choose and reward excellent officials; protect those who act',
          },
        },
        {
          text: {
            ko: '직무교육과 사이버교육, 사례 홍보물, 누리집 코너와 SNS',
            en: 'Training, printed cases, a web page and social media',
          },
        },
      ],
    },
  ],
  tasks: [
    {
      key: '13-1',
      text: {
        ko: '기업애로·시민불편 규제 찾기와 부서별 발굴보고회',
        en: 'Find troublesome rules; meetings of divisions',
      },
      helpers: ['business-support', 'permits'],
      start: '2021-02-01',
      end: '2021-10-29',
    },
    {
      key: '13-2',
      text: {
        ko: '규제신고센터와 규제개혁위원회 운영',
        en: 'Report centre and regulatory reform committee',
      },
      start: '2021-01-04',
      end: '2021-12-31',
      recurrence: 'quarterly',
    },
    {
      key: '13-3',
      text: {
        ko: '규제 발굴·개선 우수 부서와 개인 평가',
        en: 'Choose the best divisions and people',
      },
      start: '2021-09-01',
      end: '2021-12-17',
    },
    {
      key: '13-4',
      text: {
        ko: '적극행정 실행계획 수립과 중점과제 선정',
        en: 'Action plan and main tasks',
      },
      start: '2021-01-04',
      end: '2021-03-31',
    },
    {
      key: '13-5',
      text: {
        ko: '적극행정 우수공무원 뽑기(상·하반기)',
        en: 'Excellent officials (both halves of the year)',
      },
      start: '2021-05-03',
      end: '2021-12-17',
      recurrence: 'twice-a-year',
      recurrenceMonths: [6, 12],
    },
    {
      key: '13-6',
      text: {
        ko: '적극행정 교육과 우수사례 알리기(누리집, SNS)',
        en: 'Training and good cases (website, social media)',
      },
      start: '2021-03-02',
      end: '2021-11-30',
    },
  ],
  figures: [
    {
      key: 'accepted',
      label: {
        ko: '2020년 중앙부처가 받아들인 건의',
        en: 'Suggestions accepted by ministries in 2020',
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
    },
    {
      key: 'rules',
      label: {
        ko: '고친 규제',
        en: 'Rules mended',
      },
      value: {
        kind: 'count',
        count: 107,
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
  tables: [],
}
