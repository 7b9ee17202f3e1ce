import type { Pledge } from './pledge.ts'

/** What a change may alter of a pledge. The promise as it was made, its number and its field never change. */
export type PledgeWords = Pick<
  Pledge,
  'title' | 'content' | 'goal' | 'horizon' | 'leadDepartmentId' | 'helperIds'
>

/** Only what may be altered, of something that says more. */
export function wordsOf(pledge: PledgeWords): PledgeWords {
  const { title, content, goal, horizon, leadDepartmentId, helperIds } = pledge
  return { title, content, goal, horizon, leadDepartmentId, helperIds: helperIds.toSorted() }
}

/** Whether two pledges, or one on two days, say the same. */
export function saysTheSame(one: PledgeWords, other: PledgeWords): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}

function plain(words: PledgeWords): readonly unknown[] {
  const { title, content, goal, horizon, leadDepartmentId, helperIds } = wordsOf(words)
  return [title.ko, title.en, content, goal, horizon, leadDepartmentId, helperIds]
}
