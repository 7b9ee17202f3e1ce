import type { FrameInfo } from '#platform/http/frame.ts'
import { page, type PageReply, type Trouble } from '#platform/http/reply.ts'
import { ButtonLink, ButtonRow } from './actions/button.tsx'
import { PageHeading } from './layout/page-heading.tsx'
import { useReader } from './reader.ts'
import { designWords } from './words.ts'

type Surroundings = Pick<FrameInfo, 'locale' | 'room' | 'path' | 'person'>

/** What is said when a request is turned down or something failed: why, and what to do. */
export function troublePage(trouble: Trouble | 'fault', frame: Surroundings): PageReply {
  const words = designWords[frame.locale]
  const { title, help } = words.troubles[trouble]
  const body = (
    <TroubleBody
      title={title}
      help={help}
      signIn={trouble === 'sign-in-first'}
      office={frame.room === 'workspace'}
    />
  )
  return page(title, body, { bare: frame.person.accountId === null && frame.room === 'workspace' })
}

interface TroubleBodyProps {
  readonly title: string
  readonly help: string
  readonly signIn: boolean
  readonly office: boolean
}

function TroubleBody({ title, help, signIn, office }: TroubleBodyProps) {
  const { locale, path } = useReader()
  const words = designWords[locale]
  return (
    <div class="trouble">
      <PageHeading title={title} lead={help} />
      <ButtonRow>
        {signIn && (
          <ButtonLink href={`/sign-in?next=${encodeURIComponent(path)}`} kind="primary">
            {words.signIn}
          </ButtonLink>
        )}
        <ButtonLink href={office ? '/office' : '/'} kind={signIn ? 'tertiary' : 'secondary'}>
          {office ? words.toOffice : words.toHome}
        </ButtonLink>
      </ButtonRow>
    </div>
  )
}
