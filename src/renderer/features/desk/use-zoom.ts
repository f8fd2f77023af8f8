// The zoom of the paper: chosen by hand, or as the desk's width allows.
import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'
import { fitZoom, stepZoom } from './zoom.ts'

export function useZoom(desk: Ref<HTMLElement | null>) {
  const chosen = ref<number | null>(null)
  const fitting = ref(1)
  const factor = computed(() => chosen.value ?? fitting.value)

  const observer = new ResizeObserver(entries => {
    const { width } = entries[0]!.contentRect
    // A desk that another tab hides has no width.
    if (width > 0) fitting.value = fitZoom(width)
  })
  watch(desk, (element, before) => {
    if (before) observer.unobserve(before)
    if (element) observer.observe(element)
  })
  onScopeDispose(() => observer.disconnect())

  return {
    factor,
    larger: () => (chosen.value = stepZoom(factor.value, 1)),
    smaller: () => (chosen.value = stepZoom(factor.value, -1)),
    fit: () => (chosen.value = null),
  }
}
