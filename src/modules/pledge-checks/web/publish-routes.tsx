import {
  Button,
  ButtonLink,
  ButtonRow,
  type Column,
  DataTable,
  Form,
  Link,
  Notice,
  PageHeading,
  Section,
  useReader,
} from '#design/index.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { PledgeProblemSource } from '#modules/pledges/index.ts'
import type { PledgeCheck } from '../data/check-queries.ts'
import { pledgeCheckActions } from '../domain/pledge-check-actions.ts'
import { type Findings, findingsOf, publishCheck } from '../use-cases/publish-check.ts'
import { checkAsked, checkCrumbs, checkHref, isTrouble } from './check-asked.ts'
import { RatesTable } from './round-report.tsx'
import { isGeneral, sayRefusal } from './refusal-texts.ts'
import { type SaidFinding, sayFindings } from './say-finding.ts'
import { CheckBadge } from './say.tsx'
import { checkTexts, sayPeriod, useWords } from './words.ts'

/** What the linter found, and the button that publishes where nothing is wrong. */
function PublishPage({ check, findings }: { readonly check: PledgeCheck; readonly findings: Findings }) {
  const words = useWords()
  const { locale } = useReader()
  const said = sayFindings(check, findings, locale)
  const of = (weight: SaidFinding['weight']) => said.filter((each) => each.weight === weight)
  const isPublished = check.published !== null && check.published.snapshotId === check.snapshotId
  const mayNow = check.state === 'closed' && findings.errors === 0 && !isPublished
  return (
    <>
      <PageHeading
        title={words.publishTitle(sayPeriod(check, locale))}
        status={<CheckBadge check={check} />}
      />
      <Verdict check={check} findings={findings} isPublished={isPublished} />
      {mayNow && (
        <Form action={checkHref(check.id, '/publish')}>
          <ButtonRow>
            <Button>{words.publishButton}</Button>
            <ButtonLink href={checkHref(check.id)} kind="tertiary">
              {words.toBoard}
            </ButtonLink>
          </ButtonRow>
        </Form>
      )}
      {of('error').length > 0 && (
        <Section title={words.publishErrors(formatCount(findings.errors, locale))} id="errors">
          <FindingsTable
            caption={words.publishErrors(formatCount(findings.errors, locale))}
            findings={of('error')}
            tone="danger"
          />
        </Section>
      )}
      {of('doubt').length > 0 && (
        <Section
          title={words.publishDoubts(formatCount(findings.doubts, locale))}
          lead={words.publishDoubtsBody}
          id="doubts"
        >
          <FindingsTable
            caption={words.publishDoubts(formatCount(findings.doubts, locale))}
            findings={of('doubt')}
            tone="warning"
          />
        </Section>
      )}
      {findings.snapshot !== null && (
        <Section
          title={words.publishShows}
          aside={<Link href={checkHref(check.id, '/frozen')}>{words.toFrozen}</Link>}
        >
          <RatesTable content={findings.snapshot.content} />
        </Section>
      )}
    </>
  )
}

function Verdict({
  check,
  findings,
  isPublished,
}: {
  readonly check: PledgeCheck
  readonly findings: Findings
  readonly isPublished: boolean
}) {
  const words = useWords()
  const { locale } = useReader()
  if (check.state !== 'closed') return <Notice tone="warning">{words.publishNotClosed}</Notice>
  if (isPublished && check.published !== null)
    return (
      <Notice tone="success">{words.publishDone(formatDay(dayInSeoul(check.published.at), locale))}</Notice>
    )
  if (findings.errors === 0) return <Notice tone="success">{words.publishClean}</Notice>
  return (
    <Notice tone="danger" title={words.publishErrors(formatCount(findings.errors, locale))}>
      {words.publishErrorsBody}
    </Notice>
  )
}

function FindingsTable({
  caption,
  findings,
  tone,
}: {
  readonly caption: string
  readonly findings: readonly SaidFinding[]
  readonly tone: 'danger' | 'warning'
}) {
  const words = useWords()
  const columns: readonly Column<SaidFinding>[] = [
    { key: 'text', title: words.finding, head: true, cell: ({ text }) => text },
    {
      key: 'place',
      title: words.where,
      cell: ({ href, place, text }) => (
        <Link href={href} description={text}>
          {place}
        </Link>
      ),
    },
  ]
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={findings}
      rowKey={({ key }) => key}
      rowTone={() => tone}
    />
  )
}

function shown(request: WebRequest, check: PledgeCheck, findings: Findings, status: number): Reply {
  const { locale } = request
  return page(
    checkTexts[locale].publishTitle(sayPeriod(check, locale)),
    <PublishPage check={check} findings={findings} />,
    { status, breadcrumbs: checkCrumbs(request, check) },
  )
}

const look = (sources: readonly PledgeProblemSource[]) => async (request: WebRequest) => {
  const check = await checkAsked(request)
  if (isTrouble(check)) return check
  const { database, today } = request.context
  return shown(request, check, await findingsOf(database, check, today, sources), 200)
}

const publish = (sources: readonly PledgeProblemSource[]) => async (request: WebRequest) => {
  const check = await checkAsked(request)
  if (isTrouble(check)) return check
  const { locale, context } = request
  const published = await publishCheck(context, { checkId: check.id }, sources)
  if (published.ok) return redirect(`/pledges/checks/${check.id}`, checkTexts[locale].notices.published)
  const { refusal } = published
  if (typeof refusal !== 'string') return shown(request, check, refusal.findings, 422)
  if (isGeneral(refusal)) return trouble(refusal)
  return redirect(checkHref(check.id, '/publish'), sayRefusal(refusal, locale))
}

/** The linter's page, and publishing. */
export function publishRoutes(sources: readonly PledgeProblemSource[]): readonly Route[] {
  const allow = pledgeCheckActions['publish-check']
  return [
    workspacePage('/office/pledges/checks/:id/publish', allow, look(sources)),
    workspaceAction('/office/pledges/checks/:id/publish', allow, publish(sources)),
  ]
}
