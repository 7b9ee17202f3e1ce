import type { ComponentChildren } from 'preact'
import type { PageReply } from '#platform/http/reply.ts'
import { useWords } from '../reader.ts'
import { Notice } from '../states/states.tsx'
import { Brand } from './brand.tsx'
import { Footer } from './footer.tsx'
import { useFrame } from './frame-context.ts'
import { Masthead, SkipLink } from './masthead.tsx'
import { Breadcrumbs, MainMenu } from './navigation.tsx'
import { SessionTimer } from './session-timer.tsx'
import { Utilities } from './utilities.tsx'

/** The calm frame of citizens: menu across, one column of 1200 px. */
export function PortalFrame({ page }: { page: PageReply }) {
  const words = useWords()
  return (
    <>
      <SkipLink />
      <Masthead />
      <header id="krds-header" class="portal-header">
        <div class="header-inner">
          <div class="header-top">
            <Brand href="/" room={words.portalName} />
            <Utilities />
          </div>
          <MainMenu />
        </div>
      </header>
      <div class="portal-body">
        <Breadcrumbs above={page.breadcrumbs} title={page.title} />
        <Content>{page.body}</Content>
      </div>
      <Footer />
    </>
  )
}

/** The dense frame of the office: menu at the left, the whole width for tables. */
export function WorkspaceFrame({ page }: { page: PageReply }) {
  const words = useWords()
  return (
    <>
      <SkipLink />
      <Masthead />
      <header id="krds-header" class="office-header">
        <div class="office-top">
          <Brand href="/office" room={words.workspaceName} />
          <SessionTimer />
          <Utilities />
        </div>
      </header>
      <div class="office-body">
        <div class="office-side">
          <MainMenu />
        </div>
        <div class="office-main">
          <Breadcrumbs above={page.breadcrumbs} title={page.title} />
          <Content>{page.body}</Content>
        </div>
      </div>
      <Footer />
    </>
  )
}

/** No menus: signing in, or a sheet to print. */
export function BareFrame({ page }: { page: PageReply }) {
  const words = useWords()
  return (
    <>
      <SkipLink />
      <Masthead />
      <header id="krds-header" class="bare-header">
        <div class="header-inner header-top">
          <Brand href="/" room={words.portalName} />
          <Utilities />
        </div>
      </header>
      <div class="bare-body">
        <Content>{page.body}</Content>
      </div>
      <Footer />
    </>
  )
}

function Content({ children }: { children: ComponentChildren }) {
  const { notice } = useFrame()
  return (
    <main id="content" tabIndex={-1}>
      {notice !== null && (
        <Notice tone="success" live>
          {notice}
        </Notice>
      )}
      {children}
    </main>
  )
}
