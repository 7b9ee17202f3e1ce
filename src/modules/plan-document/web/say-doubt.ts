import { doubtText, placeText } from '../doubt-texts.ts'
import type { Doubt } from '../domain/doubt.ts'

/** A doubt and its place in both languages, as a plan keeps it. */
export const sayDoubtInBoth = (doubt: Doubt) => ({
  ko: `${doubtText(doubt, 'ko')} (${placeText(doubt.where, 'ko')})`,
  en: `${doubtText(doubt, 'en')} (${placeText(doubt.where, 'en')})`,
})
