import type { ProgrammeInput } from '#modules/workplan/index.ts'

export const programme08: ProgrammeInput = {
  number: 8,
  title: {
    ko: '시민친화적 주민참여예산제 활성화',
    en: 'A participatory budget close to citizens',
  },
  department: 'planning',
  team: {
    ko: '재정관리팀',
    en: 'Finance Team',
  },
  phone: '031-000-3107',
  purpose: {
    ko: '주민이 제안하고 주민이 고른 사업을 시 예산에 담습니다.',
    en: 'Put projects that residents propose and choose into the city’s budget.',
  },
  aims: [
    {
      ko: '누구나 쉽게 다가갈 수 있는 참여예산을 뿌리내림',
      en: 'A participatory budget that anyone can approach',
    },
    {
      ko: '생활에 꼭 필요한 사업을 주민이 바라는 대로 담음',
      en: 'Projects of everyday life, as residents wish them',
    },
  ],
  sections: [
    {
      title: {
        ko: '고칠 점',
        en: 'What to improve',
      },
      items: [
        {
          text: {
            ko: '예산을 짜고 쓰는 모든 단계에 주민 의견을 들어 투명하게 함',
            en: 'Hear residents at every stage of the budget',
          },
        },
        {
          text: {
            ko: '참여예산기구가 전문성을 갖추고 더 넓게 움직임',
            en: 'Stronger bodies that do more',
          },
        },
        {
          text: {
            ko: '누리집에서 언제나 사업을 제안',
            en: 'Propose at any time on the website',
          },
        },
        {
          text: {
            ko: '여러 계층의 눈높이에 맞춘 예산학교',
            en: 'Budget school for different groups',
          },
        },
        {
          text: {
            ko: '생활밀착형 제안을 북돋우고 널리 알림',
            en: 'Encourage and publicise ideas of everyday life',
          },
        },
      ],
    },
    {
      title: {
        ko: '지금까지와 앞으로',
        en: 'So far and next',
      },
      items: [
        {
          text: {
            ko: '제2기 위원은 2020년 11월과 12월에 모집',
            en: 'The second committee was recruited in November and December 2020',
          },
        },
      ],
    },
    {
      title: {
        ko: '기대하는 점',
        en: 'What is expected',
      },
      items: [
        {
          text: {
            ko: '예산의 모든 과정에 주민이 들어와 재정민주주의를 이룸',
            en: 'Residents in the whole budget: fiscal democracy',
          },
        },
      ],
    },
  ],
  tasks: [
    {
      key: '8-1',
      text: {
        ko: '제2기 위원 모집과 위원회 꾸리기',
        en: 'Recruit the second committee',
      },
      start: '2020-11',
      end: '2020-12',
      participation: 'recruitment',
    },
    {
      key: '8-2',
      text: {
        ko: '위촉식과 2020년 성과보고회',
        en: 'Appointment and report on 2020',
      },
      start: '2021-01',
      end: '2021-01',
    },
    {
      key: '8-3',
      text: {
        ko: '주민제안사업 접수·홍보와 예산학교',
        en: 'Take in residents’ projects; budget school',
      },
      start: '2021-01',
      end: '2021-04',
      participation: 'proposals',
    },
    {
      key: '8-4',
      text: {
        ko: '지역회의 구성·운영',
        en: 'Local assemblies',
      },
      helpers: ['self-government'],
      start: '2021-05',
      end: '2021-05',
    },
    {
      key: '8-5',
      text: {
        ko: '주요사업 모니터링',
        en: 'Monitor the main projects',
      },
      start: '2021-06',
      end: '2021-06',
    },
    {
      key: '8-6',
      text: {
        ko: '사업부서 적정성 검토와 위원회 심의',
        en: 'Review by divisions and committee',
      },
      start: '2021-07',
      end: '2021-08',
    },
    {
      key: '8-7',
      text: {
        ko: '주요예산사업과 주민의견서 수렴',
        en: 'Main budget projects and residents’ statement',
      },
      start: '2021-10',
      end: '2021-10',
      participation: 'survey',
    },
    {
      key: '8-8',
      text: {
        ko: '성과평가와 워크숍',
        en: 'Evaluation and workshop',
      },
      start: '2021-12',
      end: '2021-12',
    },
  ],
  figures: [
    {
      key: 'committee-term',
      label: {
        ko: '주민참여예산위원회',
        en: 'Committee, which term',
      },
      value: {
        kind: 'count',
        count: 2,
        unit: {
          ko: '기',
          en: 'term',
        },
      },
      day: '2021-01-01',
    },
  ],
  tables: [],
}
