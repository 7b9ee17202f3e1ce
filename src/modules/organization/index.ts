/** The city, its departments and towns as they are over time, its people, their posts and deputies. */
export type { CityProfile } from './domain/city-profile.ts'
export type { ChartNode, SuccessionKind } from './domain/chart.ts'
export {
  departmentKinds,
  type DepartmentAsOf,
  type DepartmentCode,
  type DepartmentKind,
} from './domain/department.ts'
export type { Duty } from './domain/hand-over.ts'
export { type PostCode, posts } from './domain/post.ts'
export type { NewDepartment, Reorganization, ReorganizationAct, Transfer } from './domain/reorganization.ts'
export type { Appointment, Departure, HandOverTo, NewPerson, Placement, StaffId } from './domain/staff.ts'
export type { Successor } from './domain/successors.ts'
export { departmentNames, listDepartments } from './data/chart-queries.ts'
export { cityProfile } from './data/city-queries.ts'
export { type DepartmentPerson, departmentPeople } from './data/department-people-queries.ts'
export { personalDataOf } from './data/own-data-queries.ts'
export { peopleByDepartment } from './data/people-queries.ts'
export {
  findStaff,
  type FoundPerson,
  leaversBy,
  type Placement as StaffPlacement,
  placementsOf,
  type ServiceSpan,
  serviceSpans,
} from './data/placement-queries.ts'
export { departmentsOf, staffIdOf, staffNames } from './data/staff-queries.ts'
export { appoint } from './use-cases/appoint.ts'
export { appointDeputy, type AppointDeputy } from './use-cases/appoint-deputy.ts'
export { departPerson } from './use-cases/depart-person.ts'
export { type DepartmentHeir, type DutySource, registerDutySource } from './use-cases/duty-sources.ts'
export { heirOf, successorOf } from './use-cases/successor.ts'
export { foundCity, type FoundCity } from './use-cases/found-city.ts'
export { hirePeople, hirePerson, type Hired } from './use-cases/hire-person.ts'
export { reorganise } from './use-cases/reorganise.ts'
export { takeLeave, type TakeLeave } from './use-cases/take-leave.ts'
