/** An answer while it is written, as the chat port tells it. */
import { useCallback, useSyncExternalStore } from 'react'
import type { ChatTick } from '@/lib/assistant/chat-port'
import type { ChatMessageId } from '@/lib/core/chat'
import { chatLink } from './chat-link.browser'

/** @param message `undefined` follows nothing @example const tick = useChatTick(isWriting ? answer.id : undefined) */
export function useChatTick(message: ChatMessageId | undefined): ChatTick | undefined {
  const follow = useCallback(
    (changed: () => void) => (message === undefined ? () => {} : chatLink().follow(changed)),
    [message],
  )
  return useSyncExternalStore(
    follow,
    useCallback(() => (message === undefined ? undefined : chatLink().read(message)), [message]),
  )
}
