export const programme07 = {
  no: 7,
  key: 'grants',
  team: 'finance-team',
  title: { ko: '전략적 국도비 확보 및 재정건전성 강화', en: 'Winning national and provincial money' },
  aims: [
    { ko: '정부 공모사업과 국비·도비를 전략을 세워 얻고 짜임새 있게 관리', en: 'Win contests and grants by plan and manage them well' },
    { ko: '얻은 재원으로 살림을 튼튼히 하고 현안사업을 풀어 감', en: 'Use what is won for sound finances and for the city’s issues' },
  ],
  sections: [
    { key: 'achieved', title: { ko: '2020년 확보액(간주예산 기준)', en: 'Won in 2020 (on the deemed budget)' }, items: [
      { ko: '모두 638,501백만원: 국고보조금 442,641, 균특회계 17,952, 기금 19,930, 도비 157,978', en: 'KRW 638,501 million in all: national subsidies 442,641, balance account 17,952, funds 19,930, province 157,978' },
    ] },
    { key: 'direction', title: { ko: '방향', en: 'Direction' }, items: [
      { ko: '정부 예산의 흐름을 우리 현안과 잇고 공모사업을 찾아 나섬', en: 'Tie the state’s budget lines to the city’s issues and seek contests' },
      { ko: '시민 생활에 가까운 생활SOC 공모를 살림', en: 'Use contests for everyday infrastructure' },
      { ko: '재정분권으로 넘어온 사무의 예산에 계속 대응', en: 'Keep up with tasks handed to local government' },
      { ko: '국회·도·시의원과 손잡고, 투자심사 등 미리 거칠 절차를 마침', en: 'Work with members of parliament and councils; clear the investment review in time' },
    ] },
    { key: 'plan', title: { ko: '할 일', en: 'What to do' }, items: [
      { ko: '국비와 공모 예산을 얻기 위한 계획 수립', en: 'A plan for grants and contests' },
      { ko: '2022년 국·도비 신청사업 발굴보고회와 부서 신청', en: 'Meeting on projects for the 2022 applications; applications by divisions' },
      { ko: '진행 상황 보고회와 중앙부처, 기획재정부, 국회 수시 방문', en: 'Progress meetings; visits to ministries, the finance ministry and parliament' },
    ] },
    { key: 'effects', title: { ko: '기대하는 점', en: 'What is expected' }, items: [
      { ko: '역점사업이 흔들림 없이 나아가고 지역의 경쟁력이 커짐', en: 'Main projects proceed steadily; the city grows stronger' },
      { ko: '공모사업을 중요한 차례로 관리해 품을 덜 들이고 신청', en: 'Contests handled by importance, with less effort' },
    ] },
  ],
  tasks: [
    { key: '7-1', section: 'plan', from: '2021-01-04', to: '2021-01-29', dated: 'sample', title: { ko: '국비·공모 예산 확보 추진계획 수립', en: 'Plan for grants and contests' } },
    { key: '7-2', section: 'plan', from: '2021-01-18', to: '2021-04-30', dated: 'sample', title: { ko: '2022년 국·도비 신청사업 발굴보고회와 부처 신청', en: 'Find and apply for 2022 projects' } },
    { key: '7-3', section: 'plan', from: '2021-03-02', to: '2021-11-30', dated: 'sample', title: { ko: '국·도비 확보 진행 상황 보고회', en: 'Progress meetings on grants' } },
    { key: '7-4', section: 'plan', from: '2021-05-03', to: '2021-12-03', dated: 'sample', title: { ko: '중앙부처·기획재정부·국회 단계별 방문 협의', en: 'Visits to ministries, the finance ministry and parliament' } },
    { key: '7-5', section: 'direction', from: '2021-01-04', to: '2021-12-31', dated: 'sample', helpers: ['libraries', 'sports'], title: { ko: '생활SOC 등 공모사업 발굴과 응모 관리', en: 'Contests for everyday infrastructure and others' } },
    { key: '7-6', section: 'direction', from: '2021-01-04', to: '2021-10-29', dated: 'sample', title: { ko: '국비 확보를 위한 투자심사 등 사전절차 이행', en: 'Investment review and other steps before grants' } },
  ],
  figures: [
    { key: 'total', label: { ko: '2020년 국·도비 확보액', en: 'Grants won in 2020' }, value: 638_501_000_000, unit: 'won', show: 'million', day: '2020-12-31' },
    { key: 'national', label: { ko: '국고보조금', en: 'National subsidies' }, value: 442_641_000_000, unit: 'won', show: 'million', day: '2020-12-31' },
    { key: 'balance', label: { ko: '균특회계', en: 'Balanced development account' }, value: 17_952_000_000, unit: 'won', show: 'million', day: '2020-12-31' },
    { key: 'funds', label: { ko: '기금', en: 'Funds' }, value: 19_930_000_000, unit: 'won', show: 'million', day: '2020-12-31' },
    { key: 'province', label: { ko: '도비', en: 'Province' }, value: 157_978_000_000, unit: 'won', show: 'million', day: '2020-12-31' },
  ],
  tables: [
    {
      key: 'grants-2020',
      title: { ko: '2020년 국·도비 확보(간주예산 기준)', en: 'Grants won in 2020 (on the deemed budget)' },
      unit: { ko: '백만원', en: 'KRW million' },
      columns: [{ ko: '재원', en: 'Source' }, { ko: '확보액', en: 'Amount' }],
      rows: [
        [{ ko: '국고보조금', en: 'National subsidies' }, 442641],
        [{ ko: '균특회계', en: 'Balanced development account' }, 17952],
        [{ ko: '기금', en: 'Funds' }, 19930],
        [{ ko: '도비', en: 'Province' }, 157978],
        [{ ko: '합계', en: 'Total' }, 638501],
      ],
    },
  ],
}
