import { texts } from '#platform/text/texts.ts'
import { en } from './text.en.ts'
import { ko } from './text.ko.ts'

export const designWords = texts(ko, en)
export type DesignWords = (typeof designWords)['ko']
