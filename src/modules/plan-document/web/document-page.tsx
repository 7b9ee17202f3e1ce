import {
  Button,
  ButtonLink,
  Columns,
  type Fact,
  FactList,
  Form,
  Notice,
  PageHeading,
  Section,
  StatusBadge,
  useReader,
} from '#design/index.ts'
import { formatCount, formatInstant, formatTime } from '#platform/text/format.ts'
import type { PartHead, PlanDocumentHead } from '../data/plan-document-queries.ts'
import type { DocumentCheck } from '../domain/intake/document-check.ts'
import { base } from './document-of-path.ts'
import { stateTones } from './list-page.tsx'
import { Findings, PartList, type Trouble, Troubles } from './overview-tables.tsx'
import { sayFailure } from './refusal-texts.ts'
import { useWords } from './words.ts'

export interface DocumentPageProps {
  readonly document: PlanDocumentHead
  readonly fileName: string | null
  readonly parts: readonly PartHead[]
  /** Null while there is nothing to check. */
  readonly check: DocumentCheck | null
  /** The document from which the year's plan was made; null where the plan came another way. */
  readonly yearPlan: { readonly document: string | null } | null
  readonly troubles: readonly Trouble[]
  /** The reading has stopped: nothing has come for too long. */
  readonly stopped: boolean
}

/** A document that was handed in, in whatever state it is. */
export function DocumentPage(props: DocumentPageProps) {
  const { document } = props
  const words = useWords()
  return (
    <>
      <PageHeading
        kicker={words.document}
        title={document.title}
        status={<StatusBadge tone={stateTones[document.state]}>{words.states[document.state]}</StatusBadge>}
        lead={<Sentence {...props} />}
      />
      <Columns aside={<Aside {...props} />} asideLabel={words.document}>
        <Body {...props} />
      </Columns>
    </>
  )
}

function Sentence({ document, parts }: DocumentPageProps) {
  const words = useWords()
  const { locale } = useReader()
  if (document.state !== 'to-correct') return null
  const programmes = formatCount(Math.max(0, parts.length - 1), locale)
  return document.doubtsOpen === 0
    ? words.overviewReady(programmes)
    : words.overviewSentence(programmes, formatCount(document.doubtsOpen, locale))
}

function Body(props: DocumentPageProps) {
  const { document, stopped } = props
  const words = useWords()
  switch (document.state) {
    case 'being-read':
      return (
        <Notice
          title={stopped ? words.readingStopped : words.reading}
          tone={stopped ? 'warning' : 'info'}
          live
        >
          {stopped
            ? words.readingStoppedBody
            : `${words.readingSince(formatTime(document.askedAt))}. ${words.readingBody}`}
        </Notice>
      )
    case 'unreadable':
      return <Unreadable {...props} />
    case 'set-aside':
      return (
        <>
          <Notice>{words.isSetAside}</Notice>
          <PartList {...props} />
        </>
      )
    case 'committed':
      return <PartList {...props} />
    case 'to-correct':
      return <Overview {...props} />
  }
}

function Overview(props: DocumentPageProps) {
  const { document, check, parts, troubles, yearPlan } = props
  const words = useWords()
  const { year } = document
  return (
    <>
      {year !== null && yearPlan !== null && <Notice tone="warning">{words.yearHasPlan(year)}</Notice>}
      <Troubles troubles={troubles} />
      {check !== null && (
        <Section title={words.missing} id="missing">
          {check.obstacles.length === 0 ? (
            <Notice tone="success">{words.nothingToMend}</Notice>
          ) : (
            <Findings
              document={document}
              parts={parts}
              findings={check.obstacles}
              texts={words.obstacles}
              caption={words.missingCaption}
            />
          )}
        </Section>
      )}
      <PartList {...props} />
      {check !== null && check.remarks.length > 0 && (
        <Section title={words.remarks} lead={words.remarksLead} id="remarks">
          <Findings
            document={document}
            parts={parts}
            findings={check.remarks}
            texts={words.remarkTexts}
            caption={words.remarks}
          />
        </Section>
      )}
    </>
  )
}

function Unreadable({ document: { failure, found } }: DocumentPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const count = (number: number) => formatCount(number, locale)
  return (
    <>
      <Notice tone="danger" title={words.unreadable}>
        {sayFailure(failure ?? '', locale)}
      </Notice>
      {found !== null && (
        <Section title={words.foundInstead}>
          <FactList
            facts={[
              { term: words.foundFirstLine, value: found.firstLine ?? words.noDoubts, wide: true },
              { term: words.foundLines, value: count(found.lines) },
              { term: words.foundHeadings, value: count(found.headings) },
              { term: words.foundSections, value: count(found.sections) },
              { term: words.foundItems, value: count(found.items) },
              { term: words.foundTables, value: count(found.tables) },
            ]}
          />
        </Section>
      )}
      <p>
        <ButtonLink href={`${base}/new`}>{words.uploadOther}</ButtonLink>
      </p>
    </>
  )
}

function Aside(props: DocumentPageProps) {
  const { document, fileName } = props
  const words = useWords()
  const { locale } = useReader()
  const facts: readonly Fact[] = [
    { term: words.by, value: document.handedInBy },
    { term: words.at, value: formatInstant(document.handedInAt, locale) },
    {
      term: words.original,
      value: document.sourceGone ? words.originalGone : (fileName ?? words.originalGone),
    },
  ]
  return (
    <>
      <Actions {...props} />
      <FactList facts={facts} columns={1} />
    </>
  )
}

/** What can be done about it, the main thing first; what cannot be done is not there. */
function Actions({ document, check, yearPlan, stopped, fileName }: DocumentPageProps) {
  const words = useWords()
  const here = `${base}/${document.id}`
  const { state, year } = document
  const isReady =
    state === 'to-correct' && check?.obstacles.length === 0 && yearPlan === null && year !== null
  const isRead = state === 'to-correct' || state === 'committed'
  const comparison = yearPlan?.document == null ? '' : `?with=${yearPlan.document}`
  return (
    <>
      {isReady && <ButtonLink href={`${here}/commit`}>{words.commitOf(year)}</ButtonLink>}
      {state === 'committed' && year !== null && (
        <ButtonLink href={`/office/plans/${year}`}>{words.openPlan(year)}</ButtonLink>
      )}
      {stopped && (
        <Form action={`${here}/again`}>
          <Button>{words.readAgain}</Button>
        </Form>
      )}
      {isRead && (
        <ButtonLink href={`${here}/compare${comparison}`} kind={yearPlan === null ? 'secondary' : 'primary'}>
          {words.compare}
        </ButtonLink>
      )}
      {!document.sourceGone && fileName !== null && (
        <ButtonLink href={`${here}/file`} kind="secondary">
          {words.download}
        </ButtonLink>
      )}
      {(state === 'to-correct' || state === 'unreadable') && (
        <Form action={`${here}/set-aside`}>
          <Button kind="tertiary">{words.setAside}</Button>
        </Form>
      )}
      {state === 'set-aside' && (
        <Form action={`${here}/take-back`}>
          <Button>{words.takeBack}</Button>
        </Form>
      )}
    </>
  )
}
