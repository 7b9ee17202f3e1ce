export const programme05 = {
  no: 5,
  key: 'population',
  team: 'planning-team',
  title: { ko: '시민 공감형·지역맞춤형 인구정책 추진', en: 'Population policy for each place and age' },
  aims: [
    { ko: '이미 있는 계획을 다시 짜면서 김포에 맞는 출산 정책을 찾음', en: 'Rework existing plans and find birth policies that fit Gimpo' },
    { ko: '세대마다 다른 눈높이로 인식개선 사업을 펴 공감을 넓힘', en: 'Raise understanding in a way that suits each generation' },
  ],
  sections: [
    { key: 'trend', title: { ko: '최근 세 해 인구', en: 'Population of the last three years' }, items: [
      { ko: '인구는 늘지만 태어나는 아이는 해마다 줄고 있음', en: 'The population grows, yet fewer children are born each year' },
      { ko: '대곶·월곶·하성면과 원도심인 사우동은 인구가 줄어듦', en: 'Daegot, Wolgot, Haseong and Sau in the old centre are losing people' },
    ] },
    { key: 'foundation', title: { ko: '김포형 인구정책', en: 'A policy for Gimpo' }, items: [
      { ko: '11개 분야 79개 정책의 현황을 분석해 다시 정리하고 한곳에서 조정', en: 'Analyse and reorder 79 policies in 11 fields and steer them from one place' },
      { ko: '장래 인구를 어림하고 인구가 줄 때의 대응 전략을 분야별·지역유형별로 제시', en: 'Estimate the future population; set out responses by field and by type of area' },
      { ko: '분야: 출산, 양육, 교육, 일자리, 정주, 고령화, 행·재정과 거버넌스 / 유형: 성장, 정체, 감소지역', en: 'Fields: birth, care, education, jobs, settlement, ageing, administration and governance / areas: growing, stable, shrinking' },
    ] },
    { key: 'awareness', title: { ko: '인식개선과 시책 발굴', en: 'Awareness and ideas' }, items: [
      { ko: '찾아가는 인구교육과 매체 홍보, 청년·신중년·근로자·공무원 특강', en: 'Lessons on site, media, talks for young people, the middle-aged, workers and officials' },
      { ko: '지역 특색을 살린 인구시책을 공모', en: 'A contest for population ideas that suit each area' },
    ] },
    { key: 'committee', title: { ko: '인구정책위원회', en: 'Population policy committee' }, items: [
      { ko: '시의회, 단체, 세대별 대표가 계획부터 평가까지 심의하고 자문', en: 'Council, groups and generations deliberate and advise from plan to evaluation' },
    ] },
    { key: 'content', title: { ko: '인구 정보', en: 'Population information' }, items: [
      { ko: '지역·나이·읍면동별 통계를 인구브리핑으로 알림', en: 'A population briefing by area, age and town' },
      { ko: '옮겨 온 까닭과 떠난 까닭, 오간 곳, 성별·나이, 출생을 여러 갈래로 분석', en: 'Analyse why people come and go, from and to where, sex, age and births' },
      { ko: '인구 50만을 내다보는 정주여건과 정책 자료로 나눔', en: 'Shared as material for living conditions and policy on the way to 500,000' },
    ] },
  ],
  tasks: [
    { key: '5-1', section: 'foundation', from: '2021-01-04', to: '2021-03-31', dated: 'sample', title: { ko: '11개 분야 79개 인구정책 현황 분석과 재정립', en: 'Analyse and reorder 79 policies in 11 fields' } },
    { key: '5-2', section: 'foundation', from: '2021-03-02', to: '2021-10-29', dated: 'sample', title: { ko: '「인구정책 및 대응전략」 수립(장래 인구추정, 지역유형별 대응)', en: 'Population policy and response strategy (projection, types of area)' } },
    { key: '5-3', section: 'awareness', from: '2021-04-01', to: '2021-11-30', dated: 'sample', title: { ko: '찾아가는 인구교육과 세대별 특강', en: 'Lessons on site and talks for each generation' } },
    { key: '5-4', section: 'awareness', from: '2021-04-01', to: '2021-08-31', dated: 'sample', title: { ko: '지역특색 인구시책 공모', en: 'Contest for population ideas' } },
    { key: '5-5', section: 'committee', from: '2021-03-02', to: '2021-11-30', dated: 'sample', title: { ko: '인구정책위원회 운영(계획 심의, 평가 자문)', en: 'Population policy committee (plan and evaluation)' } },
    { key: '5-6', section: 'content', from: '2021-01-01', to: '2021-12-31', dated: 'sample', every: 'month', title: { ko: '인구브리핑과 전출입 분석 제공', en: 'Population briefing and analysis of moves' } },
  ],
  figures: [
    { key: 'population-2018', label: { ko: '2018년 말 인구', en: 'Population, end of 2018' }, value: 423170, unit: 'person', day: '2018-12-31' },
    { key: 'population-2019', label: { ko: '2019년 말 인구', en: 'Population, end of 2019' }, value: 437221, unit: 'person', day: '2019-12-31' },
    { key: 'population-2020', label: { ko: '2020년 말 인구', en: 'Population, end of 2020' }, value: 473970, unit: 'person', day: '2020-12-31' },
    { key: 'fields', label: { ko: '인구정책 분야', en: 'Fields of population policy' }, value: 11, unit: 'field', day: '2020-12-31' },
    { key: 'policies', label: { ko: '인구정책', en: 'Population policies' }, value: 79, unit: 'case', day: '2020-12-31' },
    { key: 'threshold', label: { ko: '50만 대도시 기준 인구', en: 'Threshold of a large city' }, value: 500000, unit: 'person', day: '2021-01-01', target: true },
  ],
  tables: [
    {
      key: 'population',
      title: { ko: '최근 세 해 인구와 출생, 사망', en: 'Population, births and deaths of three years' },
      unit: { ko: '명', en: 'persons' },
      columns: [{ ko: '구분', en: 'Item' }, { ko: '2018년 말', en: 'End of 2018' }, { ko: '2019년 말', en: 'End of 2019' }, { ko: '2020년 말', en: 'End of 2020' }, { ko: '흐름', en: 'Trend' }],
      rows: [
        [{ ko: '인구', en: 'Population' }, 423170, 437221, 473970, { ko: '늘어남', en: 'Rising' }],
        [{ ko: '출생', en: 'Births' }, 3348, 3259, 3161, { ko: '줄어듦', en: 'Falling' }],
        [{ ko: '사망', en: 'Deaths' }, 1698, 1747, 1789, { ko: '늘어남', en: 'Rising' }],
      ],
    },
  ],
}
