import type { z } from 'zod'
import type { Action } from '../access/permission.ts'
import type { Localized } from '../kernel/locale.ts'
import type { Reply } from './reply.ts'
import type { WebRequest } from './web-request.ts'

export type Room = 'portal' | 'workspace' | 'api' | 'open-data'
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** How an API route is described to other systems; its schemas also make the OpenAPI text. */
export interface ApiDescription {
  readonly summary: Localized
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly response: z.ZodType
}

/**
 * One address and what answers it. The gate asks `mayForSome(person, allow)` before the handler runs; what
 * depends on the subject (own department) is asked again by the use case.
 */
export interface Route {
  readonly room: Room
  readonly method: Method
  /** As mounted, e.g. /office/programmes/:id. Workspace routes start with /office, the API's with /api/v1. */
  readonly path: string
  readonly allow: Action
  readonly handle: (request: WebRequest) => Promise<Reply> | Reply
  /** The same for every visitor until something changes: may be kept in memory. Portal and open GETs only. */
  readonly sameForAllVisitors?: boolean
  /** The largest body in bytes; 64 KiB unless told. */
  readonly maxBodyBytes?: number
  /** Counted against sign-in limits instead of the wider limit of writes. */
  readonly strictLimit?: boolean
  /** May be posted to from anywhere: what lets it is a secret in its address, whoever is signed in. */
  readonly anyOrigin?: boolean
  readonly api?: ApiDescription
}

type RouteOptions = Omit<Route, 'room' | 'method' | 'path' | 'allow' | 'handle'>

const route =
  (room: Room, method: Method) =>
  (path: string, allow: Action, handle: Route['handle'], options: RouteOptions = {}): Route => ({
    room,
    method,
    path,
    allow,
    handle,
    ...options,
  })

export const portalPage = route('portal', 'GET')
export const portalAction = route('portal', 'POST')
export const workspacePage = route('workspace', 'GET')
export const workspaceAction = route('workspace', 'POST')
export const openData = route('open-data', 'GET')

/** A route of the API under /api/v1, described for the OpenAPI text. */
export function apiRoute(
  method: Method,
  path: `/api/v1/${string}`,
  allow: Action,
  api: ApiDescription,
  handle: Route['handle'],
  options: RouteOptions = {},
): Route {
  const sameForAllVisitors = method === 'GET' && allow.roles === 'everyone'
  return { room: 'api', method, path, allow, handle, api, sameForAllVisitors, ...options }
}
