import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Notice,
  PageHeading,
  Section,
  TextField,
  useReader,
} from '#design/index.ts'
import { formatInstant } from '#platform/text/format.ts'
import type { CalendarFeed } from '../data/feed-queries.ts'
import type { FeedScope } from '../domain/calendar-feed.ts'
import { useWords } from './words.ts'

/** Whether this calendar can be read elsewhere, and what to do about it. */
export function FeedSection({
  scope,
  feed,
}: {
  readonly scope: FeedScope
  readonly feed: CalendarFeed | null
}) {
  const words = useWords()
  const { locale } = useReader()
  const name = words.scopes[scope]
  return (
    <Section title={words.feeds} id="feeds" lead={words.feedsLead}>
      <p>{feed === null ? words.feedNone(name) : words.feedMade(name, formatInstant(feed.madeAt, locale))}</p>
      <ButtonRow>
        <Form action={`/office/calendar/feeds/${scope}/make`} narrow={false}>
          <Button kind="secondary">{feed === null ? words.feedMake : words.feedMakeAgain}</Button>
        </Form>
        {feed !== null && (
          <Form action={`/office/calendar/feeds/${scope}/end`} narrow={false}>
            <Button kind="tertiary">{words.feedEnd}</Button>
          </Form>
        )}
      </ButtonRow>
    </Section>
  )
}

/** The address, this once. */
export function FeedMadePage({ scope, address }: { readonly scope: FeedScope; readonly address: string }) {
  const words = useWords()
  return (
    <>
      <PageHeading title={words.feedTitle(words.scopes[scope])} />
      <Notice tone="warning" title={words.feedOnce}>
        {words.feedOnceBody}
      </Notice>
      <TextField name="address" label={words.feedAddress} value={address} width="full" spellcheck={false} />
      <ButtonRow>
        <ButtonLink href={`/office/calendar?scope=${scope}`} kind="secondary">
          {words.feedBack}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}
