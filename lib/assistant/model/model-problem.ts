/** What an endpoint's refusal means, in a sentence that a person can act on. Nothing of what the endpoint wrote is shown. Pure. */
import { AppError } from '@/lib/core/errors'
import { type Sentence, say } from '@/lib/core/sentence'
import { type Endpoint, isLocal } from './providers'

/** What is known of a refusal. */
export interface Refusal {
  status: number
  /** Of the error's body: `context_length_exceeded`, `insufficient_quota`. */
  code?: string | null | undefined
  message?: string | undefined
  /** The header, as it came: seconds, or a date. */
  retryAfter?: string | null | undefined
}

export interface Asked {
  endpoint: Endpoint
  model?: string | undefined
  now: number
}

/** @example throw modelProblem({ status: 401 }, { endpoint, model, now }) */
export function modelProblem(refusal: Refusal, asked: Asked): AppError {
  const { status } = refusal
  const { host } = asked.endpoint
  const byWords = problemByWords(refusal, asked)
  if (byWords) return byWords
  if (status === 401)
    return new AppError('credentials-refused', say('{host} does not accept this key.', { host }))
  if (status === 402) return new AppError('refused', noCredit(host))
  if (status === 403) return new AppError('refused', forbidden(asked.endpoint))
  if (status === 404) return new AppError('not-found', notThere(asked))
  if (status === 413) return new AppError('too-large', tooLong(asked))
  if (status === 429) return waits(refusal, asked)
  if (status >= 500)
    return new AppError('unavailable', say('{host} has trouble of its own. Try again in a while.', { host }))
  return new AppError('refused', say('{host} refused the question (status {status}).', { host, status }))
}

/** Endpoints say the same with different statuses. */
function problemByWords({ code, message = '' }: Refusal, asked: Asked): AppError | undefined {
  const { host } = asked.endpoint
  const model = asked.model ?? host
  if (
    code === 'context_length_exceeded' ||
    /context (length|window|size)|too many tokens|exceed.{0,40}context/i.test(message)
  )
    return new AppError('too-large', tooLong(asked))
  if (/support.{0,20}\btools?\b|\btools?\b.{0,40}not supported|function.?calling/i.test(message))
    return new AppError(
      'not-supported',
      say('{model} cannot use tools, so it knows nothing of your portfolio. Choose another model.', {
        model,
      }),
    )
  if (code === 'insufficient_quota') return new AppError('refused', noCredit(host))
  if (code === 'model_not_found') return new AppError('not-found', notThere(asked))
  return undefined
}

const tooLong = ({ model, endpoint }: Asked): Sentence =>
  say('The conversation is too long for {model}. Begin a new one.', { model: model ?? endpoint.host })

const noCredit = (host: string): Sentence => say('Your account at {host} has no credit left.', { host })

function notThere({ model, endpoint }: Asked): Sentence {
  const { host } = endpoint
  return model === undefined
    ? say('{host} has nothing at this address. Check the base URL.', { host })
    : say('{host} does not know the model {model}, or does not let this key use it. Choose another one.', {
        host,
        model,
      })
}

/** A server on this computer that refuses does not know the extension's origin. */
function forbidden(endpoint: Endpoint): Sentence {
  const { host } = endpoint
  if (endpoint.provider === 'ollama' || (isLocal(endpoint) && endpoint.provider === 'other'))
    return say(
      '{host} does not answer extensions. Start Ollama with OLLAMA_ORIGINS set to chrome-extension://*,moz-extension://* and try again.',
      { host },
    )
  return say('{host} does not allow this key to ask that, or does not serve your region.', { host })
}

function waits({ retryAfter }: Refusal, { endpoint: { host }, now }: Asked): AppError {
  const sentence = say('{host} asks to wait before the next question.', { host })
  const retryAt = momentOf(retryAfter, now)
  return new AppError('rate-limited', sentence, retryAt === undefined ? {} : { retryAt })
}

/** @example momentOf('20', 1000) // 21000 */
function momentOf(retryAfter: string | null | undefined, now: number): number | undefined {
  if (retryAfter === null || retryAfter === undefined || retryAfter.trim() === '') return undefined
  const seconds = Number(retryAfter)
  const at = Number.isFinite(seconds) ? now + seconds * 1000 : Date.parse(retryAfter)
  return Number.isFinite(at) && at >= now ? at : undefined
}

/** Our own door has an answer for every failure; two of them have another way out here. */
export function doorProblem(error: AppError, endpoint: Endpoint): AppError {
  const { host } = endpoint
  if (error.code === 'permission-missing')
    return new AppError(
      'permission-missing',
      say('Your browser does not let Holdfast reach {host}. Allow it in the settings of the assistant.', {
        host,
      }),
      { cause: error },
    )
  if (error.code === 'unreachable' && isLocal(endpoint))
    return new AppError(
      'unreachable',
      say('No model answers at {host}. Start it on this computer, then try again.', { host }),
      { cause: error },
    )
  return error
}

export const notAModel = ({ host }: Endpoint, cause?: unknown): AppError =>
  new AppError(
    'bad-answer',
    say('{host} did not answer as a model does. Check the base URL.', { host }),
    cause === undefined ? {} : { cause },
  )
