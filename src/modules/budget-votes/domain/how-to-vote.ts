import type { RoundBallot } from '#modules/participatory-budget/rules.ts'
import type { Localized } from '#platform/kernel/locale.ts'

/** What a voter may do with a round's ballot, in a sentence in both languages. */
export function howToVote(ballot: RoundBallot): Localized {
  switch (ballot.kind) {
    case 'approval':
      return {
        ko: `한 사람이 ${ballot.most}개까지 고를 수 있습니다.`,
        en: `You can choose up to ${ballot.most}.`,
      }
    case 'knapsack':
      return {
        ko: '한 사람이 한도에 드는 만큼 고를 수 있습니다.',
        en: 'You can choose as many as fit in the limit together.',
      }
    case 'ranked':
      return {
        ko: `한 사람이 ${ballot.places}개까지 순위를 매길 수 있습니다.`,
        en: `You can rank up to ${ballot.places}.`,
      }
    case 'points':
      return {
        ko: `한 사람이 ${ballot.total}점을 나누어 주며, 한 사업에는 ${ballot.most}점까지 줄 수 있습니다.`,
        en: `You share out ${ballot.total} points, at most ${ballot.most} on one project.`,
      }
  }
}
