/** Handlers of the assistant's messages. */

import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { EngineContext } from '@/lib/engine/context'
import type { KeepUndo } from '@/lib/engine/undo'
import type { Handlers } from '@/lib/messages/define'
import type { AssistantSettings } from '@/lib/settings/assistant-settings'
import { readSettings, storeSettings } from '@/lib/settings/settings.store'
import type { Chats } from './chat/chats.store'
import { readConversation, readMessages } from './chat/conversation-rows.store'
import { exportConversation } from './chat/export-conversation'
import { labelsOf } from './chat/labels.store'
import { searchConversations } from './chat/search-conversations.store'
import type { AssistantState, assistantMessages, ModelChoice } from './messages'
import { readKey, storeKey } from './model/keys.store'
import { storeModels } from './model/known-models.store'
import { type Endpoint, endpointOf } from './model/providers'
import { revealer } from './privacy/veil'

export interface AssistantDeps {
  context: Pick<EngineContext, 'db' | 'now' | 'announce'>
  chats: Chats
  listModels: (endpoint: Endpoint, key: string | undefined) => Promise<readonly ModelChoice[]>
  browserModels: () => Promise<readonly ModelChoice[]>
  browserModel: () => Promise<AssistantState['browserModel'] | undefined>
  listen: () => void
  keepUndo: KeepUndo
}

export function createAssistantHandlers(deps: AssistantDeps): Handlers<typeof assistantMessages> {
  const { chats, context } = deps
  const { db, announce } = context
  const state = () => readState(deps)
  const told = async () => {
    announce('settings')
    announce('assistant')
    return state()
  }
  return {
    'assistant.state': state,
    'assistant.change': async (change) => {
      await storeChange(deps, change)
      return told()
    },
    'assistant.key': async ({ key }) => {
      const endpoint = endpointOf((await readSettings(db)).assistant)
      if (!endpoint) throw new AppError('invalid-input', say('Choose an endpoint first.'))
      await storeKey(db, endpoint, key)
      return told()
    },
    'assistant.models': async ({ provider, baseUrl }) => {
      const endpoint = endpointOf({ provider, baseUrl })
      if (!endpoint) return provider === 'browser' ? deps.browserModels() : []
      const models = await deps.listModels(endpoint, await readKey(db, endpoint))
      await storeModels(db, endpoint, models)
      return models
    },
    'assistant.preview': chats.preview,
    'assistant.ask': chats.ask,
    'assistant.stop': async ({ conversation }) => {
      await chats.stop(conversation)
      return null
    },
    'assistant.retry': async ({ conversation }) => ({ answer: (await chats.retry(conversation)).answer }),
    'assistant.rename': async ({ conversation, title }) => {
      await chats.rename(conversation, title)
      return null
    },
    'assistant.remove': async ({ conversation }) => deps.keepUndo(await chats.remove(conversation)),
    'assistant.search': ({ text }) => searchConversations(db, text),
    'assistant.export': async ({ conversation: id, format }) => {
      const conversation = await readConversation(db, id)
      const reveal = revealer(conversation.veil, await labelsOf(db))
      return exportConversation({ conversation, messages: await readMessages(db, id), reveal, format })
    },
    'assistant.listen': async () => {
      deps.listen()
      return null
    },
  }
}

async function readState({ context: { db }, browserModel }: AssistantDeps): Promise<AssistantState> {
  const { assistant } = await readSettings(db)
  const endpoint = endpointOf(assistant)
  const hasKey = endpoint !== undefined && (await readKey(db, endpoint)) !== undefined
  const own = await browserModel()
  return {
    isOn: assistant.isOn,
    hasKey,
    host: endpoint?.host ?? null,
    ...(own === undefined ? {} : { browserModel: own }),
  }
}

type Change = Parameters<Handlers<typeof assistantMessages>['assistant.change']>[0]

/** Another endpoint has other models and prices; a summary is written from its next day on. */
async function storeChange({ context: { db, now }, chats }: AssistantDeps, change: Change): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const next = changed((await readSettings(db)).assistant, change, now())
    // An address that is not allowed is not kept.
    endpointOf(next)
    await storeSettings(db, { assistant: next })
  })
  if (change.isOn === false) chats.stopAll()
}

function changed(before: AssistantSettings, change: Change, now: number): AssistantSettings {
  const { baseUrl: oldUrl, model: oldModel, ...others } = before
  const { provider = before.provider, baseUrl = oldUrl, digestDay = before.digestDay } = change
  const isElsewhere = provider !== before.provider || (baseUrl ?? undefined) !== oldUrl
  const model = change.model === undefined && !isElsewhere ? oldModel : change.model
  const prices = change.prices === undefined && !isElsewhere ? before.prices : (change.prices ?? null)
  return {
    ...others,
    isOn: change.isOn ?? before.isOn,
    provider,
    ...(baseUrl ? { baseUrl } : {}),
    ...(model ? { model } : {}),
    level: change.level ?? before.level,
    prices,
    digestDay,
    ...(digestDay === before.digestDay ? {} : { digestAt: now }),
  }
}
