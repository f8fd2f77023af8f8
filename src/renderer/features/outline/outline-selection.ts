// Several rows of the outline chosen together, by Ctrl and Shift as in any list. Pure.

export interface OutlineSelection {
  ids: ReadonlySet<string>
  /** The row from which Shift reaches. */
  anchor: string | null
}

export const nothingChosen: OutlineSelection = { ids: new Set(), anchor: null }

/** Only the anchor is set: a plain click or arrow chooses nothing beyond the row itself. */
export function startAt(id: string): OutlineSelection {
  return { ids: new Set(), anchor: id }
}

/** Ctrl+click: the row joins the chosen ones or leaves them; the first time the row one came from joins too. */
export function toggled({ ids, anchor }: OutlineSelection, id: string): OutlineSelection {
  const next = new Set(ids)
  if (next.size === 0 && anchor !== null) next.add(anchor)
  if (next.has(id) && (ids.size > 0 || anchor !== id)) next.delete(id)
  else next.add(id)
  return { ids: next, anchor: id }
}

/** Shift: all rows from the anchor to `id`. `order` holds the visible rows. */
export function extendedTo(
  { anchor }: OutlineSelection,
  id: string,
  order: readonly string[],
): OutlineSelection {
  const to = order.indexOf(id)
  const from = anchor === null ? to : Math.max(0, order.indexOf(anchor))
  const ids = new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1))
  return { ids, anchor: order[from] ?? id }
}
