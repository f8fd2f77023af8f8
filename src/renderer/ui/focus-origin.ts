// Where the focus last was outside every dialog: where it belongs when a dialog closes that another one opened (the
// search that runs a command, and then is gone).
const dialogs = '[role="dialog"], [role="alertdialog"]'

let origin: HTMLElement | null = null

document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLElement && !target.closest(dialogs)) origin = target
})

/** The first of what is given and the last place outside dialogs that can still take the focus; null where none can. */
export function focusOrigin(before: Element | null): HTMLElement | null {
  const places = [before, origin]
  return (
    places.find(
      (place): place is HTMLElement =>
        place instanceof HTMLElement && place !== document.body && place.isConnected,
    ) ?? null
  )
}
