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

/** A content script of ours on a web page: our id, a page's URL. */
export function isOwnContentScript(sender: Sender, ownId: string): boolean {
  return sender.id === ownId && /^https?:\/\//.test(sender.url ?? '')
}
