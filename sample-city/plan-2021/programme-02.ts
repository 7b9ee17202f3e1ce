import type { ProgrammeInput } from '#modules/workplan/index.ts'

export const programme02: ProgrammeInput = {
  number: 2,
  title: {
    ko: '민선7기 공약의 차질없는 이행 및 마무리',
    en: 'Keeping the pledges of the seventh term to the end',
  },
  department: 'planning',
  team: {
    ko: '기획팀',
    en: 'Planning Team',
  },
  phone: '031-000-3101',
  purpose: {
    ko: '시민과 약속한 공약 83건을 끝까지 챙기고, 시민평가단이 해마다 두 번 확인합니다.',
    en: 'Keep the 83 pledges made to citizens; a citizens’ panel checks them twice a year.',
  },
  aims: [
    {
      ko: '공약을 빈틈없이 챙겨 임기 안에 이룸',
      en: 'Watch every pledge closely and keep it within the term',
    },
    {
      ko: '시민과 자주 이야기하고 시민평가 결과를 되살려 믿음을 얻음',
      en: 'Talk with citizens and act on their evaluation to earn trust',
    },
  ],
  sections: [
    {
      title: {
        ko: '공약 현황',
        en: 'Where the pledges stand',
      },
      items: [
        {
          text: {
            ko: '8개 분야 공약 83건: 2020년 말 36건을 마쳤거나 이어 가는 중, 46건은 진행 중',
            en: '83 pledges in 8 fields: at the end of 2020, 36 done or continued, 46 under way',
          },
        },
        {
          text: {
            ko: '임기 안에 70 %를 마치는 것이 목표',
            en: 'The goal: 70 % done within the term',
          },
        },
      ],
    },
    {
      title: {
        ko: '그동안 한 일',
        en: 'What has been done',
      },
      items: [
        {
          text: {
            ko: '추진상황 보고회를 상반기와 하반기에 한 번씩 엶',
            en: 'A review meeting in each half of the year',
          },
        },
        {
          text: {
            ko: '추진현황을 누리집에 고쳐 올리고 시민평가 결과를 공개',
            en: 'Progress kept current on the website; citizens’ evaluation published',
          },
        },
        {
          text: {
            ko: '매니페스토본부 평가에서 처음으로 A등급, 우수사례 대회에서 두 해 잇달아 우수상',
            en: 'First A grade from the Manifesto Center; excellence award two years running',
          },
        },
      ],
    },
    {
      title: {
        ko: '공약시민평가단',
        en: 'Citizens’ pledge panel',
      },
      items: [
        {
          text: {
            ko: '누리집과 게시판으로 알려 30명을 공개로 모집',
            en: '30 members, recruited by open call on the website and notice boards',
          },
        },
        {
          text: {
            ko: '해마다 두 번 모여 분임별로 토의하고 이행을 평가하며 의견을 냄',
            en: 'Meets twice a year; discusses in groups, evaluates and advises',
          },
        },
        {
          text: {
            ko: '결과를 부서에 알려 더딘 사업을 더 꼼꼼히 살핌',
            en: 'Results go to the divisions; slow projects are watched more closely',
          },
        },
        {
          text: {
            ko: '공약관리규정을 고쳐 자격과 수당 근거를 넣고, 정책자문단이 대신하던 조항을 뺌',
            en: 'The pledge rules are amended: membership and allowances in, stand-in by the policy advisers out',
          },
        },
      ],
    },
  ],
  tasks: [
    {
      key: '2-1',
      text: {
        ko: '공약관리규정 개정(평가단 자격, 참석수당)',
        en: 'Amend the pledge rules (panel membership, allowances)',
      },
      start: '2021-01',
      end: '2021-01',
    },
    {
      key: '2-2',
      text: {
        ko: '공약시민평가단 30명 모집·구성',
        en: 'Recruit the panel of 30 citizens',
      },
      start: '2021-02',
      end: '2021-02',
      participation: 'recruitment',
    },
    {
      key: '2-3',
      text: {
        ko: '상반기 공약 추진현황 점검·보고와 누리집 공개',
        en: 'Check, report and publish the pledges: first half',
      },
      start: '2021-03',
      end: '2021-03',
    },
    {
      key: '2-4',
      text: {
        ko: '하반기 공약 추진현황 점검·보고와 누리집 공개',
        en: 'Check, report and publish the pledges: second half',
      },
      start: '2021-09',
      end: '2021-09',
    },
    {
      key: '2-5',
      text: {
        ko: '공약가계부·공약지도·공약 인포그래픽 만들어 공개',
        en: 'Publish the pledge accounts, the pledge map and infographics',
      },
      start: '2021-03',
      end: '2021-09',
    },
    {
      key: '2-6',
      text: {
        ko: '시민평가단 1차 공약평가',
        en: 'Panel’s first evaluation',
      },
      start: '2021-05',
      end: '2021-05',
      participation: 'evaluation',
    },
    {
      key: '2-7',
      text: {
        ko: '시민평가단 2차 공약평가',
        en: 'Panel’s second evaluation',
      },
      start: '2021-11',
      end: '2021-11',
      participation: 'evaluation',
    },
    {
      key: '2-8',
      text: {
        ko: '매니페스토본부 네트워크 활동',
        en: 'Manifesto Center network',
      },
      start: '2021-01',
      end: '2021-12',
    },
    {
      key: '2-9',
      text: {
        ko: '매니페스토본부 공약이행 평가 준비',
        en: 'Prepare for the Manifesto Center’s evaluation',
      },
      start: '2021-01',
      end: '2021-05',
    },
    {
      key: '2-10',
      text: {
        ko: '매니페스토 경진대회에 우수사례 내기',
        en: 'Enter the manifesto best practice contest',
      },
      start: '2021-07',
      end: '2021-07',
    },
  ],
  figures: [
    {
      key: 'pledges',
      label: {
        ko: '공약',
        en: 'Pledges',
      },
      value: {
        kind: 'count',
        count: 83,
        unit: {
          ko: '건',
          en: 'cases',
        },
      },
      day: '2020-12-31',
    },
    {
      key: 'fields',
      label: {
        ko: '공약 분야',
        en: 'Fields of pledges',
      },
      value: {
        kind: 'count',
        count: 8,
        unit: {
          ko: '개 분야',
          en: 'fields',
        },
      },
      day: '2020-12-31',
    },
    {
      key: 'completed',
      label: {
        ko: '마쳤거나 이어 가는 공약',
        en: 'Pledges done or continued',
      },
      value: {
        kind: 'count',
        count: 36,
        unit: {
          ko: '건',
          en: 'cases',
        },
      },
      day: '2020-12-31',
    },
    {
      key: 'under-way',
      label: {
        ko: '진행 중인 공약',
        en: 'Pledges under way',
      },
      value: {
        kind: 'count',
        count: 46,
        unit: {
          ko: '건',
          en: 'cases',
        },
      },
      day: '2020-12-31',
    },
    {
      key: 'completed-share',
      label: {
        ko: '공약 완료율',
        en: 'Share of pledges done',
      },
      value: {
        kind: 'ratio',
        part: 36,
        whole: 83,
      },
      day: '2020-12-31',
      highlight: true,
    },
    {
      key: 'completion-goal',
      target: true,
      label: {
        ko: '임기 내 완료 목표',
        en: 'Goal: done within the term',
      },
      value: {
        kind: 'rate',
        perMille: 700,
      },
      day: '2022-06-30',
    },
    {
      key: 'panel-members',
      target: true,
      label: {
        ko: '시민평가단',
        en: 'Members of the panel',
      },
      value: {
        kind: 'count',
        count: 30,
        unit: {
          ko: '명',
          en: 'persons',
        },
      },
      day: '2021-02-28',
      highlight: true,
    },
    {
      key: 'panel-meetings',
      target: true,
      label: {
        ko: '시민평가',
        en: 'Evaluations by the panel',
      },
      value: {
        kind: 'count',
        count: 2,
        unit: {
          ko: '회',
          en: 'times',
        },
      },
      day: '2021-12-31',
    },
  ],
  sums: [
    {
      total: 'pledges',
      parts: ['completed', 'under-way'],
    },
  ],
  tables: [],
}
