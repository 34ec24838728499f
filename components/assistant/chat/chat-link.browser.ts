/** The page's chat link over the browser's own ports; made when an answer is first followed. */
import { browser } from 'wxt/browser'
import { CHAT_PORT } from '@/lib/assistant/chat-port'
import { assistantMessages } from '@/lib/assistant/messages'
import { call } from '@/lib/messages/call.browser'
import { watchVaultSession } from '@/lib/vault/session.browser'
import { type ChatLink, type ChatPortEvents, createChatLink } from './chat-link'

function connect({ onMessage, onClosed }: ChatPortEvents) {
  const port = browser.runtime.connect({ name: CHAT_PORT })
  port.onMessage.addListener(onMessage)
  port.onDisconnect.addListener(onClosed)
  return { close: () => port.disconnect() }
}

let link: ChatLink | undefined

/** @example chatLink().follow(draw) */
export function chatLink(): ChatLink {
  if (link) return link
  const made = createChatLink({
    listen: () => call(assistantMessages['assistant.listen'], {}),
    connect,
    later: (task, ms) => {
      const timer = setTimeout(task, ms)
      return () => clearTimeout(timer)
    },
  })
  watchVaultSession(made.forget)
  link = made
  return made
}
