import { texts } from '#platform/text/texts.ts'
import { en } from './text.en.ts'
import { ko } from './text.ko.ts'

/** The module's words in every language. */
export const words = texts(ko, en)
export type Words = (typeof words)['ko']
/** Every code that a page of accounts may have to say in words. */
export type SaidRefusal = keyof Words['refusals']
