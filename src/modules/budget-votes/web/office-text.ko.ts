import type { OffBallot } from '../domain/on-ballot.ts'
import type { AskCommitteeRefusal } from '../use-cases/deliberation.ts'
import type { EnterPointsRefusal } from '../use-cases/enter-points.ts'
import type { OpenVoteRefusal } from '../use-cases/open-vote.ts'
import type { SetConflictsRefusal } from '../use-cases/set-conflicts.ts'
import type { SettleRoundRefusal } from '../use-cases/settle-round.ts'

export type OfficeCode =
  | OpenVoteRefusal
  | EnterPointsRefusal
  | AskCommitteeRefusal
  | Extract<SettleRoundRefusal, string>
  | 'undecided'
  | Extract<SetConflictsRefusal, string>
  | 'not-numbers'
  | 'not-points'
  | 'not-a-choice'

const unfit = '투표로 만들 수 없는 제안이 있습니다. 제안의 제목과 사업비를 확인하십시오.'
const refusals: Record<OfficeCode, string> = {
  'not-allowed': '기획담당관 담당자만 할 수 있습니다.',
  'not-found': '찾지 못했습니다. 목록에서 다시 고르십시오.',
  stale: '그 사이 제안이 바뀌었습니다. 다시 살펴보고 정하십시오.',
  'no-vote-step': '운영계획에 시민 투표 단계가 없습니다.',
  'planned-already': '이미 투표에 붙였습니다.',
  'step-has-begun': '시민 투표 단계가 이미 시작되었습니다. 투표는 단계가 시작되기 전날까지 붙일 수 있습니다.',
  'nothing-to-vote-on': '투표에 부칠 제안이 없습니다. 시 단위 제안의 부서 검토를 먼저 마치십시오.',
  'days-in-wrong-order': '투표 날짜의 순서가 맞지 않습니다. 운영계획의 날짜를 고치십시오.',
  'title-missing': unfit,
  'text-too-long': unfit,
  'no-choices': unfit,
  'too-many-choices': '투표에 부칠 제안이 너무 많습니다.',
  'choice-id-unfit': unfit,
  'choice-id-twice': unfit,
  'choice-without-label': unfit,
  'choice-cost-unfit': unfit,
  'choice-address-unfit': unfit,
  'form-asks-too-much': unfit,
  'settled-already': '이미 결과를 정했습니다. 정한 결과는 바꿀 수 없습니다.',
  'no-such-proposal': '지역회의가 정하는 제안이 아닙니다.',
  'points-out-of-range': '점수는 0부터 100까지의 정수입니다.',
  'counted-already': '이미 개표했습니다. 개표한 뒤에는 점수를 바꿀 수 없습니다.',
  'vote-is-over': '투표가 끝나 이미 적은 점수는 바꿀 수 없습니다. 비어 있는 점수만 적으십시오.',
  'conflicts-need-greedy': '이 방식에서는 함께 선정되지 않는 사업을 정할 수 없습니다.',
  'not-numbers': '제안 번호를 쉼표로 나누어 적으십시오. 보기: 3, 17',
  'not-points': '점수를 0부터 100까지의 정수로 적거나 비워 두십시오.',
  'session-not-called': '주민참여예산위원회가 개표 뒤에 열 회의가 아닙니다. 목록에 있는 회의를 고르십시오.',
  'no-committee-registered':
    '주민참여예산위원회가 아직 없습니다. 참여예산 기구 화면에서 위원회를 구성하거나 이미 있는 위원회를 등록하십시오.',
  'not-counted': '아직 개표하지 않았습니다. 투표함을 닫고 개표한 뒤에 할 수 있습니다.',
  'nothing-to-ask': '안건으로 올릴 사업이 없습니다. 모두 안건에 올라 있습니다.',
  'nothing-to-settle': '예산안에 담을 사업이 하나도 없습니다.',
  undecided: '위원회가 아직 의결하지 않은 사업이 있습니다.',
  'not-a-choice': '회의를 고르십시오.',
}

const off: Record<OffBallot, string> = {
  'not-online': '지역회의가 정하는 유형',
  merged: '다른 제안에 합침',
  ineligible: '받을 수 없는 제안',
  'not-reviewed': '부서 검토를 마치지 않음',
  impossible: '부서 검토 결과 불가',
  'over-the-limit': '사업비가 한도를 넘음',
}

