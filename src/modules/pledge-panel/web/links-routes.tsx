import { z } from 'zod'
import { ButtonLink, Link, Notice, PageHeading, QrCode, Section, useReader } from '#design/index.ts'
import { readForm } from '#platform/http/form.ts'
import { page, type Reply, redirect, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatDay } from '#platform/text/format.ts'
import type { PanelRound } from '../data/round-queries.ts'
import type { PanelMemberId } from '../domain/foreign-ids.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import { issueLinks, type IssuedLink } from '../use-cases/issue-links.ts'
import { officeCrumbs } from './office-crumbs.ts'
import { isGeneral, officeHref, roundName } from './say.tsx'
import { roundAsked } from './shown-round.ts'
import { panelTexts, useWords } from './words.ts'

const many = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value))
  .transform((ids) => ids.filter((id): id is PanelMemberId => isId(id)))

const linksForm = z.object({ member: many })

/** The keys are in the answer alone: whoever leaves the page makes new ones. */
const issue =
  (origin: URL) =>
  async (request: WebRequest): Promise<Reply> => {
    const { locale, context } = request
    const round = await roundAsked(request)
    if (round === null) return trouble('not-found')
    const asked = readForm(linksForm, await request.form())
    const memberIds = asked.ok ? asked.value.member : []
    const words = panelTexts[locale]
    if (memberIds.length === 0) return redirect(`${officeHref(round)}#members`, words.chooseMembers)
    const issued = await issueLinks(context, { roundId: round.id, memberIds })
    if (!issued.ok) return trouble(isGeneral(issued.refusal) ? issued.refusal : 'bad-request')
    return page(words.linksTitle, <LinksPage round={round} links={issued.value} origin={origin} />, {
      breadcrumbs: officeCrumbs(request, round),
      headers: { 'Cache-Control': 'no-store' },
    })
  }

interface LinksPageProps {
  readonly round: PanelRound
  readonly links: readonly IssuedLink[]
  readonly origin: URL
}

/** A letter for each member: the square for a telephone's camera, and the same as an address. */
function LinksPage({ round, links, origin }: LinksPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const said = words.linkWords(roundName(round, locale), formatDay(round.closesOn, locale))
  return (
    <>
      <PageHeading
        title={words.linksTitle}
        lead={words.linksLead}
        actions={
          <ButtonLink href={officeHref(round)} kind="tertiary">
            {words.backToRound}
          </ButtonLink>
        }
      />
      {links.map(({ member, key }) => {
        const title = words.evaluateAs(member.name)
        if (key === null)
          return (
            <Notice key={member.memberId} tone="warning">
              {words.linksRefused(member.name)}
            </Notice>
          )
        const path = `/pledges/panel/evaluate?token=${key}`
        const address = new URL(path, origin).href
        return (
          <Section key={member.memberId} title={title}>
            <QrCode text={address} label={words.linkLabel(member.name)}>
              <p>{said}</p>
              <p>
                <Link href={address} rel="noreferrer">
                  {address}
                </Link>
              </p>
            </QrCode>
          </Section>
        )
      })}
    </>
  )
}

export function linksRoutes(origin: URL): readonly Route[] {
  return [
    workspaceAction(
      '/office/pledges/panel/rounds/:round/links',
      pledgePanelActions['issue-links'],
      issue(origin),
    ),
  ]
}
