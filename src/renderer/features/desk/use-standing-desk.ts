// The desk without a plan, made while the drafter looks at the list of plans: opening one then costs only its paper.
import { computed, onScopeDispose, ref, watch, type ComputedRef } from 'vue'
import { useApp } from '../../stores/app.ts'

/** Whether the desk is there: always on its own screen, and behind the others once the window had a moment to make it. */
export function useStandingDesk(): ComputedRef<boolean> {
  const app = useApp()
  const made = ref(false)
  let idle = 0
  watch(
    () => app.screen,
    screen => {
      cancelIdleCallback(idle)
      if (screen === 'desk') made.value = true
      else if (screen === 'start') made.value = false
      else idle = requestIdleCallback(() => (made.value = true))
    },
  )
  onScopeDispose(() => cancelIdleCallback(idle))
  return computed(() => made.value || app.screen === 'desk')
}
