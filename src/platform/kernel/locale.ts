/** The languages that every page speaks; Korean first. */
export const locales = ['ko', 'en'] as const
export type Locale = (typeof locales)[number]

/** A text in every language, e.g. a programme's title. */
export type Localized = { readonly [L in Locale]: string }
