/** Asks an endpoint which models it has: prices and context where it tells (OpenRouter does). Sends the key, and nothing else. */
import * as v from 'valibot'
import type { ModelChoice } from '@/lib/assistant/messages'
import { AppError } from '@/lib/core/errors'
import { parseOutsideJson } from '@/lib/core/json-depth'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { perMillion } from './cost-of'
import { doorProblem, modelProblem, notAModel } from './model-problem'
import type { Endpoint } from './providers'

export interface ListOptions {
  endpoint: Endpoint
  key: string | undefined
  fetch: GuardedFetch
  now: () => number
}

const listed = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  context_length: v.optional(v.nullable(v.number())),
  pricing: v.optional(
    v.nullable(v.object({ prompt: v.optional(v.unknown()), completion: v.optional(v.unknown()) })),
  ),
  supported_parameters: v.optional(v.nullable(v.array(v.string()))),
})
type Listed = v.InferOutput<typeof listed>
const answerSchema = v.object({ data: v.array(v.unknown()) })

/** OpenAI lists everything that it has under one roof; these do not chat. */
const NO_CHAT = /embed|whisper|tts|dall-e|image|moderation|transcribe|realtime|audio|sora|davinci|babbage/i

/** @throws AppError in the words of `model-problem.ts` */
export async function listModels(options: ListOptions): Promise<readonly ModelChoice[]> {
  const { endpoint } = options
  const { status, text, headers } = await ask(options)
  if (status < 200 || status > 299)
    throw modelProblem({ status, retryAfter: headers['retry-after'] }, { endpoint, now: options.now() })
  const answer = v.safeParse(answerSchema, parsed(text, endpoint))
  if (!answer.success) throw notAModel(endpoint)
  return answer.output.data
    .flatMap((each) => {
      const model = v.safeParse(listed, each)
      return model.success && canChat(model.output) ? [choiceOf(model.output)] : []
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

async function ask({ endpoint, key, fetch }: ListOptions) {
  try {
    return await fetch({
      url: `${endpoint.baseUrl}/models`,
      headers: {
        accept: 'application/json',
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      purpose: 'Models of the assistant',
      sends: key === undefined ? 'nothing private' : 'API key',
    })
  } catch (error) {
    throw error instanceof AppError ? doorProblem(error, endpoint) : error
  }
}

function parsed(text: string, endpoint: Endpoint): unknown {
  try {
    return parseOutsideJson(text)
  } catch (error) {
    throw notAModel(endpoint, error)
  }
}

/** A model that is told to know no tools would know nothing of the portfolio. */
const canChat = ({ id, supported_parameters: known }: Listed) =>
  !NO_CHAT.test(id) && (!known || known.includes('tools'))

function choiceOf({ id, context_length: context, pricing }: Listed): ModelChoice {
  const [input, output] = [perMillion(pricing?.prompt), perMillion(pricing?.completion)]
  return {
    id,
    ...(input === undefined || output === undefined ? {} : { prices: { input, output } }),
    ...(context && context > 0 ? { context } : {}),
  }
}
