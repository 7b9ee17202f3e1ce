import type { ko } from './photo-texts.ko.ts'

export const en: typeof ko = {
  title: 'Pictures',
  manage: (title) => `Pictures: ${title}`,
  lead: (most) =>
    `Up to ${most} pictures of the place, or of what you wish for. Where and when a picture was taken, hidden inside it, is taken out before it is kept.`,
  none: 'There are no pictures yet.',
  file: 'Picture',
  shows: 'What does it show',
  showsHint: 'Read out to those who do not see the picture. Up to 100 characters.',
  showsExample: 'The lane behind the market, without a lamp',
  people: 'Please add no picture in which faces or number plates of others can be seen.',
  add: 'Add the picture',
  added: 'The picture is added.',
  remove: 'Remove the picture',
  removed: 'The picture is removed.',
  back: 'Back to my proposals',
  full: (most) => `There may be ${most} pictures. Remove one to add another.`,
  fixed: 'A department has reviewed this proposal: its pictures stay as they are.',
  refusals: {
    'shows-missing': 'Say what the picture shows.',
    'shows-too-long': 'Up to 100 characters fit.',
    'too-many-photos': 'There may be five pictures. Remove one and add this one.',
    'decided-already': 'A department has reviewed this proposal: its pictures stay as they are.',
    'picture-broken': 'The picture is damaged. Take it again or choose another one.',
    'file-too-large': 'The picture is too large: up to 10 MB.',
    'file-type-not-allowed': 'Only JPG and PNG pictures can be added.',
    'file-empty': 'Choose a picture.',
    'not-allowed': 'Sign in as a citizen.',
    'not-found': 'The picture is not there.',
  },
}
