import { ButtonLink, ButtonRow, Disclosure, Link, Section } from '#design/index.ts'
import { useWords } from './words.ts'

interface FollowSectionProps {
  readonly mail: string
  readonly atom: string
  /** The page that others may frame; null for the whole plan. */
  readonly embed: string | null
}

/** How a citizen hears of what is new: by mail, by a feed reader, on a site of their own. */
export function FollowSection({ mail, atom, embed }: FollowSectionProps) {
  const words = useWords()
  return (
    <Section title={words.follow} id="follow" lead={embed === null ? words.followPlanLead : words.followLead}>
      <ButtonRow>
        <ButtonLink href={mail} kind="secondary">
          {words.followMail}
        </ButtonLink>
        <Link href={atom}>{words.followAtom}</Link>
      </ButtonRow>
      {embed !== null && (
        <Disclosure summary={words.followEmbed}>
          <p>{words.embedCode}</p>
          <p>
            <code>{`<iframe src="${embed}" width="600" height="420" loading="lazy"></iframe>`}</code>
          </p>
        </Disclosure>
      )}
    </Section>
  )
}
