/** How a document numbers its programmes. */
export const titleForms = ['dot', 'bare', 'task', 'paren', 'dashed', 'bracket', 'roman', 'circled'] as const
export type TitleForm = (typeof titleForms)[number]

export interface NumberedTitle {
  readonly form: TitleForm
  readonly number: number
  readonly title: string
}

const FORMS: readonly { readonly form: TitleForm; readonly pattern: RegExp }[] = [
  { form: 'dot', pattern: /^(\d{1,2})[.]\s*(?=[^\d\s.])(.+)$/u },
  { form: 'bare', pattern: /^(\d{1,2})\s+(?=[^\d\s.,~%:/)\]]|(?:19|20)\d\d년)(.+)$/u },
  { form: 'task', pattern: /^(?:단위|중점|핵심|역점|주요|세부|추진)?\s?과제\s?(\d{1,2})\s*[.:)]?\s+(.+)$/u },
  { form: 'paren', pattern: /^(\d{1,2})\)\s*(?=\S)(.+)$/u },
  { form: 'dashed', pattern: /^\d{1,2}-(\d{1,2})[.)]?\s+(?=\D)(.+)$/u },
  { form: 'bracket', pattern: /^[[<【〔]\s?(\d{1,2})\s?[\]>】〕]\s*(.+)$/u },
  { form: 'roman', pattern: /^([Ⅰ-Ⅻ])\s*[.)-]?\s+(.+)$/u },
  { form: 'circled', pattern: /^([①-⑳❶-❿])\s*(.+)$/u },
]

/** The numbered titles that a line may be; a table of contents' line is none. */
export function numberedTitles(text: string): readonly NumberedTitle[] {
  if (text.length > 120 || isContentsLine(text)) return []
  return FORMS.flatMap(({ form, pattern }) => {
    const found = pattern.exec(text)
    const title = found?.[2]?.trim() ?? ''
    return found === null || !/[가-힣A-Za-z]/u.test(title)
      ? []
      : [{ form, number: numberOf(found[1] ?? ''), title }]
  })
}

const LEADERS = /[·.․…‥⋯‧ㆍ]{4,}\s*\d{0,3}\s*$/u

/** Dots that lead to a page number. */
export function isContentsLine(text: string): boolean {
  return LEADERS.test(text.slice(-120))
}

function numberOf(text: string): number {
  const code = text.codePointAt(0) ?? 0
  if (code >= 0x2160 && code <= 0x216b) return code - 0x215f
  if (code >= 0x2460 && code <= 0x2473) return code - 0x245f
  if (code >= 0x2776 && code <= 0x277f) return code - 0x2775
  return Number(text)
}
