/** When a key of one letter may be a shortcut: nobody writes, nothing lies over the page, and they are not switched off (WCAG 2.1.4). */

/** Whether a key belongs to what the user is writing. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

/** A dialog, a menu or another panel has the keys. Panels have content only while they are open. */
export const isCovered = (): boolean =>
  document.querySelector('dialog[open], [popover][role="dialog"] > *, [popover][role="menu"] > *') !== null

/** @example if (event.key === '/' && maySingleKey(event)) field.focus() */
export const maySingleKey = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented &&
  !event.isComposing &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  document.documentElement.dataset.singleKeys !== 'off' &&
  !isTyping(event.target) &&
  !isCovered()
