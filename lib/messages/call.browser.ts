/** The page's side: sends one message to the background and gives its typed answer. */
import { browser } from 'wxt/browser'
import { AppError, fromErrorShape } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Answer, Envelope, InputOf, Message, OutputOf } from './define'

/**
 * @throws AppError as the handler threw it, or `internal` when the background did not answer
 * @example const state = await call(vaultMessages['vault.lock'], {})
 */
export async function call<M extends Message>(message: M, input: InputOf<M>): Promise<OutputOf<M>> {
  const envelope: Envelope = { to: 'background', name: message.name, input }
  const answer = (await browser.runtime.sendMessage(envelope)) as Answer<OutputOf<M>> | undefined
  if (answer === undefined)
    throw new AppError(
      'internal',
      say('The background of Holdfast did not answer. Close this page and open it again.'),
    )
  if (!answer.ok) throw fromErrorShape(answer.error)
  return answer.output
}
