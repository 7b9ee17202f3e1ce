import { ButtonLink, Link, Section, StatusBadge, useReader } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { PledgeProblem } from '#modules/pledges/index.ts'
import { pledgeLedgerActions } from '../domain/pledge-ledger-actions.ts'
import { ledgerProblems } from '../ledger-problems.ts'
import { editRoutes } from './edit-routes.tsx'
import { importRoutes } from './import-routes.tsx'
import { LedgerPage } from './ledger-page.tsx'
import { download, NoRegister } from './portal.tsx'
import { askedDay, shownLedger } from './shown-ledger.ts'
import { ledgerTexts, useWords } from './words.ts'

const read = pledgeLedgerActions['read-office']

async function overview(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const words = ledgerTexts[locale]
  const shown = await shownLedger(request)
  const breadcrumbs = [
    { href: '/office', label: words.myWork },
    { href: '/office/pledges', label: words.officePledges },
  ]
  if (shown === null)
    return page(words.ledger, <NoRegister title={words.ledger} request={request} />, { breadcrumbs })
  const problems = await ledgerProblems.problems(context.database, shown.term.id, askedDay(request))
  const mayImport = may(context.person, pledgeLedgerActions['import-ledger'])
  return page(
    words.ledger,
    <LedgerPage
      shown={shown}
      base="/office/pledges/ledger"
      actions={mayImport && <ButtonLink href="/office/pledges/ledger/import">{words.importLink}</ButtonLink>}
    >
      <Problems problems={problems} />
    </LedgerPage>,
    { breadcrumbs },
  )
}

/** What in the ledger does not add up, errors first, each with the way to where it is put right. */
function Problems({ problems }: { readonly problems: readonly PledgeProblem[] }) {
  const words = useWords()
  const { locale } = useReader()
  if (problems.length === 0) return null
  const inOrder = problems.toSorted((a, b) => (a.weight === b.weight ? 0 : a.weight === 'error' ? -1 : 1))
  return (
    <Section title={words.problems}>
      <ul>
        {inOrder.slice(0, 100).map(({ pledge, weight, text, href }, index) => (
          <li key={index}>
            <StatusBadge tone={weight === 'error' ? 'danger' : 'warning'}>{words[weight]}</StatusBadge>{' '}
            <Link href={href}>{pledge === null ? text[locale] : words.ofPledge(pledge, text[locale])}</Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const formats = ['xlsx', 'csv', 'json'] as const

export const workspaceRoutes: readonly Route[] = [
  workspacePage('/office/pledges/ledger', read, overview),
  ...formats.map((format) =>
    workspacePage(`/office/pledges/ledger/download/ledger.${format}`, read, download(format)),
  ),
  ...importRoutes,
  ...editRoutes,
]
