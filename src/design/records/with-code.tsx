import type { ComponentChildren } from 'preact'

/** Words for people, and under them in small print the code or number that machines use; the code alone when there are none. */
export function WithCode({
  code,
  children,
}: {
  readonly code: string
  readonly children?: ComponentChildren
}) {
  if (children === undefined || children === null) return <code>{code}</code>
  return (
    <span class="with-code">
      {children} {code !== '' && <code class="with-code-code">{code}</code>}
    </span>
  )
}
