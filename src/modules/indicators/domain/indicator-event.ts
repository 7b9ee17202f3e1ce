export const eventActs = [
  'entered',
  'unchanged',
  'taken-back',
  'approved',
  'accepted',
  'returned',
  'named-owner',
  'unlocked',
  'locked-again',
] as const
/** What can happen to an indicator. */
export type EventAct = (typeof eventActs)[number]
