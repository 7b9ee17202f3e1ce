/** The little of oidc-provider that the test's provider uses: the package brings no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  export interface Configuration {
    readonly clients: readonly Readonly<Record<string, unknown>>[]
    readonly findAccount: (
      context: unknown,
      sub: string,
    ) => { readonly accountId: string; readonly claims: () => Readonly<Record<string, unknown>> }
    readonly interactions: {
      readonly url: (context: unknown, interaction: { readonly uid: string }) => string
    }
    readonly [setting: string]: unknown
  }

  // eslint-disable-next-line no-restricted-syntax -- what the package exports
  export default class Provider {
    constructor(issuer: string, configuration: Configuration)
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    interactionDetails(
      request: IncomingMessage,
      response: ServerResponse,
    ): Promise<{ readonly params: Readonly<Record<string, unknown>> }>
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: unknown): Promise<void>
    readonly Grant: new (facts: { accountId: string; clientId: string }) => {
      addOIDCScope(scope: string): void
      save(): Promise<string>
    }
  }
}
