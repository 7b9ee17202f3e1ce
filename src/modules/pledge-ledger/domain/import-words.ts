import { compact } from '#platform/kernel/sheet-cells.ts'
import type { LedgerKind, LedgerSource } from './ledger.ts'

/** A year as a sheet tells it: of the term or not, or a time before or after the term. */
export type ToldYear = number | 'after-term' | 'before-term'

/** What the words of a head or of a label say of the money beside or below them. */
export interface Facets {
  readonly year: ToldYear | null
  readonly source: LedgerSource | null
  readonly kind: LedgerKind | null
  /** Whether it is called a sum (계, 합계), or the part of the plan that lies in the term (임기내). */
  readonly total: 'all' | 'in-term' | null
}

export const noFacets: Facets = { year: null, source: null, kind: null, total: null }

/** The first column's words of each source; the words of sums and of noise that may stand beside them. */
export const sourceWords: readonly (readonly [LedgerSource, readonly string[]])[] = [
  ['national', ['국고보조금', '특별교부세', '특교세', '교부세', '균특', '국고', '국비']],
  ['province', ['특별조정교부금', '조정교부금', '시도비', '광역시비', '특별시비', '도비']],
  ['city', ['시군구비', '자체재원', '자체', '시비', '군비', '구비']],
  ['private', ['민간자본', '민간투자', '민간', '민자', '자부담']],
  ['other', ['지방채', '기금', '기타']],
]

/** The words of money's sources that a sheet may use. */
export const knownSources: readonly string[] = sourceWords.flatMap(([, words]) => words)

type Say = (facets: Facets) => Facets

const kind =
  (value: LedgerKind): Say =>
  (facets) => ({ ...facets, kind: value })
const total =
  (value: 'all' | 'in-term'): Say =>
  (facets) => ({ ...facets, total: facets.total ?? value })
const year =
  (value: ToldYear): Say =>
  (facets) => ({ ...facets, year: value })
const noise: Say = (facets) => facets

/** Longer words come before those that they begin with. */
const VOCABULARY: readonly (readonly [RegExp, Say])[] = [
  [/^(?:임기(?:이)?후|임기종료후|향후|차기)/u, year('after-term')],
  [/^(?:임기(?:이)?전|기투자액?|기투입액?)/u, year('before-term')],
  [/^임기(?:중|내)?/u, total('in-term')],
  [/^(?:계획총계|총사업비|총소요액|총투자액)/u, (facets) => total('all')(kind('planned')(facets))],
  [/^(?:합계|총합계|총계|전체|소계|누계|총액)/u, total('all')],
  [/^(?:소요예산|소요액|소요|계획액|계획|사업비|투자액|투자비)/u, kind('planned')],
  [/^(?:기?확보예산|기?확보액|기?확보|예산편성액?|편성액?|예산현액)/u, kind('secured')],
  [/^(?:기?집행액|기?집행|지출액|지출|결산액|결산)/u, kind('spent')],
  ...sourceWords
    .flatMap(([source, words]) => words.map((word) => [source, word] as const))
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([source, word]): readonly [RegExp, Say] => [
      new RegExp(`^${word}`, 'u'),
      (facets) => ({ ...facets, source }),
    ]),
  [/^(?:재정|예산|투자|연차별|연도별|재원별|현황|실적|내역|금액|액|총|및|누적|등|목표)/u, noise],
  [/^계/u, total('all')],
]

/** A year with what offices write around it: 2019 · 2019년도 · ’19 · 1차년도(2018) · 2022.6월까지 · 2023년 이후. */
const YEAR =
  /^(?:\d차년도)?(?:(?<long>(?:19|20)\d{2})|['’‘`´](?<short>\d{2})|(?<bare>\d{2})(?=년))(?:년도|년|학년도)?(?:[.]?\d{1,2}[.월]?(?:[~-]\d{1,2}[.월]?)?(?:말|까지)?)?(?:상반기|하반기|까지|분)?(?<when>이후|이전|후|전)?(?:\d년차)?/u

/** Reads the words of a head or a label; null when there is a word that is none of a ledger's. */
export function facetsIn(text: string): Facets | null {
  let rest = plainWords(text)
  if (rest === '') return noFacets
  let facets = noFacets
  while (rest !== '') {
    const step = nextWord(rest)
    if (step === null) return null
    facets = step.say(facets)
    rest = step.rest
  }
  return facets
}

/** The same for a head, where strange words beside known ones do no harm: 시설비 계획. */
export function facetsOfHead(text: string): Facets {
  let rest = plainWords(text)
  let facets = noFacets
  while (rest !== '') {
    const step = nextWord(rest)
    if (step !== null) facets = step.say(facets)
    rest = step === null ? rest.slice(1) : step.rest
  }
  return facets
}

/** A head of what is no money: shares, changes, and all else that a pledge book tells of a pledge. */
export const isAside = (text: string): boolean =>
  /율|%|증감|비고|부서|담당|분야|기간|내용|단계|사항|위치|상황|근거|평가/u.test(compact(text))

/** Without units, spaces and the signs that part words. */
function plainWords(text: string): string {
  return compact(text)
    .replace(/[([](?:단위[:：]?)?(?:백만원|천원|억원|원)[)\]]/gu, '')
    .replace(/[()[\]·ㆍ・,/:_+<>【】〔〕]/gu, '')
    .replace(/^[-–—~]+/u, '')
}

function nextWord(rest: string): { readonly say: Say; readonly rest: string } | null {
  const told = YEAR.exec(rest)
  if (told !== null && told[0] !== '') {
    const { long, short, bare, when } = told.groups ?? {}
    const number = long === undefined ? 2_000 + Number(short ?? bare) : Number(long)
    const value =
      when === undefined ? number : when === '이후' || when === '후' ? 'after-term' : 'before-term'
    return { say: year(value), rest: rest.slice(told[0].length).replace(/^[-–—~.]+/u, '') }
  }
  for (const [word, say] of VOCABULARY) {
    const found = word.exec(rest)?.[0]
    if (found !== undefined) return { say, rest: rest.slice(found.length) }
  }
  return null
}

/** Facets of a label and of the head above its money: what the label says is more exact. */
export function joinFacets(above: Facets, beside: Facets): Facets {
  return {
    year: beside.year ?? above.year,
    source: beside.source ?? above.source,
    kind: beside.kind ?? above.kind,
    total:
      above.total === 'in-term' || beside.total === 'in-term' ? 'in-term' : (above.total ?? beside.total),
  }
}
