/** What a person chooses about the assistant. Off at first: nothing is sent before it is switched on. */
import * as v from 'valibot'
import { PRIVACY_LEVELS } from '@/lib/core/chat'

const url = v.pipe(v.string(), v.url(), v.maxLength(500))

/** Who answers: an endpoint that speaks OpenAI's chat completions, or the browser's own model. */
export const PROVIDERS = ['openai', 'openrouter', 'ollama', 'lm-studio', 'other', 'browser'] as const
export type ProviderId = (typeof PROVIDERS)[number]

export const assistantFields = {
  provider: v.picklist(PROVIDERS),
  /** Base URL up to the version: `https://api.openai.com/v1`; absent: the provider's own. */
  baseUrl: url,
  model: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  level: v.picklist(PRIVACY_LEVELS),
  /** US dollars for a million tokens, typed by the user where the endpoint does not tell. */
  prices: v.nullable(
    v.strictObject({
      input: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(10_000)),
      output: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(10_000)),
    }),
  ),
  /** A summary of the week, written by the model on this day (0: Sunday). */
  digestDay: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))),
} as const

export const assistantSettingsSchema = v.object({
  /** The user has read what is sent, and wants it. */
  isOn: v.optional(v.boolean(), false),
  provider: v.optional(assistantFields.provider, 'openai'),
  baseUrl: v.optional(assistantFields.baseUrl),
  model: v.optional(assistantFields.model),
  level: v.optional(assistantFields.level, 'percentages'),
  prices: v.optional(assistantFields.prices, null),
  digestDay: v.optional(assistantFields.digestDay, null),
  /** When the last digest was written (ms). */
  digestAt: v.optional(v.number()),
})
export type AssistantSettings = v.InferOutput<typeof assistantSettingsSchema>

/** Merged field by field; `null` takes an optional one away. */
export const assistantChange = v.partial(
  v.strictObject({
    ...assistantFields,
    isOn: v.boolean(),
    baseUrl: v.nullable(assistantFields.baseUrl),
    model: v.nullable(assistantFields.model),
  }),
)
