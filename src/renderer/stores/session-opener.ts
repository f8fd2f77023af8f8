// How the window gets an open plan. The program's entry provides it, so that panels and stores know no editor.
import type { InjectionKey } from 'vue'
import type { PlanSession } from '../editor/plan-session.ts'

/** What the paper wants to tell the drafter. */
export type PaperNotice = 'join-refused'

export interface OpenSessionOptions {
  editable: boolean
  onNotice: (notice: PaperNotice) => void
}

/** Reads a plan of the open library and makes its paper. Rejects with an ApiError when the plan cannot be read. */
export type OpenSession = (planId: string, options: OpenSessionOptions) => Promise<PlanSession>

export const openSessionKey: InjectionKey<OpenSession> = Symbol('openSession')
