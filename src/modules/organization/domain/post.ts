import type { Localized } from '#platform/kernel/locale.ts'

/** The posts (직위) that a city hall fills, from the mayor down; the order is that of lists. */
export const posts = {
  mayor: { ko: '시장', en: 'Mayor' },
  'vice-mayor': { ko: '부시장', en: 'Vice Mayor' },
  'bureau-director': { ko: '국장', en: 'Director' },
  'centre-head': { ko: '소장', en: 'Head of Centre' },
  'secretary-general': { ko: '사무국장', en: 'Secretary General' },
  'head-officer': { ko: '담당관', en: 'Head Officer' },
  'division-head': { ko: '과장', en: 'Division Head' },
  'eup-head': { ko: '읍장', en: 'Head of Eup' },
  'myeon-head': { ko: '면장', en: 'Head of Myeon' },
  'dong-head': { ko: '동장', en: 'Head of Dong' },
  'team-leader': { ko: '팀장', en: 'Team Leader' },
  officer: { ko: '주무관', en: 'Officer' },
  researcher: { ko: '연구원', en: 'Researcher' },
} as const satisfies Record<string, Localized>

export type PostCode = keyof typeof posts

/** Every post, the highest first. */
export const postCodes = Object.keys(posts) as PostCode[]

/** The post of a name in a list, Korean or English; null when there is none. */
export function postNamed(text: string): PostCode | null {
  const name = text.trim()
  return postCodes.find((code) => code === name || posts[code].ko === name || posts[code].en === name) ?? null
}

/** The post that heads a department when nothing else is said, read from what its Korean name ends in. */
export function usualHeadPost(kind: string, name: string): PostCode {
  if (kind === 'leadership') return 'mayor'
  if (kind === 'council-office') return 'secretary-general'
  const endings: readonly (readonly [RegExp, PostCode])[] = [
    [/국$/, 'bureau-director'],
    [/(소|센터|관)$/, 'centre-head'],
    [/읍$/, 'eup-head'],
    [/면$/, 'myeon-head'],
    [/동$/, 'dong-head'],
  ]
  if (name.endsWith('담당관')) return 'head-officer'
  return endings.find(([ending]) => ending.test(name))?.[1] ?? 'division-head'
}
