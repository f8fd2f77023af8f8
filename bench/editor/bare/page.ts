// The peer: TipTap with its StarterKit and nothing else, holding the same text.
import { Editor, type JSONContent } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'

let editor: Editor | null = null

Object.assign(globalThis, {
  bare: {
    /** Shows the document; resolves in the next frame with the milliseconds that it took. */
    async open(content: JSONContent): Promise<number> {
      editor ??= new Editor({ element: document.querySelector('main')!, extensions: [StarterKit] })
      const started = performance.now()
      editor.commands.setContent(content)
      await new Promise<void>(done => requestAnimationFrame(() => setTimeout(done)))
      return performance.now() - started
    },
    /** Puts the caret into the paragraph in the middle. */
    caret(): void {
      const { doc } = editor!.state
      editor!.commands.focus(Math.floor(doc.content.size / 2))
    },
  },
})
