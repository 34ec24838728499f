/**
 * Keeps an answer on the disk while it is written: at once when a call begins or ends, and twice a second while text comes. A
 * conversation that was removed meanwhile stays removed, and ends its answer.
 */
import type { Veil } from '@/lib/assistant/privacy/veil'
import type { ChatMessageRow, ConversationRow } from '@/lib/db/rows'
import type { ChatContext } from './chat-context'
import { markWriting } from './conversation-rows.store'

const STORE_MS = 500
const TICK_MS = 80

export interface AnswerWriter {
  row: () => ChatMessageRow
  change: (change: Partial<ChatMessageRow>) => void
  /** Text came: it is told at once, and stored soon. */
  write: (text: string) => void
  /** Stored when it resolves. */
  store: () => Promise<void>
}

export interface WriterOptions {
  context: ChatContext
  answer: ChatMessageRow
  veil: Veil
  /** Number of figures so far. */
  figures: () => number
  /** The conversation is gone. */
  onGone: () => void
}

/** @example const writer = answerWriter(options); writer.write('You hold'); await writer.store() */
export function answerWriter(options: WriterOptions): AnswerWriter {
  const { context, answer } = options
  let row = answer
  let storedAt = context.now()
  let toldAt = 0
  let storing: Promise<void> = Promise.resolve()

  const store = (): Promise<void> => {
    storedAt = context.now()
    // One after the other: an older text is never written over a newer one.
    storing = storing.then(() => put(options, row))
    return storing
  }
  const tell = () => {
    toldAt = context.now()
    const tool = row.calls.find(({ state }) => state === 'running')?.tool
    const { conversationId: conversation, id: message, text } = row
    context.tick({ conversation, message, text, ...(tool === undefined ? {} : { tool }) })
  }
  return {
    row: () => row,
    change: (change) => {
      row = { ...row, ...change }
      tell()
    },
    write: (text) => {
      row = { ...row, text }
      if (context.now() - toldAt >= TICK_MS) tell()
      // A failure is met again by the next one that is waited for.
      if (context.now() - storedAt >= STORE_MS) store().catch(() => undefined)
    },
    store,
  }
}

async function put({ context, veil, figures, onGone }: WriterOptions, row: ChatMessageRow): Promise<void> {
  const { db } = context
  const isThere = await db.transaction('rw', [db.conversations, db.chatMessages, db.settings], async () => {
    const conversation = await db.conversations.get(row.conversationId)
    if (!conversation || (await db.chatMessages.where('id').equals(row.id).count()) === 0) return false
    await db.chatMessages.put(row)
    await db.conversations.put(grown(conversation, { veil, figures: figures(), at: row.at }))
    await markWriting(db, row.id, row.state === 'writing')
    return true
  })
  if (!isThere) return onGone()
  context.announce()
}

/** The title may have been changed meanwhile. */
const grown = (
  row: ConversationRow,
  { veil, figures, at }: { veil: Veil; figures: number; at: number },
): ConversationRow => ({ ...row, veil: veil.entries(), figures, at: Math.max(row.at, at) })
