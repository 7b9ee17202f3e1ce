import type { ProgrammeInput } from '#modules/workplan/index.ts'

export const programme04: ProgrammeInput = {
  number: 4,
  title: {
    ko: '부서간 협업으로 소통 Up 성과 Up',
    en: 'Working together: more talk, more results',
  },
  department: 'planning',
  team: {
    ko: '기획팀',
    en: 'Planning Team',
  },
  phone: '031-000-3101',
  purpose: {
    ko: '부서들이 서로 돕고 고마움을 나누며 함께 성과를 내게 합니다.',
    en: 'Help divisions help one another, say thanks, and reach results together.',
  },
  aims: [
    {
      ko: '여러 부서가 얽힌 일이 늘어나는 만큼 칸막이 없이 돕는 문화를 만듦',
      en: 'As more work crosses divisions, make helping across them the habit',
    },
  ],
  sections: [
    {
      title: {
        ko: '왜 하는가',
        en: 'Why',
      },
      items: [
        {
          text: {
            ko: '사회문제가 복잡해져 한 부서 힘만으로는 풀기 어려움',
            en: 'Problems have grown too complex for one division',
          },
        },
        {
          text: {
            ko: '오래된 부서 이기주의를 걷어 내려면 우리 시 안에서 먼저 벽을 낮춰야 함',
            en: 'To end old silos the walls inside city hall come down first',
          },
        },
      ],
    },
    {
      title: {
        ko: '무엇을 하는가',
        en: 'What',
      },
      items: [
        {
          text: {
            ko: '협업포인트로 고마움과 칭찬을 주고받음',
            en: 'Collaboration points carry thanks and praise',
          },
        },
        {
          text: {
            ko: '협업을 잘한 사람과 부서를 찾아 대우',
            en: 'Find and honour people and divisions that work together well',
          },
        },
        {
          text: {
            ko: '같이 일한 데서 나온 새 생각을 성과로 이음',
            en: 'Turn ideas that come from working together into results',
          },
        },
      ],
    },
    {
      title: {
        ko: '운영 규정(2020년 제정)',
        en: 'The rules (made in 2020)',
      },
      items: [
        {
          text: {
            ko: '포인트를 나눠 주고 쓰고 관리하는 기준',
            en: 'How points are given out, used and kept',
          },
        },
        {
          text: {
            ko: '우수자와 우수부서 포상',
            en: 'Prizes for the best people and divisions',
          },
        },
        {
          text: {
            ko: '협업포인트란 일을 도와주거나 지식·정보·장비를 나눠 준 다른 기관·부서 공무원에게 보내는 점수',
            en: 'A point is sent to an official of another division or agency who helped or shared knowledge, information or equipment',
          },
        },
      ],
    },
    {
      title: {
        ko: '어떻게 하는가',
        en: 'How',
      },
      items: [
        {
          text: {
            ko: '매월 셋째 주 월~금 09~18시에 주고받은 포인트는 실적을 2배로 쳐 줌(전 직원)',
            en: 'Points sent Monday to Friday, 09–18h, of the third week of each month count double (all staff)',
          },
        },
        {
          text: {
            ko: '매월 초 지난달 실적으로 협업왕을 뽑아 알림',
            en: 'Early each month last month’s best collaborator is named',
          },
        },
        {
          text: {
            ko: '2월부터 11월까지 30일은 포인트 보내는 날: 간부가 먼저 보내고 감동 메시지를 골라 알림',
            en: 'From February to November the 30th is sending day: senior staff send first, the best messages are shared',
          },
        },
        {
          text: {
            ko: '12월에 한 해 쌓인 포인트로 우수 직원과 부서를 포상',
            en: 'In December the year’s best people and divisions receive prizes',
          },
        },
        {
          text: {
            ko: '1월부터 6월까지 국민과 김포시 공무원의 협업 아이디어를 공모',
            en: 'From January to June an idea contest for the public and for city staff',
          },
        },
      ],
    },
  ],
  tasks: [
    {
      key: '4-1',
      text: {
        ko: '「협업포인트, 묻고 더블로 가!」(매월 셋째 주)',
        en: 'Double points event (third week of each month)',
      },
      start: '2021-01',
      end: '2021-12',
      recurrence: 'monthly-third-week',
    },
    {
      key: '4-2',
      text: {
        ko: '「이달의 협업왕」 선정(매월 초)',
        en: 'Collaborator of the month (early each month)',
      },
      start: '2021-01',
      end: '2021-12',
      recurrence: 'monthly-first-week',
    },
    {
      key: '4-3',
      text: {
        ko: '「협up 데이~!」 운영(매월 30일)',
        en: 'Sending day (30th of each month)',
      },
      start: '2021-02',
      end: '2021-11',
      recurrence: 'monthly-on-day',
      recurrenceDay: 30,
    },
    {
      key: '4-4',
      text: {
        ko: '한 해 협업포인트 우수자와 우수부서 포상',
        en: 'Prizes for the best people and divisions',
      },
      start: '2021-12',
      end: '2021-12',
    },
    {
      key: '4-5',
      text: {
        ko: '협업아이디어 공모전',
        en: 'Collaboration idea contest',
      },
      start: '2021-01',
      end: '2021-06',
      participation: 'contest',
    },
  ],
  figures: [
    {
      key: 'multiplier',
      label: {
        ko: '셋째 주에 주고받은 포인트의 실적 인정',
        en: 'What points of the third week count',
      },
      value: {
        kind: 'count',
        count: 2,
        unit: {
          ko: '배',
          en: 'times',
        },
      },
      day: '2021-01-01',
    },
    {
      key: 'from-hour',
      label: {
        ko: '셋째 주 행사 시작 시각',
        en: 'The event starts at',
      },
      value: {
        kind: 'count',
        count: 9,
        unit: {
          ko: '시',
          en: 'o’clock',
        },
      },
      day: '2021-01-01',
    },
    {
      key: 'to-hour',
      label: {
        ko: '셋째 주 행사 끝 시각',
        en: 'The event ends at',
      },
      value: {
        kind: 'count',
        count: 18,
        unit: {
          ko: '시',
          en: 'o’clock',
        },
      },
      day: '2021-01-01',
    },
    {
      key: 'sending-day',
      label: {
        ko: '협업포인트 보내는 날',
        en: 'Sending day',
      },
      value: {
        kind: 'count',
        count: 30,
        unit: {
          ko: '일',
          en: 'th of the month',
        },
      },
      day: '2021-01-01',
    },
  ],
  tables: [],
}
