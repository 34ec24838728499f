/**
 * The summary of the week: an ordinary question in a conversation of its own, asked once for its day. The window is taken before
 * anything is sent, so that an engine that is stopped in the middle never asks twice.
 */
import type { Asked, Chats } from '@/lib/assistant/chat/chats.store'
import type { FiringWords } from '@/lib/core/alert'
import { AppError } from '@/lib/core/errors'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import { readSettings, storeSettings } from '@/lib/settings/settings.store'
import { digestDue } from './digest-due'

export interface DigestContext {
  db: Database
  now: () => number
  offsetAt: (at: number) => number
  chats: Pick<Chats, 'ask' | 'ended'>
  /** In the user's language. */
  question: () => Promise<string>
  tellOnce: (told: { source: string; window: string; at: number; words: FiringWords }) => Promise<void>
}

/** @returns when the next one is due (ms) */
export async function nextDigestAt({
  db,
  now,
  offsetAt,
}: Pick<DigestContext, 'db' | 'now' | 'offsetAt'>): Promise<number> {
  const { assistant: settings } = await readSettings(db)
  const found = digestDue({ settings, now: now(), offsetAt })
  return 'due' in found ? now() : found.nextAt
}

/** Resolves when it was written, or at once when none is due. */
export async function writeDigest(context: DigestContext): Promise<void> {
  const { db, chats, tellOnce } = context
  const window = await takeWindow(context)
  if (window === undefined) return
  const asked = await askOrNot(context)
  if (asked) await chats.ended(asked.conversation)
  const row = asked && (await db.chatMessages.get(asked.answer))
  // Removed while it was written: nothing is left to tell of.
  if (asked && !row) return
  const words = wordsOf(row?.state === 'done', asked ? `assistant/${asked.conversation}` : 'assistant')
  await tellOnce({ source: 'assistant-digest', window: String(window), at: context.now(), words })
}

/** @returns nothing where the question could not be asked (no key, no model): that is told, too */
async function askOrNot({ chats, question }: DigestContext): Promise<Asked | undefined> {
  try {
    return await chats.ask({ text: await question() })
  } catch (error) {
    if (error instanceof AppError && error.code !== 'locked') return undefined
    throw error
  }
}

async function takeWindow({ db, now, offsetAt }: DigestContext): Promise<number | undefined> {
  return db.transaction('rw', db.settings, async () => {
    const { assistant } = await readSettings(db)
    const found = digestDue({ settings: assistant, now: now(), offsetAt })
    if (!('due' in found)) return undefined
    await storeSettings(db, { assistant: { ...assistant, digestAt: now() } })
    return found.due
  })
}

function wordsOf(isDone: boolean, route: string): FiringWords {
  const body = isDone
    ? tell('The summary of your week is written.')
    : tell('The summary of your week could not be written. Open it to try again.')
  return { title: tell('Your week'), body, cover: say('The assistant has something for you.'), route }
}
