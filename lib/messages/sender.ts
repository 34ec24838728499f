/** Who may send what. `sender.tab` alone proves nothing: it is set for our own page in a tab as well. */

/** The fields of `runtime.MessageSender` that are used. The browser fills them in, not the page. */
export interface Sender {
  id?: string | undefined
  url?: string | undefined
  origin?: string | undefined
  tab?: { id?: number | undefined } | undefined
  frameId?: number | undefined
  documentId?: string | undefined
}

/** @param ownOrigin `chrome-extension://<id>` or `moz-extension://<uuid>`, without a trailing slash */
export function isOwnPage(sender: Sender, ownId: string, ownOrigin: string): boolean {
  if (sender.id !== ownId) return false
  if (sender.origin !== undefined && sender.origin !== ownOrigin) return false
  return sender.url?.startsWith(`${ownOrigin}/`) === true
}

/** A content script of ours on a web page. What pages may ask, it may ask. */
export function isOwnContentScript(sender: Sender, ownId: string): boolean {
  return sender.id === ownId && webOriginOf(sender) !== undefined
}

/**
 * Whose page it is, by the browser's word. A frame without an address of its own (`about:blank`, `srcdoc`, `blob:`) has its
 * maker's origin; one that a sandbox took its origin from is told by its address, and by nothing if it has none.
 * @returns `undefined` for whatever is no web page
 * @example webOriginOf({ url: 'about:blank', origin: 'https://app.example' }) // 'https://app.example'
 */
export function webOriginOf({ origin, url }: Sender): string | undefined {
  const word = origin === undefined || origin === 'null' ? url : origin
  return /^https?:\/\/[^/?#]+/.exec(word ?? '')?.[0].toLowerCase()
}
