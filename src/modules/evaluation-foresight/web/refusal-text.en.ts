import type { SaidRefusal } from './refusal-text.ko.ts'

export const refusalsEn: Record<SaidRefusal, string> = {
  locked: 'The values of the base day are locked: nothing can be proposed any more.',
  'effort-not-positive': 'The effort must be one person-day or more.',
  'effort-too-large': 'The effort is too large. Check that it is in person-days.',
  'value-out-of-bounds': 'This indicator cannot have that value. Check the unit.',
  'value-undoes-what-is-there': 'The value is below what has come in already.',
  'value-not-better': 'Type a value that is better than what is expected anyway.',
  'note-missing': 'Say what is done.',
  'proposed-already': 'There is an improvement to the same value. Remove that one first.',
  'too-many-steps': 'An indicator can have six improvements at most.',
  'not-a-number': 'Type a number.',
  'choose-indicator': 'Choose an indicator.',
}
