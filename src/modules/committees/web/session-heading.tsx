import type { ComponentChildren } from 'preact'
import { PageHeading, useReader } from '#design/index.ts'
import type { Committee } from '../domain/committee.ts'
import type { CommitteeSession } from '../domain/committee-session.ts'
import { useWords } from './words.ts'

interface SessionHeadingProps {
  readonly committee: Committee
  readonly session: CommitteeSession
  readonly actions?: ComponentChildren
}

export function SessionHeading({ committee, session, actions }: SessionHeadingProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <PageHeading
      kicker={`${committee.name[locale]} · ${words.sessionNumber(session.number)}`}
      title={session.title[locale]}
      actions={actions}
    />
  )
}
