// Pinyin initials where owners are typed: loaded with the field, and said plainly when they cannot be.
import { onMounted } from 'vue'
import { useApp } from '../../stores/app.ts'
import { zh } from '../../strings/zh-CN.ts'
import { initialsNow, loadInitials, type InitialsOf } from './pinyin-initials.ts'

/** Returns what is known at the time of the call; a computed that calls it follows the loading. */
export function useInitials(): () => InitialsOf {
  const app = useApp()
  onMounted(() => {
    loadInitials().catch(() => (app.notice = zh.organisations.noInitials))
  })
  return initialsNow
}
