import type { NavigationItem } from '#platform/module/manifest.ts'
import { workplanActions } from './domain/workplan-actions.ts'
import { workplanTexts } from './web/words.ts'

const { ko, en } = workplanTexts
const readPlan = workplanActions['read-plan']
const readOffice = workplanActions['read-office']

/** The plan's places in the menus. */
export const navigation: readonly NavigationItem[] = [
  {
    room: 'portal',
    href: '/search',
    label: { ko: ko.find, en: en.find },
    allow: readPlan,
    order: 90,
  },
  {
    room: 'workspace',
    href: '/office/search',
    label: { ko: ko.find, en: en.find },
    allow: readOffice,
    order: 15,
  },
  {
    room: 'portal',
    href: '/programmes',
    label: { ko: ko.programmes, en: en.programmes },
    allow: readPlan,
    order: 10,
  },
  {
    room: 'portal',
    href: '/calendar',
    label: { ko: ko.calendar, en: en.calendar },
    allow: readPlan,
    order: 20,
  },
  {
    room: 'workspace',
    href: '/office',
    label: { ko: ko.myWork, en: en.myWork },
    allow: readOffice,
    order: 10,
  },
  {
    room: 'workspace',
    href: '/office/programmes',
    covers: ['/office/tasks', '/office/figures', '/office/milestones', '/office/plans', '/office/reports'],
    label: { ko: ko.officeProgrammes, en: en.officeProgrammes },
    allow: readOffice,
    order: 20,
  },
  {
    room: 'workspace',
    href: '/office/calendar',
    label: { ko: ko.officeCalendar, en: en.officeCalendar },
    allow: readOffice,
    order: 30,
  },
]
