import type { ComponentChild } from 'preact'
import type { Action } from '#platform/access/permission.ts'
import { page } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { FormSpecimen } from './form-specimen.tsx'
import { galleryWords } from './gallery-words.ts'
import { GalleryIndex } from './gallery-index.tsx'
import { galleryQuery, type GalleryQuery } from './gallery-query.ts'
import { ListSpecimen } from './list-specimen.tsx'
import { OverviewSpecimen } from './overview-specimen.tsx'
import { PartsSpecimen } from './parts-specimen.tsx'
import { RecordSpecimen } from './record-specimen.tsx'
import { StateTabs, type SpecimenState } from './specimen-state.tsx'
import { TasksSpecimen } from './tasks-specimen.tsx'

const specimens: Readonly<
  Record<'overview' | 'list' | 'record' | 'form' | 'tasks', (asked: GalleryQuery) => ComponentChild>
> = {
  overview: ({ state }) => <OverviewSpecimen state={state} />,
  list: (asked) => <ListSpecimen asked={asked} />,
  record: ({ state }) => <RecordSpecimen state={state} />,
  form: ({ state }) => <FormSpecimen state={state} />,
  tasks: ({ state }) => <TasksSpecimen state={state} />,
}

/** The gallery under /design: each component in each of its states, for those who may look. */
export function galleryRoutes(allow: Action): readonly Route[] {
  return [
    portalPage('/design', allow, (request) => {
      const words = galleryWords[request.locale]
      return page(words.title, <GalleryIndex />, { breadcrumbs: [{ href: '/', label: words.home }] })
    }),
    portalPage('/design/parts', allow, (request) => inGallery(request, 'parts', <PartsSpecimen />)),
    ...Object.entries(specimens).map(([kind, draw]) =>
      portalPage(`/design/${kind}`, allow, (request) => {
        const asked = request.query(galleryQuery)
        return inGallery(request, kind as keyof typeof specimens, draw(asked), asked.state)
      }),
    ),
  ]
}

function inGallery(
  request: WebRequest,
  kind: keyof typeof specimens | 'parts',
  body: ComponentChild,
  state?: SpecimenState,
) {
  const words = galleryWords[request.locale]
  const breadcrumbs = [
    { href: '/', label: words.home },
    { href: '/design', label: words.title },
  ]
  // The specimens speak Korean: they show the city's own content.
  const content = (
    <>
      {state !== undefined && <StateTabs kind={kind} state={state} />}
      <div lang="ko">{body}</div>
    </>
  )
  return page(words.kinds[kind].title, content, { breadcrumbs })
}
