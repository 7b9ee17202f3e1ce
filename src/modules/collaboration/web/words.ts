import { texts } from '#platform/text/texts.ts'
import { en } from './text.en.ts'
import { ko } from './text.ko.ts'

export const collaborationTexts = texts(ko, en)
export type CollaborationTexts = (typeof collaborationTexts)['ko']
