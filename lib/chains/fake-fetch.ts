/** For tests: a guarded fetch that answers from a function and remembers what was asked. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { GuardedAnswer, GuardedFetch, GuardedRequest } from '@/lib/engine/guarded-fetch.client'

export interface FakeFetch {
  fetch: GuardedFetch
  asked: GuardedRequest[]
}

type Answer = Partial<GuardedAnswer> | 'unreachable' | 'too-large'

/** @example const { fetch, asked } = fakeFetch(({ url }) => ({ text: '{}' })) */
export function fakeFetch(answer: (request: GuardedRequest) => Answer | Promise<Answer>): FakeFetch {
  const asked: GuardedRequest[] = []
  return {
    asked,
    fetch: async (request) => {
      asked.push(request)
      const given = await answer(request)
      const { host } = new URL(request.url)
      if (typeof given === 'string') throw new AppError(given, say('{host} {given}', { host, given }))
      return { status: 200, headers: {}, text: '', ...given }
    },
  }
}

export interface FakeRpcCall {
  id: number
  method: string
  params: unknown[]
}

export const rpcCall = (request: GuardedRequest): FakeRpcCall =>
  JSON.parse(request.body ?? 'null') as FakeRpcCall

export const result = (value: unknown, id = 1) => ({
  text: JSON.stringify({ jsonrpc: '2.0', id, result: value }),
})
export const fault = (code: number, message: string, data?: string) => ({
  text: JSON.stringify({ jsonrpc: '2.0', id: 1, error: { code, message, data } }),
})
