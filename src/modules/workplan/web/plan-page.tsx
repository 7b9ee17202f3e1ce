import {
  Button,
  ButtonLink,
  DataTable,
  FactList,
  Form,
  Notice,
  PageHeading,
  Section,
  useReader,
} from '#design/index.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { formatDay } from '#platform/text/format.ts'
import type { PlanBody, PlanDoubt, PlanHead } from '../data/plan-queries.ts'
import { PlanSections } from './programmes-page.tsx'
import { ResultsSection } from './results-section.tsx'
import { PlanStateNotice, Said } from './task-parts.tsx'
import { useWords } from './words.ts'

export interface PlanPageProps {
  readonly plan: PlanHead
  readonly body: PlanBody
  readonly doubts: readonly PlanDoubt[]
  readonly owner: Localized | undefined
  readonly may: { readonly adopt: boolean; readonly close: boolean; readonly reopen: boolean }
  readonly refused: string | null
}

/** The plan itself for staff: its state, what it says, and what in it does not add up. */
export function PlanPage({ plan, body, doubts, owner, may, refused }: PlanPageProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <PageHeading kicker={words.year(plan.year)} title={plan.title[locale]} />
      {refused !== null && <Notice tone="danger">{refused}</Notice>}
      <PlanStateNotice state={plan.state} />
      <FactList
        facts={[
          { term: words.state, value: words.planStates[plan.state] },
          { term: words.owner, value: owner?.[locale] ?? '–' },
          { term: words.adoptedOn, value: plan.adoptedOn === null ? '–' : formatDay(plan.adoptedOn, locale) },
          ...(plan.closedOn === null
            ? []
            : [{ term: words.closedOn, value: formatDay(plan.closedOn, locale) }]),
        ]}
      />
      {may.adopt && (
        <Form action={`/office/plans/${plan.year}/adopt`}>
          <p>{words.adoptHint}</p>
          <Button>{words.adopt}</Button>
        </Form>
      )}
      {may.close && (
        <ButtonLink href={`/office/plans/${plan.year}/close`} kind="secondary">
          {words.close}
        </ButtonLink>
      )}
      {may.reopen && (
        <ButtonLink href={`/office/plans/${plan.year}/reopen`} kind="secondary">
          {words.reopen}
        </ButtonLink>
      )}
      <Section title={words.doubts} id="doubts">
        <DataTable
          caption={words.doubts}
          captionHidden
          rows={doubts}
          rowKey={({ where, what }) => `${where} ${what.ko}`}
          columns={[
            { key: 'where', title: words.where, cell: ({ where }) => where },
            { key: 'what', title: words.what, cell: ({ what }) => <Said text={what} /> },
          ]}
          empty={<p>{words.doubtsNone}</p>}
        />
      </Section>
      <PlanSections body={body} />
      {body.results !== null && <ResultsSection results={body.results} />}
    </>
  )
}
