export type { AccountsConfig, SamplePerson } from './accounts-config.ts'
