import type { CriterionKey, FieldKey } from '../domain/score.ts'

const fields: Readonly<Record<FieldKey, string>> = {
  completion: '공약이행완료',
  goals: '목표달성',
  communication: '주민소통',
}
const criteria: Readonly<Record<CriterionKey, string>> = {
  completed: '이행완료·이행후 계속추진 비율',
  'mean-progress': '평균진행률',
  staged: '이행단계가 공개된 공약',
  'in-term': '임기내 공약의 이행완료 비율',
  recent: '최근 반년 안에 이행 상황을 공개한 공약(완료 포함)',
  rounds: '지난 1년 동안 공개한 시민평가(연 2회)',
  answers: '시민평가단 지적에 답한 비율',
  changes: '승인된 공약 변경을 공개한 비율',
}
const steps: Readonly<Record<CriterionKey, string>> = {
  completed: '이행을 마친 공약의 완료를 기록하고 공개합니다.',
  'mean-progress': '진행 중인 공약의 진행률을 최근 값으로 기록합니다.',
  staged: '단계가 정해지지 않은 공약의 단계를 정합니다.',
  'in-term': '임기내 공약의 완료를 앞당기고 기록합니다.',
  recent: '반년 넘게 기록이 없는 공약의 이행 상황을 기록합니다.',
  rounds: '상·하반기 시민평가 결과를 공개합니다.',
  answers: '시민평가단 지적에 부서가 답하게 합니다.',
  changes: '승인된 공약 변경을 공개합니다.',
}

export const ko = {
  home: '홈',
  office: '내 업무',
  pledges: '공약',
  title: '매니페스토 자체평가',
  none: '아직 공개된 공약이 없어 평가할 것이 없습니다',
  lead: (total: string, grade: string | null) =>
    grade === null
      ? `공개된 자료만으로 100점 만점에 ${total}점입니다. 통과하지 못한 분야가 있어 등급을 매기지 않습니다.`
      : `공개된 자료만으로 100점 만점에 ${total}점, ${grade} 등급에 해당합니다.`,
  noticeTitle: '시가 스스로 매긴 점수입니다',
  notice:
    '한국매니페스토실천본부의 분야별 세부 배점은 공개되어 있지 않습니다. 분야 안의 배점은 시가 정한 것이며, 실제 평가 결과와 다를 수 있습니다.',
  fields,
  criteria,
  steps,
  field: '분야',
  criterion: '항목',
  points: '점수',
  most: '배점',
  count: '근거(건수)',
  proof: '근거 화면',
  seeProof: '보기',
  evidence: '점수의 근거',
  passes: { web: '웹소통', consistency: '공약일치도' },
  pass: '통과',
  fail: '미통과',
  passFormula: {
    web: '공약 목록과 시민평가 결과가 공개되고, 승인된 변경이 모두 공개됨',
    consistency: '모든 공약의 원문이 공개됨',
  },
  next: '더 얻을 수 있는 점수',
  nextLead: '얻을 점수가 큰 순서입니다.',
  nextNone: '더 얻을 점수가 없습니다.',
  gain: (points: string) => `${points}점을 더 얻을 수 있음`,
  todo: '할 일',
  where: '하는 곳',
  go: '열기',
  years: (evaluation: number, result: number) => `평가연도 ${evaluation}년, 실적연도 ${result}년`,
  cuts: (sa: string, a: number, b: number, c: number) =>
    `등급 기준: SA ${sa}, A ${a}점 이상, B ${b}점 이상, C ${c}점 이상, 그 밖은 D`,
  above: (points: number) => `${points}점 초과`,
  atLeast: (points: number) => `${points}점 이상`,
  source: (source: string) => `출처: ${source}`,
  history: '날짜별 점수',
  historyLead: '그날까지 공개된 기록으로 다시 계산했습니다.',
  day: '기준일',
  total: '점수',
  grade: '등급',
  noGrade: '없음',
  publicPage: '공개 화면',
  formula: '(공약이행완료 + 목표달성 + 주민소통) ÷ 3, 소수 셋째 자리에서 버림',
  lacking: '공개 화면 점검',
  lackingNone: '단계나 원문이 빠진 공약이 없습니다.',
  lackingStage: (titles: string) => `이행단계가 없는 공약: ${titles}`,
  lackingSource: (titles: string) => `원문이 없는 공약: ${titles}`,
  api: '매니페스토 자체평가 점수',
}
