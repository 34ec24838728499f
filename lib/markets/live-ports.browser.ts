/** The engine's end of the live ports: what a page asks to follow is checked. */
import * as v from 'valibot'
import type { MarketRef } from '@/lib/core/order'
import { createOwnPorts, type OwnPorts } from '@/lib/messages/own-ports.browser'
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

/** @example const ports = createLivePorts(hub); ports.listen() */
export function createLivePorts(hub: MarketHub): OwnPorts {
  return createOwnPorts(LIVE_PORT, (port) => {
    const member = hub.join((message) => port.postMessage(message))
    port.onMessage.addListener((received: unknown) => {
      const request = v.safeParse(followSchema, received)
      if (request.success) member.follow(request.output.follow)
    })
    return member.leave
  })
}
