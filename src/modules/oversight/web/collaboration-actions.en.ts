/** What is written into the log of collaboration points, in English. */
export const collaborationActionsEn = {
  'collaboration.cancel': 'Took back points just sent',
  'collaboration.dismiss-guest': 'Guest no longer invited',
  'collaboration.end-campaign': 'Campaign of points ended',
  'collaboration.expire': 'Points expired',
  'collaboration.give-special': 'Gave special points',
  'collaboration.grant': 'Points granted',
  'collaboration.hide-message': 'Message of thanks hidden',
  'collaboration.invite-guest': 'Guest invited',
  'collaboration.pick-message': 'Message of the month picked',
  'collaboration.reverse': 'Reversed points',
  'collaboration.send': 'Sent points',
  'collaboration.set-up-campaign': 'Campaign of points set up',
  'collaboration.settle-month': 'Ranking of the month settled',
  'collaboration.settle-year': 'Awards of the year settled',
  'collaboration.show-message': 'Message of thanks shown again',
  'collaboration.unpick-message': 'Pick taken back',
}
