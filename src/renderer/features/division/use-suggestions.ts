// The names offered for the word under the caret of a cell, and which of them is highlighted.
import { computed, ref } from 'vue'
import { segmentAt, takeBeforeMark, takeSuggestion, type TypedText } from './owner-typing.ts'

interface Options {
  /** What stands in the field. */
  typed: () => TypedText
  write: (text: TypedText) => void
  /** Whether the cell is being filled in. */
  active: () => boolean
  /** Suggestions for a word, likeliest first. */
  suggest: (word: string) => readonly string[]
  /** Whether a word is a name of the library, to be taken as it stands. */
  isWhole: (word: string) => boolean
}

export function useSuggestions({ typed, write, active, suggest, isWhole }: Options) {
  const word = ref('')
  const open = ref(false)
  const chosen = ref(0)
  const names = computed(() => (active() && open.value ? suggest(word.value) : []))
  const shown = computed(() => names.value.length > 0)
  const highlighted = computed(() => (shown.value ? names.value[chosen.value] : undefined))
  /** Letters are no name: what they stand for is taken however the name is ended. */
  const meantByLetters = computed(() => (/^[a-z]+$/iu.test(word.value) ? highlighted.value : undefined))

  function readWord(): void {
    word.value = segmentAt(typed()).word
    chosen.value = word.value === '' || isWhole(word.value) ? -1 : 0
  }

  /** Looks at the word again, with the list open or shut. */
  function look(withList: boolean): void {
    open.value = withList
    readWord()
  }

  function take(name: string): void {
    write(takeSuggestion(typed(), name))
    look(false)
  }

  /** Puts a name in place of the letters before the mark that has just ended them. */
  function takeMeant(name: string): void {
    write(takeBeforeMark(typed(), name))
  }

  function reset(): void {
    open.value = false
    word.value = ''
  }

  function step(by: 1 | -1): void {
    if (by === 1 && !open.value) look(true)
    chosen.value = Math.max(-1, Math.min(names.value.length - 1, chosen.value + by))
  }

  /** Shuts the list; false where nothing in it is highlighted. */
  function shut(): boolean {
    if (!shown.value || chosen.value < 0) return false
    open.value = false
    return true
  }

  return {
    names,
    shown,
    chosen,
    highlighted,
    meantByLetters,
    readWord,
    look,
    take,
    takeMeant,
    reset,
    step,
    shut,
  }
}
