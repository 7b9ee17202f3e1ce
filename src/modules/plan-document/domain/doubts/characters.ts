import { hasPairedBrackets } from '../brackets.ts'
import { type Doubt, doubt, quoted } from '../doubt.ts'
import type { Check, PlanLine } from './plan-lines.ts'

/** Syllables that a scanned 全 (전) is taken for, where they make no word. */
const TAKEN_FOR_WHOLE = [/쏠(?![리림려렸린릴])[가-힣]?/u, /(?:^|\s)소\s(?:예산|과정|직원|부서|기관)/u]
const UNREADABLE = /[\ufffd\ue000-\uf8ff]/u

/** Characters that a scanner took for others, or that nothing can show; brackets without their other half. */
export const characters: Check = ({ lines }) => lines.flatMap(doubtsIn)

function doubtsIn({ text, where }: PlanLine): readonly Doubt[] {
  const doubts: Doubt[] = []
  const taken = TAKEN_FOR_WHOLE.map((form) => form.exec(text)).find((found) => found !== null)
  if (taken !== undefined) {
    const around = text.slice(Math.max(0, taken.index - 6), taken.index + 10)
    doubts.push(doubt(where, 'character-unlikely', { text: quoted(around.trim()), meant: '전(全)' }))
  }
  if (UNREADABLE.test(text)) doubts.push(doubt(where, 'character-unreadable', { text: quoted(text) }))
  if (!hasPairedBrackets(text)) doubts.push(doubt(where, 'brackets-unpaired', { text: quoted(text) }))
  return doubts
}
