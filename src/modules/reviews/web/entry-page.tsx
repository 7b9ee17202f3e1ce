import {
  Button,
  ButtonLink,
  ErrorSummary,
  FactList,
  FileField,
  Form,
  formFields,
  Link,
  Notice,
  PageHeading,
  Section,
  StatusBadge,
  useReader,
} from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { readKeptFiles } from '#platform/files/file-queries.ts'
import type { KeptFile } from '#platform/files/kept-file.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatDay } from '#platform/text/format.ts'
import { filesOf } from '../data/entry-queries.ts'
import { appealsOf, standingOf } from '../data/result-queries.ts'
import type { Appeal } from '../domain/appeal.ts'
import { type Entry, FILE_MEGABYTES, mayChangeFiles, MOST_FILES } from '../domain/entry.ts'
import { mayReadEntry, maySeeResults } from '../domain/reading.ts'
import type { ResultLine } from '../domain/result.ts'
import { reviewActions as actions } from '../domain/review-actions.ts'
import { AppealPart } from './appeal-part.tsx'
import { formatPoints } from './points.ts'
import type { Refused } from './post.ts'
import { crumbs, entryIn, type FoundEntry, namesIn, office } from './review-in.ts'
import { LongWords, Words } from './review-parts.tsx'
import { reviewTexts, useWords } from './words.ts'

/** Whether the reader may know of an entry at all: a draft is its department's alone. */
export function mayKnow({ context }: WebRequest, { departmentId, state }: Entry): boolean {
  return state === 'sent' || may(context.person, actions['write-entry'], { departmentId })
}

/** One entry, as it is or with a form of its page that was refused. */
export async function entryPage(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const found = await entryIn(request)
  if (found === null || !mayKnow(request, found.entry)) return trouble('not-found')
  const { review, entry, reviewer } = found
  const { database, person, today } = request.context
  const { departmentId } = entry
  const isOwn = may(person, actions['write-entry'], { departmentId })
  const reads = mayReadEntry(person, entry, { review, isReviewer: reviewer !== null })
  const ids = reads ? await filesOf(database, entry.id) : []
  const kept = await readKeptFiles(database, ids)
  const lines = maySeeResults(person, review) ? await standingOf(database, review) : []
  const runs = may(person, actions['decide-appeal'])
  const hears = review.publishedOn !== null && (isOwn || runs)
  const appeals = hears ? await appealsOf(database, review.id) : []
  const name = (await namesIn(request, [departmentId])).get(departmentId)?.[request.locale] ?? '–'
  const line = lines.find(({ entryId }) => entryId === entry.id)
  return page(
    entry.title,
    <>
      <EntryHeading found={found} isOwn={isOwn} />
      <ErrorSummary errors={refused?.errors ?? {}} labels={labelsOf(request)} />
      <EntryFacts {...{ found, name, line }} />
      <EntryText entry={entry} reads={reads} />
      {reads && (
        <Files
          {...{ found, refused }}
          files={ids.flatMap((id) => kept.get(id) ?? [])}
          mayChange={isOwn && mayChangeFiles(review, entry, today)}
        />
      )}
      {hears && line !== undefined && (
        <AppealPart
          {...{ review, entry, refused, line, isOwn, runs }}
          appeal={appeals.find((each: Appeal) => each.entryId === entry.id) ?? null}
        />
      )}
    </>,
    { status: refused === null ? 200 : 422, breadcrumbs: crumbs(request, review) },
  )
}

function labelsOf({ locale }: WebRequest): Readonly<Record<string, string>> {
  const { entryPage: words, appeal } = reviewTexts[locale]
  return {
    ...{ file: words.file, reason: appeal.reason, points: appeal.newPoints, decision: appeal.decision },
  }
}

