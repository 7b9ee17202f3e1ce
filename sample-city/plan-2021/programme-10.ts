import type { ProgrammeInput } from '#modules/workplan/index.ts'

export const programme10: ProgrammeInput = {
  number: 10,
  title: {
    ko: '성과관리 전문화를 통한 행정신뢰도 향상',
    en: 'Professional performance management',
  },
  department: 'planning',
  team: {
    ko: '성과관리팀',
    en: 'Performance Team',
  },
  phone: '031-000-3112',
  purpose: {
    ko: '부서마다 목표를 세우고 결과를 재어 시민에게 알립니다.',
    en: 'Every division sets goals; results are measured and published.',
  },
  aims: [
    {
      ko: '전문가 용역과 만족도 조사로 성과관리를 공정하게 하고, 일 중심의 조직문화와 믿을 수 있는 서비스를 만듦',
      en: 'Expert help and surveys make performance management fair, work results-minded and services trusted',
    },
  ],
  sections: [
    {
      title: {
        ko: '개요',
        en: 'Overview',
      },
      items: [
        {
          text: {
            ko: '53개 부서와 14개 읍면동을 6개 그룹으로 평가(의회사무국은 뺌)',
            en: '53 divisions and 14 towns in 6 groups (the council secretariat is left out)',
          },
        },
        {
          text: {
            ko: '비전과 전략목표, 성과목표를 한 줄기로 정리',
            en: 'Vision, strategic and performance goals in one line',
          },
        },
        {
          text: {
            ko: '핵심지표 개발, 교육, 내부평가단, 자체평가',
            en: 'Key indicators, training, internal assessors, self-evaluation',
          },
        },
        {
          text: {
            ko: '직원이 성과관리를 얼마나 받아들이는지, 지표와 부서 협력에 만족하는지 조사',
            en: 'Survey staff acceptance, satisfaction with indicators, cooperation between divisions',
          },
        },
      ],
    },
    {
      title: {
        ko: '방법',
        en: 'Method',
      },
      items: [
        {
          text: {
            ko: '전산과 서면으로 평가하고 전문가 용역을 씀',
            en: 'Evaluated in the system and on paper, with experts’ help',
          },
        },
      ],
    },
    {
      title: {
        ko: '결과 쓰기',
        en: 'Use of the result',
      },
      items: [
        {
          text: {
            ko: '누리집에 공개하고 잘한 부서를 시상',
            en: 'Published; good divisions honoured',
          },
        },
        {
          text: {
            ko: '5급부터는 성과연봉, 6급까지는 성과상여금에 반영',
            en: 'Counts for performance pay (grade 5 and up) and bonus (grade 6 and down)',
          },
        },
        {
          text: {
            ko: '다음 정책의 기초자료로 씀',
            en: 'Material for later policy',
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
            ko: '기본계획부터 최종평가까지 열한 단계',
            en: 'Eleven steps from the basic plan to the final evaluation',
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
            ko: '비전을 이룰 목표와 할 일이 또렷해짐',
            en: 'Clear goals and tasks for the vision',
          },
        },
        {
          text: {
            ko: '일을 잘 대표하는 지표로 시민 만족도까지 재어 결과를 믿게 함',
            en: 'Indicators that represent the work and reach citizens’ satisfaction',
          },
        },
        {
          text: {
            ko: '결과를 되돌려 시민 중심으로 일함',
            en: 'Results flow back into service for citizens',
          },
        },
      ],
    },
  ],
  tasks: [
    {
      key: '10-1',
      text: {
        ko: '2021년도 성과관리 기본계획 수립',
        en: 'Basic plan for 2021',
      },
      start: '2020-12',
      end: '2020-12',
    },
    {
      key: '10-2',
      text: {
        ko: '성과관리 전략체계 정비',
        en: 'Put the strategy tree in order',
      },
      start: '2021-02',
      end: '2021-02',
    },
    {
      key: '10-3',
      text: {
        ko: '부서 면담과 성과관리계획서 확정',
        en: 'Meet divisions and fix their plans',
      },
      start: '2021-01',
      end: '2021-03',
    },
    {
      key: '10-4',
      text: {
        ko: '성과관리 시행계획과 만족도 조사 계획 수립',
        en: 'Implementation plan; plan of the survey',
      },
      start: '2021-04',
      end: '2021-05',
    },
    {
      key: '10-5',
      text: {
        ko: '설문문항 작성과 부서협의',
        en: 'Questions of the survey',
      },
      start: '2021-06',
      end: '2021-06',
    },
    {
      key: '10-6',
      text: {
        ko: '상반기 실적 입력과 중간점검',
        en: 'Results of the first half; mid-year check',
      },
      start: '2021-07',
      end: '2021-07',
    },
    {
      key: '10-7',
      text: {
        ko: '부서 계획 조정 신청과 검토',
        en: 'Divisions ask for changes',
      },
      start: '2021-08',
      end: '2021-08',
    },
    {
      key: '10-8',
      text: {
        ko: '사전평가(지표품질평가)',
        en: 'Quality of the indicators',
      },
      start: '2021-09',
      end: '2021-09',
    },
    {
      key: '10-9',
      text: {
        ko: '만족도 조사',
        en: 'Satisfaction survey',
      },
      start: '2021-10',
      end: '2021-10',
    },
    {
      key: '10-10',
      text: {
        ko: '최종 보고회와 2022년도 성과관리계획 반영',
        en: 'Final report; input to the plan of 2022',
      },
      start: '2021-11',
      end: '2021-11',
    },
    {
      key: '10-11',
      text: {
        ko: '부서환경평가와 최종평가',
        en: 'Evaluation of each division’s conditions; final evaluation',
      },
      start: '2022-01',
      end: '2022-02',
    },
  ],
  figures: [
    {
      key: 'departments',
      label: {
        ko: '평가 대상 부서',
        en: 'Divisions evaluated',
      },
      value: {
        kind: 'count',
        count: 53,
        unit: {
          ko: '곳',
          en: 'places',
        },
      },
      day: '2021-01-01',
    },
    {
      key: 'towns',
      label: {
        ko: '평가 대상 읍면동',
        en: 'Towns evaluated',
      },
      value: {
        kind: 'count',
        count: 14,
        unit: {
          ko: '곳',
          en: 'places',
        },
      },
      day: '2021-01-01',
    },
    {
      key: 'groups',
      label: {
        ko: '평가 그룹',
        en: 'Groups',
      },
      value: {
        kind: 'count',
        count: 6,
        unit: {
          ko: '개 그룹',
          en: 'groups',
        },
      },
      day: '2021-01-01',
    },
  ],
  tables: [],
}
