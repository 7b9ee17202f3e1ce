import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { PledgeStage } from './pledge-stage.ts'

/** A stage as a city's page names it. */
export interface ReadStage {
  readonly stage: PledgeStage
  /** False where the word is not one of the six stages' own: a city that writes 추진중 may count 일부추진 in it. */
  readonly isExact: boolean
}

/** A word that stands for no stage, with those that do. */
export interface UnknownStage {
  readonly code: 'unknown-stage'
  readonly word: string
  readonly known: readonly string[]
}

/** The words of the six stages, as the manifesto office and the cities' rules write them. */
const exactWords: Readonly<Record<PledgeStage, readonly string[]>> = {
  completed: ['이행완료', '완료'],
  continuing: ['이행 후 계속추진', '이행완료 후 계속추진', '완료 후 계속추진', '이행 후 계속'],
  'on-track': ['정상추진'],
  partial: ['일부추진'],
  'on-hold': ['보류'],
  dropped: ['폐기'],
}

/**
 * Words that cities use instead. 계속추진 alone is not among them: some mean done and going on by it, others under
 * way; nor is 미착수 or 시기미도래, which are no stage.
 */
const looseWords: Readonly<Record<PledgeStage, readonly string[]>> = {
  completed: ['추진완료', '사업완료', '완료사업', '이행'],
  continuing: ['완료 후 계속', '이행 후 지속추진', '완료 후 지속추진'],
  'on-track': ['추진중', '진행중', '정상진행', '정상'],
  partial: ['일부이행', '일부진행', '부분추진', '부진'],
  'on-hold': ['추진보류', '이행보류', '보류사업', '중단', '일시중단'],
  dropped: ['불가', '추진불가', '이행불가', '불가사업', '공약폐기', '취소', '철회'],
}

const keyOf = (word: string): string => word.normalize('NFKC').replace(/[\s·ㆍ・‧.:_-]/gu, '')

const entries = (words: typeof exactWords, isExact: boolean) =>
  (Object.keys(words) as PledgeStage[]).flatMap((stage) =>
    words[stage].map((word): readonly [string, ReadStage] => [keyOf(word), { stage, isExact }]),
  )
const byKey: ReadonlyMap<string, ReadStage> = new Map([
  ...entries(looseWords, false),
  ...entries(exactWords, true),
])

/** Every word that is taken for a stage, the stages' own first. */
export const knownStageWords: readonly string[] = [exactWords, looseWords].flatMap((words) =>
  Object.values(words).flat(),
)

/** The stage that a word of a city's page stands for; spaces and middle dots in it do not matter. */
export function stageOfWord(word: string): Result<ReadStage, UnknownStage> {
  const found = byKey.get(keyOf(word))
  return found === undefined
    ? refuse({ code: 'unknown-stage', word: word.trim(), known: knownStageWords })
    : ok(found)
}
