/** What the assistant's conversations work with. Types only. */
import type { ChatTick } from '@/lib/assistant/chat-port'
import type { TokenPrices } from '@/lib/assistant/model/cost-of'
import type { Model } from '@/lib/assistant/model/model'
import type { AssistantTool } from '@/lib/assistant/tools/define-tool'
import type { ToolWorld } from '@/lib/assistant/tools/tool-world'
import type { PrivacyLevel } from '@/lib/core/chat'
import type { AccountId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'

export interface OpenedModel {
  model: Model
  /** Where they are known. */
  prices?: TokenPrices
  /** Tokens that it takes, where that is known. */
  context?: number
}

/** What the model is told about itself and the conversation. */
export interface PromptFacts {
  level: PrivacyLevel
  /** Lower case. */
  currency: string
  now: number
  language: string
}

export interface ChatContext {
  db: Database
  now: () => number
  randomBytes: (length: number) => Uint8Array
  /** Rows have changed. */
  announce: () => void
  /** Tells open pages what an answer says so far. */
  tick: (tick: ChatTick) => void
  tools: readonly AssistantTool[]
  openWorld: (accountOf: (named: string) => AccountId | undefined) => ToolWorld
  /** @throws AppError while the assistant is off, or has no model or no key */
  openModel: () => Promise<OpenedModel>
  systemPrompt: (facts: PromptFacts) => string
  /** What the user reads: `en`. */
  language: () => string
  /** Keeps the engine while an answer is written. @returns what lets it rest */
  stayAwake: () => () => void
}
