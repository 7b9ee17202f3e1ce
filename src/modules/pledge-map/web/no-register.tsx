import { EmptyState, PageHeading } from '#design/index.ts'
import { useWords } from './words.ts'

/** A page where no register was brought in yet. */
export function NoRegister({ title }: { readonly title: string }) {
  const words = useWords()
  return (
    <>
      <PageHeading title={title} />
      <EmptyState title={words.noRegister}>{words.noRegisterBody}</EmptyState>
    </>
  )
}
