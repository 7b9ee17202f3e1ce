import type { Locale } from '#platform/kernel/locale.ts'
import type { ProposalField } from './proposal.ts'

/** What a proposal is for, in words: on pages, on ballots and in files the same. */
export const proposalFieldTexts: Readonly<Record<Locale, Readonly<Record<ProposalField, string>>>> = {
  ko: {
    roads: '도로·교통',
    safety: '안전',
    welfare: '복지·보건',
    environment: '환경·공원',
    culture: '문화·체육',
    education: '교육·청소년',
    economy: '경제·농업',
    administration: '행정·소통',
  },
  en: {
    roads: 'Roads and traffic',
    safety: 'Safety',
    welfare: 'Welfare and health',
    environment: 'Environment and parks',
    culture: 'Culture and sport',
    education: 'Education and youth',
    economy: 'Economy and farming',
    administration: 'Administration',
  },
}
