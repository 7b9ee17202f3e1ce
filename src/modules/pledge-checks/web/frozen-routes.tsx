import { z } from 'zod'
import { ButtonLink, Downloads, Notice, PageHeading, useReader } from '#design/index.ts'
import { documentDownload, type DocumentFormat } from '#platform/documents/download.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { cityProfile } from '#modules/organization/index.ts'
import type { PledgeCheck } from '../data/check-queries.ts'
import { listSnapshots } from '../data/snapshot-queries.ts'
import { pledgeCheckActions } from '../domain/pledge-check-actions.ts'
import { checkAsked, checkCrumbs, checkHref, isTrouble } from './check-asked.ts'
import { frozenRound, type FrozenRoundShown } from './frozen-round.ts'
import { roundDocument } from './round-document.ts'
import { RoundReport, sentenceOf } from './round-report.tsx'
import { checkTexts, sayPeriod, useWords } from './words.ts'

const query = z.object({ version: z.coerce.number().int().min(1).optional().catch(undefined) })
const formats = ['hwpx', 'pdf', 'md'] as const

/** The frozen version of the address, the latest unless it says which. */
async function asked(request: WebRequest) {
  const check = await checkAsked(request)
  if (isTrouble(check)) return check
  const { database } = request.context
  const { version } = request.query(query)
  const heads = await listSnapshots(database, check.id)
  const head = version === undefined ? heads[0] : heads.find((each) => each.version === version)
  const shown = await frozenRound(database, check, head?.id ?? null, 'office')
  return shown === null ? trouble('not-found') : { check, shown }
}

function FrozenPage({ check, shown }: { readonly check: PledgeCheck; readonly shown: FrozenRoundShown }) {
  const words = useWords()
  const { locale } = useReader()
  const { snapshot } = shown
  const isPublished = check.published?.snapshotId === snapshot.id
  const under = (format: DocumentFormat) =>
    checkHref(check.id, `/frozen/report.${format}?version=${snapshot.version}`)
  return (
    <>
      <PageHeading
        title={words.checkOf(sayPeriod(check, locale))}
        kicker={words.frozenAt(sayPeriod(check, locale), String(snapshot.version))}
        lead={sentenceOf(snapshot.content, words, locale)}
        actions={
          <ButtonLink href={checkHref(check.id)} kind="secondary">
            {words.toBoard}
          </ButtonLink>
        }
      />
      {!isPublished && (
        <Notice tone="info">{check.published === null ? words.draftNotice : words.olderNotice}</Notice>
      )}
      <Downloads label={words.book} files={formats.map((format) => ({ format, href: under(format) }))} />
      <RoundReport {...shown} base="/office/pledges" />
    </>
  )
}

async function frozen(request: WebRequest): Promise<Reply> {
  const found = await asked(request)
  if (isTrouble(found)) return found
  const { locale } = request
  return page(
    checkTexts[locale].checkOf(sayPeriod(found.check, locale)),
    <FrozenPage check={found.check} shown={found.shown} />,
    { breadcrumbs: checkCrumbs(request, found.check) },
  )
}

const report = (format: DocumentFormat) => async (request: WebRequest) => {
  const found = await asked(request)
  if (isTrouble(found)) return found
  return await roundReport(request, found.shown, format)
}

/** A frozen round's report as a file. */
export async function roundReport(
  { context, locale }: WebRequest,
  { snapshot: { content }, previous }: FrozenRoundShown,
  format: DocumentFormat,
): Promise<Reply> {
  const { name } = await cityProfile(context.database)
  const text = roundDocument(content, { city: name[locale], locale, previous })
  return await documentDownload(text, format, `pledges-${content.year}-q${content.quarter}`)
}

export const frozenRoutes: readonly Route[] = [
  workspacePage('/office/pledges/checks/:id/frozen', pledgeCheckActions['read-office'], frozen),
  ...formats.map((format) =>
    workspacePage(
      `/office/pledges/checks/:id/frozen/report.${format}`,
      pledgeCheckActions['read-office'],
      report(format),
    ),
  ),
]
