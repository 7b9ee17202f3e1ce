import type { ProgrammeInput } from '#modules/workplan/index.ts'

export const programme03: ProgrammeInput = {
  number: 3,
  title: {
    ko: '시민체감형 정책발굴 확대',
    en: 'Finding policies that citizens feel',
  },
  department: 'planning',
  team: {
    ko: '기획팀',
    en: 'Planning Team',
  },
  phone: '031-000-3101',
  purpose: {
    ko: '시민과 직원의 생각을 모아 생활을 바꾸는 정책으로 만듭니다.',
    en: 'Turn ideas of citizens and staff into policies that change everyday life.',
  },
  aims: [
    {
      ko: '비전을 생활 속 변화로 옮길 정책을 찾아냄',
      en: 'Find policies that turn the vision into changes of everyday life',
    },
    {
      ko: '제안이 늘고 행정서비스가 나아지도록 제안제도를 손봄',
      en: 'Improve the proposal scheme so that ideas grow and services get better',
    },
  ],
  sections: [
    {
      title: {
        ko: '우수정책 발굴단',
        en: 'Policy scouts',
      },
      items: [
        {
          text: {
            ko: '김포의 성장동력이 될 과제와 아이디어를 찾음',
            en: 'Look for tasks and ideas that make Gimpo grow',
          },
        },
        {
          text: {
            ko: '다른 지자체 정책을 살펴 나누고, 전문가에게 물어 들여옴',
            en: 'Watch and share other cities’ policies; bring them in with experts’ advice',
          },
        },
        {
          text: {
            ko: '직원이 스스로 벤치마킹하고 연구과제를 발표하며, 우수 발표자에게 혜택',
            en: 'Staff study other places and present research; good presenters are rewarded',
          },
        },
      ],
    },
    {
      title: {
        ko: '제안제도',
        en: 'Proposals',
      },
      items: [
        {
          text: {
            ko: '공모전을 자주 열고 국민생각함·국민신문고·생활공감정책참여단으로 받음',
            en: 'More idea contests; ideas taken through the national idea and petition sites',
          },
        },
        {
          text: {
            ko: '「국민디자인단」이 지역 문제의 답을 시민과 같이 찾음',
            en: 'A public design team looks for answers to local problems together with citizens',
          },
        },
        {
          text: {
            ko: '시민이 다듬고 시민이 고른 결과를 제안심사위원회 심사에 넣음',
            en: 'Citizens refine ideas, and their preference counts in the committee’s judgement',
          },
        },
        {
          text: {
            ko: '제안을 시책으로 만든 공무원을 적극행정 우수 대상자로 추천',
            en: 'Officials who turn ideas into policy are nominated for active administration',
          },
        },
      ],
    },
    {
      title: {
        ko: '사회적 가치',
        en: 'Social value',
      },
      items: [
        {
          text: {
            ko: '이미 세운 2020년 계획을 고치고 채워 2021년 실행계획을 만듦',
            en: 'Amend the plan of 2020 into an action plan for 2021',
          },
        },
        {
          text: {
            ko: '부서별로 점검해 잘한 부서에 혜택',
            en: 'Check each division and reward the good ones',
          },
        },
        {
          text: {
            ko: '12월 행안부 평가에 대비',
            en: 'Prepare for the ministry’s evaluation in December',
          },
        },
      ],
    },
  ],
  tasks: [
    {
      key: '3-1',
      text: {
        ko: '우수정책 발굴단 운영',
        en: 'Run the policy scouts',
      },
      start: '2021-02',
      end: '2021-11',
    },
    {
      key: '3-2',
      text: {
        ko: '직원 정책 벤치마킹과 정책연구과제 발표회',
        en: 'Staff study visits and presentation of policy research',
      },
      start: '2021-04-01',
      end: '2021-10-29',
    },
    {
      key: '3-3',
      text: {
        ko: '시민 제안공모전',
        en: 'Citizens’ idea contest',
      },
      start: '2021-03-02',
      end: '2021-10-29',
      participation: 'contest',
    },
    {
      key: '3-4',
      text: {
        ko: '「국민디자인단」 운영',
        en: 'Public design team',
      },
      start: '2021-04',
      end: '2021-09',
    },
    {
      key: '3-5',
      text: {
        ko: '시민선호도 조사와 제안심사위원회',
        en: 'Citizens’ preference survey and proposal committee',
      },
      start: '2021-05-03',
      end: '2021-11-30',
      participation: 'survey',
    },
    {
      key: '3-6',
      text: {
        ko: '사회적 가치 2021년 실행계획 세우기',
        en: 'Action plan for social value 2021',
      },
      start: '2021-01',
      end: '2021-01',
    },
    {
      key: '3-7',
      text: {
        ko: '부서별 사회적 가치 이행과제 점검과 우수부서 선정',
        en: 'Check the divisions’ social value tasks; choose the best',
      },
      start: '2021-06',
      end: '2021-11',
    },
    {
      key: '3-8',
      text: {
        ko: '행안부의 사회적 가치 평가 준비',
        en: 'Prepare for the ministry’s social value evaluation',
      },
      start: '2021-12',
      end: '2021-12',
    },
  ],
  figures: [],
  tables: [],
}
