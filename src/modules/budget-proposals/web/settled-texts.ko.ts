export const ko = {
  vote: (votes: string) => `시민 투표에서 ${votes}표를 받아 선정되었고 위원회가 의결했습니다.`,
  priority: (rank: string, points: string) =>
    `지역회의 우선순위 ${rank}위(${points}점)로 선정되었고 위원회가 의결했습니다.`,
  lost: (votes: string, more: string | null) =>
    `시민 투표에서 ${votes}표를 받았으나 선정되지 않았습니다.${
      more === null ? '' : ` ${more}표를 더 받았으면 선정되었습니다.`
    }`,
  tooDear: (rank: string, points: string, left: string) =>
    `지역회의 우선순위 ${rank}위(${points}점)였으나 차례가 왔을 때 남은 한도 ${left}에 들지 않았습니다.`,
  noPoints: '지역회의가 점수를 주지 않았습니다.',
  rejected: '위원회가 부결했습니다.',
  impossible: '사업부서 검토에서 할 수 없는 사업으로 나왔습니다.',
  offBallot: '투표가 시작될 때까지 검토를 마치지 못해 투표용지에 오르지 못했습니다.',
  condition: (note: string) => `조건: ${note}`,
}
