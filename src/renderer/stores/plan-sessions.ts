// How the window gets an open plan. The program's entry provides it, so that panels and stores know no editor.
import type { InjectionKey } from 'vue'
import type { PlanSession } from '../editor/plan-session.ts'

/** What the paper wants to tell the drafter. */
export type PaperNotice = 'join-refused'

export interface OpenSessionOptions {
  editable: boolean
  onNotice: (notice: PaperNotice) => void
}

export interface PlanSessions {
  /**
   * Reads a plan of the open library and makes its paper; one that was left comes back with its undo stack, unless it
   * was changed elsewhere meanwhile. Rejects with an ApiError when the plan cannot be read.
   */
  open(planId: string, options: OpenSessionOptions): Promise<PlanSession>
  /** Stores what is left and puts the plan away. Rejects, leaving it open, when the last changes cannot be stored. */
  leave(session: PlanSession): Promise<void>
  /** Lets go of all that were left: they belong to a library that is closed. */
  forget(): void
}

export const planSessionsKey: InjectionKey<PlanSessions> = Symbol('planSessions')
