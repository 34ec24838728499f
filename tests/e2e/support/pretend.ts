/** What goes wrong inside of a page. These functions run there, before its own scripts (`evaluateOnNewDocument`). */

/** No portfolio has been computed yet, or the record of it is gone. */
export function pretendNoView(): void {
  const { open } = IDBFactory.prototype as {
    open: (this: IDBFactory, name: string, version?: number) => IDBOpenDBRequest
  }
  IDBFactory.prototype.open = function (name, version) {
    return open.call(this, name === 'holdfast-view' ? 'nothing-yet' : name, version)
  }
}

/** The background refuses to sync, with this sentence. */
export function refuseSync(template: string): void {
  const send = chrome.runtime.sendMessage.bind(chrome.runtime)
  const sendMessage = (message: { name?: string }): Promise<unknown> =>
    message.name === 'sync.now'
      ? Promise.resolve({ ok: false, error: { code: 'clock-skew', sentence: { template } } })
      : send(message)
  Object.defineProperty(chrome.runtime, 'sendMessage', { value: sendMessage })
}
