export const programme03 = {
  no: 3,
  key: 'policy-ideas',
  team: 'planning-team',
  title: { ko: '시민체감형 정책발굴 확대', en: 'Finding policies that citizens feel' },
  aims: [
    { ko: '비전을 생활 속 변화로 옮길 정책을 찾아냄', en: 'Find policies that turn the vision into changes of everyday life' },
    { ko: '제안이 늘고 행정서비스가 나아지도록 제안제도를 손봄', en: 'Improve the proposal scheme so that ideas grow and services get better' },
  ],
  sections: [
    { key: 'scouts', title: { ko: '우수정책 발굴단', en: 'Policy scouts' }, items: [
      { ko: '김포의 성장동력이 될 과제와 아이디어를 찾음', en: 'Look for tasks and ideas that make Gimpo grow' },
      { ko: '다른 지자체 정책을 살펴 나누고, 전문가에게 물어 들여옴', en: 'Watch and share other cities’ policies; bring them in with experts’ advice' },
      { ko: '직원이 스스로 벤치마킹하고 연구과제를 발표하며, 우수 발표자에게 혜택', en: 'Staff study other places and present research; good presenters are rewarded' },
    ] },
    { key: 'proposals', title: { ko: '제안제도', en: 'Proposals' }, items: [
      { ko: '공모전을 자주 열고 국민생각함·국민신문고·생활공감정책참여단으로 받음', en: 'More idea contests; ideas taken through the national idea and petition sites' },
      { ko: '「국민디자인단」이 지역 문제의 답을 시민과 같이 찾음', en: 'A public design team looks for answers to local problems together with citizens' },
      { ko: '시민이 다듬고 시민이 고른 결과를 제안심사위원회 심사에 넣음', en: 'Citizens refine ideas, and their preference counts in the committee’s judgement' },
      { ko: '제안을 시책으로 만든 공무원을 적극행정 우수 대상자로 추천', en: 'Officials who turn ideas into policy are nominated for active administration' },
    ] },
    { key: 'social-value', title: { ko: '사회적 가치', en: 'Social value' }, items: [
      { ko: '이미 세운 2020년 계획을 고치고 채워 2021년 실행계획을 만듦', en: 'Amend the plan of 2020 into an action plan for 2021' },
      { ko: '부서별로 점검해 잘한 부서에 혜택', en: 'Check each division and reward the good ones' },
      { ko: '12월 행안부 평가에 대비', en: 'Prepare for the ministry’s evaluation in December' },
    ] },
  ],
  tasks: [
    { key: '3-1', section: 'scouts', from: '2021-02-01', to: '2021-11-30', dated: 'sample', title: { ko: '우수정책 발굴단 운영', en: 'Run the policy scouts' } },
    { key: '3-2', section: 'scouts', from: '2021-04-01', to: '2021-10-29', dated: 'sample', title: { ko: '직원 정책 벤치마킹과 정책연구과제 발표회', en: 'Staff study visits and presentation of policy research' } },
    { key: '3-3', section: 'proposals', from: '2021-03-02', to: '2021-10-29', dated: 'sample', title: { ko: '시민 제안공모전', en: 'Citizens’ idea contest' } },
    { key: '3-4', section: 'proposals', from: '2021-04-01', to: '2021-09-30', dated: 'sample', title: { ko: '「국민디자인단」 운영', en: 'Public design team' } },
    { key: '3-5', section: 'proposals', from: '2021-05-03', to: '2021-11-30', dated: 'sample', title: { ko: '시민선호도 조사와 제안심사위원회', en: 'Citizens’ preference survey and proposal committee' } },
    { key: '3-6', section: 'social-value', from: '2021-01-01', to: '2021-01-31', dated: 'document', title: { ko: '2021년 사회적 가치 실행계획 세우기', en: 'Action plan for social value 2021' } },
    { key: '3-7', section: 'social-value', from: '2021-06-01', to: '2021-11-30', dated: 'sample', title: { ko: '부서별 사회적 가치 이행과제 점검과 우수부서 선정', en: 'Check the divisions’ social value tasks; choose the best' } },
    { key: '3-8', section: 'social-value', from: '2021-12-01', to: '2021-12-31', dated: 'document', title: { ko: '행안부 사회적 가치 평가 대비', en: 'Prepare for the ministry’s social value evaluation' } },
  ],
  figures: [],
  tables: [],
}
