import { z } from 'zod'
import type { Locale } from '#platform/kernel/locale.ts'

/** A text of the plan: Korean as in the document; English when someone has written it. */
export interface PlanText {
  readonly ko: string
  readonly en: string | null
}

const MAX = 2_000

const line = z.string().trim().min(1, 'required').max(MAX, 'too-long')

/** Reads a plan's text, given in Korean alone or in both languages. */
export const planText = z
  .union([line, z.strictObject({ ko: line, en: line.nullish() })])
  .transform((given): PlanText =>
    typeof given === 'string' ? { ko: given, en: null } : { ko: given.ko, en: given.en ?? null },
  )

/** A title that every page shows, so it must exist in both languages. */
export const planTitle = z.strictObject({ ko: line, en: line })

/** The words in a reader's language; Korean where there is no English. */
export function wordsIn(text: PlanText, locale: Locale): string {
  return locale === 'ko' ? text.ko : (text.en ?? text.ko)
}

/** The signs of a plan's levels. */
const markers = ['□', '○', '-', '▶', '※', '❖'] as const
export type Marker = (typeof markers)[number]

/** A line of the plan with those below it, kept at the level that the document gave it. */
export interface PlanItem {
  readonly text: PlanText
  readonly marker: Marker
  readonly items: readonly PlanItem[]
}

/** What a file gives for an item: its own text stands for one without anything below it. */
export interface PlanItemInput {
  readonly text: z.input<typeof planText>
  readonly marker?: Marker | undefined
  readonly items?: readonly PlanItemInput[] | undefined
}

/** Reads an item and those below it. The sign is ○ unless told. */
export const planItem: z.ZodType<PlanItem, PlanItemInput> = z.lazy(() =>
  z.strictObject({
    text: planText,
    marker: z.enum(markers).default('○'),
    items: z.array(planItem).max(200).default([]),
  }),
)
