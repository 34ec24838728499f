/** Brings the focus to the search of the page, if it has one. */

/** @returns whether there was one */
export function focusSearch(page: ParentNode): boolean {
  const fields = [...page.querySelectorAll<HTMLElement>('[aria-keyshortcuts="/"], input[type="search"]')]
  const field = fields.find((each) => each.checkVisibility?.() ?? true)
  field?.focus()
  return field !== undefined
}
