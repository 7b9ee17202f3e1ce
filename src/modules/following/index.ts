/** News by mail of anything that a module lets be followed: asked for, confirmed, told once a week, ended with one press. */
export type { FollowedSubject, Follower } from './domain/follower.ts'
export type { FollowSource, SubjectFields, ToldSubject } from './follow-source.ts'
export { askToFollow, confirmFollowing, endFollowing, requestOf } from './use-cases/follow.ts'
export { forgetRequests, tellFollowers, type WriteNews } from './use-cases/tell-followers.ts'
