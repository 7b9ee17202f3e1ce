import type { DocumentItem } from '#platform/documents/document.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { type PlanItem, wordsIn } from '../domain/plan-text.ts'

/** A plan's items as pages and documents draw them, in a reader's language. */
export function itemsIn(items: readonly PlanItem[], locale: Locale): readonly DocumentItem[] {
  return items.map(({ text, marker, items: below }) => ({
    text: wordsIn(text, locale),
    marker,
    items: itemsIn(below, locale),
  }))
}
