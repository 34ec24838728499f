/** Conversations in which all words stand: in their title, the questions or the answers, with real names. Newest first. */
import { revealer } from '@/lib/assistant/privacy/veil'
import type { ConversationId } from '@/lib/core/chat'
import type { Database } from '@/lib/db/database.store'
import { readWholeRows } from '@/lib/db/read-whole.store'
import { readMessages } from './conversation-rows.store'
import { labelsOf } from './labels.store'

/** @example await searchConversations(db, 'kraken fees') */
export async function searchConversations(db: Database, text: string): Promise<ConversationId[]> {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const keys = await db.conversations.orderBy('at').reverse().primaryKeys()
  const rows = await readWholeRows(keys, (id) => db.conversations.get(id))
  const labelOf = await labelsOf(db)
  const found: ConversationId[] = []
  for (const { id, title, veil } of rows) {
    const messages = words.length === 0 ? [] : await readMessages(db, id)
    const reveal = revealer(veil, labelOf)
    const all = [title, ...messages.map((message) => reveal(message.text))].join('\n').toLowerCase()
    if (words.every((word) => all.includes(word))) found.push(id)
  }
  return found
}
