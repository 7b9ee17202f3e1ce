import { serve, type ServerType } from '@hono/node-server'
import type { Hono } from 'hono'

export interface ListeningServer {
  readonly port: number
  /** Takes no new request, lets the running ones end within ten seconds. */
  stop(): Promise<void>
}

const STOP_WITHIN_MS = 10_000

/** Listens; a peer that dawdles over its headers or its body is cut off. */
export function listen(app: Hono, host: string, port: number): Promise<ListeningServer> {
  return new Promise((resolve, reject) => {
    const server: ServerType = serve(
      {
        fetch: app.fetch,
        hostname: host,
        port,
        serverOptions: {
          headersTimeout: 15_000,
          requestTimeout: 60_000,
          keepAliveTimeout: 5_000,
          maxHeaderSize: 16_384,
        },
      },
      (info) => resolve({ port: info.port, stop: () => stop(server) }),
    )
    server.on('error', reject)
  })
}

async function stop(server: ServerType): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  if ('closeIdleConnections' in server) server.closeIdleConnections()
  const force = setTimeout(() => {
    if ('closeAllConnections' in server) server.closeAllConnections()
  }, STOP_WITHIN_MS)
  await closed
  clearTimeout(force)
}
