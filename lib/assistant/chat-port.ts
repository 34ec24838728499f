/** What is told over the chat port while an answer is written. The rows are the truth; this only makes them move. */
import type { ChatMessageId, ConversationId } from '@/lib/core/chat'

export const CHAT_PORT = 'chat'

/** From engine to page. */
export interface ChatTick {
  conversation: ConversationId
  message: ChatMessageId
  /** The whole text so far. */
  text: string
  /** The call of a tool that is under way. */
  tool?: string
}
