/** Who runs a model, and where: addresses over TLS, or on this computer. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { AssistantSettings, ProviderId } from '@/lib/settings/assistant-settings'

export interface Provider {
  name: string
  /** Up to the version; `null`: the user tells it. */
  baseUrl: string | null
  /** Answers nobody without a key. */
  needsKey: boolean
}

/** The browser's own model has no address. */
export const PROVIDER: Readonly<Record<Exclude<ProviderId, 'browser'>, Provider>> = {
  openai: { name: 'OpenAI', baseUrl: 'https://api.openai.com/v1', needsKey: true },
  openrouter: { name: 'OpenRouter', baseUrl: 'https://openrouter.ai/api/v1', needsKey: true },
  ollama: { name: 'Ollama', baseUrl: 'http://127.0.0.1:11434/v1', needsKey: false },
  'lm-studio': { name: 'LM Studio', baseUrl: 'http://127.0.0.1:1234/v1', needsKey: false },
  other: { name: 'Other', baseUrl: null, needsKey: false },
}

export interface Endpoint {
  provider: Exclude<ProviderId, 'browser'>
  /** Without a slash at the end. */
  baseUrl: string
  /** A key is sent to the origin it was typed for, and to no other. */
  origin: string
  host: string
  needsKey: boolean
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * @returns `undefined` for the browser's own model, and for another endpoint whose address nobody has told
 * @throws AppError `invalid-input` for an address that is neither `https` nor on this computer, or that carries a password
 * @example endpointOf({ provider: 'ollama' })?.baseUrl // 'http://127.0.0.1:11434/v1'
 */
export function endpointOf({
  provider,
  baseUrl: own,
}: Pick<AssistantSettings, 'provider' | 'baseUrl'>): Endpoint | undefined {
  if (provider === 'browser') return undefined
  const { baseUrl: usual, needsKey } = PROVIDER[provider]
  const address = own ?? usual
  if (address === null) return undefined
  const url = new URL(address)
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname))
  if (!isSafe)
    throw new AppError(
      'invalid-input',
      say('The address must begin with https://, or with http://127.0.0.1 for a model on this computer.'),
    )
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    throw new AppError('invalid-input', say('The address may hold no user name, no question mark and no #.'))
  const { origin, host } = url
  return { provider, baseUrl: address.replace(/\/+$/, ''), origin, host, needsKey }
}

/** The model runs on this computer. */
export const isLocal = ({ baseUrl }: Endpoint): boolean => LOOPBACK.has(new URL(baseUrl).hostname)
