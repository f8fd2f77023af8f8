// The TipTap editor of one plan: our own schema and plugins, nothing of TipTap's rules or styles.
import { Editor } from '@tiptap/core'
import type { Plugin, Transaction } from '@tiptap/pm/state'
import { documentFromBlocks } from '#shared/document/from-rows.ts'
import type { Block } from '#shared/model/block.ts'
import { planExtensions } from './extensions.ts'

interface Options {
  blocks: readonly Block[]
  plugins: readonly Plugin[]
  editable: boolean
  /** All transactions of one dispatch in order, those that plugins have added too. */
  onTransactions: (transactions: readonly Transaction[]) => void
  onCompositionEnd: () => void
  onBlur: () => void
}

/** An editor that is not yet on the page. */
export function paperEditor(options: Options): Editor {
  const { blocks, plugins, editable, onTransactions, onCompositionEnd, onBlur } = options
  const editor = new Editor({
    element: null,
    extensions: planExtensions(plugins),
    enableCoreExtensions: false,
    enableInputRules: false,
    enablePasteRules: false,
    injectCSS: false,
    editable,
    editorProps: {
      attributes: { class: 'plan-doc', spellcheck: 'false', 'aria-label': '文稿', 'aria-multiline': 'true' },
      editable: () => editable,
      handleDOMEvents: {
        compositionend: () => {
          // ProseMirror reads the composed text after this event: look again when it has.
          setTimeout(onCompositionEnd, 60)
          return false
        },
        blur: () => {
          onBlur()
          return false
        },
      },
    },
    onBeforeCreate: ({ editor }) => {
      editor.options.content = documentFromBlocks(editor.schema, blocks) as never
    },
    onTransaction: ({ transaction, appendedTransactions }) =>
      onTransactions([transaction, ...appendedTransactions]),
  })
  // Numbers are known before the paper is on screen, and every paragraph is drawn once instead of twice.
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }))
  return editor
}
