/**
 * Follows what is told over the chat port while an answer is written. One port for all who follow; it is opened with the first and
 * closed with the last, and comes back by itself, with growing pauses. The rows are the truth: without a port an answer only moves less.
 */
import type { ChatTick } from '@/lib/assistant/chat-port'
import type { ChatMessageId } from '@/lib/core/chat'

export interface ChatPort {
  close: () => void
}

export interface ChatPortEvents {
  onMessage: (told: unknown) => void
  onClosed: () => void
}

export interface ChatLinkOptions {
  /** Wakes whoever answers at the other end. */
  listen: () => Promise<unknown>
  connect: (events: ChatPortEvents) => ChatPort
  /** @returns a function that takes it back */
  later: (task: () => void, ms: number) => () => void
}

export interface ChatLink {
  follow: (changed: () => void) => () => void
  /** The last that was told of a message; nothing before. */
  read: (message: ChatMessageId) => ChatTick | undefined
  /** The vault was locked: nothing that was told is kept. */
  forget: () => void
}

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 10_000

export function createChatLink({ listen, connect, later }: ChatLinkOptions): ChatLink {
  const followers = new Set<() => void>()
  const ticks = new Map<ChatMessageId, ChatTick>()
  let port: ChatPort | undefined
  let turn = 0
  let pause = FIRST_PAUSE_MS
  let cancel = () => {}

  const tell = () => {
    for (const changed of followers) changed()
  }
  const onMessage = (told: unknown) => {
    if (!isTick(told)) return
    pause = FIRST_PAUSE_MS
    ticks.set(told.message, told)
    tell()
  }
  const again = (mine: number) => {
    if (mine !== turn) return
    port = undefined
    cancel = later(() => void open(), pause)
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
  }
  async function open(): Promise<void> {
    turn += 1
    const mine = turn
    try {
      await listen()
    } catch {
      // Locked, or the background was just ending: asked again, and the rows tell the answer meanwhile.
      return again(mine)
    }
    if (mine === turn) port = connect({ onMessage, onClosed: () => again(mine) })
  }
  const close = () => {
    turn += 1
    cancel()
    port?.close()
    port = undefined
    pause = FIRST_PAUSE_MS
    ticks.clear()
  }
  return {
    follow: (changed) => {
      followers.add(changed)
      if (followers.size === 1) void open()
      return () => {
        followers.delete(changed)
        if (followers.size === 0) close()
      }
    },
    read: (message) => ticks.get(message),
    forget: () => {
      ticks.clear()
      tell()
    },
  }
}

const isTick = (told: unknown): told is ChatTick =>
  typeof told === 'object' &&
  told !== null &&
  'message' in told &&
  'text' in told &&
  typeof told.text === 'string'
