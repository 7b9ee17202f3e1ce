export const programme06 = {
  no: 6,
  key: 'active-finance',
  team: 'finance-team',
  title: { ko: '지역경제 활력을 위한 적극재정 운영', en: 'Active finance for the local economy' },
  aims: [
    { ko: '지역경제가 다시 돌고 오래 자라도록 재정으로 받침', en: 'Support the local economy’s recovery and lasting growth' },
    { ko: '경기가 나쁠 때는 추경을 서두르고 예산을 빨리 집행', en: 'In hard times, quick supplementary budgets and quick spending' },
  ],
  sections: [
    { key: 'achieved', title: { ko: '2020년 결과', en: 'Results of 2020' }, items: [
      { ko: '코로나19 관련 지원 2,665억원', en: 'KRW 266.5 billion for COVID-19' },
      { ko: '하반기 신속집행은 목표의 104.5 %, 4분기 소비·투자는 115 %', en: 'Fast execution of the second half at 104.5 % of its target; consumption and investment of the fourth quarter at 115 %' },
    ] },
    { key: 'budgeting', title: { ko: '코로나19에 맞춘 예산 짜기', en: 'Budgeting against COVID-19' }, items: [
      { ko: '그해에 다 쓸 수 있는 지역경제 사업을 본예산에 먼저 담음', en: 'Main budget first for local projects that can be finished within the year' },
      { ko: '비대면, 디지털·그린뉴딜, 고용과 사회안전망에 힘을 실음', en: 'Weight on contactless services, digital and green projects, jobs and the safety net' },
      { ko: '불황이 길어지면 추경으로 소비를 일으키고, 때 이른 사업과 급하지 않은 사업은 넣지 않음', en: 'If the slump lasts, a supplementary budget; nothing premature or needless' },
    ] },
    { key: 'spending', title: { ko: '빠른 집행', en: 'Quick spending' }, items: [
      { ko: '소비·투자와 일자리 사업 집행을 끌어올림', en: 'Raise spending on consumption, investment and jobs' },
      { ko: '10억원이 넘는 투자사업을 따로 관리', en: 'Watch investments of KRW 1 billion and more' },
      { ko: '이월과 불용을 되도록 줄임', en: 'As little carried over or unspent as possible' },
    ] },
    { key: 'fund', title: { ko: '통합재정안정화기금', en: 'Fiscal stabilisation fund' }, items: [
      { ko: '특별회계 여윳돈을 모아 두었다가 재정이 나쁘거나 경제위기일 때 씀', en: 'Spare money of the special accounts is pooled for bad times' },
      { ko: '모자란 재원을 알맞게 메워 살림을 고르게 함', en: 'Fill gaps flexibly and keep the finances even' },
    ] },
  ],
  tasks: [
    { key: '6-1', section: 'budgeting', from: '2021-02-01', to: '2021-04-30', dated: 'sample', title: { ko: '경기 대응 제1회 추가경정예산 편성', en: 'First supplementary budget for the economy' } },
    { key: '6-2', section: 'spending', from: '2021-01-04', to: '2021-06-30', dated: 'sample', title: { ko: '상반기 신속집행과 소비·투자 집행 관리', en: 'Fast execution in the first half' } },
    { key: '6-3', section: 'spending', from: '2021-07-01', to: '2021-12-31', dated: 'sample', title: { ko: '하반기 집행 관리와 이월·불용 줄이기', en: 'Execution in the second half; less carried over or unspent' } },
    { key: '6-4', section: 'spending', from: '2021-01-04', to: '2021-12-31', dated: 'sample', every: 'month', helpers: ['road-construction', 'urban-development', 'sewerage'], title: { ko: '10억원 이상 투자사업 집행 점검', en: 'Check investments of KRW 1 billion and more' } },
    { key: '6-5', section: 'fund', from: '2021-03-02', to: '2021-10-29', dated: 'sample', title: { ko: '통합재정안정화기금 운용계획과 특별회계 여유자금 통합관리', en: 'Plan of the stabilisation fund; pool spare money of the special accounts' } },
    { key: '6-6', section: 'budgeting', from: '2021-08-02', to: '2021-11-19', dated: 'sample', title: { ko: '2022년도 본예산 편성과 의회 제출', en: 'Main budget of 2022, brought before the council' } },
  ],
  figures: [
    { key: 'covid-support', label: { ko: '코로나19 관련 지원', en: 'Support against COVID-19' }, value: 266_500_000_000, unit: 'won', show: 'eok', day: '2020-12-31' },
    { key: 'second-half-execution', label: { ko: '2020년 하반기 신속집행(목표 대비)', en: 'Fast execution, second half of 2020 (of target)' }, value: 104.5, unit: 'percent', day: '2020-12-31' },
    { key: 'consumption-investment', label: { ko: '2020년 4분기 소비·투자(목표 대비)', en: 'Consumption and investment, fourth quarter of 2020 (of target)' }, value: 115, unit: 'percent', day: '2020-12-31' },
    { key: 'watch-size', label: { ko: '집중 관리하는 투자사업 크기', en: 'Size of investments under watch' }, value: 1_000_000_000, unit: 'won', show: 'eok', day: '2021-01-01' },
  ],
  tables: [],
}
