/**
 * The engine's end of the live ports: own pages only, every request checked, nothing accepted before a page has asked for
 * it by a message. That message is refused while the vault or the screen is locked, and a lock ends every port.
 */
import * as v from 'valibot'
import { type Browser, browser } from 'wxt/browser'
import type { MarketRef } from '@/lib/core/order'
import { isOwnPage } from '@/lib/messages/sender'
import { CANDLE_SPANS, type FollowRequest, LIVE_PORT, type Topic } from './live'
import type { MarketHub } from './market-hub'
import { marketSchema } from './messages'

const market: v.GenericSchema<unknown, MarketRef> = marketSchema
const topicSchema: v.GenericSchema<unknown, Topic> = v.variant('kind', [
  v.strictObject({ kind: v.literal('ticker'), market }),
  v.strictObject({ kind: v.literal('book'), market }),
  v.strictObject({ kind: v.literal('trades'), market }),
  v.strictObject({ kind: v.literal('candles'), market, span: v.picklist(CANDLE_SPANS) }),
  v.strictObject({ kind: v.literal('portfolio') }),
])
const followSchema: v.GenericSchema<unknown, FollowRequest> = v.strictObject({
  follow: v.pipe(v.array(topicSchema), v.maxLength(200)),
})

export interface LivePorts {
  /** Idempotent. */
  listen: () => void
  /** Ends every port; pages may come again. */
  drop: () => void
  /** Ends every port and accepts none. */
  close: () => void
}

/** @example const ports = createLivePorts(hub); ports.listen() */
export function createLivePorts(hub: MarketHub): LivePorts {
  const open = new Map<Browser.runtime.Port, () => void>()
  const ownOrigin = new URL(browser.runtime.getURL('/')).origin
  let isListening = false

  const accept = (port: Browser.runtime.Port) => {
    if (port.name !== LIVE_PORT) return
    if (!port.sender || !isOwnPage(port.sender, browser.runtime.id, ownOrigin)) return port.disconnect()
    const member = hub.join((message) => port.postMessage(message))
    open.set(port, member.leave)
    port.onMessage.addListener((received: unknown) => {
      const request = v.safeParse(followSchema, received)
      if (request.success) member.follow(request.output.follow)
    })
    port.onDisconnect.addListener(() => {
      open.delete(port)
      member.leave()
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
