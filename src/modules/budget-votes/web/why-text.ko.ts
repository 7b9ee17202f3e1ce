/** Why a project won or lost, in Korean. Amounts and counts come as they are shown. */
export const ko = {
  won: (order: string) => `${order}번째로 선정되었습니다.`,
  wonVotes: (votes: string) => `${votes}명이 이 사업에 투표했습니다.`,
  wonShares: (payers: string, supporters: string, most: string) =>
    `투표한 ${supporters}명 가운데 ${payers}명이 한 사람당 많아야 ${most}을 내어 사업비를 모두 치렀습니다.`,
  emptied: (count: string) => `그 가운데 ${count}명은 남은 몫을 다 냈습니다.`,
  hadNothing: (count: string) => `나머지 ${count}명은 앞서 선정된 다른 사업에 몫을 다 써서 내지 못했습니다.`,
  wonRest: (votes: string) =>
    `사람마다 나누어 준 몫으로 고르고 남은 돈으로 선정되었습니다. 남은 사업 가운데 그 돈에 드는 것을 표가 많은 차례로 골랐으며, 이 사업은 ${votes}표를 받았습니다.`,
  wonGreedy: (votes: string) => `${votes}표를 받았고, 차례가 왔을 때 남은 한도에 들었습니다.`,
  wonPhragmen: (votes: string) =>
    `투표한 ${votes}명이 사업비를 나누어 졌을 때 짐이 그때 남은 사업 가운데 가장 가벼웠습니다.`,
  lost: '선정되지 않았습니다.',
  lostMoney: (supporters: string, together: string, missing: string) =>
    `투표한 ${supporters}명에게 끝까지 남은 몫을 모두 더하면 ${together}입니다. 사업비를 치르기에 ${missing}이 모자랐습니다.`,
  lostAlone: '다른 사업에 함께 투표한 사람은 그 사업이 먼저 선정될 때 몫을 썼습니다.',
  noSupport: '아무도 이 사업에 투표하지 않았습니다.',
  ended: (left: string) =>
    `이 사업의 차례가 오기 전에 개표가 끝났습니다. 그때 가장 앞선 사업이 남은 ${left}에 들지 않았습니다.`,
  budgetLeft: (left: string) => `차례가 왔을 때 한도가 ${left} 남아 사업비에 모자랐습니다.`,
  restLeft: (left: string) =>
    `몫으로 고르고 남은 돈을 표가 많은 차례로 쓸 때에도, 이 사업의 차례에는 ${left}만 남아 있었습니다.`,
  tooFewVotes: (least: string) => `선정되려면 적어도 ${least}표가 필요합니다.`,
  conflict: (title: string) => `함께 할 수 없는 사업인 ‘${title}’이(가) 먼저 선정되었습니다.`,
  cap: (left: string) => `차례가 왔을 때 분야나 읍면동에 정한 한도가 ${left} 남아 사업비에 모자랐습니다.`,
  stopped: (title: string) => `한도에 들지 않은 ‘${title}’에서 개표를 마쳤습니다.`,
  pointsGiven: (points: string) => `시민이 나누어 준 점수는 모두 ${points}점입니다.`,
  placesGave: (points: string) => `시민이 매긴 순위를 점수로 바꾸어 더하면 ${points}점입니다.`,
  committeeGave: (points: string) =>
    `위원회 점수는 ${points}점이며, 공고한 비율로 시민 투표와 합쳐 차례를 정했습니다.`,
  moreWithPoints: (votes: string) =>
    `이 사업에만 가장 높은 점수를 준 투표지가 ${votes}장 더 있었으면 선정되었습니다.`,
  more: (votes: string) => `이 사업만 고른 표가 ${votes}표 더 있었으면 선정되었습니다.`,
  tooDear: '사업비가 전체 한도보다 커서 표가 아무리 많아도 선정될 수 없었습니다.',
  beyond: (tried: string) => `이 사업만 고른 표가 ${tried}표 더 있어도 선정되지 않았습니다.`,
  notSought:
    '몇 표가 모자랐는지는 여기서 세지 않았습니다. 투표 내용 파일을 --explain으로 다시 세면 알 수 있습니다.',
  shareStart: (share: string, budget: string, voters: string) =>
    `모두에게 같은 몫을 나누었습니다. 한도 ${budget}을 투표한 ${voters}명으로 나눈 ${share}에서 시작했습니다.`,
  shareGrown: (steps: string, share: string) =>
    `돈이 남아 몫을 ${steps}번 늘려 다시 세었고, 마지막에 한 사람의 몫은 ${share}이었습니다.`,
  local: (rank: string, points: string, supporters: string) =>
    `지역회의가 ${points}점을 주어 ${rank}위입니다. 점수가 같으면 공감이 많은 제안이 앞섭니다(공감 ${supporters}명).`,
  localFits: (left: string) => `차례가 왔을 때 한도가 ${left} 남아 사업비가 들었습니다.`,
  localTooDear: (left: string) =>
    `차례가 왔을 때 한도가 ${left} 남아 사업비가 들지 않았고, 다음 차례로 넘어갔습니다.`,
  localNoPoints: '지역회의가 아직 점수를 주지 않았습니다.',
  committee: (committee: string, day: string, outcome: string) =>
    `${committee}는 ${day}에 ${outcome}로 의결했습니다.`,
  committeeWaits: '위원회 심의를 기다리고 있습니다.',
  votesFor: (yes: string, no: string, abstained: string, recused: string) =>
    `찬성 ${yes}, 반대 ${no}, 기권 ${abstained}, 제척·기피·회피 ${recused}`,
  peopleFinding: (payers: string, supporters: string) =>
    `투표한 ${supporters}명 가운데 ${payers}명이 돈을 냈습니다`,
  moneyFinding: (missing: string) => `사업비에 ${missing}이 모자랐습니다`,
  leftFinding: (left: string) => `차례가 왔을 때 남은 한도는 ${left}이었습니다`,
  paidAll: '남은 몫을 다 낸 사람',
  paidPart: '몫이 남은 사람',
  paidNothing: '몫이 없어 못 낸 사람',
  people: '사람',
  supportersHad: '투표한 사람에게 남은 몫',
  missing: '모자란 돈',
  leftThen: '차례가 왔을 때 남은 한도',
  costBar: '사업비',
}
