export const eventActs = [
  'entered',
  'unchanged',
  'taken-back',
  'approved',
  'accepted',
  'returned',
  'named-owner',
  'handed-over',
  /** To somebody who works elsewhere: it stays with its department, without an owner. */
  'left-with-department',
  'unlocked',
  'locked-again',
] as const
/** What can happen to an indicator. */
export type EventAct = (typeof eventActs)[number]
