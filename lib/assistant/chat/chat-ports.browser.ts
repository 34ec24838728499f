/** The engine's end of the chat ports: every open page is told how far an answer is. Pages say nothing here. */
import { CHAT_PORT, type ChatTick } from '@/lib/assistant/chat-port'
import { createOwnPorts, type OwnPorts } from '@/lib/messages/own-ports.browser'

export interface ChatPorts extends OwnPorts {
  tell: (tick: ChatTick) => void
}

/** @example const ports = createChatPorts(); ports.tell({ conversation, message, text: 'You hold' }) */
export function createChatPorts(): ChatPorts {
  const pages = new Set<(tick: ChatTick) => void>()
  const ports = createOwnPorts(CHAT_PORT, (port) => {
    const tell = (tick: ChatTick) => port.postMessage(tick)
    pages.add(tell)
    return () => pages.delete(tell)
  })
  return {
    ...ports,
    tell: (tick) => {
      for (const page of pages) page(tick)
    },
  }
}
