export const programme09 = {
  no: 9,
  key: 'joint-evaluation',
  team: 'performance-team',
  title: { ko: '시군종합평가 대응체계 확립을 통한 시 경쟁력 강화', en: 'Ready for the province’s evaluation of cities' },
  aims: [
    { ko: '해마다 오는 평가에 지표마다 알맞은 전략으로 앞서 대응하는 틀을 세워 시의 경쟁력을 키움', en: 'A standing way to prepare for the yearly evaluation, with a strategy for each indicator' },
  ],
  sections: [
    { key: 'overview', title: { ko: '평가 개요', en: 'The evaluation' }, items: [
      { ko: '2021. 9. 30. 실적을 2021. 10. 1.부터 11. 21.까지 평가', en: 'Results as of 30 September 2021, evaluated from 1 October to 21 November' },
      { ko: '31개 시군을 인구로 세 무리(10, 10, 11)로 나눔', en: '31 cities and counties in three groups by population (10, 10, 11)' },
      { ko: '지표 93개(2021년 지표가 정해지지 않아 2020년 것)', en: '93 indicators (of 2020: those of 2021 were not fixed)' },
      { ko: '2021년 시군평가 70 %에 2020년 합동평가 30 %를 더함', en: '70 % evaluation of 2021 and 30 % joint evaluation of 2020' },
    ] },
    { key: 'goal', title: { ko: '목표', en: 'Goal' }, items: [{ ko: '경기도 2그룹에서 1위', en: 'First in group 2 of Gyeonggi' }] },
    { key: 'plan', title: { ko: '할 일', en: 'What to do' }, items: [
      { ko: '새 지표를 먼저 분석하고 담당자를 한 사람씩 만남', en: 'Analyse new indicators early and meet each owner' },
      { ko: '더딘 지표는 원인을 찾고, 여러 부서가 얽힌 지표는 같이 추진', en: 'Find why indicators are slow; pursue shared ones together' },
    ] },
    { key: 'improvement', title: { ko: '고칠 점', en: 'What to improve' }, items: [
      { ko: '담당자와 팀장, 과장이 평가를 달리 보도록 함', en: 'Change how owners, team leaders and heads see the evaluation' },
      { ko: '되풀이되는 지표는 부서끼리 돕는 틀을 갖춤', en: 'Divisions help one another with recurring indicators' },
    ] },
  ],
  tasks: [
    { key: '9-1', section: 'plan', from: '2021-01-01', to: '2021-03-31', dated: 'document', title: { ko: '지표별 사전 분석, 신규지표 담당자 개별 면담과 보고회', en: 'Early analysis, meetings with owners of new indicators' } },
    { key: '9-2', section: 'plan', from: '2021-02-01', to: '2021-03-31', dated: 'document', title: { ko: '정성평가 우수사례 찾기(면담과 컨설팅)', en: 'Find best cases for the qualitative part' } },
    { key: '9-3', section: 'plan', from: '2021-04-01', to: '2021-09-30', dated: 'document', title: { ko: '부진지표 면담과 협업지표 협조, 월별 추진상황 보고회', en: 'Slow indicators, shared indicators, monthly meetings' } },
    { key: '9-4', section: 'plan', from: '2021-10-01', to: '2021-11-30', dated: 'document', title: { ko: '시군종합평가 본평가 대응(지표별 실적입력)', en: 'The evaluation itself (results of each indicator)' } },
    { key: '9-5', section: 'plan', from: '2021-12-01', to: '2021-12-31', dated: 'document', title: { ko: '최종 결과 통보와 다음 해 평가 준비', en: 'Final result; prepare for next year' } },
  ],
  figures: [
    { key: 'cities', label: { ko: '평가 대상 시군', en: 'Cities and counties evaluated' }, value: 31, unit: 'place', day: '2021-10-01' },
    { key: 'groups', label: { ko: '평가 그룹', en: 'Groups' }, value: 3, unit: 'group', day: '2021-10-01' },
    { key: 'indicators', label: { ko: '지표(2020년 기준)', en: 'Indicators (of 2020)' }, value: 93, unit: 'case', day: '2020-12-31' },
    { key: 'weight-city', label: { ko: '시군평가 반영 비율', en: 'Weight of the city evaluation' }, value: 70, unit: 'percent', day: '2021-10-01' },
    { key: 'weight-joint', label: { ko: '합동평가 반영 비율', en: 'Weight of the joint evaluation' }, value: 30, unit: 'percent', day: '2021-10-01' },
    { key: 'goal', label: { ko: '2그룹 목표 순위', en: 'Goal in group 2' }, value: 1, unit: 'rank', day: '2021-12-31', target: true },
  ],
  tables: [
    {
      key: 'groups',
      title: { ko: '인구 규모별 평가 그룹', en: 'Groups by population' },
      columns: [{ ko: '그룹', en: 'Group' }, { ko: '수', en: 'Count' }, { ko: '시군', en: 'Cities and counties' }],
      rows: [
        [{ ko: '1그룹', en: 'Group 1' }, 10, { ko: '수원 · 고양 · 용인 · 성남 · 부천 · 화성 · 안산 · 남양주 · 안양 · 평택', en: 'Suwon, Goyang, Yongin, Seongnam, Bucheon, Hwaseong, Ansan, Namyangju, Anyang, Pyeongtaek' }],
        [{ ko: '2그룹', en: 'Group 2' }, 10, { ko: '시흥 · 파주 · 의정부 · 김포 · 광주 · 광명 · 군포 · 하남 · 오산 · 양주', en: 'Siheung, Paju, Uijeongbu, Gimpo, Gwangju, Gwangmyeong, Gunpo, Hanam, Osan, Yangju' }],
        [{ ko: '3그룹', en: 'Group 3' }, 11, { ko: '이천 · 구리 · 안성 · 포천 · 의왕 · 양평 · 여주 · 동두천 · 가평 · 과천 · 연천', en: 'Icheon, Guri, Anseong, Pocheon, Uiwang, Yangpyeong, Yeoju, Dongducheon, Gapyeong, Gwacheon, Yeoncheon' }],
      ],
    },
  ],
}
