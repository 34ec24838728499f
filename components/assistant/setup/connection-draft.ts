/** What is typed about who answers, and what is wrong with it. Pure. */
import { isEndpoint } from '@/components/accounts/is-endpoint'
import type { ModelChoice } from '@/lib/assistant/messages'
import { PROVIDER } from '@/lib/assistant/model/providers'
import type { PrivacyLevel } from '@/lib/core/chat'
import { type Sentence, say } from '@/lib/core/sentence'
import { plainFigure } from '@/lib/i18n/format/read-figure'
import type { AssistantSettings, ProviderId } from '@/lib/settings/assistant-settings'
import { addressOf, providerFace } from './provider-faces'

export interface ConnectionDraft {
  provider: ProviderId
  baseUrl: string
  /** Typed now; one that is kept already is never shown. */
  key: string
  model: string
  level: PrivacyLevel
  /** US dollars for a million tokens, as typed. */
  inputPrice: string
  outputPrice: string
}

export type ConnectionField = keyof ConnectionDraft
export type ConnectionProblems = Partial<Record<ConnectionField, Sentence>>

export const draftOfSettings = ({
  provider,
  baseUrl = '',
  model = '',
  level,
  prices,
}: AssistantSettings): ConnectionDraft => ({
  provider,
  baseUrl,
  key: '',
  model,
  level,
  inputPrice: prices === null ? '' : String(prices.input),
  outputPrice: prices === null ? '' : String(prices.output),
})

const nameOf = (provider: ProviderId): string => (provider === 'browser' ? '' : PROVIDER[provider].name)

const KEY = /^[\x21-\x7e]{1,500}$/

/** Of the endpoint alone: enough to ask it for its models. */
export function endpointProblems(draft: ConnectionDraft, hasKey: boolean): ConnectionProblems {
  if (draft.provider === 'browser') return {}
  const url = addressOf(draft)
  const key = draft.key.trim()
  const face = providerFace(draft.provider)
  return {
    ...(url === undefined || !isEndpoint(url)
      ? { baseUrl: say('An address begins with https://, or with http:// on this computer.') }
      : {}),
    ...(key !== '' && !KEY.test(key)
      ? { key: say('A key has letters, digits and signs, and no spaces.') }
      : face.key === 'needed' && key === '' && !hasKey
        ? { key: say('Paste your key of {name}.', { name: nameOf(draft.provider) }) }
        : {}),
  }
}

/** @returns nothing when it can be switched on */
export function connectionProblems(draft: ConnectionDraft, hasKey: boolean): ConnectionProblems {
  const prices = [draft.inputPrice, draft.outputPrice].map((each) => each.trim())
  const isHalf = prices.filter((each) => each !== '').length === 1
  return {
    ...endpointProblems(draft, hasKey),
    ...(draft.provider !== 'browser' && draft.model.trim() === '' ? { model: say('Choose a model.') } : {}),
    ...(isHalf || prices.some((each) => each !== '' && priceOf(each) === undefined)
      ? { outputPrice: say('Write both prices as dollars, like 2.5, or neither.') }
      : {}),
  }
}

/** @example priceOf('2,5') // 2.5 */
export function priceOf(typed: string): number | undefined {
  const text = plainFigure(typed).replace(',', '.')
  const price = Number(text)
  return text !== '' && Number.isFinite(price) && price >= 0 && price <= 10_000 ? price : undefined
}

/** What is stored of a draft without problems; the key goes a way of its own. */
export function changeOfDraft(draft: ConnectionDraft) {
  const { provider, level } = draft
  const input = priceOf(draft.inputPrice)
  const output = priceOf(draft.outputPrice)
  const baseUrl = draft.baseUrl.trim() === '' || provider === 'browser' ? null : (addressOf(draft) ?? null)
  return {
    provider,
    level,
    baseUrl,
    model: draft.model.trim() === '' ? null : draft.model.trim(),
    prices: input === undefined || output === undefined ? null : { input, output },
  }
}

/** The chosen model's own prices take the place of what was typed; where none are told, what is typed stays. */
export function withModel(
  draft: ConnectionDraft,
  model: string,
  known: readonly ModelChoice[],
): ConnectionDraft {
  const prices = known.find(({ id }) => id === model)?.prices
  return {
    ...draft,
    model,
    ...(prices === undefined ? {} : { inputPrice: String(prices.input), outputPrice: String(prices.output) }),
  }
}
