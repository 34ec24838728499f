/** The states of the wallets' journal in words, and how they look. */
import type { Tone } from '@/components/ui/badge'
import { type Sentence, say } from '@/lib/core/sentence'
import type { WalletTxState } from '@/lib/core/wallet-tx'

export interface TxStateWord {
  word: Sentence
  tone: Tone
  /** What it means, and what happens now. */
  means: Sentence
}

export const TX_STATE_WORDS: Readonly<Record<WalletTxState, TxStateWord>> = {
  draft: { word: say('Under review'), tone: 'neutral', means: say('Nobody was asked to sign.') },
  lapsed: { word: say('Not confirmed'), tone: 'neutral', means: say('Nothing was sent.') },
  handed: {
    word: say('Waiting for the signature'),
    tone: 'accent',
    means: say('Your wallet is being asked.'),
  },
  refused: { word: say('Refused'), tone: 'neutral', means: say('Nothing was sent.') },
  signed: {
    word: say('Signed'),
    tone: 'accent',
    means: say('No node has it yet. The same bytes are sent again until one does: that cannot pay twice.'),
  },
  unclear: {
    word: say('Unclear'),
    tone: 'warn',
    means: say(
      'The answer of your wallet was lost. Holdfast watches the chain for this transaction and tells you what it finds. Do not send it again before that.',
    ),
  },
  sent: {
    word: say('On its way'),
    tone: 'accent',
    means: say('The network has it; it is not in a block yet.'),
  },
  mined: { word: say('Done'), tone: 'good', means: say('It is in a block.') },
  failed: {
    word: say('Failed'),
    tone: 'danger',
    means: say('It is in a block and was undone there. Only the fee is gone.'),
  },
  replaced: {
    word: say('Replaced'),
    tone: 'neutral',
    means: say('Another transaction with its number is in a block. This one cannot happen any more.'),
  },
  absent: {
    word: say('Never sent'),
    tone: 'neutral',
    means: say('The chain went on without it, or has not seen it for long.'),
  },
}
