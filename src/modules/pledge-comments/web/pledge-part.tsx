import { ButtonLink, ButtonRow, Disclosure, EmptyState, Link, Section } from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { type PledgeLine, type PledgePart, type RegisterPart, termOn } from '#modules/pledges/index.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { countFitting, listComments } from '../data/comment-queries.ts'
import { countComments } from '../data/count-queries.ts'
import { answerBusinessDays } from '../domain/pledge-comment-settings.ts'
import { CommentCard } from './comment-card.tsx'
import { CommentForm } from './comment-form.tsx'
import { FollowButtons } from './follow-buttons.tsx'
import { pledgeCommentTexts } from './words.ts'

/** So many comments stand on a pledge's own page; the rest one link away. */
const ON_A_PLEDGE = 10
const shown = ['published', 'hidden'] as const

/** What citizens say of a pledge, a form for more, and how to hear of what is new. Five queries. */
async function forCitizens(request: WebRequest, pledge: PledgeLine) {
  const { locale, context } = request
  const { database, today } = context
  const words = pledgeCommentTexts[locale]
  const asked = { states: shown, pledgeIds: [pledge.id] }
  const [comments, term, days] = await Promise.all([
    listComments(database, { ...asked, limit: ON_A_PLEDGE }),
    termOn(database, today),
    settingValue(database, answerBusinessDays, today),
  ])
  const count = comments.length < ON_A_PLEDGE ? comments.length : await countFitting(database, asked)
  const departments = comments.flatMap(({ answer }) => (answer === null ? [] : [answer.departmentId]))
  const names = await departmentNames(database, [...new Set(departments)], today)
  const isNow = term?.id === pledge.termId
  return (
    <>
      <Section title={words.partTitle(formatCount(count, locale))} id="comments" lead={words.partLead}>
        {comments.length === 0 && <EmptyState title={words.partEmpty} />}
        {comments.map((comment) => (
          <CommentCard key={comment.id} comment={comment} names={names} today={today} />
        ))}
        {count > comments.length && (
          <p>
            <Link href={`/pledges/comments?pledge=${pledge.number}`}>
              {words.partMore(formatCount(count, locale))}
            </Link>
          </p>
        )}
        {isNow && (
          <Disclosure summary={words.write}>
            <p>{words.writeLead(formatCount(days, locale))}</p>
            <CommentForm number={pledge.number} />
          </Disclosure>
        )}
      </Section>
      {isNow && (
        <Section title={words.follow} id="follow" lead={words.followPledgeLead}>
          <FollowButtons
            mail={`/subscribe?pledge=${pledge.number}`}
            atom={`/pledges/${pledge.number}/feed.atom`}
          />
        </Section>
      )}
    </>
  )
}

/** How many comments a pledge has and how many wait, and the way to them. One query. */
async function forStaff(request: WebRequest, pledge: PledgeLine) {
  const { locale, context } = request
  const words = pledgeCommentTexts[locale]
  const { received, waiting } = await countComments(context.database, [pledge.id], context.today)
  return (
    <Section title={words.comments} id="comments">
      <p>{words.officePart(formatCount(received, locale), formatCount(waiting, locale))}</p>
      <p>
        <Link href={`/office/pledges/comments?list=all&pledge=${pledge.number}`}>{words.seeAllOffice}</Link>
      </p>
    </Section>
  )
}

/** Comments on a pledge's page. */
export const commentsOnPledge: PledgePart = {
  order: 80,
  show: (request, pledge, room) =>
    room === 'portal' ? forCitizens(request, pledge) : forStaff(request, pledge),
}

/** On the register's page: how many comments were answered, and how to follow all pledges. One query. */
export const commentsOnRegister: RegisterPart = {
  order: 80,
  show: async (request, { pledges }, room) => {
    if (room !== 'portal') return null
    const { locale, context } = request
    const words = pledgeCommentTexts[locale]
    const ids = pledges.map(({ id }) => id)
    const { received, answered } = await countComments(context.database, ids, context.today)
    const said = words.registerSaid(formatCount(received, locale), formatCount(answered, locale))
    return (
      <Section title={words.registerTitle} id="follow" lead={`${said} ${words.followAllLead}`}>
        <ButtonRow>
          <ButtonLink href="/pledges/comments" kind="secondary">
            {words.seeComments}
          </ButtonLink>
        </ButtonRow>
        <FollowButtons mail="/subscribe?pledges=all" atom="/pledges/feed.atom" />
      </Section>
    )
  },
}
