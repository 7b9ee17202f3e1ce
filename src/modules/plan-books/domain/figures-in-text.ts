/** What a figure counts, so that 70 % is not backed by 70 people. */
export type FigureKind = 'count' | 'percent' | 'money'

/** A figure that a line of text states: its place in the line and its worth. */
export interface FigureInText {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly kind: FigureKind
  /** Things, won, or thousandths of a per cent. */
  readonly value: bigint
}

const NUMBER = '\\d{1,3}(?:,\\d{3})+|\\d{1,15}'
/** Not inside another number, a date, an ordinal (제11회), a range or a fraction. */
const START = "(?<![\\d.,/제~∼:’‘'-])"
const MONEY = new RegExp(
  `${START}(${NUMBER})(?:\\.(\\d{1,6}))?\\s?(조|억|천만|백만|십만|만|천)?\\s?(원(?!칙|인|활|도|천|탁|고|장)|(?<=[조억]))`,
  'gu',
)
const PERCENT = new RegExp(`${START}(${NUMBER})(?:\\.(\\d{1,3}))?\\s?(?:[%％]|per cent)`, 'gu')
const COUNT = new RegExp(
  `${START}(${NUMBER})\\s?(?:개(?!월|년|정)|건|명|곳|가구|세대|종(?!합)|점(?!검|포)|동(?!안)|대(?=[\\s,.)·]|$)|권(?!역)|편(?!성)|필지|팀|본부|시군|분야|과제|사업|기관|부서)`,
  'gu',
)
const ENGLISH_COUNT =
  /(?<![\d.,/:'’–-])(\d{1,3}(?:,\d{3})+|\d{1,15})(?![\d.,]*\d|\s?(?:%|per cent|million|billion|thousand)|(?:st|nd|rd|th)\b|[–/:-]\d|\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/gu
const ENGLISH_MONEY = /KRW\s(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d{1,6}))?(?:\s(thousand|million|billion))?/gu
const BEFORE_DAY =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December|of|in|since|until|by)\s$/u

const SIZES: Readonly<Record<string, bigint>> = {
  조: 10n ** 12n,
  억: 10n ** 8n,
  천만: 10n ** 7n,
  백만: 10n ** 6n,
  십만: 10n ** 5n,
  만: 10n ** 4n,
  천: 1000n,
  thousand: 1000n,
  million: 10n ** 6n,
  billion: 10n ** 9n,
}

/**
 * The figures that a line states: numbers with a unit of counting, money and per cent. Years, days, months, ordinals,
 * and how often something is done are none: they are when and which, not how much.
 */
export function figuresInText(text: string): readonly FigureInText[] {
  if (!/\d/u.test(text)) return []
  const money = [...text.matchAll(MONEY), ...text.matchAll(ENGLISH_MONEY)].map((found) => moneyOf(found))
  const percents = [...text.matchAll(PERCENT)].map((found) => percentOf(found))
  const counts = [...text.matchAll(COUNT)].map((found) => countOf(found))
  const isEnglish = !/[가-힣]/u.test(text)
  const english = isEnglish
    ? [...text.matchAll(ENGLISH_COUNT)].filter((found) => isCount(found)).map((found) => countOf(found))
    : []
  return apart([...money, ...percents, ...counts, ...english])
}

/** In order, the first of those that lie over each other. */
function apart(found: readonly FigureInText[]): readonly FigureInText[] {
  const kept: FigureInText[] = []
  for (const figure of found.toSorted((a, b) => a.from - b.from || b.to - a.to))
    if (figure.from >= (kept.at(-1)?.to ?? 0)) kept.push(figure)
  return kept
}

const digitsOf = (text: string | undefined): bigint => BigInt((text ?? '0').replaceAll(',', ''))

function at(found: RegExpExecArray): Pick<FigureInText, 'from' | 'to' | 'text'> {
  const text = found[0].trimEnd()
  return { from: found.index, to: found.index + text.length, text }
}

function moneyOf(found: RegExpExecArray): FigureInText {
  const [, whole, decimals = '', word = ''] = found
  const scaled =
    (digitsOf(whole) * 10n ** BigInt(decimals.length) + BigInt(decimals || '0')) * (SIZES[word] ?? 1n)
  return { ...at(found), kind: 'money', value: scaled / 10n ** BigInt(decimals.length) }
}

function percentOf(found: RegExpExecArray): FigureInText {
  const [, whole, decimals = ''] = found
  return { ...at(found), kind: 'percent', value: digitsOf(whole) * 1000n + BigInt(decimals.padEnd(3, '0')) }
}

const countOf = (found: RegExpExecArray): FigureInText => ({
  ...at(found),
  kind: 'count',
  value: digitsOf(found[1]),
})

/** 2021 alone is a year. */
function isCount(found: RegExpExecArray): boolean {
  const before = found.input.slice(0, found.index)
  const isYear = /^(?:19|20)\d\d$/u.test(found[1] ?? '')
  return (
    !isYear &&
    !(
      BEFORE_DAY.test(before) &&
      /(?:January|February|March|April|May|June|July|August|September|October|November|December)\s$/u.test(
        before,
      )
    )
  )
}
