/** The engine's side: asks Ledger's list of assets about one contract, and only when the user has said so in the settings. */
import * as v from 'valibot'
import { statusError } from '@/lib/chains/answer-status'
import { AppError } from '@/lib/core/errors'
import { parseExactJson } from '@/lib/core/parse-exact-json'
import { say } from '@/lib/core/sentence'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import type { Handlers } from '@/lib/messages/define'
import type { ledgerDeviceMessages } from './messages'
import {
  DESCRIPTOR_HOST,
  descriptorAnswer,
  descriptorFor,
  descriptorUrl,
  type Token,
} from './token-descriptor'

export interface DescribeTokenDeps {
  fetch: GuardedFetch
  now: () => number
  /** The user's word. */
  isAllowed: () => Promise<boolean>
}

export const createLedgerDeviceHandlers = (
  deps: DescribeTokenDeps,
): Handlers<typeof ledgerDeviceMessages> => ({
  'ledgerDevice.describeToken': async (token) => ({
    payload: (await deps.isAllowed()) ? ((await ask(deps, token)) ?? null) : null,
  }),
})

async function ask({ fetch, now }: DescribeTokenDeps, token: Token): Promise<string | undefined> {
  const answer = await fetch({
    url: descriptorUrl(token),
    headers: { accept: 'application/json' },
    purpose: 'Description of a token for a Ledger',
    sends: 'the contract of the token',
    timeoutMs: 8_000,
  })
  if (answer.status === 404) return undefined
  const failure = statusError(answer, DESCRIPTOR_HOST, now())
  if (failure) throw failure
  const read = v.safeParse(descriptorAnswer, jsonIn(answer.text))
  if (!read.success) throw unreadable(read.issues[0].message)
  return descriptorFor(token, read.output)
}

function jsonIn(text: string): unknown {
  try {
    return parseExactJson(text)
  } catch (cause) {
    throw unreadable(cause)
  }
}

const unreadable = (cause: unknown): AppError =>
  new AppError('bad-answer', say('Ledger’s list of tokens gave an answer that Holdfast cannot read.'), {
    cause,
  })
