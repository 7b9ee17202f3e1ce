import type { ProposalField } from '#modules/budget-proposals/index.ts'
import type { Localized } from '#platform/kernel/locale.ts'

/** What a proposal is for, as it stands on ballots and in files. */
export const fieldsInWords: Readonly<Record<ProposalField, Localized>> = {
  roads: { ko: '도로·교통', en: 'Roads and transport' },
  safety: { ko: '안전', en: 'Safety' },
  welfare: { ko: '복지·보건', en: 'Welfare and health' },
  environment: { ko: '환경·공원', en: 'Environment and parks' },
  culture: { ko: '문화·체육', en: 'Culture and sport' },
  education: { ko: '교육·청소년', en: 'Education and youth' },
  economy: { ko: '경제·농업', en: 'Economy and farming' },
  administration: { ko: '행정·소통', en: 'Administration' },
}
