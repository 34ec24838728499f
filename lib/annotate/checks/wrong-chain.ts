/** Typed data that are meant for another chain than the wallet's. */
import { chainName } from '@/lib/chains/chain-name'
import type { ChainId } from '@/lib/core/ids'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { defineCheck } from '../define-check'
import { signatureLeaves } from './parts/call-leaves'
import { said } from './parts/said'

export const wrongChain = defineCheck({
  id: 'wrong-chain',
  title: say('Signature for another chain'),
  explanation: say('Compares the chain that typed data name with the chain that the wallet is on.'),
  needs: 'bytes',
  run: ({ asked, chainName: here }) => {
    if (asked.kind !== 'signature') return undefined
    return signatureLeaves(asked).flatMap((leaf) =>
      leaf.action === 'unknown-typed-data' && leaf.otherChain !== undefined
        ? [
            said(
              'care',
              tell('This signature is meant for {chain}, but the wallet is on {here}.', {
                chain: chainName(leaf.otherChain as ChainId),
                here,
              }),
            ),
          ]
        : [],
    )
  },
})
