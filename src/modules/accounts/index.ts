export type { AccountsConfig, SamplePerson } from './accounts-config.ts'
export { readProviders } from './read-providers.ts'
