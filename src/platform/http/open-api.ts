import { z } from 'zod'
import type { Locale } from '../kernel/locale.ts'
import type { Route } from './route.ts'

/** The OpenAPI 3.1 text of every described route, made from the schemas that the routes check by. */
export function openApi(
  routes: readonly Route[],
  about: { title: string; locale: Locale },
): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    if (route.api === undefined) continue
    const path = route.path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, route.api, about.locale) }
  }
  return {
    openapi: '3.1.0',
    info: { title: about.title, version: '1' },
    servers: [{ url: '/' }],
    paths,
  }
}

function operation(route: Route, api: NonNullable<Route['api']>, locale: Locale): Record<string, unknown> {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const query = api.query === undefined ? { properties: {}, required: [] } : objectSchema(api.query)
  const inQuery = Object.entries(query.properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: query.required.includes(name),
    schema,
  }))
  return {
    summary: api.summary[locale],
    operationId: route.allow.name,
    parameters: [...inPath, ...inQuery],
    ...(api.body === undefined
      ? {}
      : {
          requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(api.body) } } },
        }),
    responses: {
      '200': {
        description: api.summary[locale],
        content: { 'application/json': { schema: jsonSchema(api.response) } },
      },
      default: {
        description: 'RFC 9457',
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    },
  }
}

const problemSchema = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    requestId: { type: 'string' },
  },
}

/** A bigint is its digits in JSON; what JSON has no form for is left open. */
function jsonSchema(schema: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, {
    unrepresentable: 'any',
    io: 'input',
    override: ({ zodSchema, jsonSchema: made }) => {
      if (zodSchema._zod.def.type === 'bigint') Object.assign(made, { type: 'string', pattern: '^-?\\d+$' })
    },
  })
}

function objectSchema(schema: z.ZodType): {
  properties: Record<string, unknown>
  required: readonly string[]
} {
  const made = jsonSchema(schema)
  return {
    properties: (made['properties'] ?? {}) as Record<string, unknown>,
    required: (made['required'] ?? []) as readonly string[],
  }
}
