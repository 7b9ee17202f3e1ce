import type { SettledWhy } from '../domain/settle.ts'

/** What is told of a settled proposal, as the city announces it: it becomes part of the proposal's story. */
export interface SettledFacts {
  readonly why: SettledWhy
  readonly votes: number
  /** With so many more votes it would have been chosen; null where that is not known. */
  readonly more: number | null
  readonly rank: number | null
  readonly points: number | null
  /** What was left of the limit when its turn came, in won. */
  readonly left: bigint
  readonly note: string
}

const count = (number: number | bigint) => String(number).replace(/\B(?=(\d{3})+$)/g, ',')

/** Why it goes into the budget or does not, in the words of the announcement. */
export function settledWords(facts: SettledFacts): string {
  const { note } = facts
  const said = sentenceOf(facts)
  if (note === '') return said
  const selected = facts.why === 'vote' || facts.why === 'priority'
  return `${said}\n${selected ? `조건: ${note}` : note}`
}

function sentenceOf({ why, votes, more, rank, points, left }: SettledFacts): string {
  switch (why) {
    case 'vote':
      return `시민 투표에서 ${count(votes)}표를 받아 선정되었고 위원회가 의결했습니다.`
    case 'priority':
      return `지역회의 우선순위 ${rank ?? 0}위(${points ?? 0}점)로 선정되었고 위원회가 의결했습니다.`
    case 'lost':
      return `시민 투표에서 ${count(votes)}표를 받았으나 선정되지 않았습니다.${
        more === null ? '' : ` ${count(more)}표를 더 받았으면 선정되었습니다.`
      }`
    case 'too-dear':
      return `지역회의 우선순위 ${rank ?? 0}위(${points ?? 0}점)였으나 차례가 왔을 때 남은 한도 ${count(left)}원에 들지 않았습니다.`
    case 'no-points':
      return '지역회의가 점수를 주지 않았습니다.'
    case 'rejected':
      return '위원회가 부결했습니다.'
    case 'impossible':
      return '사업부서 검토에서 할 수 없는 사업으로 나왔습니다.'
    case 'off-ballot':
      return '투표가 시작될 때까지 검토를 마치지 못해 투표용지에 오르지 못했습니다.'
  }
}
