/** An empty form for a kind of account; an EVM account starts with every network chosen. */
import type { ChainChoice } from './address-forms'
import type { ChosenKind } from './kind-choice'
import { firstStart } from './paper-start'
import { emptyPosition } from './positions-editor'
import type { SourceDraft } from './source-draft'

export function newDraft(kind: ChosenKind, chains: readonly ChainChoice[]): SourceDraft {
  switch (kind) {
    case 'exchange':
      return { kind, venue: '', credentials: {}, endpoint: '' }
    case 'evm':
      return { kind, address: '', chains: chains.map(({ id }) => id) }
    case 'bitcoin':
      return { kind, text: '' }
    case 'solana':
      return { kind, address: '' }
    case 'manual':
      return { kind, positions: [emptyPosition()] }
    case 'paper':
      return { kind, venue: '', start: [firstStart()], endpoint: '', counted: false }
  }
}
