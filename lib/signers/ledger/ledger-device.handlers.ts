/** The engine's side: asks Ledger's lists about one token or one kind of message, and only when the user has said so in the settings. */
import * as v from 'valibot'
import { statusError } from '@/lib/chains/answer-status'
import { AppError } from '@/lib/core/errors'
import { parseExactJson } from '@/lib/core/parse-exact-json'
import { say } from '@/lib/core/sentence'
import type { GuardedFetch, GuardedRequest } from '@/lib/engine/guarded-fetch.client'
import type { Handlers } from '@/lib/messages/define'
import {
  type Instruction,
  instructionsFor,
  type MessageKind,
  messageAnswer,
  messageUrl,
} from './message-descriptor'
import type { ledgerDeviceMessages } from './messages'
import {
  DESCRIPTOR_HOST,
  descriptorAnswer,
  descriptorFor,
  descriptorUrl,
  type Token,
} from './token-descriptor'

export interface LedgerDeviceDeps {
  fetch: GuardedFetch
  now: () => number
  /** The user's word. */
  isAllowed: () => Promise<boolean>
}

export const createLedgerDeviceHandlers = (
  deps: LedgerDeviceDeps,
): Handlers<typeof ledgerDeviceMessages> => ({
  'ledgerDevice.describeToken': async (token) => ({
    payload: (await deps.isAllowed()) ? ((await askToken(deps, token)) ?? null) : null,
  }),
  'ledgerDevice.describeMessage': async (kind) => ({
    instructions: (await deps.isAllowed()) ? ((await askMessage(deps, kind)) ?? null) : null,
  }),
})

async function askToken(deps: LedgerDeviceDeps, token: Token): Promise<string | undefined> {
  const read = await ask(deps, descriptorAnswer, {
    url: descriptorUrl(token),
    purpose: 'Description of a token for a Ledger',
    sends: 'the contract of the token',
  })
  return read && descriptorFor(token, read)
}

async function askMessage(deps: LedgerDeviceDeps, kind: MessageKind): Promise<Instruction[] | undefined> {
  const read = await ask(deps, messageAnswer, {
    url: messageUrl(kind),
    purpose: 'Description of a message for a Ledger',
    sends: 'the contract that the message is for',
  })
  return read && instructionsFor(kind, read)
}

/** @returns `undefined` when Ledger knows nothing of it */
async function ask<T>(
  { fetch, now }: LedgerDeviceDeps,
  schema: v.GenericSchema<unknown, T>,
  question: Pick<GuardedRequest, 'url' | 'purpose' | 'sends'>,
): Promise<T | undefined> {
  const answer = await fetch({ ...question, headers: { accept: 'application/json' }, timeoutMs: 8_000 })
  if (answer.status === 404) return undefined
  const failure = statusError(answer, DESCRIPTOR_HOST, now())
  if (failure) throw failure
  const read = v.safeParse(schema, jsonIn(answer.text))
  if (!read.success) throw unreadable(read.issues[0].message)
  return read.output
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
