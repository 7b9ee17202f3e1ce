import { Button, ButtonLink, Form, Notice, Section, useReader } from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import type { ProposalLine } from '../data/proposal-queries.ts'
import { useWords } from './words.ts'

interface SupportPartProps {
  readonly proposal: ProposalLine
  readonly year: number
  readonly isCitizen: boolean
  readonly isOwn: boolean
  readonly given: 'given' | 'asked' | null
}

/** Supporting a proposal, as long as it is not decided. */
export function SupportPart({ proposal, year, isCitizen, isOwn, given }: SupportPartProps) {
  const words = useWords()
  const { locale } = useReader()
  if (!['received', 'under-review', 'reviewed'].includes(proposal.state)) return null
  const count = <p>{words.supportCount(formatCount(proposal.supporters, locale))}</p>
  const href = `/budget/proposals/${year}/${proposal.number}`
  if (!isCitizen)
    return (
      <Section title={words.supportTitle}>
        {count}
        <p>{words.supportSignIn}</p>
        <ButtonLink href={`/sign-in?next=${encodeURIComponent(href)}`} kind="secondary">
          {words.signIn}
        </ButtonLink>
      </Section>
    )
  return (
    <Section title={words.supportTitle}>
      {count}
      {isOwn ? (
        <p>{words.supportOwn}</p>
      ) : (
        <Form action={`${href}/support`} label={words.supportTitle}>
          {given === 'asked' && <Notice tone="info">{words.supportAsked}</Notice>}
          {given !== 'given' && (
            <Button name="supports" value="yes">
              {words.support}
            </Button>
          )}
          {given !== null && (
            <Button name="supports" value="no" kind="secondary">
              {words.unsupport}
            </Button>
          )}
        </Form>
      )}
    </Section>
  )
}
