import type { ProgrammeInput } from '#modules/workplan/index.ts'

export const programme09: ProgrammeInput = {
  number: 9,
  title: {
    ko: '시군종합평가 대응체계 확립을 통한 시 경쟁력 강화',
    en: 'Ready for the province’s evaluation of cities',
  },
  department: 'planning',
  team: {
    ko: '성과관리팀',
    en: 'Performance Team',
  },
  phone: '031-000-3112',
  purpose: {
    ko: '경기도의 시군 평가를 미리 준비해 행정의 질을 높입니다.',
    en: 'Prepare early for the province’s evaluation and raise the quality of administration.',
  },
  aims: [
    {
      ko: '해마다 오는 평가에 지표마다 알맞은 전략으로 앞서 대응하는 틀을 세워 시의 경쟁력을 키움',
      en: 'A standing way to prepare for the yearly evaluation, with a strategy for each indicator',
    },
  ],
  sections: [
    {
      title: {
        ko: '평가 개요',
        en: 'The evaluation',
      },
      items: [
        {
          text: {
            ko: '2021. 9. 30. 실적을 2021. 10. 1.부터 11. 21.까지 평가',
            en: 'Results as of 30 September 2021, evaluated from 1 October to 21 November',
          },
        },
        {
          text: {
            ko: '31개 시군을 인구로 세 무리(10, 10, 11)로 나눔',
            en: '31 cities and counties in three groups by population (10, 10, 11)',
          },
        },
        {
          text: {
            ko: '지표 93개(2021년 지표가 정해지지 않아 2020년 것)',
            en: '93 indicators (of 2020: those of 2021 were not fixed)',
          },
        },
        {
          text: {
            ko: '2021년 시군평가 70 %에 2020년 합동평가 30 %를 더함',
            en: '70 % evaluation of 2021 and 30 % joint evaluation of 2020',
          },
        },
      ],
    },
    {
      title: {
        ko: '목표',
        en: 'Goal',
      },
      items: [
        {
          text: {
            ko: '경기도 2그룹에서 1위',
            en: 'First in group 2 of Gyeonggi',
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
            ko: '새 지표를 먼저 분석하고 담당자를 한 사람씩 만남',
            en: 'Analyse new indicators early and meet each owner',
          },
        },
        {
          text: {
            ko: '더딘 지표는 원인을 찾고, 여러 부서가 얽힌 지표는 같이 추진',
            en: 'Find why indicators are slow; pursue shared ones together',
          },
        },
      ],
    },
    {
      title: {
        ko: '고칠 점',
        en: 'What to improve',
      },
      items: [
        {
          text: {
            ko: '담당자와 팀장, 과장이 평가를 달리 보도록 함',
            en: 'Change how owners, team leaders and heads see the evaluation',
          },
        },
        {
          text: {
            ko: '되풀이되는 지표는 부서끼리 돕는 틀을 갖춤',
            en: 'Divisions help one another with recurring indicators',
          },
        },
      ],
    },
  ],
  tasks: [
    {
      key: '9-1',
      text: {
        ko: '지표별 사전 분석, 새 지표 담당자 면담과 보고회',
        en: 'Early analysis, meetings with owners of new indicators',
      },
      start: '2021-01',
      end: '2021-03',
    },
    {
      key: '9-2',
      text: {
        ko: '정성평가 우수사례 찾기(면담과 컨설팅)',
        en: 'Find best cases for the qualitative part',
      },
      start: '2021-02',
      end: '2021-03',
    },
    {
      key: '9-3',
      text: {
        ko: '부진지표 면담과 협업지표 협조, 월별 추진상황 보고회',
        en: 'Slow indicators, shared indicators, monthly meetings',
      },
      start: '2021-04',
      end: '2021-09',
    },
    {
      key: '9-4',
      text: {
        ko: '본평가 기간에 지표별 실적 넣기와 이의 대응',
        en: 'The evaluation itself (results of each indicator)',
      },
      start: '2021-10',
      end: '2021-11',
    },
    {
      key: '9-5',
      text: {
        ko: '최종 결과 통보와 다음 해 평가 준비',
        en: 'Final result; prepare for next year',
      },
      start: '2021-12',
      end: '2021-12',
    },
  ],
  figures: [
    {
      key: 'cities',
      label: {
        ko: '평가 대상 시군',
        en: 'Cities and counties evaluated',
      },
      value: {
        kind: 'count',
        count: 31,
        unit: {
          ko: '곳',
          en: 'places',
        },
      },
      day: '2021-10-01',
    },
    {
      key: 'groups',
      label: {
        ko: '평가 그룹',
        en: 'Groups',
      },
      value: {
        kind: 'count',
        count: 3,
        unit: {
          ko: '개 그룹',
          en: 'groups',
        },
      },
      day: '2021-10-01',
    },
    {
      key: 'indicators',
      label: {
        ko: '지표(2020년 기준)',
        en: 'Indicators (of 2020)',
      },
      value: {
        kind: 'count',
        count: 93,
        unit: {
          ko: '건',
          en: 'cases',
        },
      },
      day: '2020-12-31',
    },
    {
      key: 'weight-city',
      label: {
        ko: '시군평가 반영 비율',
        en: 'Weight of the city evaluation',
      },
      value: {
        kind: 'rate',
        perMille: 700,
      },
      day: '2021-10-01',
    },
    {
      key: 'weight-joint',
      label: {
        ko: '합동평가 반영 비율',
        en: 'Weight of the joint evaluation',
      },
      value: {
        kind: 'rate',
        perMille: 300,
      },
      day: '2021-10-01',
    },
    {
      key: 'goal',
      target: true,
      label: {
        ko: '2그룹 목표 순위',
        en: 'Goal in group 2',
      },
      value: {
        kind: 'goal',
        goal: {
          ko: '경기도 2그룹 1위',
          en: 'First in group 2 of Gyeonggi',
        },
      },
      day: '2021-12-31',
    },
    {
      key: 'joint-rank',
      label: {
        ko: '정부합동평가 2그룹 순위',
        en: 'Joint evaluation, rank in group 2',
      },
      value: {
        kind: 'count',
        count: 2,
        unit: {
          ko: '위',
          en: 'place',
        },
      },
      day: '2020-07-16',
      source: {
        ko: '2020년 성과',
        en: 'Results of 2020',
      },
    },
  ],
  tables: [
    {
      caption: {
        ko: '인구 규모별 평가 그룹',
        en: 'Groups by population',
      },
      day: '2021-10-01',
      columns: [
        {
          title: {
            ko: '그룹',
            en: 'Group',
          },
          type: 'text',
        },
        {
          title: {
            ko: '수',
            en: 'Count',
          },
          type: 'count',
        },
        {
          title: {
            ko: '시군',
            en: 'Cities and counties',
          },
          type: 'text',
        },
      ],
      rows: [
        [
          {
            ko: '1그룹',
            en: 'Group 1',
          },
          10,
          {
            ko: '수원 · 고양 · 용인 · 성남 · 부천 · 화성 · 안산 · 남양주 · 안양 · 평택',
            en: 'Suwon, Goyang, Yongin, Seongnam, Bucheon, Hwaseong, Ansan, Namyangju, Anyang, Pyeongtaek',
          },
        ],
        [
          {
            ko: '2그룹',
            en: 'Group 2',
          },
          10,
          {
            ko: '시흥 · 파주 · 의정부 · 김포 · 광주 · 광명 · 군포 · 하남 · 오산 · 양주',
            en: 'Siheung, Paju, Uijeongbu, Gimpo, Gwangju, Gwangmyeong, Gunpo, Hanam, Osan, Yangju',
          },
        ],
        [
          {
            ko: '3그룹',
            en: 'Group 3',
          },
          11,
          {
            ko: '이천 · 구리 · 안성 · 포천 · 의왕 · 양평 · 여주 · 동두천 · 가평 · 과천 · 연천',
            en: 'Icheon, Guri, Anseong, Pocheon, Uiwang, Yangpyeong, Yeoju, Dongducheon, Gapyeong, Gwacheon, Yeoncheon',
          },
        ],
      ],
    },
  ],
}