/** What the office reads, in Korean. */
export const ko = {
  voteTitle: (year: string) => `${year}년 시민 투표`,
  voteLead: (period: string) => `${period}에 투표합니다. 검토를 마친 시 단위 제안이 투표용지에 오릅니다.`,
  planned: (count: string) => `사업 ${count}개를 투표에 붙였습니다. 정한 날에 열리고 닫힙니다.`,
  seePoll: '투표 보기',
  willBe: '투표용지에 오르는 제안',
  isOn: '투표용지에 오른 제안',
  willNot: '오르지 않는 제안과 사유',
  nothingOn: '투표용지에 오를 제안이 없습니다',
  nothingOnBody: '시 단위 제안의 부서 검토를 마치면 여기에 나옵니다.',
  openTitle: '투표에 붙이기',
  openBallot: (count: string) =>
    `위의 제안 ${count}개가 그대로 투표용지가 되며, 붙인 뒤에는 바꿀 수 없습니다.`,
  openDays: (how: string, period: string) => `${how} ${period} 동안 온라인과 투표소에서 투표합니다.`,
  openSealed:
    '투표 내용은 투표함을 닫을 때까지 아무도 볼 수 없으며, 닫힌 뒤 공고한 방법으로 자동 개표합니다.',
  openVote: '시민 투표에 붙이기',
  opened: '시민 투표에 붙였습니다.',
  verdict: '검토',
  verdicts: { possible: '가능', conditional: '조건부 가능', impossible: '불가' },
  state: '상태',
  off,
  offFinding: (count: string) => `제안 ${count}건이 투표용지에 오르지 않습니다`,
  proposalsCount: '제안 수',
  refusals,
  undecidedCount: (count: string) =>
    `위원회가 아직 의결하지 않은 사업이 ${count}건 있습니다. 모두 의결하면 결과를 정할 수 있습니다.`,
  undecidedNumbers: (numbers: string) => `위원회가 아직 의결하지 않은 제안: ${numbers}`,
  prioritiesTitle: (year: string) => `${year}년 지역회의 우선순위`,
  prioritiesLead:
    '지역회의와 주민자치회가 준 점수를 0부터 100까지 적습니다. 점수, 공감, 번호의 차례로 순위가 정해지고, 순서대로 유형별 한도에 드는 것을 담습니다.',
  scoresTitle: (year: string) => `${year}년 위원회 점수`,
  scores: '위원회 점수',
  scoresLead: (committee: string, vote: string) =>
    `투표용지에 오른 사업마다 위원회가 정한 점수를 0부터 100까지 적습니다. 선정 차례는 위원회 점수를 ${committee} %, 시민 투표를 ${vote} % 반영해 정합니다.`,
  scoresNotAsked: '이 해의 선정 방법은 위원회 점수를 쓰지 않습니다. 시민 투표만으로 정합니다.',
  scoresMissing: (count: string) => `점수가 없는 사업이 ${count}건 있습니다. 모두 적어야 개표합니다.`,
  scoresUntil: (day: string) => `적은 점수는 ${day}까지만 바꿀 수 있습니다.`,
  conflictsTitle: '함께 선정되지 않는 사업',
  conflictsLead:
    '같은 자리에 다른 것을 짓는 제안처럼 둘 다 할 수 없는 사업을 묶습니다. 한 묶음에서 하나만 선정됩니다.',
  conflictsLabel: '묶음',
  conflictsHint: '한 줄에 한 묶음씩 제안 번호를 쉼표로 나누어 적습니다. 보기: 3, 17',
  conflictsSave: '묶음 저장',
  conflictsSaved: '함께 선정되지 않는 사업을 저장했습니다.',
  conflictAlone: (number: string) => `제${number}호만 있는 줄이 있습니다. 한 줄에 둘 이상 적으십시오.`,
  notOnBallot: (numbers: string) => `투표용지에 오르지 않는 번호입니다: ${numbers}`,
  pointsOf: (number: string, title: string) => `${number}번 ${title} 점수`,
  pointsUnit: '점(0~100)',
  savePoints: '점수 저장',
  savedPoints: '점수를 저장했습니다.',
  noLocal: '점수를 줄 제안이 없습니다',
  noLocalBody: '읍면동과 주민자치계획형 제안의 부서 검토를 마치면 여기에 나옵니다.',
  deliberationTitle: (year: string) => `${year}년 위원회 심의와 결과`,
  deliberationLead: (count: string, cost: string) =>
    `투표와 우선순위로 ${count}건, ${cost}이 예산안에 담길 차례입니다. 위원회가 의결하면 결과를 정합니다.`,
  deliberationOpen: '개표를 마치면 위원회에 올릴 사업이 여기에 나옵니다.',
  askTitle: '안건으로 올리기',
  askLead: (count: string) => `아직 안건에 없는 ${count}건을 회의에 올립니다.`,
  session: '회의',
  sessionOption: (committee: string, number: string, day: string) =>
    `${committee} 제${number}차 회의, ${day}`,
  noSession: '주민참여예산위원회가 앞으로 열 회의가 없습니다. 위원회 화면에서 회의를 먼저 소집하십시오.',
  toBodies: '참여예산 기구로 가기',
  toCommittees: '위원회로 가기',
  ask: '안건으로 올리기',
  askedDone: (count: string) => `${count}건을 안건으로 올렸습니다.`,
  decision: '의결',
  waiting: '의결 전',
  notAsked: '안건에 없음',
  keptOut: (name: string, kind: string, reason: string) => `${kind}: ${name} 위원, ${reason}`,
  recusalKinds: { excluded: '제척', challenged: '기피', withdrew: '회피' },
  by: '선정 근거',
  settleTitle: '결과 정하기',
  settleConsequences: [
    '위원회가 가결한 사업은 선정, 나머지 검토를 마친 제안은 미선정이 되고 제안마다 사유가 적힙니다.',
    '정한 결과는 바로 공개되며 바꿀 수 없습니다.',
  ],
  settle: '결과 정하기',
  settledDone: (selected: string, not: string) =>
    `${selected}건을 선정하고 ${not}건을 미선정으로 정했습니다.`,
  settledOn: (day: string) => `${day}에 결과를 정했습니다.`,
}
