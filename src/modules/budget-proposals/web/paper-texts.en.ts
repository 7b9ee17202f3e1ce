import type { ko } from './paper-texts.ko.ts'

export const en: typeof ko = {
  title: 'Enter a proposal for somebody',
  lead: (from, until) =>
    `For what came in on paper or by telephone, until ${until}. What came in before ${from} counts as received on that day.`,
  closedTitle: 'Nothing can be entered now',
  closedBody:
    'Proposals on paper are entered from the day on which proposals are taken until they are sorted. Keep what comes in earlier, and enter it then with the day on which it came in.',
  sender: 'Who proposes',
  senderLead: 'Needed to tell them what becomes of it; residents do not see it.',
  way: 'Came in by',
  ways: { paper: 'Paper', phone: 'Telephone' },
  receivedOn: 'Came in on',
  name: 'Name of who proposes',
  contact: 'How to reach them',
  contactHint: 'A telephone number or an address to which the result can be told.',
  proposal: 'The proposal',
  consent: 'They agreed that the text and the name or nickname are published and the contact is kept',
  enter: 'Enter the proposal',
  entered: (number) => `The proposal is received under number ${number}.`,
  receipt: 'Receipt',
  seeReceipt: 'See the receipt',
  receiptLead: (city) => `${city} has received this proposal for its participatory budget.`,
  receiptNumber: 'Number',
  receiptNext: 'What happens next',
  receiptSteps: [
    'The office looks whether it can be taken, and merges proposals that say the same.',
    'A department finds whether it can be done, and what it costs.',
    'City-wide projects are put to the citizens’ vote, those of a town to its local meeting; the committee decides.',
    'The result and the reason are on the proposal’s page, and are told to the contact that was left.',
  ],
  receiptSee: (address) => `Its page: ${address}`,
  receiptPrint: 'Print this page and give it to whoever proposes.',
  withdraw: 'Take it back for who proposed it',
  withdrawHint:
    'When they ask for it. The text, the name and the contact are erased and cannot be brought back.',
  withdrawn: 'The proposal is taken back.',
  refusals: {
    'sender-missing': 'Write the name of who proposes.',
    'sender-too-long': 'A name has up to 50 characters.',
    'contact-missing': 'Write how they can be told the result.',
    'contact-too-long': 'A contact has up to 200 characters.',
    'received-to-come': 'The day on which it came in is today or earlier.',
    'received-too-early':
      'It came in more than a year before proposals are taken. Ask whoever proposed it again.',
    'received-too-late':
      'It came in after the last day. Enter it when proposals are taken again, with the day on which it came in.',
    'not-open': 'Nothing can be entered now: only from the first day of proposals until they are sorted.',
  },
}
