/** What an error of a signer tells the engine: whether somebody may have signed or sent. Pure. */
import { AppError, toErrorShape } from '@/lib/core/errors'
import type { SignerOutcome } from '@/lib/wallets/messages'

/**
 * An error that is not the signer's own says nothing about what happened, so that nobody knows either.
 *
 * @example signerOutcomeOf(new AppError('refused', say('You said no in MetaMask.'))).kind // 'refused'
 */
export function signerOutcomeOf(thrown: unknown): SignerOutcome {
  const { code, sentence } = toErrorShape(thrown)
  const failure = { code, sentence: shortened(sentence) }
  const isKnown = thrown instanceof AppError && code !== 'unreachable'
  return { kind: isKnown ? 'refused' : 'unclear', failure }
}

type Failure = NonNullable<Extract<SignerOutcome, { kind: 'unclear' }>['failure']>

/** A message takes texts up to this length; a wallet's reason may be longer. */
const LONGEST = 500

function shortened({ template, params }: { template: string; params?: Record<string, string | number> }) {
  const sentence: Failure['sentence'] = { template }
  if (params)
    sentence.params = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'string' ? value.slice(0, LONGEST) : value,
      ]),
    )
  return sentence
}
