/**
 * The engine's end of a kind of ports: own pages only, and nobody is heard before a page has asked for it by a message. That message
 * is refused while the vault or the screen is locked, and a lock ends every port.
 */
import { type Browser, browser } from 'wxt/browser'
import { isOwnPage } from './sender'

/** What is done with one port. @returns what ends it */
export type Join = (port: Browser.runtime.Port) => () => void

export interface OwnPorts {
  /** Idempotent. */
  listen: () => void
  /** Ends every port; pages may come again. */
  drop: () => void
  /** Ends every port and accepts none. */
  close: () => void
}

/** @example const ports = createOwnPorts('chat', (port) => follow((tick) => port.postMessage(tick))) */
export function createOwnPorts(name: string, join: Join): OwnPorts {
  const open = new Map<Browser.runtime.Port, () => void>()
  const ownOrigin = new URL(browser.runtime.getURL('/')).origin
  let isListening = false

  const accept = (port: Browser.runtime.Port) => {
    if (port.name !== name) return
    if (!port.sender || !isOwnPage(port.sender, browser.runtime.id, ownOrigin)) return port.disconnect()
    const leave = join(port)
    open.set(port, leave)
    port.onDisconnect.addListener(() => {
      open.delete(port)
      leave()
    })
  }
  const drop = () => {
    for (const [port, leave] of open) {
      leave()
      port.disconnect()
    }
    open.clear()
  }

  return {
    listen() {
      if (isListening) return
      isListening = true
      browser.runtime.onConnect.addListener(accept)
    },
    drop,
    close() {
      browser.runtime.onConnect.removeListener(accept)
      isListening = false
      drop()
    },
  }
}
