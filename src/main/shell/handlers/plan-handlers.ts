// Calls about the plans of the open library. Everything they need is in the call.
import type { PlanService } from '#main/services/plan-service.ts'
import type { Handlers } from '../ipc-server.ts'

type Channels =
  'plans.list' | 'plans.open' | 'plans.load' | 'plans.create' | 'plans.remove' | 'operations.apply'

export function planHandlers(plans: PlanService): Pick<Handlers, Channels> {
  return {
    'plans.list': () => plans.list(),
    'plans.open': ({ planId }) => plans.open(planId),
    'plans.load': ({ planId }) => plans.load(planId),
    'plans.create': facts => plans.create(facts),
    'plans.remove': ({ planId }) => {
      plans.remove(planId)
      return {}
    },
    'operations.apply': ({ planId, batchId, operations }) => plans.apply(planId, batchId, operations),
  }
}
