// The first letters of the pinyin of names, for typing 省发改委 as sfgw. The word list is large, so it is loaded when an
// owner is first typed; until then names are found by their characters alone.
import { shallowRef } from 'vue'

/**
 * For each character of a name the lower-case letters that its readings begin with, the one it has in this name first
 * (行 in 银行: hx); other characters stand for themselves.
 */
export type InitialsOf = (name: string) => readonly string[]

/** Characters alone: what there is before the word list has come. */
export const noInitials: InitialsOf = () => []

const current = shallowRef<InitialsOf>(noInitials)
let loading: Promise<void> | null = null

/** What is known now. Reading it in a computed makes that follow the loading. */
export function initialsNow(): InitialsOf {
  return current.value
}

/** Loads the word list once. Rejects when the program's own file cannot be read; the next call tries again. */
export function loadInitials(): Promise<void> {
  loading ??= import('pinyin-pro').then(
    ({ customPinyin, pinyin }) => {
      // Branches of banks, whose second character is read otherwise in most words.
      customPinyin({ 分行: 'fēn háng', 支行: 'zhī háng' })
      const cache = new Map<string, readonly string[]>()
      current.value = name => {
        let letters = cache.get(name)
        if (!letters) {
          const first = { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'spaced' } as const
          // Read as a whole, so that 银行 is yh and 行政 is xz.
          const read = pinyin(name, first)
          letters = [...name].map((each, at) =>
            [...new Set([read[at], ...pinyin(each, { ...first, multiple: true })])].join(''),
          )
          cache.set(name, letters)
        }
        return letters
      }
    },
    (error: unknown) => {
      loading = null
      throw error
    },
  )
  return loading
}
