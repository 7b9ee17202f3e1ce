import { Fragment } from 'preact'

/** Text line by line as it was written, but wrapping on a narrow screen. */
export function PlainLines({ text }: { text: string }) {
  const lines = text.replace(/\n$/, '').split('\n')
  return (
    <>
      {lines.map((line, index) => (
        <Fragment key={index}>
          {index > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </>
  )
}
