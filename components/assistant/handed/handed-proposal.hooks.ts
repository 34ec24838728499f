/** A proposal of the assistant as a route hands it over: `from/<message>/<call>`, read from the stored answer. */
import { useAsked } from '@/components/shell/asked.hooks'
import { pageDatabase } from '@/components/shell/page-database'
import type { ChatMessageId, Proposal } from '@/lib/core/chat'
import type { AppError } from '@/lib/core/errors'
import { readWhole } from '@/lib/db/read-whole.store'

export type HandedProposal<Kind extends Proposal['kind']> =
  /** The route hands nothing over. */
  | { state: 'none' }
  | { state: 'reading' }
  /** The answer was deleted, or proposes no such thing. */
  | { state: 'gone' }
  | { state: 'failed'; error: AppError; again: () => void }
  | { state: 'here'; key: string; proposal: Extract<Proposal, { kind: Kind }> }

/**
 * @param rest of the page's route: `['from', message, call]`
 * @example const handed = useHandedProposal(rest, 'order')
 */
export function useHandedProposal<Kind extends Proposal['kind']>(
  rest: readonly string[],
  kind: Kind,
): HandedProposal<Kind> {
  const [from, message, call] = rest
  const key = from === 'from' && message && call ? `${message} ${call}` : null
  const { answer, error, again } = useAsked(key, () => readProposal(message as ChatMessageId, call ?? ''))
  if (key === null) return { state: 'none' }
  if (error !== null) return { state: 'failed', error, again }
  if (answer === null) return { state: 'reading' }
  const { proposal } = answer
  return proposal !== undefined && isOf(proposal, kind) ? { state: 'here', key, proposal } : { state: 'gone' }
}

const isOf = <Kind extends Proposal['kind']>(
  proposal: Proposal,
  kind: Kind,
): proposal is Extract<Proposal, { kind: Kind }> => proposal.kind === kind

async function readProposal(
  message: ChatMessageId,
  call: string,
): Promise<{ proposal: Proposal | undefined }> {
  const db = await pageDatabase()
  const row = db && (await readWhole(db.chatMessages.get(message))).row
  const found = row?.calls.find(({ id, state }) => encodeURIComponent(id) === call && state === 'done')
  return { proposal: found?.proposal }
}
