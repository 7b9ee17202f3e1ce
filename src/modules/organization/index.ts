/** The city, its departments and towns as they are over time, its people, their posts and deputies. */
export type { CityProfile } from './domain/city-profile.ts'
export type { ChartNode, SuccessionKind } from './domain/chart.ts'
export { departmentKinds, type DepartmentAsOf, type DepartmentCode, type DepartmentKind } from './domain/department.ts'
export { type PostCode, posts } from './domain/post.ts'
export type { NewDepartment, Reorganization, ReorganizationAct, Transfer } from './domain/reorganization.ts'
export type { Appointment, Departure, HandOverTo, NewPerson, Placement, StaffId } from './domain/staff.ts'
export type { Successor } from './domain/successors.ts'
