// Before each test file: files follow each other in one process, and none shall see what the one before registered.
import { forgetListeners } from '#platform/access/change.ts'
import { setHashingCost, usualHashingCost } from '#platform/access/password-hash.ts'
import { forgetRequests } from '#platform/jobs/request-signal.ts'
import { forgetDutySources } from '#modules/organization/use-cases/duty-sources.ts'

forgetDutySources()
forgetListeners()
forgetRequests()
setHashingCost(usualHashingCost)
