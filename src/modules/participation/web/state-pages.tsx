import { ButtonLink, ButtonRow, Notice, PageHeading, useReader } from '#design/index.ts'
import { formatDay } from '#platform/text/format.ts'
import type { PollHead, PollState } from '../domain/poll.ts'
import { useWords } from './words.ts'

/** Instead of a ballot, when votes are not taken today. */
export function NotNowPage({
  poll,
  state,
  sentence,
}: {
  readonly poll: PollHead
  readonly state: Exclude<PollState, 'open'>
  /** Said instead of what follows from the state. */
  readonly sentence?: string
}) {
  const words = useWords()
  const { locale } = useReader()
  const isComing = state === 'coming'
  const saidOf = (now: typeof state) => {
    if (now === 'coming') return words.comingBody(formatDay(poll.firstDay, locale))
    return now === 'counting' || poll.closedOn === null
      ? words.endedBody
      : words.closedBody(formatDay(poll.closedOn, locale))
  }
  return (
    <>
      <PageHeading
        title={sentence !== undefined ? words.receipts : isComing ? words.comingTitle : words.endedTitle}
        kicker={poll.title[locale]}
        lead={sentence ?? saidOf(state)}
      />
      <ToPoll poll={poll} />
    </>
  )
}

/** Instead of a ballot, for somebody who has voted. */
export function VotedPage({ poll }: { readonly poll: PollHead }) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <PageHeading title={words.voted} kicker={poll.title[locale]} />
      <VotedNotice poll={poll} />
      <ToPoll poll={poll} />
    </>
  )
}

export function VotedNotice({ poll }: { readonly poll: PollHead }) {
  const words = useWords()
  return (
    <>
      <Notice tone="success" title={words.voted}>
        <p>{words.votedBody}</p>
        {poll.mayChange && <p>{words.votedChange}</p>}
      </Notice>
      {poll.mayChange && (
        <ButtonRow>
          <ButtonLink href={`/votes/${poll.id}/change`} kind="secondary">
            {words.toChange}
          </ButtonLink>
        </ButtonRow>
      )}
    </>
  )
}

function ToPoll({ poll }: { readonly poll: PollHead }) {
  const words = useWords()
  return (
    <ButtonRow>
      <ButtonLink href={`/votes/${poll.id}`} kind="tertiary">
        {words.toPoll}
      </ButtonLink>
    </ButtonRow>
  )
}
