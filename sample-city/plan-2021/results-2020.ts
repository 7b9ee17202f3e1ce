import type { PlanInput } from '#modules/workplan/index.ts'

/** What the office achieved in 2020, as the plan of 2021 reports it. A dash for an amount is a missing figure, never zero. */
export const results2020: NonNullable<PlanInput['results']> = {
  year: 2020,
  achievements: [
    {
      number: 1,
      title: {
        ko: '경기환경에너지진흥원 유치',
        en: 'The province’s environment and energy agency comes to Gimpo',
      },
      items: [
        {
          text: {
            ko: '유치 전담조직을 꾸리고 심사지표를 미리 분석해 가장 치열한 경쟁에서 유치',
            en: 'A task force studied the criteria early and won against the strongest field',
          },
        },
        {
          text: {
            ko: '환경과와 함께한 협업의 본보기',
            en: 'A model of working together, with the Environment Division',
          },
        },
      ],
    },
    {
      number: 2,
      title: {
        ko: '공약을 착실히 이행해 행정의 믿음을 얻음',
        en: 'Pledges kept, trust earned',
      },
      items: [
        {
          text: {
            ko: '공약 83건을 꾸준히 관리하고, 더딘 사업은 통합하는 등 힘을 보탬',
            en: '83 pledges followed steadily; slow ones helped, some joined',
          },
        },
        {
          text: {
            ko: '시민평가를 하고 누리집에 투명하게 공개',
            en: 'Citizens’ evaluation, published on the website',
          },
        },
        {
          text: {
            ko: '전국 매니페스토 대회 우수상을 두 해 이어서 받음',
            en: 'Excellence award of the national manifesto contest, two years running',
          },
        },
        {
          text: {
            ko: '매니페스토본부 공약이행·정보공개 평가에서 민선 들어 처음 A등급',
            en: 'First A grade of the Manifesto Center for pledges and openness',
          },
        },
      ],
    },
    {
      number: 3,
      title: {
        ko: '시민에게 맞춘 인구정책',
        en: 'Population policy with citizens',
      },
      items: [
        {
          text: {
            ko: '코로나 이후를 대비해 2020. 5. 6.부터 5. 22.까지 16개 문항을 590명에게 물음',
            en: '590 people answered 16 questions from 6 to 22 May 2020',
          },
        },
        {
          text: {
            ko: '저출산·고령화의 답으로 안정된 일자리가 첫째',
            en: 'First answer to few births and ageing: secure jobs',
          },
        },
        {
          text: {
            ko: '79.5 %가 김포에 살고 싶어 함. 걸림돌은 교통과 편의시설, 일자리',
            en: '79.5 % wish to stay in Gimpo; what hinders: traffic, facilities, jobs',
          },
        },
        {
          text: {
            ko: '일자리, 일과 가정, 고령친화, 정주여건, 구조 분석의 5개 분야에 집중',
            en: 'Five fields: jobs, work and family, age-friendliness, living conditions, analysis',
          },
        },
      ],
    },
    {
      number: 4,
      title: {
        ko: '코로나19에 맞선 민생·경제 예산',
        en: 'Budget for people and the economy against COVID-19',
      },
      items: [
        {
          text: {
            ko: '추경으로 시 자체 541억원과 보조사업 2,124억원을 풂',
            en: 'Supplementary budgets: KRW 54.1 billion of the city, 212.4 billion of subsidised projects',
          },
        },
        {
          text: {
            ko: '2회 추경: 소상공인 자금 200억, 기본소득 222억과 장학금, 이자 지원, 어린이집 인건비',
            en: 'Second: basic disaster income 22.2 billion, small shops 20 billion, scholarships, interest, nursery wages',
          },
        },
        {
          text: {
            ko: '3회 추경: 재난지원금 국가 1,043억과 경기도 446억, 일자리 124억, 지역화폐와 여행업 6억',
            en: 'Third: national relief 104.3 billion, province 44.6, jobs 12.4, local currency and travel 0.6',
          },
        },
        {
          text: {
            ko: '4회 추경: 아동양육 67억, 위기가구 22억, 지역일자리 7억, 택시기사 2억',
            en: 'Fourth: child-rearing 6.7 billion, households in crisis 2.2, local jobs 0.7, taxi drivers 0.2',
          },
        },
        {
          text: {
            ko: '연말 긴급지원 40억: 로컬푸드 27억, 주차장 감면분 5.4억, 고1 운영비 5.3억, 피해점포 1.6억, 종교시설 1.3억',
            en: 'Year-end aid 4 billion: local food vouchers 2.7, first-year high school 0.53, affected shops 0.16, parking 0.54, places of worship 0.13',
          },
        },
        {
          text: {
            ko: '통합재정안정화기금 조례를 만들어 특별회계에 쌓인 예비비를 쓸 길을 엶',
            en: 'The stabilisation fund ordinance opens the reserves of special accounts',
          },
        },
      ],
    },
    {
      number: 5,
      title: {
        ko: '주민참여예산의 안정된 운영',
        en: 'The participatory budget runs steadily',
      },
      items: [
        {
          text: {
            ko: '주민제안사업에 쓸 수 있는 한도를 늘림',
            en: 'A higher limit for residents’ projects',
          },
        },
        {
          text: {
            ko: '분과마다 살펴보고 결과를 되돌림',
            en: 'Each subcommittee monitors and feeds back',
          },
        },
        {
          text: {
            ko: '예산학교로 시민 교육을 넓힘',
            en: 'More citizens in the budget school',
          },
        },
        {
          text: {
            ko: '누리집 ‘예산에 바란다’를 새로 꾸며 소통을 늘림',
            en: 'A new page for wishes on the budget',
          },
        },
      ],
    },
    {
      number: 6,
      title: {
        ko: '시민 기대에 답하는 성과관리',
        en: 'Performance that meets expectations',
      },
      items: [
        {
          text: {
            ko: '2020년 시군종합평가를 위해 분야마다, 달마다, 주마다 보고회를 엶',
            en: 'Meetings by field, month and week for the evaluation of 2020',
          },
        },
        {
          text: {
            ko: '더딘 지표의 원인을 찾고 부서가 같이 할 지표를 챙김',
            en: 'Causes of slow indicators found, shared ones pursued',
          },
        },
        {
          text: {
            ko: '국·소장이 책임지고, 지표 담당자와는 한 사람씩 상담',
            en: 'Bureau heads answer; each owner is advised',
          },
        },
        {
          text: {
            ko: '2019년 실적의 정부합동평가에서 경기도 2그룹 2위(2020년 7월 발표)',
            en: 'Second in group 2 of the joint evaluation on results of 2019 (July 2020)',
          },
        },
        {
          text: {
            ko: '역량 교육, 지표 품질평가, 직원 수용도 조사, 성과시상금',
            en: 'Training, quality of indicators, staff survey, performance prizes',
          },
        },
        {
          text: {
            ko: '국마다 핵심과제 6개를 골라 평가 상담',
            en: 'Six core tasks in each bureau, with advice',
          },
        },
      ],
    },
    {
      number: 7,
      title: {
        ko: '공공기관 경영을 바로 세움',
        en: 'Public bodies put in order',
      },
      items: [
        {
          text: {
            ko: '공사와 공단을 합쳐 2020. 9. 28. 김포도시관리공사가 출범(3본부 11실)',
            en: 'Corporation and agency merged into Gimpo Urban Management Corporation on 28 September 2020 (3 departments, 11 offices)',
          },
        },
        {
          text: {
            ko: '청산 논란을 끝내 도시개발사업을 이어 갈 수 있게 됨',
            en: 'The question of liquidation is settled; development goes on',
          },
        },
        {
          text: {
            ko: '급여를 하나로 맞추고 직군을 새로 두어 갈등을 줄임',
            en: 'One pay system, new job groups, less conflict',
          },
        },
        {
          text: {
            ko: '기관장 연봉 기준과 출자·출연기관 규정의 표준안을 마련',
            en: 'Model rules for heads’ pay and for invested bodies',
          },
        },
      ],
    },
    {
      number: 8,
      title: {
        ko: '시민을 위한 법무행정과 규제개선',
        en: 'Legal affairs and better regulation',
      },
      items: [
        {
          text: {
            ko: '자치법규 41건을 고침(불부합 22, 필수조례 13, 지난해 과제 6)',
            en: '41 ordinances amended (13 required, 22 in conflict, 6 of last year)',
          },
        },
        {
          text: {
            ko: '법제처 사전컨설팅 4건',
            en: 'Four cases of advance consulting',
          },
        },
        {
          text: {
            ko: '고문변호사를 5명에서 10명으로 늘려 298건을 자문',
            en: 'Counsel from 5 to 10; 298 pieces of advice',
          },
        },
        {
          text: {
            ko: '소송 203건을 관리해 승소율 90 %(2019년 80 %)',
            en: '203 suits, 90 % won (80 % in 2019)',
          },
        },
        {
          text: {
            ko: '소송을 도운 전문가: 고문 30건, 특별 9건',
            en: 'Expert help: counsel 30, special counsel 9',
          },
        },
        {
          text: {
            ko: '불합리한 규제 107건을 찾아 고침',
            en: '107 rules found and mended',
          },
        },
        {
          text: {
            ko: '행정안전부 ‘적극행정 맛집’에 김포시 사례가 뽑힘',
            en: 'A case of Gimpo among the ministry’s best of active administration',
          },
        },
      ],
    },
    {
      number: 9,
      title: {
        ko: '수상과 공모 선정',
        en: 'Awards and contests',
      },
      items: [
        {
          text: {
            ko: '바깥 기관의 상 6건, 공모 선정 1건',
            en: 'Six awards of other bodies, one contest won',
          },
        },
      ],
    },
  ],
  awards: [
    {
      title: {
        ko: '2020 지방자치행정대상',
        en: 'Local Government Administration Award 2020',
      },
      grade: {
        ko: '대상',
        en: 'Grand prize',
      },
      by: {
        ko: '지방자치TV',
        en: 'Local Government TV',
      },
      day: '2020-06-16',
    },
    {
      title: {
        ko: '2019 정부합동평가',
        en: 'Joint evaluation 2019',
      },
      grade: {
        ko: '경기도 2그룹 2위(우수)',
        en: 'Second in group 2 of Gyeonggi (excellent)',
      },
      by: {
        ko: '경기도',
        en: 'Gyeonggi Province',
      },
      day: '2020-07-16',
    },
    {
      title: {
        ko: '제5회 지역·사회발전 공헌대상',
        en: 'Fifth award for service to the region and society',
      },
      grade: {
        ko: '대상(통일준비 부문)',
        en: 'Grand prize (preparing for unification)',
      },
      by: {
        ko: '세계일보사',
        en: 'Segye Ilbo',
      },
      day: '2020-08-26',
    },
    {
      title: {
        ko: '제11회 전국기초단체장 매니페스토우수사례 경진대회',
        en: 'Eleventh manifesto best practice contest',
      },
      grade: {
        ko: '우수',
        en: 'Excellent',
      },
      by: {
        ko: '(사)한국매니페스토실천본부',
        en: 'Korea Manifesto Center',
      },
      day: '2020-09-10',
    },
    {
      title: {
        ko: '2020 시군종합평가',
        en: 'Evaluation of cities and counties 2020',
      },
      grade: {
        ko: '경기도 2그룹 5위(장려)',
        en: 'Fifth in group 2 of Gyeonggi (encouragement)',
      },
      by: {
        ko: '경기도',
        en: 'Gyeonggi Province',
      },
      day: '2020-11-24',
    },
    {
      title: {
        ko: '2020년 제안활성화 시군평가',
        en: 'Evaluation of proposal schemes 2020',
      },
      grade: {
        ko: '경기도 2그룹 2위',
        en: 'Second in group 2 of Gyeonggi',
      },
      by: {
        ko: '경기도',
        en: 'Gyeonggi Province',
      },
      day: '2020-12-04',
    },
  ],
  contests: [
    {
      title: {
        ko: '공공기관 입지 선정',
        en: 'Site of a public agency',
      },
      by: {
        ko: '경기도',
        en: 'Gyeonggi Province',
      },
      month: '2020-09',
      total: null,
      note: {
        ko: '환경과와 같이 함',
        en: 'With the Environment Division',
      },
    },
  ],
}
