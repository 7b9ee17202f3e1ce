export const programme08 = {
  no: 8,
  key: 'participatory-budget',
  team: 'finance-team',
  title: { ko: '시민친화적 주민참여예산제 활성화', en: 'A participatory budget close to citizens' },
  aims: [
    { ko: '누구나 쉽게 다가갈 수 있는 참여예산을 뿌리내림', en: 'A participatory budget that anyone can approach' },
    { ko: '생활에 꼭 필요한 사업을 주민이 바라는 대로 담음', en: 'Projects of everyday life, as residents wish them' },
  ],
  sections: [
    { key: 'improvement', title: { ko: '고칠 점', en: 'What to improve' }, items: [
      { ko: '예산을 짜고 쓰는 모든 단계에 주민 의견을 들어 투명하게 함', en: 'Hear residents at every stage of the budget' },
      { ko: '참여예산기구가 전문성을 갖추고 더 넓게 움직임', en: 'Stronger bodies that do more' },
      { ko: '누리집에서 언제나 사업을 제안', en: 'Propose at any time on the website' },
      { ko: '여러 계층의 눈높이에 맞춘 예산학교', en: 'Budget school for different groups' },
      { ko: '생활밀착형 제안을 북돋우고 널리 알림', en: 'Encourage and publicise ideas of everyday life' },
    ] },
    { key: 'plan', title: { ko: '지금까지와 앞으로', en: 'So far and next' }, items: [
      { ko: '제2기 위원은 2020년 11월과 12월에 모집', en: 'The second committee was recruited in November and December 2020' },
    ] },
    { key: 'effects', title: { ko: '기대하는 점', en: 'What is expected' }, items: [
      { ko: '예산의 모든 과정에 주민이 들어와 재정민주주의를 이룸', en: 'Residents in the whole budget: fiscal democracy' },
    ] },
  ],
  tasks: [
    { key: '8-1', section: 'plan', from: '2020-11-01', to: '2020-12-31', dated: 'document', beforePlan: true, title: { ko: '제2기 주민참여예산위원 모집·구성', en: 'Recruit the second committee' } },
    { key: '8-2', section: 'plan', from: '2021-01-01', to: '2021-01-31', dated: 'document', title: { ko: '위촉식과 2020년 성과보고회', en: 'Appointment and report on 2020' } },
    { key: '8-3', section: 'plan', from: '2021-01-01', to: '2021-04-30', dated: 'document', title: { ko: '주민제안사업 접수·홍보와 예산학교', en: 'Take in residents’ projects; budget school' } },
    { key: '8-4', section: 'plan', from: '2021-05-01', to: '2021-05-31', dated: 'document', helpers: ['self-government'], title: { ko: '지역회의 구성·운영', en: 'Local assemblies' } },
    { key: '8-5', section: 'plan', from: '2021-06-01', to: '2021-06-30', dated: 'document', title: { ko: '주요사업 모니터링', en: 'Monitor the main projects' } },
    { key: '8-6', section: 'plan', from: '2021-07-01', to: '2021-08-31', dated: 'document', title: { ko: '사업부서 적정성 검토와 위원회 심의', en: 'Review by divisions and committee' } },
    { key: '8-7', section: 'plan', from: '2021-10-01', to: '2021-10-31', dated: 'document', title: { ko: '주요예산사업과 주민의견서 수렴', en: 'Main budget projects and residents’ statement' } },
    { key: '8-8', section: 'plan', from: '2021-12-01', to: '2021-12-31', dated: 'document', title: { ko: '성과평가와 워크숍', en: 'Evaluation and workshop' } },
  ],
  figures: [
    { key: 'committee-term', label: { ko: '주민참여예산위원회', en: 'Committee, which term' }, value: 2, unit: 'ordinal', day: '2021-01-01' },
  ],
  tables: [],
}
