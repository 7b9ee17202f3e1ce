import type { CountRule, Completion } from '../domain/count/count.ts'
import type { Utility } from '../domain/count/election.ts'
import type { TieRule } from '../domain/count/ties.ts'
import type { PhaseKind, ProposalType, RoundBallotKind } from '../domain/round.ts'

const phases: Record<PhaseKind, string> = {
  notice: '운영계획 공고',
  intake: '제안 접수',
  screening: '중복·부적격 정리',
  'local-meetings': '지역회의',
  review: '사업부서 검토',
  vote: '시민 투표',
  deliberation: '위원회 심의',
  opinion: '의견서 제출',
  result: '결과 공고',
  execution: '사업 집행',
  monitoring: '모니터링',
}

const phaseNow: Record<PhaseKind, string> = {
  notice: '운영계획을 공고하고 있습니다',
  intake: '제안을 받고 있습니다',
  screening: '같은 제안을 묶고 받을 수 없는 제안을 가리고 있습니다',
  'local-meetings': '읍면동 지역회의가 열리고 있습니다',
  review: '사업부서가 할 수 있는지와 사업비를 검토하고 있습니다',
  vote: '시민이 투표하고 있습니다',
  deliberation: '주민참여예산위원회가 심의하고 있습니다',
  opinion: '주민 의견서를 예산안에 붙여 의회에 내는 때입니다',
  result: '결과를 알리고 있습니다',
  execution: '선정한 사업을 집행하고 있습니다',
  monitoring: '집행하는 사업을 위원과 시민이 살피고 있습니다',
}

const types: Record<ProposalType, string> = {
  city: '시 단위',
  town: '읍면동',
  'self-government': '주민자치계획형',
}

const rules: Record<CountRule, string> = {
  greedy: '많이 받은 차례',
  'equal-shares': '균등 몫 방식',
  phragmen: '프라그멘 방식',
}

const ruleLines: Record<CountRule, string> = {
  greedy: '표를 많이 받은 사업부터 남은 한도에 드는 것을 차례로 고릅니다.',
  'equal-shares':
    '한도를 투표한 사람 수로 똑같이 나누어 한 사람의 몫으로 둡니다. 사업비는 그 사업에 투표한 사람들의 몫으로 치르며, 한 사람당 부담이 가장 적은 사업부터 고릅니다.',
  phragmen: '사업비를 그 사업에 투표한 사람들이 나누어 지고, 짐이 가장 가벼운 사업부터 고릅니다.',
}

const completions: Record<Completion, string> = {
  none: '남은 돈은 그대로 둡니다.',
  add1: '돈이 남으면 한 사람의 몫을 정한 만큼씩 늘려 다시 셉니다.',
  add1u: '돈이 남으면 한 사람의 몫을 정한 만큼씩 늘려 다시 세고, 그래도 남으면 표가 많은 차례로 고릅니다.',
  percent: '돈이 남으면 몫을 한도의 1 %씩 늘려 다시 셉니다.',
  greedy: '남은 돈은 표가 많은 차례로 고릅니다.',
  phragmen: '남은 돈은 프라그멘 방식으로 고릅니다.',
}

const utilities: Record<Utility, string> = {
  cost: '사업비만큼(많이 받은 차례에서는 표의 수)',
  cardinality: '사업마다 같음(많이 받은 차례에서는 사업비에 견준 표)',
  points: '받은 점수(점수 나누기나 순위 투표일 때)',
  borda: '보르다 점수',
}

const utilityLines: Record<Utility, string> = {
  cost: '사업의 가치는 사업비로 봅니다.',
  cardinality: '사업 하나의 가치는 크기와 관계없이 같습니다.',
  points: '사업의 가치는 받은 점수로 봅니다.',
  borda: '사업의 가치는 적은 순위로 봅니다.',
}

const ballots: Record<RoundBallotKind, string> = {
  approval: '찬성 투표: 몇 개까지 고르기',
  knapsack: '예산 채우기: 한도에 드는 만큼 고르기',
  ranked: '순위 투표: 1순위, 2순위 매기기',
  points: '점수 나누기: 점수를 나누어 주기',
}

