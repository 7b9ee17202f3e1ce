import {
  Button,
  ButtonLink,
  ButtonRow,
  FactList,
  Form,
  Link,
  Notice,
  PageHeading,
  Section,
  StatusBadge,
  useReader,
} from '#design/index.ts'
import { formatCount, formatDay, formatInstant } from '#platform/text/format.ts'
import type { KeptDraft } from '../data/draft-queries.ts'
import { type DraftFlaws, isReady } from '../domain/draft/draft-flaws.ts'
import { base } from './draft-of-path.ts'
import { Findings } from './findings.tsx'
import { stateTones } from './list-page.tsx'
import { RowsTable, type ShownRows } from './rows-table.tsx'
import { useWords } from './words.ts'

interface DraftPageProps {
  readonly draft: KeptDraft
  readonly flaws: DraftFlaws
  readonly shown: ShownRows
}

/** A book under way: what was read, what does not add up, what is still to be decided, and its rows. */
export function DraftPage({ draft, flaws, shown }: DraftPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const isOpen = draft.state === 'to-correct'
  const said = (count: number) => formatCount(count, locale)
  const [pledges, fields] = [said(draft.rows.length), said(draft.fields.length)]
  const lead =
    flaws.rows.size === 0 && flaws.whole.length === 0
      ? words.overviewReady(pledges, fields)
      : words.overview(pledges, fields, said(flaws.rows.size))
  return (
    <>
      <PageHeading
        kicker={words.title}
        title={draft.fileName}
        status={<StatusBadge tone={stateTones[draft.state]}>{words.states[draft.state]}</StatusBadge>}
        lead={isOpen ? lead : undefined}
      />
      {draft.state !== 'to-correct' && <Notice title={words.closed[draft.state]} />}
      <Facts draft={draft} />
      {isOpen && <Obstacles draft={draft} flaws={flaws} />}
      <Findings draft={draft} />
      <RowsTable draft={draft} flaws={flaws} shown={shown} />
      {draft.state !== 'committed' && <Turn draft={draft} />}
    </>
  )
}

function Facts({ draft }: { readonly draft: KeptDraft }) {
  const words = useWords()
  const { locale } = useReader()
  const by = (at: Date | null, name: string | null) =>
    at === null ? '–' : `${formatInstant(at, locale)} ${name ?? ''}`
  return (
    <FactList
      facts={[
        { term: words.purpose, value: words.purposes[draft.purpose] },
        { term: words.kindLabel, value: words.kinds[draft.kind] ?? draft.kind },
        {
          term: words.term,
          value: draft.termNumber === null ? words.notTold : words.termOf(draft.termNumber),
        },
        { term: words.asOf, value: draft.asOf === null ? words.notTold : formatDay(draft.asOf, locale) },
        { term: words.handedIn, value: by(draft.createdAt, draft.createdBy) },
        { term: words.saved, value: by(draft.savedAt, draft.savedBy) },
      ]}
    />
  )
}

function Obstacles({ draft, flaws }: { readonly draft: KeptDraft; readonly flaws: DraftFlaws }) {
  const words = useWords()
  const { locale } = useReader()
  const own = `${base}/${draft.id}`
  const open = draft.departments.filter(({ departmentId }) => departmentId === null).length
  const said = (count: number) => formatCount(count, locale)
  return (
    <Section title={words.obstacles} id="obstacles">
      {isReady(flaws) ? (
        <p>{words.obstaclesNone}</p>
      ) : (
        <ul>
          {flaws.whole.map((flaw) => (
            <li key={flaw}>{words.draftFlaws[flaw]}</li>
          ))}
          {flaws.rows.size > 0 && (
            <li>
              <Link href={`${own}?show=open#rows`}>{words.rowsOpen(said(flaws.rows.size))}</Link>
            </li>
          )}
        </ul>
      )}
      <ButtonRow>
        <ButtonLink href={`${own}/commit`}>{words.toCommit}</ButtonLink>
        <ButtonLink href={`${own}/aim`} kind="secondary">
          {words.changeAim}
        </ButtonLink>
        <ButtonLink href={`${own}/departments`} kind="secondary">
          {words.chooseDepartments(said(open))}
        </ButtonLink>
      </ButtonRow>
    </Section>
  )
}

function Turn({ draft }: { readonly draft: KeptDraft }) {
  const words = useWords()
  const isOpen = draft.state === 'to-correct'
  return (
    <Form action={`${base}/${draft.id}/${isOpen ? 'set-aside' : 'take-up'}`}>
      <Button kind="tertiary">{isOpen ? words.setAside : words.takeUp}</Button>
    </Form>
  )
}
