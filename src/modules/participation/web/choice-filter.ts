import type { Locale } from '#platform/kernel/locale.ts'
import type { Choice, Poll } from '../domain/poll.ts'

/** A choice with its number on the ballot. */
export interface NumberedChoice extends Choice {
  readonly number: number
}

/** What the reader asked to see: a group by its Korean name, words of a label. */
export interface ChoiceFilter {
  readonly group: string
  readonly find: string
}

/** Whether a filter hides anything. */
export const isFiltering = ({ group, find }: ChoiceFilter) => group !== '' || find.trim() !== ''

/** The choices in the order of their numbers that fit what was asked for. */
export function fittingChoices(poll: Poll, { group, find }: ChoiceFilter): readonly NumberedChoice[] {
  const words = find.normalize('NFC').toLowerCase().split(/\s+/u).filter(Boolean)
  return poll.choices
    .map((choice, index) => ({ ...choice, number: index + 1 }))
    .filter((choice) => group === '' || choice.group?.ko === group)
    .filter(({ number, label }) => {
      const text = `${number} ${label.ko} ${label.en}`.normalize('NFC').toLowerCase()
      return words.every((word) => text.includes(word))
    })
}

/** The groups of a poll's choices, in the order of their first choice, as options of a select. */
export function groupOptions(poll: Poll, locale: Locale) {
  const groups = new Map(poll.choices.flatMap(({ group }) => (group === null ? [] : [[group.ko, group]])))
  return [...groups].map(([value, group]) => ({ value, label: group[locale] }))
}
