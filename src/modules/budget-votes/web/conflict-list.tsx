import { Section, useReader } from '#design/index.ts'
import { winnersOf } from '../domain/count-box.ts'
import type { RoundStanding } from '../use-cases/standing.ts'
import { useWords } from './words.ts'

/** A project as it is named among those that it cannot stand beside. */
export const namedProject = (number: number, title: string | undefined) => `${number}. ${title ?? '–'}`

/** Which projects could not both be done, group by group, and which of each the vote chose. */
export function ConflictList({ standing }: { readonly standing: RoundStanding }) {
  const words = useWords()
  const { locale } = useReader()
  const { conflicts, count, poll } = standing
  if (conflicts.length === 0 || count === null) return null
  const titles = new Map(poll?.choices.map(({ id, label }) => [id, label[locale]]))
  const won = new Set(winnersOf(count))
  return (
    <Section title={words.office.conflictsTitle} lead={words.conflictsLead} id="conflicts">
      <ul class="plain-list">
        {conflicts.map((group) => (
          <li key={group.join()}>
            {group
              .map((number) => {
                const named = namedProject(number, titles.get(String(number)))
                return won.has(String(number)) ? `${named} (${words.won})` : named
              })
              .join(' · ')}
          </li>
        ))}
      </ul>
    </Section>
  )
}
