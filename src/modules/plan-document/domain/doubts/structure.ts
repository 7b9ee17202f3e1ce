import { doubt, quoted } from '../doubt.ts'
import { footnoteMarks } from '../footnote.ts'
import type { Check } from './plan-lines.ts'

/** A section under which nothing was found: a picture or diagram that the conversion lost. */
export const emptySections: Check = ({ plan }) =>
  plan.programmes.flatMap((part) => {
    const withTable = new Set(part.tables.map(({ section }) => section))
    return part.sections.flatMap(({ title, items, place }) => {
      // A title that tells its own content, "목표 : 1위", needs none below.
      if (title === null || items.length > 0 || withTable.has(title) || /[:：]/u.test(title)) return []
      return [
        doubt({ place, programme: part.number, section: title }, 'section-empty', { text: quoted(title) }),
      ]
    })
  })

/** A raised footnote mark whose footnote was not found. */
export const marksWithoutNotes: Check = ({ lines }) =>
  lines.flatMap(({ text, where, notes }) =>
    footnoteMarks(text).flatMap((number) =>
      notes.some(({ mark }) => mark === `${number})` || mark === '')
        ? []
        : [doubt(where, 'mark-without-note', { mark: `${number})` })],
    ),
  )
