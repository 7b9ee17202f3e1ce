import { ButtonLink, ButtonRow, Link } from '#design/index.ts'
import { useWords } from './words.ts'

/** How a citizen hears of what is new: by mail or by a feed reader. */
export function FollowButtons({ mail, atom }: { readonly mail: string; readonly atom: string }) {
  const words = useWords()
  return (
    <ButtonRow>
      <ButtonLink href={mail} kind="secondary">
        {words.followMail}
      </ButtonLink>
      <Link href={atom}>{words.followAtom}</Link>
    </ButtonRow>
  )
}
