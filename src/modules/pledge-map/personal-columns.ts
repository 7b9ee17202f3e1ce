import type { PersonalColumn } from '#platform/module/personal-column.ts'

export const pledgeMapPersonalColumns: readonly PersonalColumn[] = []
