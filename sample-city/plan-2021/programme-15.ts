export const programme15 = {
  no: 15,
  key: 'litigation',
  team: 'litigation-team',
  title: { ko: '행정의 신뢰·적법성 확보를 위한 소송지원', en: 'Support in lawsuits for lawful, trusted administration' },
  aims: [
    { ko: '송무를 짜임새 있게 도와 소송을 치르는 힘을 키움', en: 'Orderly support makes the city stronger in court' },
    { ko: '부서마다 맞춘 법률자문으로 법치행정을 이룸', en: 'Advice fitted to each division, for rule of law' },
  ],
  sections: [
    { key: 'suits', title: { ko: '소송 대응', en: 'Lawsuits' }, items: [
      { ko: '소장을 받을 때부터 끝난 뒤까지 소송부서, 내부 변호사, 소송지원팀이 같이 움직임', en: 'Division, in-house lawyer and litigation team act together from the writ to the aftermath' },
      { ko: '진 사건은 까닭과 대응을 분석해 나눔', en: 'Lost cases are analysed and the lessons shared' },
    ] },
    { key: 'advice', title: { ko: '법률자문', en: 'Legal advice' }, items: [
      { ko: '모든 부서를 찾아가 처분과 시책을 미리 일대일로 자문', en: 'Every division visited; one-to-one advice before decisions' },
      { ko: '고문변호사마다 전문분야를 정해 자문을 고르게 나눔', en: 'Fields set for each counsel; work shared evenly' },
    ] },
    { key: 'taxpayer', title: { ko: '납세자보호관', en: 'Taxpayer advocate' }, items: [
      { ko: '누리집, SNS, 반상회보, 김포마루로 알림', en: 'Made known on the website, social media, neighbourhood bulletin and city magazine' },
      { ko: '세무상담, 고충민원, 징수유예를 납세자 편에서 처리', en: 'Tax advice, grievances and deferrals, on the taxpayer’s side' },
    ] },
  ],
  tasks: [
    { key: '15-1', section: 'suits', from: '2021-01-04', to: '2021-12-31', dated: 'sample', title: { ko: '송무사건 접수부터 종결까지 협업 지원', en: 'Support in lawsuits from writ to end' } },
    { key: '15-2', section: 'suits', from: '2021-04-01', to: '2021-09-30', dated: 'sample', title: { ko: '패소사건 원인분석과 재발방지 사례 전파', en: 'Analyse lost cases and share the lessons' } },
    { key: '15-3', section: 'advice', from: '2021-03-02', to: '2021-10-29', dated: 'sample', title: { ko: '찾아가는 일대일 법률자문(전부서 방문)', en: 'One-to-one advice, every division visited' } },
    { key: '15-4', section: 'advice', from: '2021-01-04', to: '2021-06-30', dated: 'sample', title: { ko: '고문변호사 자문분야 설정과 배분', en: 'Fields and share of work of each counsel' } },
    { key: '15-5', section: 'taxpayer', from: '2021-01-04', to: '2021-12-31', dated: 'sample', helpers: ['tax', 'collection'], title: { ko: '「납세자보호관 제도」 알리기와 고충민원 처리', en: 'Taxpayer advocate: make known, handle grievances' } },
  ],
  figures: [
    { key: 'advice', label: { ko: '2020년 고문변호사 자문', en: 'Advice by counsel in 2020' }, value: 456, unit: 'case', day: '2020-12-31' },
    { key: 'attorneys', label: { ko: '고문변호사', en: 'Counsel' }, value: 10, unit: 'person', day: '2020-12-31' },
  ],
  tables: [
    {
      key: 'advice-2020',
      title: { ko: '2020년 고문변호사별 자문건수', en: 'Advice by each counsel in 2020' },
      unit: { ko: '건', en: 'cases' },
      columns: [{ ko: '고문변호사', en: 'Counsel' }, { ko: '자문', en: 'Advice' }],
      rows: [
        [{ ko: '고문변호사 1', en: 'Counsel 1' }, 76],
        [{ ko: '고문변호사 2', en: 'Counsel 2' }, 88],
        [{ ko: '고문변호사 3', en: 'Counsel 3' }, 76],
        [{ ko: '고문변호사 4', en: 'Counsel 4' }, 53],
        [{ ko: '고문변호사 5', en: 'Counsel 5' }, 34],
        [{ ko: '고문변호사 6', en: 'Counsel 6' }, 19],
        [{ ko: '고문변호사 7', en: 'Counsel 7' }, 25],
        [{ ko: '고문변호사 8', en: 'Counsel 8' }, 31],
        [{ ko: '고문변호사 9', en: 'Counsel 9' }, 29],
        [{ ko: '고문변호사 10', en: 'Counsel 10' }, 25],
        [{ ko: '합계', en: 'Total' }, 456],
      ],
    },
  ],
}
