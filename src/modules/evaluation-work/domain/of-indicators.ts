/** What the tables need of indicators; data imports no other module. */
export type { IndicatorId, IndicatorSetId, OwnerId } from '#modules/indicators/rules.ts'
