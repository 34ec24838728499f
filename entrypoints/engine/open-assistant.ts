/**
 * The assistant's part of an engine session: conversations, the model that answers, the tools that it may ask, the summary of the
 * week. A lock of the screen stops every answer; a lock of the vault ends all of it.
 */

import { tellOnce } from '@/lib/alerts/tell-once.store'
import { createAssistantHandlers } from '@/lib/assistant/assistant.handlers'
import { createChatPorts } from '@/lib/assistant/chat/chat-ports.browser'
import { createChats } from '@/lib/assistant/chat/chats.store'
import { recoverAnswers } from '@/lib/assistant/chat/conversation-rows.store'
import { type DigestContext, nextDigestAt, writeDigest } from '@/lib/assistant/digest/write-digest.store'
import {
  BROWSER_MODEL,
  browserModel,
  browserModelState,
  languageModel,
} from '@/lib/assistant/model/browser-model.browser'
import { listModels } from '@/lib/assistant/model/list-models.client'
import { openModel } from '@/lib/assistant/model/open-model.store'
import { openAiModel } from '@/lib/assistant/model/openai-model.client'
import { systemPrompt } from '@/lib/assistant/prompt/system-prompt'
import { openToolWorld, type ToolWorldDeps } from '@/lib/assistant/tools/open-tool-world.store'
import { ASSISTANT_TOOLS } from '@/lib/assistant/tools/registry'
import { say } from '@/lib/core/sentence'
import { zoneOffsets } from '@/lib/core/time-zone'
import type { EngineContext } from '@/lib/engine/context'
import type { GuardedStream } from '@/lib/engine/guarded-stream.client'
import type { JobFacts } from '@/lib/engine/run'
import { stayAwake } from '@/lib/engine/stay-awake.browser'
import type { KeepUndo } from '@/lib/engine/undo'
import { chooseLanguage } from '@/lib/i18n/languages'
import { loadCatalogue } from '@/lib/i18n/load-catalogue'
import { createTranslator } from '@/lib/i18n/translate'
import { onNotice } from '@/lib/messages/broadcast.browser'

export interface Assistant {
  handlers: ReturnType<typeof createAssistantHandlers>
  /** Answers that the last life of the engine left were cut. */
  recover: () => Promise<void>
  /** The summary of the week, when it is due. */
  tick: () => Promise<void>
  nextDueAt: () => Promise<number>
  /** An answer is being written: the engine stays. */
  isBusy: () => boolean
  /** How the person reads; comes with every job. */
  learn: (facts: JobFacts) => void
  /** The screen was locked: nothing more is sent. */
  lock: () => void
  /** Resolves when what came of an answer is stored. */
  close: () => Promise<void>
}

export interface AssistantOptions {
  stream: GuardedStream
  /** The engine's composed handlers: tools ask the few that read. */
  handlers: () => ToolWorldDeps['handlers']
  keepUndo: KeepUndo
}

/** @example const assistant = openAssistant(context, { stream, handlers: () => handlers }); compose(assistantMessages, assistant.handlers) */
export function openAssistant(
  context: EngineContext,
  { stream, handlers, keepUndo }: AssistantOptions,
): Assistant {
  const { db, now, randomBytes, viewKey, fetch } = context
  const ports = createChatPorts()
  let language = 'en'
  const chats = createChats({
    db,
    now,
    randomBytes,
    announce: () => context.announce('assistant'),
    tick: ports.tell,
    tools: ASSISTANT_TOOLS,
    openWorld: (accounts) => openToolWorld({ db, now, viewKey, handlers: handlers(), accounts }),
    openModel: () =>
      openModel({
        db,
        browserModel: () => browserModel(languageModel()),
        openAi: (options) => openAiModel({ ...options, stream, now }),
      }),
    systemPrompt,
    language: () => language,
    stayAwake: import.meta.env.FIREFOX ? stayAwake : () => () => undefined,
  })
  const digest: DigestContext = {
    db,
    now,
    offsetAt: zoneOffsets(Intl.DateTimeFormat().resolvedOptions().timeZone),
    chats,
    question: () => weeklyQuestion(language),
    tellOnce: async (told) => {
      await tellOnce(db, told)
      context.announce('alerts')
    },
  }
  const stopNotices = onNotice(({ kind }) => void (kind === 'vault' && ports.drop()))
  return {
    handlers: createAssistantHandlers({
      context,
      chats,
      listModels: (endpoint, key) => listModels({ endpoint, key, fetch, now }),
      ...browsersOwn(),
      listen: ports.listen,
      keepUndo,
    }),
    recover: () => recoverAnswers(db),
    // The other work of the tick does not wait for a model. What fails here is the database, which a lock has closed.
    tick: async () => void writeDigest(digest).catch(() => undefined),
    nextDueAt: () => nextDigestAt(digest),
    isBusy: chats.isBusy,
    learn: (facts) => {
      language = facts.language
    },
    lock: chats.stopAll,
    close: () => {
      stopNotices()
      ports.close()
      return chats.close()
    },
  }
}

const browsersOwn = () => ({
  browserModel: async () => {
    const state = await browserModelState(languageModel())
    return state === 'none' ? undefined : state
  },
  browserModels: async () =>
    (await browserModelState(languageModel())) === 'none' ? [] : [{ id: BROWSER_MODEL }],
})

async function weeklyQuestion(language: string): Promise<string> {
  const spoken = chooseLanguage('auto', [language])
  const translator = createTranslator(spoken, await loadCatalogue(spoken))
  return translator.sentence(
    say(
      'Sum up my week: how the total has changed and why, what was bought, sold and received, what it cost, and what needs my attention.',
    ),
  )
}
