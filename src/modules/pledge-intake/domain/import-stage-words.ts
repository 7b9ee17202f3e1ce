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
const looseWords: typeof exactWords = {
  completed: ['추진완료', '사업완료', '완료사업', '완료공약', '이행', '공약완료', '공약이행완료', '준공', '조기완료', '달성', '목표달성'],
  continuing: [
    '완료 후 계속', '이행 후 지속추진', '완료 후 지속추진', '완료(계속)', '완료(계속추진)', '이행완료(계속)', '이행완료(계속추진)', '이행완료 후 계속',
    '이행(계속)', '이행(계속추진)', '완료(지속)', '완료(지속추진)', '추진완료(계속)', '완료·계속', '완료/계속', '계속이행', '완료 후 계속사업', '이행 후 계속사업',
  ],
  'on-track': ['추진중', '진행중', '정상진행', '정상', '추진', '진행', '이행중', '정상이행', '정상추진중', '추진중(정상)', '정상 진행중', '추진사업'],
  partial: ['일부이행', '일부진행', '부분추진', '부진', '일부', '부분이행', '일부완료', '부분완료', '일부추진중', '추진부진', '추진미흡', '미흡', '지연', '지연추진', '추진지연'],
  'on-hold': ['추진보류', '이행보류', '보류사업', '중단', '일시중단', '추진중단', '유보', '잠정보류'],
  dropped: ['불가', '추진불가', '이행불가', '불가사업', '공약폐기', '취소', '철회', '폐지', '사업폐기', '사업취소', '추진취소', '폐기사업', '공약제외', '제외'],
} // prettier-ignore

/** Words that each city means something else by: the reading takes the likeliest and says so. */
const unsureWords: typeof exactWords = {
  completed: [],
  continuing: [],
  'on-track': [],
  partial: ['장기', '장기추진', '장기과제', '중장기', '중장기추진', '중장기과제', '장기사업'],
  'on-hold': ['미이행', '미추진', '장기검토', '검토', '재검토', '추진검토'],
  dropped: ['통합', '통폐합'],
}

const keyOf = (word: string): string => word.normalize('NFKC').replace(/[\s·ㆍ・‧.:_-]/gu, '')

const entries = (words: typeof exactWords, isExact: boolean) =>
  (Object.keys(words) as PledgeStage[]).flatMap((stage) =>
    words[stage].map((word): readonly [string, ReadStage] => [keyOf(word), { stage, isExact }]),
  )
const byKey: ReadonlyMap<string, ReadStage> = new Map([
  ...entries(unsureWords, false),
  ...entries(looseWords, false),
  ...entries(exactWords, true),
])

/** Every word that is taken for a stage, the stages' own first. */
export const knownStageWords: readonly string[] = [exactWords, looseWords, unsureWords].flatMap((words) =>
  Object.values(words).flat(),
)

const unsureKeys = new Set(Object.values(unsureWords).flatMap((words) => words.map(keyOf)))

/** Whether a word stands for different stages in different cities. */
export const isUnsureStageWord = (word: string): boolean => unsureKeys.has(keyOf(word))

/** 계속추진 says that it goes on, not whether it was done before: its progress says which. */
export const isGoingOn = (word: string): boolean => /^(?:계속|지속)(?:추진|사업|진행)?$/u.test(keyOf(word))

/** What a cell for the stage holds: the word, and a percentage where one is written beside it. */
export interface StageInCell {
  readonly word: string
  readonly percent: string | null
}

const PERCENT_BESIDE = /\(?\s*(?<!\d)(\d{1,3}(?:\.\d{1,2})?)\s*(?:%\s*\)?|\))/u

/** Reads 정상추진, 정상추진(85%), 85% 추진중, ● 완료, 완료(2021. 3. 5.); null when no word in it is a stage's. */
export function stageInCell(cell: string): StageInCell | null {
  const text = cell.normalize('NFKC').replace(/\s+/gu, ' ').trim()
  if (text === '' || text.length > 40) return null
  if (stageOfWord(text).ok || isGoingOn(text)) return { word: text, percent: null }
  const percent = PERCENT_BESIDE.exec(text)
  const rest = text
    .replace(PERCENT_BESIDE, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/\([^()]*\d[^()]*\)/gu, '')
    .replace(/^[\s:,/·-]+|[\s:,/·-]+$/gu, '')
  return stageOfWord(rest).ok || isGoingOn(rest) ? { word: rest, percent: percent?.[1] ?? null } : null
}

/** The stage that a word of a city's page stands for; spaces and middle dots in it do not matter. */
export function stageOfWord(word: string): Result<ReadStage, UnknownStage> {
  const found = byKey.get(keyOf(word))
  return found === undefined
    ? refuse({ code: 'unknown-stage', word: word.trim(), known: knownStageWords })
    : ok(found)
}
