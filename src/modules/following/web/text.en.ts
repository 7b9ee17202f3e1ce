import type { Texts } from '#platform/text/texts.ts'
import type { ko } from './text.ko.ts'

export const en: Texts<typeof ko>['en'] = {
  home: 'Home',
  title: 'News by mail',
  lead: (title) =>
    `We send what is new about “${title}”, at most once a week, and nothing in a week without news.`,
  email: 'Mail address',
  send: 'Send me a mail to confirm',
  steps:
    'You first get a mail to confirm; news come only after you have opened its link. Your address is used for nothing else and is deleted as soon as you stop, or if you do not confirm within 48 hours.',
  asked: 'A mail to confirm is on its way',
  askedBody: (email) =>
    `Open the mailbox of ${email} to confirm. An address that has subscribed, or was written to a moment ago, gets no second mail.`,
  confirm: 'Start the news',
  confirmTitle: 'Confirm',
  confirmLead: (email, title) => `News of “${title}” will be sent to ${email}.`,
  confirmed: 'You will get the news',
  confirmedBody: 'The first mail comes next Monday. Each mail has a link that ends it.',
  end: 'Stop the news',
  endTitle: 'Stop the news',
  endLead: (email, title) => `News of “${title}” to ${email} will stop.`,
  ended: 'No more mails',
  endedBody: 'Your address was deleted. You may subscribe again at any time.',
  see: (title) => `See “${title}”`,
  gone: 'something that is over',
}
