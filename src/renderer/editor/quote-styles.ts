// Colours the quotes of suspect targets by a style sheet of their ids: the words themselves are not touched,
// so a composition in the same paragraph goes on undisturbed.
export class QuoteStyles {
  private readonly sheet = new CSSStyleSheet()
  private shown = ''

  attach(): void {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet]
  }

  detach(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== this.sheet)
  }

  /** Shows the quotes of these targets as suspect and no others. */
  show(suspects: readonly string[]): void {
    const selector = suspects.map(id => `.target-quote[data-target="${CSS.escape(id)}"]`).join(',')
    if (selector === this.shown) return
    this.shown = selector
    this.sheet.replaceSync(
      selector === ''
        ? ''
        : `${selector} { background: var(--amber-weak); text-decoration-color: var(--amber-mark); }`,
    )
  }
}
