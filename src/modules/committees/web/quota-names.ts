import type { Dimension } from '../domain/lottery/lottery.ts'

/** What the fields of a quota are called in the form. */
export const placesName = (dimension: Dimension, key: string) => `places-${dimension}-${key}`
export const peopleName = (dimension: Dimension, key: string) => `people-${dimension}-${key}`
