import type { Lateness, WorkStage, WorkStep } from '../domain/execution.ts'
import type { Finding } from '../domain/monitoring.ts'

const steps: Record<WorkStep, string> = {
  'budget-line': '예산 반영',
  contract: '계약',
  spending: '집행',
  finished: '사업 마침',
}

const stages: Record<WorkStage, string> = {
  waiting: '예산 반영 전',
  budgeted: '예산 반영',
  contracted: '계약',
  spending: '집행 중',
  finished: '마침',
}

const lateness: Record<Lateness, string> = {
  'no-budget': '예산에 담기지 않음',
  'not-begun': '시작이 늦음',
  'not-finished': '해를 넘김',
}

const findings: Record<Finding, string> = {
  fine: '잘 되고 있음',
  improve: '고칠 것 있음',
  problem: '문제 있음',
}

export const ko = {
  title: '집행과 점검',
  roundTitle: (year: string) => `${year}년 선정 사업 집행과 점검`,
  steps,
  stages,
  lateness,
  findings,
  undone: (what: string) => `되돌림: ${what}`,
  undoneOn: (day: string) => `${day}에 되돌렸습니다.`,
  none: '아직 예산에 담기지 않았습니다.',
  selected: '선정 금액',
  budget: '예산액',
  contracted: '계약액',
  spent: '집행액',
  left: '남은 예산',
  share: '집행률',
  formula:
    '집행률은 집행액을 예산액으로 나눈 값입니다. 예산액은 가장 나중에 반영한 금액이고, 계약액과 집행액은 모두 더한 것입니다.',
  spentOf: (spent: string, budget: string, share: string) => `집행 ${spent} / 예산 ${budget}, ${share}`,
  aboveSelected: '예산액이 선정 금액보다 큽니다.',
  belowSelected: '예산액이 선정 금액보다 작습니다.',
  asOf: (day: string) => `${day} 기준`,
  tableOf: '단계와 금액',
  step: '단계',
  day: '날짜',
  amount: '금액',
  words: '내용',
  reports: '점검',
  noReports: '아직 점검하지 않았습니다.',
  by: (name: string) => `${name} 위원`,
  answered: (department: string, day: string) => `${department}의 답 (${day})`,
  waits: (department: string, day: string) => `${department}에서 ${day}까지 답합니다.`,
  waitsLate: (department: string, day: string) => `${department}의 답이 늦었습니다. 기한은 ${day}이었습니다.`,
  lead: (count: string, finished: string) => `선정된 사업 ${count}건 가운데 ${finished}건을 마쳤습니다.`,
  leadNone: '선정된 사업이 정해지면 예산과 계약, 집행, 점검을 여기에서 볼 수 있습니다.',
  noneSelected: '아직 선정된 사업이 없습니다',
  projects: '사업',
  count: '사업 수',
  unit: '건',
  lateCount: (count: string) => `늦은 사업 ${count}건`,
  noLate: '늦은 사업이 없습니다',
  noBudgetYet: '아직 예산에 반영한 사업이 없습니다.',
  finding: (share: string, spent: string, budget: string) =>
    `예산 ${budget} 가운데 ${spent}을 썼습니다(${share})`,
  byField: '분야별 예산과 집행',
  stage: '진행',
  late: '늦음',
  onlyLate: '늦은 사업만',
  lastReport: '마지막 점검',
  anyReport: '점검한 사업',
  noReport: '점검 전',
  nothingFits: '조건에 맞는 사업이 없습니다',
  nothingFitsBody: '조건을 줄여 보십시오.',
  sums: (count: string, budget: string, contracted: string, spent: string, share: string) =>
    `아래 ${count}건의 예산 ${budget}, 계약 ${contracted}, 집행 ${spent}, 집행률 ${share}`,
  see: '집행과 점검 보기',
  partTitle: '집행과 점검',
}
