// The keyboard of the paper.
import { baseKeymap, chainCommands } from '@tiptap/pm/commands'
import { redo, undo } from '@tiptap/pm/history'
import { keydownHandler } from '@tiptap/pm/keymap'
import { Plugin, type Command } from '@tiptap/pm/state'
import { deleteSelected } from '../commands/delete-range.ts'
import { joinBackward, joinForward, type FactsView } from '../commands/join.ts'
import { splitBlock } from '../commands/split.ts'
import { demote, insertBelow, moveDown, moveUp, promote, setType } from '../commands/structure.ts'

export function keysPlugin(facts: FactsView): Plugin {
  const backspace = chainCommands(deleteSelected(facts), joinBackward(facts))
  const remove = chainCommands(deleteSelected(facts), joinForward(facts))
  const bindings: Record<string, Command> = {
    ...baseKeymap,
    Enter: splitBlock,
    // A paragraph of an official document has no line breaks of its own.
    'Shift-Enter': splitBlock,
    'Mod-Enter': insertBelow,
    Backspace: backspace,
    'Mod-Backspace': backspace,
    'Shift-Backspace': backspace,
    Delete: remove,
    'Mod-Delete': remove,
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    Tab: always(demote),
    'Shift-Tab': always(promote),
    'Alt-ArrowRight': always(demote),
    'Alt-ArrowLeft': always(promote),
    'Alt-ArrowUp': always(moveUp),
    'Alt-ArrowDown': always(moveDown),
    'Mod-Alt-1': always(setType('section')),
    'Mod-Alt-2': always(setType('task')),
    'Mod-Alt-3': always(setType('measure')),
    'Mod-Alt-4': always(setType('paragraph')),
  }
  const handle = keydownHandler(bindings)
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        // Enter and Backspace belong to the input method while it composes.
        if (event.isComposing || view.composing || event.keyCode === 229) return false
        return handle(view, event)
      },
    },
  })
}

/** Keeps the key from leaving the paper even where the command does not apply. */
function always(command: Command): Command {
  return (state, dispatch, view) => {
    command(state, dispatch, view)
    return true
  }
}
