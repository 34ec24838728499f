/**
 * Conversations: one answer at a time in each. A question is on the disk before anything is sent; a stop, a lock and a removal end the
 * request that is under way, and nothing is sent after them.
 */
import type { SentPreview } from '@/lib/assistant/messages'
import type { ChatMessageId, ConversationId } from '@/lib/core/chat'
import { AppError } from '@/lib/core/errors'
import { randomId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { within } from '@/lib/core/within'
import type { Database } from '@/lib/db/database.store'
import type { PutBack } from '@/lib/engine/undo'
import { ABOUT_CALL } from './call-id'
import type { ChatContext } from './chat-context'
import { removeConversation, renameConversation } from './conversation-rows.store'
import { type DrawnTokens, prepare, type Question, requestFor } from './prepare.store'
import { type NewQuestion, rowsOf, storeQuestion } from './question-rows.store'
import { titleOf } from './title-of'
import { writeAnswer } from './write-answer.store'

export interface Asked {
  conversation: ConversationId
  answer: ChatMessageId
}

export interface Chats {
  preview: (question: Question) => Promise<SentPreview>
  ask: (question: Question) => Promise<Asked>
  retry: (conversation: ConversationId) => Promise<Asked>
  stop: (conversation: ConversationId) => Promise<void>
  rename: (conversation: ConversationId, title: string) => Promise<void>
  /** @returns what puts it back with all its messages */
  remove: (conversation: ConversationId) => Promise<PutBack>
  /** The answer under way has ended, if there is one. */
  ended: (conversation: ConversationId) => Promise<void>
  isBusy: () => boolean
  /** Ends every answer; questions may be asked again. */
  stopAll: () => void
  /** Ends every answer, and nothing is asked any more. Resolves when what came of them is stored, or a second later. */
  close: () => Promise<void>
}

const LAST_WORDS_MS = 1_000

interface UnderWay {
  answer: ChatMessageId
  stop: AbortController
  done: Promise<void>
}

interface World {
  context: ChatContext
  drawn: DrawnTokens
  underWay: Map<ConversationId, UnderWay>
  /** Ends what is being prepared, too. */
  locked: AbortController
}

/** @example const chats = createChats(context); const { answer } = await chats.ask({ text: 'What do I hold?' }) */
export function createChats(context: ChatContext): Chats {
  const world: World = { context, drawn: new Map(), underWay: new Map(), locked: new AbortController() }
  let isClosed = false
  const stopAll = () => {
    world.locked.abort()
    for (const { stop } of world.underWay.values()) stop.abort()
    world.drawn.clear()
    if (!isClosed) world.locked = new AbortController()
  }
  return {
    preview: (question) => preview(world, question),
    ask: (question) => ask(world, question),
    retry: (conversation) => retry(world, conversation),
    stop: (conversation) => stop(world, conversation),
    rename: async (conversation, title) => {
      await renameConversation(context.db, conversation, title)
      context.announce()
    },
    remove: (conversation) => remove(world, conversation),
    ended: async (conversation) => world.underWay.get(conversation)?.done,
    isBusy: () => world.underWay.size > 0,
    stopAll,
    close: async () => {
      isClosed = true
      const ends = [...world.underWay.values()].map(({ done }) => done)
      stopAll()
      // What somebody has read stays. A tool that does not end is not waited for: its answer is marked as cut when the engine opens again.
      await within(LAST_WORDS_MS, Promise.all(ends), () => new Error('an answer has not ended')).catch(
        () => undefined,
      )
    },
  }
}

async function preview({ context, drawn }: World, question: Question): Promise<SentPreview> {
  const opened = await context.openModel()
  const prepared = await prepare(context, question, drawn)
  const { veil, level, before, calls } = prepared
  const asked = rowsOf(context, { prepared, question, opened, conversation: '' as ConversationId })
  const messages = [...before, asked.user, { ...asked.answer, calls }]
  const request = await requestFor({ context, opened, level, veil, messages })
  drawn.set(question.conversation ?? 'new', veil.entries())
  return { host: opened.model.host, body: JSON.stringify(opened.model.body(request), null, 2) }
}

const busy = () =>
  new AppError(
    'refused',
    say('An answer is being written in this conversation. Stop it, or wait for its end.'),
  )
const locked = () => new AppError('locked', say('Holdfast is locked. Unlock it first.'))

async function ask(world: World, question: Question): Promise<Asked> {
  const { context, drawn, underWay, locked: lock } = world
  const key = question.conversation ?? 'new'
  if (question.conversation !== undefined) await itsTurn(world, question.conversation)
  const opened = await context.openModel()
  const prepared = await prepare(context, question, drawn)
  const conversation = prepared.conversation?.id ?? randomId<ConversationId>(context.randomBytes(16))
  const asked = rowsOf(context, { prepared, question, opened, conversation })
  if (lock.signal.aborted) throw locked()
  if (underWay.has(conversation)) throw busy()
  // Claimed before the first write: a second question meanwhile is refused.
  const done = begin(world, {
    ...asked,
    prepared,
    opened,
    conversation,
    isNew: !prepared.conversation,
    title: titleOf(question.text),
  })
  drawn.delete(key)
  await done
  return { conversation, answer: asked.answer.id }
}

/** An answer that was stopped, or that stands there whole, is waited for: who sees its end may ask at once. @throws AppError `refused` */
async function itsTurn({ context: { db }, underWay }: World, conversation: ConversationId): Promise<void> {
  const going = underWay.get(conversation)
  if (!going) return
  const isOver = going.stop.signal.aborted || (await hasEnded(db, going.answer))
  if (!isOver) throw busy()
  await going.done
}

const hasEnded = async (db: Database, id: ChatMessageId): Promise<boolean> => {
  const row = await db.chatMessages.get(id)
  return row !== undefined && row.state !== 'writing'
}

/** Resolves when the question is on the disk; the answer goes on. */
async function begin(world: World, asked: NewQuestion): Promise<void> {
  const { context, underWay } = world
  const { conversation } = asked
  const stop = new AbortController()
  const rest = context.stayAwake()
  const stored = storeQuestion(context, asked)
  const done = stored
    .then(() => answerIt(world, asked, stop))
    // The database fails, or was closed by a lock: what is on the disk is marked as cut when the engine opens again.
    .catch(() => undefined)
    .finally(() => {
      rest()
      underWay.delete(conversation)
      context.announce()
    })
  underWay.set(conversation, { answer: asked.answer.id, stop, done })
  await stored
}

function answerIt({ context }: World, asked: NewQuestion, stop: AbortController): Promise<void> {
  const { prepared, opened, user } = asked
  const { level, veil, figures } = prepared
  const before = user ? [...prepared.before, user] : prepared.before
  return writeAnswer({
    context,
    opened,
    level,
    veil,
    figures,
    answer: asked.answer,
    signal: stop.signal,
    onGone: () => stop.abort(),
    requestFor: (answer, isLast) =>
      requestFor({ context, opened, level, veil, messages: [...before, answer], isLast }),
  })
}

/** The last question once more, in place of its answer; what the user pointed at is told as it was. */
async function retry(world: World, conversation: ConversationId): Promise<Asked> {
  const { context, drawn, underWay, locked: lock } = world
  await itsTurn(world, conversation)
  const opened = await context.openModel()
  const prepared = await prepare(context, { conversation, text: '' }, drawn)
  const last = prepared.before.at(-1)
  if (!last || last.role !== 'assistant' || last.state === 'done' || last.state === 'writing')
    throw new AppError('refused', say('There is no answer to ask for again.'))
  const before = prepared.before.slice(0, -1)
  const about = last.calls.filter(({ id }) => id === ABOUT_CALL)
  const asked = rowsOf(context, {
    prepared: { ...prepared, calls: about },
    question: { text: '' },
    opened,
    conversation,
  })
  if (lock.signal.aborted) throw locked()
  if (underWay.has(conversation)) throw busy()
  const { answer } = asked
  await begin(world, {
    answer,
    replaces: last.id,
    prepared: { ...prepared, before, calls: about },
    opened,
    conversation,
    isNew: false,
    title: '',
  })
  return { conversation, answer: answer.id }
}

async function stop({ underWay }: World, conversation: ConversationId): Promise<void> {
  const going = underWay.get(conversation)
  going?.stop.abort()
  await going?.done
}

async function remove(world: World, id: ConversationId): Promise<PutBack> {
  const { context, drawn } = world
  await stop(world, id)
  drawn.delete(id)
  const putBack = await removeConversation(context.db, id)
  context.announce()
  return async () => {
    await putBack()
    context.announce()
  }
}