function EntryHeading({ found, isOwn }: { readonly found: FoundEntry; readonly isOwn: boolean }) {
  const words = useWords()
  const { today } = useReader()
  const { review, entry, reviewer } = found
  const href = `${office}/${review.id}/entries/${entry.id}`
  const isTaken = isOwn && review.closedOn === null && today <= review.intakeUntil
  return (
    <PageHeading
      kicker={review.title}
      title={entry.title}
      status={
        <StatusBadge tone={entry.state === 'sent' ? 'success' : 'neutral'}>
          {words.entryPage.states[entry.state]}
        </StatusBadge>
      }
      actions={
        <>
          {reviewer !== null && entry.state === 'sent' && review.closedOn === null && (
            <ButtonLink href={`${office}/${review.id}/mine/${entry.id}`}>{words.mine.open}</ButtonLink>
          )}
          {isTaken && entry.state === 'draft' && (
            <>
              <ButtonLink href={`${href}/send`}>{words.entryPage.send}</ButtonLink>
              <ButtonLink href={`${href}/change`} kind="secondary">
                {words.entryPage.change}
              </ButtonLink>
              <ButtonLink href={`${href}/discard`} kind="tertiary">
                {words.entryPage.discard}
              </ButtonLink>
            </>
          )}
          {isTaken && entry.state === 'sent' && (
            <Form action={`${href}/take-back`} narrow={false}>
              <Button kind="secondary">{words.entryPage.takeBack}</Button>
            </Form>
          )}
        </>
      }
    />
  )
}

interface FactsProps {
  readonly found: FoundEntry
  readonly name: string
  readonly line: ResultLine | undefined
}

function EntryFacts({ found: { review, entry }, name, line }: FactsProps) {
  const words = useWords()
  const { locale } = useReader()
  const said = (points: number) => formatPoints(points, locale, review.decimals)
  return (
    <FactList
      facts={[
        { term: words.department, value: name },
        { term: words.reference, value: entry.reference === '' ? '–' : entry.reference },
        {
          term: words.entryPage.sentOn,
          value: entry.sentOn === null ? '–' : formatDay(entry.sentOn, locale),
        },
        ...(line === undefined
          ? []
          : [
              { term: words.points, value: `${said(line.final)} ${words.pointsUnit}` },
              { term: words.rank, value: String(line.rank) },
              { term: words.grade, value: words.grades[line.grade] },
            ]),
      ]}
    />
  )
}

function EntryText({ entry, reads }: { readonly entry: Entry; readonly reads: boolean }) {
  const { entryPage: words } = useWords()
  return (
    <Section title={words.text} id="text">
      {!reads && <Notice tone="info">{words.hidden}</Notice>}
      {reads && (entry.text === '' ? <p>{words.noText}</p> : <LongWords>{entry.text}</LongWords>)}
    </Section>
  )
}

interface FilesProps {
  readonly found: FoundEntry
  readonly files: readonly KeptFile[]
  readonly mayChange: boolean
  readonly refused: Refused | null
}

function Files({ found: { review, entry }, files, mayChange, refused }: FilesProps) {
  const { entryPage: words } = useWords()
  const href = `${office}/${review.id}/entries/${entry.id}/files`
  return (
    <Section title={words.files} id="files">
      {files.length === 0 && <p>{words.filesNone}</p>}
      {files.length > 0 && (
        <ul class="plain-list">
          {files.map(({ id, name }) => (
            <li key={id}>
              <Link href={`${href}/${id}`}>
                <Words>{name}</Words>
              </Link>
              {mayChange && (
                <Form action={`${href}/${id}/remove`} narrow={false}>
                  <Button kind="text" size="small" description={name}>
                    {words.removeFile}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && files.length < MOST_FILES && (
        <Form action={href} label={words.addFile} multipart>
          <FileField
            name="file"
            label={words.file}
            hint={words.filesLead(MOST_FILES)}
            maxMegabytes={FILE_MEGABYTES}
            error={formFields({}, refused?.errors ?? {}).errorOf('file')}
            required
          />
          <Button kind="secondary">{words.addFile}</Button>
        </Form>
      )}
    </Section>
  )
}
