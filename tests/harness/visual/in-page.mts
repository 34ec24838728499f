/** What brings a view into a state from inside of the page. These functions run there, before its own scripts (`evaluateOnNewDocument`). */

declare global {
  /** Questions of this page that background or database has not answered yet, and when (ms of this page) the last one was answered. */
  var visualAsked: { open: number; answeredAt: number } | undefined
}

/** On a busy machine a page stands still for a long while before an answer comes, and changes then. */
export function countQuestions(): void {
  const asked = { open: 0, answeredAt: 0 }
  globalThis.visualAsked = asked
  const answered = () => {
    asked.open -= 1
    asked.answeredAt = performance.now()
  }
  const send = chrome.runtime.sendMessage.bind(chrome.runtime)
  const sendMessage = (message: unknown): Promise<unknown> => {
    asked.open += 1
    return send(message).finally(answered)
  }
  Object.defineProperty(chrome.runtime, 'sendMessage', { value: sendMessage, configurable: true })
  const until = <Asked extends EventTarget>(pending: Asked, ends: readonly string[]): Asked => {
    asked.open += 1
    for (const end of ends) pending.addEventListener(end, answered, { once: true })
    return pending
  }
  const { open } = IDBFactory.prototype as { open: (this: IDBFactory, name: string, version?: number) => IDBOpenDBRequest }
  IDBFactory.prototype.open = function (...about) {
    return until(open.apply(this, about), ['success', 'error'])
  }
  const { transaction } = IDBDatabase.prototype as { transaction: (this: IDBDatabase, ...about: Parameters<IDBDatabase['transaction']>) => IDBTransaction }
  IDBDatabase.prototype.transaction = function (...about) {
    return until(transaction.apply(this, about), ['complete', 'abort'])
  }
}

/** Nothing answers but the vault: requests to the background wait for ever, and so does the database. */
export function holdEverything(): void {
  const send = chrome.runtime.sendMessage.bind(chrome.runtime)
  const sendMessage = (message: { name?: string }): Promise<unknown> => (message.name?.startsWith('vault.') ? send(message) : new Promise(() => undefined))
  Object.defineProperty(chrome.runtime, 'sendMessage', { value: sendMessage })
  const { open } = IDBFactory.prototype as { open: (this: IDBFactory, name: string, version?: number) => IDBOpenDBRequest }
  IDBFactory.prototype.open = function (name, version) {
    if (name === 'holdfast') return new EventTarget() as IDBOpenDBRequest
    return open.call(this, name === 'holdfast-view' ? 'nothing-yet' : name, version)
  }
}

/** The background refuses whatever is asked, with a sentence that the product has. */
export function refuseEverything(): void {
  const send = chrome.runtime.sendMessage.bind(chrome.runtime)
  const template = 'The background of Holdfast did not answer. Close this page and open it again.'
  const sendMessage = (message: { name?: string }): Promise<unknown> =>
    message.name?.startsWith('vault.') ? send(message) : Promise.resolve({ ok: false, error: { code: 'internal', sentence: { template } } })
  Object.defineProperty(chrome.runtime, 'sendMessage', { value: sendMessage })
}

/** @returns how many requests the log had since that moment (ms); it has them no more */
export function forgetRequests(since: number): Promise<number> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('holdfast')
    opening.onerror = () => fail(new Error('there is no database'))
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('requests', 'readwrite')
      const log = transaction.objectStore('requests')
      let count = 0
      log.index('at').openKeyCursor(IDBKeyRange.lowerBound(since)).onsuccess = ({ target }) => {
        const { result: cursor } = target as IDBRequest<IDBCursor | null>
        if (!cursor) return
        count += 1
        log.delete(cursor.primaryKey)
        cursor.continue()
      }
      transaction.oncomplete = () => {
        opening.result.close()
        done(count)
      }
    }
  })
}

/** Nothing moves, and no caret blinks. */
export function standStill(): void {
  addEventListener('DOMContentLoaded', () => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('*, ::before, ::after { animation: none !important; transition: none !important; caret-color: transparent !important }')
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  })
}
