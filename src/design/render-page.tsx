import { render } from 'preact-render-to-string'
import type { FrameInfo, RenderPage } from '#platform/http/frame.ts'
import type { PageReply } from '#platform/http/reply.ts'
import { locales } from '#platform/kernel/locale.ts'
import { localHref } from './address.ts'
import { FrameContext } from './frame/frame-context.ts'
import { BareFrame, PortalFrame, WorkspaceFrame } from './frame/frames.tsx'
import { ReaderContext } from './reader.ts'

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Ccircle cx='16' cy='16' r='11' fill='none' stroke='%230b50d0' stroke-width='5'/%3E%3Ccircle cx='16' cy='16' r='4.5' fill='%23228738'/%3E%3C/svg%3E"

/** Scripts that every page of a room with something to time needs. */
function scriptsOf(page: PageReply, frame: FrameInfo): readonly string[] {
  const timed = frame.room === 'workspace' && frame.idleEndsInSeconds !== null && !page.bare
  const names = timed ? ['session-timer', ...page.islands] : page.islands
  return [...new Set(names)].map((name) => {
    const address = frame.assets.scripts[name]
    if (address === undefined)
      throw new Error(`the page asks for the script ${name}, which the client build does not have`)
    return address
  })
}

function titleOf(page: PageReply, frame: FrameInfo): string {
  const city = frame.city.name[frame.locale]
  return page.title === city ? city : `${page.title} · ${city}`
}

function Frame({ page, frame }: { page: PageReply; frame: FrameInfo }) {
  if (page.bare) return <BareFrame page={page} />
  return frame.room === 'workspace' ? <WorkspaceFrame page={page} /> : <PortalFrame page={page} />
}

function Page({ page, frame }: { page: PageReply; frame: FrameInfo }) {
  const { locale, path, today, preferences } = frame
  return (
    <html
      lang={locale}
      data-krds-mode={preferences.mode === 'high-contrast' ? 'high-contrast' : 'light'}
      data-text-size={preferences.textSize}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no, date=no, address=no" />
        <title>{titleOf(page, frame)}</title>
        <link rel="icon" href={ICON} />
        {frame.assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {page.status === 200 &&
          locales
            .filter((one) => one !== locale)
            .map((one) => (
              <link key={one} rel="alternate" hreflang={one} href={localHref(path, one) ?? '/'} />
            ))}
        {scriptsOf(page, frame).map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body class={`room-${frame.room}${page.bare ? ' room-bare' : ''}`}>
        <FrameContext.Provider value={frame}>
          <ReaderContext.Provider value={{ locale, path, today }}>
            <Frame page={page} frame={frame} />
          </ReaderContext.Provider>
        </FrameContext.Provider>
      </body>
    </html>
  )
}

/** Draws a whole page inside the frame of its room. */
export const renderPage: RenderPage = (page, frame) =>
  `<!doctype html>${render(<Page page={page} frame={frame} />)}`
