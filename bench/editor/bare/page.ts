// The peer: TipTap with its StarterKit and nothing else, holding the same text.
import { Editor, type JSONContent } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'

let editor: Editor | null = null

/** Resolves when the next frame has been drawn. */
const drawn = () => new Promise<void>(done => requestAnimationFrame(() => setTimeout(done)))

Object.assign(globalThis, {
  bare: {
    /** Shows the document in the empty editor; resolves after the next frame with the milliseconds that it took. */
    async open(content: JSONContent): Promise<number> {
      editor ??= new Editor({ element: document.querySelector('main')!, extensions: [StarterKit] })
      // The same text again would be drawn over the old one, and nearly nothing would be done.
      editor.commands.clearContent()
      await drawn()
      const started = performance.now()
      editor.commands.setContent(content)
      await drawn()
      return performance.now() - started
    },
    /** Puts the caret into the paragraph in the middle. */
    caret(): void {
      const { doc } = editor!.state
      editor!.commands.focus(Math.floor(doc.content.size / 2))
    },
  },
})
