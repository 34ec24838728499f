/** Who can answer, as a person chooses among them. Pure. */
import { PROVIDER } from '@/lib/assistant/model/providers'
import { type Sentence, say } from '@/lib/core/sentence'
import type { ProviderId } from '@/lib/settings/assistant-settings'

export interface ProviderFace {
  id: ProviderId
  name: string | Sentence
  about: Sentence
  /** `no`: nothing asks for one. */
  key: 'needed' | 'possible' | 'no'
}

export const PROVIDER_FACES: readonly ProviderFace[] = [
  {
    id: 'browser',
    name: say('The model of this browser'),
    about: say(
      'Runs on this computer, without a key. Nothing leaves it. It is small: expect simple answers.',
    ),
    key: 'no',
  },
  {
    id: 'openai',
    name: 'OpenAI',
    about: say('Runs on servers of OpenAI, with your key. Each answer costs what they charge.'),
    key: 'needed',
  },
  {
    id: 'openrouter',
    name: 'OpenRouter',
    about: say('Passes questions on to models of many makers, with one key of yours.'),
    key: 'needed',
  },
  {
    id: 'ollama',
    name: 'Ollama',
    about: say('Runs on this computer. Start it with OLLAMA_ORIGINS set, so that it answers an extension.'),
    key: 'no',
  },
  {
    id: 'lm-studio',
    name: 'LM Studio',
    about: say('Runs on this computer. Start its local server first.'),
    key: 'no',
  },
  {
    id: 'other',
    name: say('Another endpoint'),
    about: say('Anything that speaks the chat completions of OpenAI.'),
    key: 'possible',
  },
]

/** @example providerFace('ollama').key // 'no' */
export function providerFace(id: ProviderId): ProviderFace {
  const face = PROVIDER_FACES.find((each) => each.id === id)
  if (face === undefined) throw new Error(`no face for ${id}`)
  return face
}

/** Where it answers unless another address is typed; `null`: it must be typed, or there is none. */
export const usualAddress = (provider: ProviderId): string | null =>
  provider === 'browser' ? null : PROVIDER[provider].baseUrl

/** The address that counts. @example addressOf({ provider: 'other', baseUrl: ' https://x.example/v1 ' }) // 'https://x.example/v1' */
export function addressOf({
  provider,
  baseUrl,
}: {
  provider: ProviderId
  baseUrl: string
}): string | undefined {
  if (provider === 'browser') return undefined
  const typed = baseUrl.trim().replace(/\/+$/, '')
  return typed === '' ? (usualAddress(provider) ?? undefined) : typed
}
