import { Button, Form, Section, TextArea } from '#design/index.ts'
import { ballotLines, type RoundStanding } from '../use-cases/standing.ts'
import { namedProject } from './conflict-list.tsx'
import { useWords } from './words.ts'

interface ConflictsProps {
  readonly standing: RoundStanding
  readonly mayOpen: boolean
  /** What was typed; null for what is kept. */
  readonly typed: string | null
  readonly error: string | null
}

/** Which projects cannot both be done: until the vote is planned to be filled in, afterwards to be read. */
export function ConflictsPart({ standing, mayOpen, typed, error }: ConflictsProps) {
  const words = useWords()
  const { round, poll, conflicts } = standing
  if (round.rule.rule !== 'greedy') return null
  const kept = conflicts.map((group) => group.join(', '))
  const titles = new Map(ballotLines(standing).map(({ number, title }) => [number, title]))
  const named = (
    <ul class="plain-list">
      {conflicts.map((group) => (
        <li key={group.join()}>
          {group.map((number) => namedProject(number, titles.get(number))).join(' · ')}
        </li>
      ))}
    </ul>
  )
  if (poll !== null || !mayOpen)
    return kept.length === 0 ? null : (
      <Section title={words.office.conflictsTitle} id="conflicts">
        {named}
      </Section>
    )
  return (
    <Section title={words.office.conflictsTitle} lead={words.office.conflictsLead} id="conflicts">
      {kept.length > 0 && named}
      <Form action={`/office/budget/rounds/${round.year}/conflicts`} label={words.office.conflictsTitle}>
        <TextArea
          name="groups"
          label={words.office.conflictsLabel}
          hint={words.office.conflictsHint}
          value={typed ?? kept.join('\n')}
          rows={4}
          {...(error === null ? {} : { error })}
        />
        <Button kind="secondary">{words.office.conflictsSave}</Button>
      </Form>
    </Section>
  )
}
