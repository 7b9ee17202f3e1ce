import type { ProgrammeInput } from '#modules/workplan/index.ts'

export const programme01: ProgrammeInput = {
  number: 1,
  title: {
    ko: '‘이제는 결과’ 성과창출형 전략기획 강화',
    en: 'Results now: strategic planning that delivers',
  },
  department: 'planning',
  team: {
    ko: '기획팀',
    en: 'Planning Team',
  },
  phone: '031-000-3101',
  purpose: {
    ko: '공약과 큰 현안을 골라 먼저 끝내고, 이웃 도시와 정부, 의회와 함께 김포의 앞날을 준비합니다.',
    en: 'Finish the pledges and issues that matter most, and prepare Gimpo’s future with neighbours, government and council.',
  },
  aims: [
    {
      ko: '두 해 반 동안 닦은 바탕 위에서 남은 힘과 재원을 시정 목표에 모음',
      en: 'Put the city’s people and money behind its goals, on the ground prepared over two and a half years',
    },
    {
      ko: '코로나 이후 달라진 여건을 앞서 읽고 기획 기능을 키움',
      en: 'Read early what changes after COVID-19 and plan accordingly',
    },
  ],
  sections: [
    {
      title: {
        ko: '눈에 보이는 성과 내기',
        en: 'Visible results',
      },
      items: [
        {
          text: {
            ko: '공들일 공약과 현안을 골라 먼저 끝냄',
            en: 'Choose the pledges and issues that matter most and finish them first',
          },
        },
        {
          text: {
            ko: '달마다 살피고 보고회를 열며, 추진 실적을 누리집에 알림',
            en: 'Check every month, hold review meetings, publish progress on the website',
          },
        },
      ],
    },
    {
      title: {
        ko: '바뀌는 행정 여건에 대응',
        en: 'Meeting a changing environment',
      },
      items: [
        {
          text: {
            ko: '코로나 이후를 위한 전략을 세워 관리',
            en: 'Make and follow a strategy for the time after COVID-19',
          },
        },
        {
          text: {
            ko: '중앙정부·경기도 계획과 맞물린 단계별 계획과 재원 대책',
            en: 'A road map tied to national and provincial plans, with the grants it needs',
          },
        },
        {
          text: {
            ko: '시정혁신 종합계획에 담긴 사업을 계속 점검',
            en: 'Follow the projects of the city innovation plan',
          },
        },
      ],
    },
    {
      title: {
        ko: '2022년 대선 공약 제안',
        en: 'Proposals for the 2022 presidential election',
      },
      items: [
        {
          text: {
            ko: '오래 걸리는 과제와 큰 현안을 정당 후보자들에게 전함',
            en: 'Hand long-term tasks and main issues to the parties’ candidates',
          },
        },
        {
          text: {
            ko: '도로 등 기반시설과 복지, 문화와 체육 분야에서 고름',
            en: 'Chosen from roads and other infrastructure, culture, sports and welfare',
          },
        },
      ],
    },
    {
      title: {
        ko: '국회·도의회·시의회와 함께 풀기',
        en: 'Working with parliament and councils',
      },
      items: [
        {
          text: {
            ko: '부서장과 국회의원 보좌진이 정기로 만나 지역 숙원을 의논',
            en: 'Heads of division and parliamentary aides meet regularly on local wishes',
          },
        },
        {
          text: {
            ko: '회기가 아닐 때도 시의회와 정보를 나누고, 요구와 건의는 목록으로 관리',
            en: 'Share information with the city council between sessions; keep its requests in a list',
          },
        },
        {
          text: {
            ko: '현안이 생기면 부서장이 의원을 찾아가 설명',
            en: 'Heads of division visit councillors when issues arise',
          },
        },
      ],
    },
    {
      title: {
        ko: '이웃 도시와 힘 모으기',
        en: 'Neighbouring cities',
      },
      items: [
        {
          text: {
            ko: '김포·고양·파주 협의회: 일자리박람회와 농산물 판매는 바로, 한강하구 이용은 길게 논의',
            en: 'Council of Gimpo, Goyang and Paju: job fair and farm produce soon, use of the Han estuary over time',
          },
        },
        {
          text: {
            ko: '서부수도권행정협의회에서 현안과 생활SOC, 큰 국책사업을 같이 찾음',
            en: 'Western capital region council: common issues, national projects, everyday infrastructure',
          },
        },
        {
          text: {
            ko: '기본소득 지방정부협의회: 2021년 3월 규약안이 의회를 통과하면 창립총회 참가',
            en: 'Local governments for basic income: council vote on the statutes in March 2021, then the founding assembly',
          },
        },
      ],
    },
    {
      title: {
        ko: '정책연구용역 관리',
        en: 'Policy research contracts',
      },
      items: [
        {
          text: {
            ko: '시작부터 결과 활용까지 단계별로 점검하고 평가·공개',
            en: 'Check each stage from start to use of the result; evaluate and publish',
          },
        },
        {
          text: {
            ko: '결과물을 등록해 부서가 같이 쓰게 함',
            en: 'Register the reports so that divisions can share them',
          },
        },
        {
          text: {
            ko: '갑작스러운 현안에 쓸 풀용역 예산을 늘림',
            en: 'More pooled money for studies of sudden issues',
          },
        },
      ],
    },
    {
      title: {
        ko: '도시마케팅',
        en: 'City marketing',
      },
      items: [
        {
          text: {
            ko: '도시 브랜드로 김포다움과 지역의 가치를 알림',
            en: 'Use the city brand to show what Gimpo is and is worth',
          },
        },
        {
          text: {
            ko: '온라인 홍보와 브랜드 기념품',
            en: 'Online promotion and souvenirs',
          },
        },
        {
          text: {
            ko: '시민 의견을 듣고 쓰임새를 살펴 고침',
            en: 'Listen to citizens, watch how it is used, improve',
          },
        },
      ],
    },
  ],
  tasks: [
    {
      key: '1-1',
      text: {
        ko: '집중 관리할 공약과 현안사업 고르기',
        en: 'Choose the pledges and issues to concentrate on',
      },
      start: '2021-01-04',
      end: '2021-02-26',
    },
    {
      key: '1-2',
      text: {
        ko: '주요사업 달마다 점검과 누리집 공개',
        en: 'Check the main projects every month and publish them',
      },
      start: '2021-01',
      end: '2021-12',
      recurrence: 'monthly',
    },
    {
      key: '1-3',
      text: {
        ko: '주요사업 추진상황 보고회(상·하반기)',
        en: 'Review meetings on the main projects (both halves of the year)',
      },
      start: '2021-06-01',
      end: '2021-12-17',
      recurrence: 'twice-a-year',
      recurrenceMonths: [6, 12],
    },
    {
      key: '1-4',
      text: {
        ko: '시정혁신 종합계획 주요사업 추진상황 관리',
        en: 'Follow the projects of the city innovation plan',
      },
      start: '2021-01-04',
      end: '2021-12-31',
    },
    {
      key: '1-5',
      text: {
        ko: '중앙·경기도 계획과 맞물린 단계별 계획과 국·도비 확보 대책',
        en: 'Road map tied to national and provincial plans, with its grants',
      },
      start: '2021-02',
      end: '2021-06',
    },
    {
      key: '1-6',
      text: {
        ko: '대선(2022년) 공약과제를 찾아 각 정당에 전달',
        en: 'Find election-pledge candidates and hand them to the parties',
      },
      start: '2021-03-02',
      end: '2021-10-29',
    },
    {
      key: '1-7',
      text: {
        ko: '부서장·국회의원 보좌진 정례 간담',
        en: 'Regular talks of division heads and parliamentary aides',
      },
      start: '2021-02',
      end: '2021-11',
    },
    {
      key: '1-8',
      text: {
        ko: '의회 요구·건의 목록 만들어 처리상황 점검',
        en: 'List the council’s requests and follow them',
      },
      start: '2021-01-04',
      end: '2021-12-31',
    },
    {
      key: '1-9',
      text: {
        ko: '김포·고양·파주 협의회 구성과 단기사업(농산물 같이 팔기, 일자리박람회) 추진',
        en: 'Set up the council of Gimpo, Goyang and Paju; first joint projects',
      },
      helpers: ['jobs-economy', 'farming', 'rivers'],
      start: '2021-02',
      end: '2021-09',
    },
    {
      key: '1-10',
      text: {
        ko: '서부수도권행정협의회 활동',
        en: 'Western capital region council',
      },
      start: '2021-01-04',
      end: '2021-12-31',
    },
    {
      key: '1-11',
      text: {
        ko: '기본소득 지방정부협의회 규약안 의회 의결과 창립총회 참가',
        en: 'Statutes of the basic income association through the council; founding assembly',
      },
      start: '2021-03',
      end: '2021-04',
    },
    {
      key: '1-12',
      text: {
        ko: '정책연구용역 단계별 점검과 결과물 등록·공개',
        en: 'Stage checks of research contracts; register and publish the reports',
      },
      start: '2021-01-04',
      end: '2021-12-31',
    },
    {
      key: '1-13',
      text: {
        ko: '도시 브랜드 온라인 홍보와 방문기념품 제작',
        en: 'Promote the city brand online; make souvenirs for visitors',
      },
      helpers: ['public-relations', 'tourism'],
      start: '2021-03-02',
      end: '2021-08-31',
    },
  ],
  figures: [
    {
      key: 'months-prepared',
      label: {
        ko: '민선7기 시작부터 2020년 말까지',
        en: 'From the start of the term to the end of 2020',
      },
      value: {
        kind: 'count',
        count: 30,
        unit: {
          ko: '개월',
          en: 'months',
        },
      },
      day: '2020-12-31',
    },
  ],
  tables: [],
}
