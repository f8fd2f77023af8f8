// The commands of the paper's context menu: what can be done with the paragraph under the caret.
import { computed } from 'vue'
import { zh } from '../../strings/zh-CN.ts'
import { useDesk } from '../../stores/desk.ts'
import { usePlan } from '../../stores/plan.ts'
import type { ContextEntry } from '../../ui/UiContextMenu.vue'

/** What a paragraph can be made; their keys count from Ctrl+Alt+1. */
const types = ['section', 'task', 'measure', 'paragraph'] as const

export function usePaperMenu() {
  const plan = usePlan()
  const desk = useDesk()

  const commands: Record<string, () => unknown> = {
    markTarget: () => desk.markTarget(),
    promote: () => plan.session?.promote(),
    demote: () => plan.session?.demote(),
    ...Object.fromEntries(types.map(type => [type, () => plan.session?.setType(type)])),
    moveUp: () => plan.session?.moveUp(),
    moveDown: () => plan.session?.moveDown(),
    insertBelow: () => plan.session?.insertBelow(),
    merge: () => plan.session?.mergeWithNext(),
    remove: () => plan.session?.removeBlocks(),
    undo: () => plan.session?.undo(),
    redo: () => plan.session?.redo(),
  }

  const entries = computed<ContextEntry[]>(() => {
    void plan.rowsVersion
    const { session, selection } = plan
    const block = selection.blockId === null ? undefined : session?.rows.blocks.get(selection.blockId)
    const editable = session?.editable ?? false
    const onBlock = editable && selection.blockId !== null
    // The title keeps its type and place.
    const movable = onBlock && block?.type !== 'title'
    const words = zh.desk
    return [
      {
        id: 'markTarget',
        text: words.markTarget,
        keys: 'Ctrl+Shift+M',
        enabled: editable && selection.quote.trim() !== '',
      },
      { id: 'promote', text: words.promote, keys: 'Shift+Tab', enabled: movable, separator: true },
      { id: 'demote', text: words.demote, keys: 'Tab', enabled: movable },
      { id: 'moveUp', text: words.moveUp, keys: 'Alt+↑', enabled: movable },
      { id: 'moveDown', text: words.moveDown, keys: 'Alt+↓', enabled: movable },
      ...types.map((type, index) => ({
        id: type,
        text: words.makeType(zh.blockType[type]),
        keys: `Ctrl+Alt+${index + 1}`,
        enabled: movable && block?.type !== type,
        separator: index === 0,
      })),
      {
        id: 'insertBelow',
        text: words.insertBelow,
        keys: 'Ctrl+Enter',
        enabled: onBlock,
        separator: true,
      },
      { id: 'merge', text: words.mergeNext, keys: '', enabled: movable },
      { id: 'remove', text: words.removeParagraph, keys: '', enabled: movable },
      { id: 'undo', text: words.undo, keys: 'Ctrl+Z', enabled: session?.canUndo ?? false, separator: true },
      { id: 'redo', text: words.redo, keys: 'Ctrl+Shift+Z', enabled: session?.canRedo ?? false },
    ]
  })

  function choose(id: string): void {
    commands[id]?.()
    plan.session?.focus()
  }

  return { entries, choose }
}
