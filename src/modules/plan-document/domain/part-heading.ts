import type { DocumentBlock } from './document-block.ts'
import { isContentsLine } from './numbered-title.ts'

/** The parts of a yearly plan. */
export type PlanPart = 'front' | 'results' | 'vision' | 'plan'

const RESULTS =
  /^(?:\d{2,4}(?:년도?)?)?(?:주요)?(?:업무|사업)?(?:추진)?(?:성과|실적|추진상황)(?:및(?:평가|반성|성과|과제))?$/u
const VISION = /(?:비전|추진목표|정책목표|업무목표|기본방향|추진방향|여건과?전망|여건및전망)/u
const PLAN =
  /(?:주요|역점|핵심|중점)(?:업무|사업|시책|과제)(?:추진|세부)*계획(?:서|안)?$|세부추진계획$|업무계획(?:서|안)?$/u

/** Which part a line is the heading of; null when it is none. */
export function partHeading(block: DocumentBlock): PlanPart | null {
  if (block.kind === 'table' || block.text.length > 50 || isContentsLine(block.text)) return null
  if (/^[-□○❖▶※]/u.test(block.text)) return null
  const text = block.text
    .replace(/^(?:[Ⅰ-Ⅻ]|\d{1,2}(?=[.\s]))\s*[.)]?\s*/u, '')
    .replace(/[\s'’‘「」<>《》]/gu, '')
  if (PLAN.test(text)) return 'plan'
  if (RESULTS.test(text) && /\d{2}/u.test(text)) return 'results'
  return VISION.test(text) && (/\d{4}|^\d{2}년/u.test(text) || isRoman(block)) && text.length <= 24
    ? 'vision'
    : null
}

const isRoman = (block: DocumentBlock) => block.kind !== 'table' && /^[Ⅰ-Ⅻ]/u.test(block.text)

/** Whether a heading is drawn as one, so that it ends a programme however it is worded. */
export function isDrawnHeading(block: DocumentBlock): boolean {
  return (block.kind === 'heading' && block.level <= 2) || isRoman(block)
}
