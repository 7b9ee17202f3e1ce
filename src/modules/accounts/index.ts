export type { AccountsConfig, SamplePerson } from './accounts-config.ts'
export { readProvider, readProviders } from './read-providers.ts'