const ties: Record<TieRule, string> = {
  id: '같으면 사업 번호를 왼쪽 숫자부터 견주어 앞선 것을 고릅니다(10번이 9번보다 앞섭니다).',
  'cost-votes-id':
    '같으면 사업비가 적은 것, 표가 많은 것, 사업 번호를 왼쪽 숫자부터 견주어 앞선 것(10번이 9번보다 앞섬)을 차례로 고릅니다.',
  'cost-votes-lot': '같으면 사업비가 적은 것, 표가 많은 것을 차례로 고르고, 그래도 같으면 추첨합니다.',
}

export const ko = {
  home: '홈',
  title: '주민참여예산',
  roundTitle: (year: string) => `${year}년 주민참여예산`,
  officeTitle: '주민참여예산 운영',
  noRound: '아직 공고한 운영계획이 없습니다',
  noRoundBody: '운영계획을 공고하면 제안 접수, 투표, 심의 날짜가 여기에 나옵니다.',
  phases,
  phaseNow,
  proposers: '제안할 수 있는 사람',
  proposersHint: '공고한 뒤에는 바꿀 수 없습니다.',
  proposerKinds: { resident: '시에 사는 주민', worker: '시에 있는 기관·사업체에서 일하는 사람' },
  proposersLine: (who: string) => `제안할 수 있는 사람: ${who}`,
  types,
  rules,
  ruleLines,
  completions,
  utilities,
  utilityLines,
  ballots,
  ties,
  upcoming: (from: string) => `${from}에 운영계획 공고로 시작합니다.`,
  nowUntil: (what: string, until: string) => `${what}. ${until}까지입니다.`,
  nowOver: (what: string, until: string) => `${what} 단계를 ${until}에 마쳤습니다.`,
  next: (what: string, from: string) => `다음은 ${what}이며, ${from}에 시작합니다.`,
  total: '올해 한도',
  totalNote: (year: string) => `${year}년 예산에 반영`,
  limitOf: '유형별 한도',
  limitsFinding: (type: string, amount: string, total: string) => `${total} 가운데 ${type}가 ${amount}입니다`,
  type: '유형',
  limit: '한도',
  steps: '일정',
  step: '단계',
  from: '시작',
  until: '끝',
  period: '기간',
  howCounted: '선정 방법',
  howCountedBody: '투표 전에 정해 공고하며, 공고한 뒤에는 바꾸지 않습니다.',
  stepOf: (amount: string) => `몫은 한 번에 ${amount}씩 늘립니다.`,
  ballotLines: {
    approval: (count: string) => `한 사람이 사업 ${count}개까지 고를 수 있습니다.`,
    knapsack: '한 사람이 시 단위 한도에 드는 만큼 사업을 고를 수 있습니다.',
    ranked: (places: string) => `한 사람이 사업 ${places}개까지 순위를 매길 수 있습니다.`,
    points: (total: string, most: string) =>
      `한 사람이 ${total}점을 나누어 주며, 한 사업에는 ${most}점까지 줄 수 있습니다.`,
  },
  greedyBy: { votes: '표가 많은 차례', points: '점수가 많은 차례', combined: '합산 점수가 높은 차례' },
  byCombined: '투표와 위원회 점수를 합친 점수가 높은 사업부터 남은 한도에 드는 것을 차례로 고릅니다.',
  placePoints: (places: string) =>
    `1순위는 ${places}점이고, 다음 순위마다 1점씩 적습니다. 적지 않은 사업은 0점입니다.`,
  byPoints: '점수를 많이 받은 사업부터 남은 한도에 드는 것을 차례로 고릅니다.',
  perCost: '표의 수를 사업비로 나눈 값이 큰 사업부터 고릅니다.',
  committeeLine: (vote: string, committee: string) =>
    `투표를 ${vote} %, 위원회 점수를 ${committee} % 반영합니다. 둘 다 가장 높은 사업을 1로 놓고 견줍니다. 위원회 점수는 투표를 마치기 전에 적습니다.`,
  fieldLine: (percent: string) => `한 분야의 사업은 모두 합해 한도의 ${percent} %까지 선정합니다.`,
  townLine: (percent: string) => `한 읍면동의 사업은 모두 합해 한도의 ${percent} %까지 선정합니다.`,
  conflictLine: '둘 다 할 수 없는 사업은 투표 전에 한 묶음으로 알리며, 한 묶음에서는 하나만 선정합니다.',
  recount: '누구나 다시 셀 수 있도록 투표가 끝나면 이름 없는 투표 내용을 파일로 공개합니다.',
  otherRounds: '다른 해',
  planNew: '운영계획 세우기',
  planLead: '공고하기 전까지 고칠 수 있습니다. 공고한 뒤에는 앞으로의 날짜만 고칠 수 있습니다.',
  change: '운영계획 고치기',
  year: '연도',
  totalEok: '한도 합계(억원)',
  limitEok: (type: string) => `${type} 한도(억원)`,
  rule: '세는 방식',
  utility: '사업의 가치',
  completion: '남은 돈',
  stepWon: '몫을 늘리는 단위(원)',
  tieRule: '동점 처리',
  seed: '추첨 씨앗말',
  seedHint:
    '추첨을 고를 때만 적습니다. 공고에 실려 누구나 같은 추첨을 다시 해 볼 수 있습니다. 글자와 숫자로 60자까지입니다.',
  seedLine: (seed: string) =>
    `추첨 씨앗말은 ‘${seed}’입니다. 씨앗말, 줄바꿈(LF), 사업 번호를 이은 글(UTF-8)의 SHA-256 값이 작은 것을 고릅니다.`,
  greedyOnly: '많이 받은 차례에만 쓰는 조건(최소 득표, 위원회 점수, 분야와 읍면동의 상한)',
  stopsAtFirst: '한도에 들지 않는 사업이 나오면 거기서 마침',
  stopsAtFirstLine: '한도에 들지 않는 사업이 나오면 거기서 마칩니다.',
  leastVotes: '선정에 필요한 최소 득표',
  leastVotesHint: '없으면 0을 적습니다.',
  leastVotesLine: (votes: string) => `${votes}표보다 적게 받은 사업은 선정하지 않습니다.`,
  ballot: '투표용지',
  ballotKind: '투표 방식',
  choices: '한 사람이 고를 수 있는 사업 수',
  choicesHint: '찬성 투표와 순위 투표일 때 적습니다.',
  pointsTotal: '한 사람이 나누어 줄 점수',
  pointsOnOne: '한 사업에 줄 수 있는 점수',
  pointsHint: '점수 나누기일 때 적습니다.',
  committeePercent: '위원회 점수 반영 비율(%)',
  committeePercentHint: '나머지는 시민 투표입니다. 반영하지 않으면 0을 적습니다.',
  fieldPercent: '한 분야가 쓸 수 있는 한도의 비율(%)',
  townPercent: '한 읍면동이 쓸 수 있는 한도의 비율(%)',
  capHint: '제한하지 않으면 0을 적습니다.',
  reason: '고치는 사유',
  publish: '운영계획 세우기',
  save: '운영계획 고치기',
  planned: '운영계획을 세웠습니다.',
  changed: '운영계획을 고쳤습니다.',
  deleteRound: '운영계획 지우기',
  deleteTitle: (year: string) => `${year}년 운영계획 지우기`,
  deleteConsequences: [
    '한도, 일정, 선정 방법이 모두 지워지고 시민 화면에서도 없어집니다.',
    '지운 내용과 사유는 감사 기록에 남습니다.',
  ],
  deleteReason: '지우는 사유',
  deleted: '운영계획을 지웠습니다.',
  deleteRefusals: {
    stale: '그 사이 다른 사람이 고쳤습니다. 지금 내용을 보고 다시 정하십시오.',
    'reason-missing': '지우는 사유를 적으십시오.',
    'published-already': '공고한 운영계획은 지울 수 없습니다. 앞으로의 날짜만 고칠 수 있습니다.',
    'something-hangs-on-it':
      '이 운영계획에 제안이나 임시 저장한 제안이 있어 지울 수 없습니다. 내용을 고치십시오.',
  },
  seePortal: '시민 화면 보기',
  money: '돈',
  counting: '투표와 개표',
  required: '적어야 합니다.',
  'not-a-number': '숫자로 적으십시오.',
  'not-a-percent': '비율은 0부터 99까지의 정수로 적으십시오.',
  'not-an-amount': '금액을 억원 단위 숫자로 적으십시오. 보기: 49',
  'not-a-day': '날짜를 2021-01-05처럼 적으십시오.',
  'not-a-choice': '하나를 고르십시오.',
  'too-long': '너무 깁니다.',
  flaws: {
    'nobody-may-propose': '제안할 수 있는 사람을 하나 이상 고르십시오.',
    'no-money': '한도는 0원보다 커야 합니다.',
    'year-out-of-range': '연도를 네 자리로 적으십시오.',
    'choices-out-of-range': '1개부터 50개까지 정할 수 있습니다.',
    'places-out-of-range': '순위는 2개부터 50개까지 정할 수 있습니다.',
    'points-out-of-range': '나누어 줄 점수는 2점부터 1,000점까지입니다.',
    'points-on-one-out-of-range': '한 사업에 줄 점수는 1점부터 나누어 줄 점수까지입니다.',
    'no-points-on-ballots':
      '받은 점수로 세려면 투표 방식이 점수 나누기나 순위 투표여야 합니다. 투표 방식이나 사업의 가치를 바꾸십시오.',
    'borda-is-not-offered': '목록에 있는 것 가운데 고르십시오.',
    'caps-need-greedy':
      '분야와 읍면동의 제한은 많이 받은 차례에만 쓸 수 있습니다. 방식을 바꾸거나 0을 적으십시오.',
    'committee-needs-greedy':
      '위원회 점수는 많이 받은 차례에만 반영할 수 있습니다. 방식을 바꾸거나 0을 적으십시오.',
    'percent-out-of-range': '비율은 0부터 99까지의 정수입니다.',
    'step-missing': '이 단계의 날짜가 없습니다.',
    'ends-before-it-begins': '끝나는 날이 시작하는 날보다 앞섭니다.',
    'begins-too-early': '앞 단계보다 먼저 시작할 수 없습니다.',
    'ends-too-late': '접수와 검토는 시민 투표가, 시민 투표는 위원회 심의가 시작되기 전에 끝나야 합니다.',
    'seed-missing': '추첨으로 동점을 가리려면 씨앗말을 적으십시오.',
    'seed-unfit': '씨앗말은 글자나 숫자로 시작하고 글자, 숫자, 빈칸과 . , _ - 만 쓸 수 있습니다.',
    'greedy-alone':
      '거기서 마침과 최소 득표는 많이 받은 차례에만 쓸 수 있습니다. 방식을 바꾸거나 둘을 비우십시오.',
    'least-votes-out-of-range': '최소 득표는 0부터 1,000,000까지입니다.',
    'count-has-no-step': '몫을 늘리는 단위는 1원 이상이어야 합니다.',
    'not-allowed': '기획담당관 담당자만 할 수 있습니다.',
    'year-has-a-round': '그해의 운영계획이 이미 있습니다. 목록에서 골라 고치십시오.',
    'not-found': '운영계획을 찾지 못했습니다.',
    stale: '그 사이 다른 사람이 고쳤습니다. 지금 내용을 보고 다시 고치십시오.',
    'published-already': '공고한 뒤에는 금액과 세는 방식을 바꿀 수 없습니다. 날짜만 고치십시오.',
    'step-has-begun': '이미 시작한 단계의 시작일은 바꿀 수 없습니다.',
    'day-is-over': '지나간 날로 바꿀 수 없습니다.',
    'notice-is-past': '공고는 오늘부터 시작할 수 있습니다. 지나간 날은 적을 수 없습니다.',
    'reason-missing': '고치는 사유를 적으십시오.',
  },
  limitsDoNotMatch: (sum: string) =>
    `유형별 한도를 더하면 ${sum}으로, 한도 합계와 다릅니다. 합계나 유형별 한도를 고치십시오.`,
  outsideTheYear: (step: string, before: string, year: string) =>
    `${step} 날짜는 ${before}년이나 ${year}년이어야 합니다. 연도나 날짜를 고치십시오.`,
  noticeTooShort: (days: string, earliest: string) =>
    `공고하고 ${days}일이 지나야 접수할 수 있습니다. 접수는 ${earliest}부터 시작할 수 있습니다.`,
}
