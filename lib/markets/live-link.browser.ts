/** The page's live link over the browser's own ports; made when a component first follows something. */
import { browser } from 'wxt/browser'
import { call } from '@/lib/messages/call.browser'
import { watchVaultSession } from '@/lib/vault/session.browser'
import { LIVE_PORT } from './live'
import { createLiveLink, type LiveLink, type LivePort, type PortEvents } from './live-link'
import { marketsMessages } from './messages'
import { realClock } from './real-clock.browser'

/** Firefox ends its event page after some 30 s without a message, whatever sockets and ports it holds. */
const FIREFOX_PING_MS = 15_000
/** A page that was left behind another one stops following after a while. */
const UNSEEN_MS = 60_000

function connect({ onMessage, onClosed }: PortEvents): LivePort {
  const port = browser.runtime.connect({ name: LIVE_PORT })
  port.onMessage.addListener(onMessage)
  port.onDisconnect.addListener(onClosed)
  return { post: (request) => port.postMessage(request), close: () => port.disconnect() }
}

let link: LiveLink | undefined

/** @example liveLink().follow({ kind: 'ticker', market }, draw) */
export function liveLink(): LiveLink {
  if (link) return link
  const made = createLiveLink({
    clock: realClock,
    listen: () => call(marketsMessages['markets.listen'], {}),
    connect,
    beforePaint: (task) => void requestAnimationFrame(task),
    randomByte: () => crypto.getRandomValues(new Uint8Array(1))[0] ?? 0,
    ...(import.meta.env.FIREFOX ? { pingMs: FIREFOX_PING_MS } : {}),
  })
  watchVaultSession(made.forget)
  restWhileUnseen(made)
  link = made
  return made
}

function restWhileUnseen({ rest }: LiveLink): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer)
    if (document.visibilityState === 'visible') rest(false)
    else timer = setTimeout(() => rest(true), UNSEEN_MS)
  })
}
