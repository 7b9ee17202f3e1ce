import type { ProgrammeInput } from '#modules/workplan/index.ts'

export const programme07: ProgrammeInput = {
  number: 7,
  title: {
    ko: '전략적 국도비 확보 및 재정건전성 강화',
    en: 'Winning national and provincial money',
  },
  department: 'planning',
  team: {
    ko: '재정관리팀',
    en: 'Finance Team',
  },
  phone: '031-000-3107',
  purpose: {
    ko: '나라와 경기도의 재원을 더 얻어 시민에게 필요한 사업을 합니다.',
    en: 'Win more national and provincial money for what citizens need.',
  },
  aims: [
    {
      ko: '정부 공모사업과 국비·도비를 전략을 세워 얻고 짜임새 있게 관리',
      en: 'Win contests and grants by plan and manage them well',
    },
    {
      ko: '얻은 재원으로 살림을 튼튼히 하고 현안사업을 풀어 감',
      en: 'Use what is won for sound finances and for the city’s issues',
    },
  ],
  sections: [
    {
      title: {
        ko: '2020년 확보액(간주예산 기준)',
        en: 'Won in 2020 (on the deemed budget)',
      },
      items: [
        {
          text: {
            ko: '모두 638,501백만원: 국고보조금 442,641, 균특회계 17,952, 기금 19,930, 도비 157,978',
            en: 'KRW 638,501 million in all: national subsidies 442,641, balance account 17,952, funds 19,930, province 157,978',
          },
        },
      ],
    },
    {
      title: {
        ko: '방향',
        en: 'Direction',
      },
      items: [
        {
          text: {
            ko: '정부 예산의 흐름을 우리 현안과 잇고 공모사업을 찾아 나섬',
            en: 'Tie the state’s budget lines to the city’s issues and seek contests',
          },
        },
        {
          text: {
            ko: '시민 생활에 가까운 생활SOC 공모를 살림',
            en: 'Use contests for everyday infrastructure',
          },
        },
        {
          text: {
            ko: '재정분권으로 넘어온 사무의 예산에 계속 대응',
            en: 'Keep up with tasks handed to local government',
          },
        },
        {
          text: {
            ko: '국회·도·시의원과 손잡고, 투자심사 등 미리 거칠 절차를 마침',
            en: 'Work with members of parliament and councils; clear the investment review in time',
          },
        },
      ],
    },
    {
      title: {
        ko: '할 일',
        en: 'What to do',
      },
      items: [
        {
          text: {
            ko: '국비와 공모 예산을 얻기 위한 계획 수립',
            en: 'A plan for grants and contests',
          },
        },
        {
          text: {
            ko: '2022년 국·도비 신청사업 발굴보고회와 부서 신청',
            en: 'Meeting on projects for the 2022 applications; applications by divisions',
          },
        },
        {
          text: {
            ko: '진행 상황 보고회와 중앙부처, 기획재정부, 국회 수시 방문',
            en: 'Progress meetings; visits to ministries, the finance ministry and parliament',
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
            ko: '역점사업이 흔들림 없이 나아가고 지역의 경쟁력이 커짐',
            en: 'Main projects proceed steadily; the city grows stronger',
          },
        },
        {
          text: {
            ko: '공모사업을 중요한 차례로 관리해 품을 덜 들이고 신청',
            en: 'Contests handled by importance, with less effort',
          },
        },
      ],
    },
  ],
  tasks: [
    {
      key: '7-1',
      text: {
        ko: '국비와 공모 예산을 얻을 추진계획 세우기',
        en: 'Plan for grants and contests',
      },
      start: '2021-01-04',
      end: '2021-01-29',
    },
    {
      key: '7-2',
      text: {
        ko: '2022년 국·도비 신청사업 발굴보고회와 부처 신청',
        en: 'Find and apply for 2022 projects',
      },
      start: '2021-01-18',
      end: '2021-04-30',
    },
    {
      key: '7-3',
      text: {
        ko: '국·도비 확보 진행 상황 보고회',
        en: 'Progress meetings on grants',
      },
      start: '2021-03-02',
      end: '2021-11-30',
      recurrence: 'in-months',
      recurrenceMonths: [3, 6, 9, 11],
    },
    {
      key: '7-4',
      text: {
        ko: '중앙부처·기획재정부·국회 단계별 방문 협의',
        en: 'Visits to ministries, the finance ministry and parliament',
      },
      start: '2021-05-03',
      end: '2021-12-03',
    },
    {
      key: '7-5',
      text: {
        ko: '생활SOC 등 공모사업 발굴과 응모 관리',
        en: 'Contests for everyday infrastructure and others',
      },
      helpers: ['libraries', 'sports'],
      start: '2021-01-04',
      end: '2021-12-31',
    },
    {
      key: '7-6',
      text: {
        ko: '국비 확보를 위한 투자심사 등 사전절차 이행',
        en: 'Investment review and other steps before grants',
      },
      start: '2021-01-04',
      end: '2021-10-29',
    },
  ],
  figures: [
    {
      key: 'total',
      label: {
        ko: '2020년 국·도비 확보액',
        en: 'Grants won in 2020',
      },
      value: {
        kind: 'money',
        amount: 638501000000,
      },
      day: '2020-12-31',
      highlight: true,
    },
    {
      key: 'national',
      label: {
        ko: '국고보조금',
        en: 'National subsidies',
      },
      value: {
        kind: 'money',
        amount: 442641000000,
      },
      day: '2020-12-31',
    },
    {
      key: 'balance',
      label: {
        ko: '균특회계',
        en: 'Balanced development account',
      },
      value: {
        kind: 'money',
        amount: 17952000000,
      },
      day: '2020-12-31',
    },
    {
      key: 'funds',
      label: {
        ko: '기금',
        en: 'Funds',
      },
      value: {
        kind: 'money',
        amount: 19930000000,
      },
      day: '2020-12-31',
    },
    {
      key: 'province',
      label: {
        ko: '도비',
        en: 'Province',
      },
      value: {
        kind: 'money',
        amount: 157978000000,
      },
      day: '2020-12-31',
    },
  ],
  sums: [
    {
      total: 'total',
      parts: ['national', 'balance', 'funds', 'province'],
    },
  ],
  tables: [
    {
      caption: {
        ko: '2020년 국·도비 확보(간주예산 기준)',
        en: 'Grants won in 2020 (on the deemed budget)',
      },
      day: '2020-12-31',
      columns: [
        {
          title: {
            ko: '재원',
            en: 'Source',
          },
          type: 'text',
        },
        {
          title: {
            ko: '확보액',
            en: 'Amount',
          },
          type: 'money',
        },
      ],
      rows: [
        [
          {
            ko: '국고보조금',
            en: 'National subsidies',
          },
          442641000000,
        ],
        [
          {
            ko: '균특회계',
            en: 'Balanced development account',
          },
          17952000000,
        ],
        [
          {
            ko: '기금',
            en: 'Funds',
          },
          19930000000,
        ],
        [
          {
            ko: '도비',
            en: 'Province',
          },
          157978000000,
        ],
        [
          {
            ko: '합계',
            en: 'Total',
          },
          638501000000,
        ],
      ],
      sum: 'last-row',
      chart: 'bars',
    },
  ],
}
