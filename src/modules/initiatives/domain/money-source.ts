import type { Locale } from '#platform/kernel/locale.ts'

/** Where money comes from, as a ledger of pledges (공약가계부) parts it: 국비, 도비, 시비, 민간, 기타. */
export const moneySources = ['national', 'province', 'city', 'private', 'other'] as const
export type MoneySource = (typeof moneySources)[number]

/** What a source is called. */
export const moneySourceTexts: Readonly<Record<Locale, Readonly<Record<MoneySource, string>>>> = {
  ko: { national: '국비', province: '도비', city: '시비', private: '민간', other: '기타' },
  en: {
    national: 'State funds',
    province: 'Province funds',
    city: 'City funds',
    private: 'Private funds',
    other: 'Other funds',
  },
}
