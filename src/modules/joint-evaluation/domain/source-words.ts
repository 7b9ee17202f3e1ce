import type { SourceWords } from '#modules/indicators/rules.ts'

/** Whose indicator it is: of the country's joint evaluation, or of the province's own policies. */
export const sourceWords: SourceWords = [
  ['national', '합동', '국가', '정부'],
  ['province', '도정', '도'],
]
