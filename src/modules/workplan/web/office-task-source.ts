import type { InboxItem } from '#design/index.ts'
import type { WebRequest } from '#platform/http/web-request.ts'

/** What another module asks of the reader's departments; shown on the workspace's first page. */
export interface OfficeTaskSource {
  /** The module's name. */
  readonly name: string
  /** What is still to be done by the reader, who works in a department. */
  tasks(asking: Pick<WebRequest, 'context' | 'locale'>): Promise<readonly InboxItem[]>
}

/** What all sources ask, the earliest due first; nothing of somebody without a department. */
export async function askedOf(
  sources: readonly OfficeTaskSource[],
  request: WebRequest,
): Promise<readonly InboxItem[]> {
  if (request.context.person.departmentIds.length === 0) return []
  const asked: InboxItem[] = []
  for (const source of sources) asked.push(...(await source.tasks(request)))
  return asked.toSorted((a, b) => (a.due ?? LAST).localeCompare(b.due ?? LAST))
}

/** What has no date comes last. */
const LAST = '9999-12-31'
