/** The six stages of a pledge (이행단계) that a page's own words are mapped to; the register's. */
export const pledgeStages = ['completed', 'continuing', 'on-track', 'partial', 'on-hold', 'dropped'] as const
export type PledgeStage = (typeof pledgeStages)[number]
